// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/customer_tokens.h"

namespace frontdesk::api {
namespace {

// The longest life with its leeway on both ends.
constexpr qint64 kRememberedMs = qint64{CustomerTokens::kLongestMinutes + 2} * 60'000;

QByteArrayList methodsOf(const JsonValue& payload) {
    QByteArrayList out;
    const auto member = payload.FindMember("amr");
    if (member == payload.MemberEnd() || !member->value.IsArray()) return out;
    for (const auto& each : member->value.GetArray())
        if (each.IsString()) out << QByteArray(each.GetString(), static_cast<qsizetype>(each.GetStringLength()));
    return out;
}

std::optional<CustomerClaims> readClaims(const Jwt::Verified& token) {
    const JsonValue& payload = *token.payload;
    const auto customer = CustomerId::fromText(claimOf(payload, "customer_id").value_or(QByteArray()));
    const QByteArrayList methods = methodsOf(payload);
    if (!customer || token.claims.subject != customer->text() || methods.isEmpty()) return std::nullopt;
    return CustomerClaims{*customer, SessionId(token.claims.session), methods.join(' '), token.claims.expiresAt};
}

}  // namespace

CustomerTokens::CustomerTokens(std::vector<Jwt::Key> keys, const Clock& clock, IdSource& ids)
    : m_jwt("frontdesk-customer", std::move(keys), kLongestMinutes, clock, ids), m_clock(clock) {}

QByteArray CustomerTokens::sign(const CustomerClaims& claims, int minutes) const {
    return m_jwt.sign({claims.customerId.text(), claims.session.uuid(), {}}, minutes, [&claims](JsonWriter& payload) {
        payload.field("customer_id", claims.customerId).beginArray("amr");
        for (const QByteArray& method : claims.methods.split(' ')) payload.value(method);
        payload.endArray();
    });
}

Result<CustomerClaims> CustomerTokens::verify(QByteArrayView token) const {
    const auto verified = m_jwt.verify(token);
    const auto claims = verified ? readClaims(*verified) : std::nullopt;
    if (!claims) return failure(ErrorCode::Unauthorized, QStringLiteral("Not a valid customer token."));
    const std::scoped_lock lock(m_mutex);
    if (m_revoked.contains(claims->session))
        return failure(ErrorCode::Unauthorized, QStringLiteral("The session has ended."));
    return *claims;
}

void CustomerTokens::revoke(const SessionId& session) {
    const Instant now = m_clock.now();
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_revoked, [now](const auto& each) { return each.second < now; });
    m_revoked[session] = now.plusMs(kRememberedMs);
}

}  // namespace frontdesk::api

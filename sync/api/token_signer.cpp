// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/token_signer.h"

namespace frontdesk::api {
namespace {

constexpr int kMaxName = 200;
constexpr int kLongestMinutes = 720;

std::optional<StaffClaims> readClaims(const Jwt::Verified& token) {
    const JsonValue& payload = *token.payload;
    const auto staff = StaffId::fromText(claimOf(payload, "staff_id").value_or(QByteArray()));
    const auto role = staffRoleFromWire(claimOf(payload, "role").value_or(QByteArray()));
    if (!staff || !role || token.claims.subject != staff->text()) return std::nullopt;
    const QString name = QString::fromUtf8(claimOf(payload, "name").value_or(QByteArray()));
    StaffClaims claims{*staff, *role, name.left(kMaxName), token.claims.session, token.claims.expiresAt};
    if (const auto device = claimOf(payload, "device_id")) {
        const auto id = DeviceId::fromText(*device);
        if (!id) return std::nullopt;
        claims.deviceId = *id;
    }
    return claims;
}

}  // namespace

TokenSigner::TokenSigner(std::vector<Jwt::Key> keys, const Clock& clock, IdSource& ids)
    : m_jwt("frontdesk-staff", std::move(keys), kLongestMinutes, clock, ids) {}

QByteArray TokenSigner::sign(const StaffClaims& claims, int minutes) const {
    return m_jwt.sign({claims.staffId.text(), claims.session, {}}, minutes, [&claims](JsonWriter& payload) {
        payload.field("staff_id", claims.staffId).field("role", wireName(claims.role));
        payload.field("name", claims.name.left(kMaxName));
        if (!claims.deviceId.isNull()) payload.field("device_id", claims.deviceId);
    });
}

Result<StaffClaims> TokenSigner::verify(QByteArrayView token) const {
    const auto verified = m_jwt.verify(token);
    const auto claims = verified ? readClaims(*verified) : std::nullopt;
    if (!claims) return failure(ErrorCode::Unauthorized, QStringLiteral("Not a valid staff token."));
    return *claims;
}

}  // namespace frontdesk::api

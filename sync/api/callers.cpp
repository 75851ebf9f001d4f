// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/callers.h"

#include <cctype>

namespace frontdesk::api {
namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 kActingMs = kDayMs;
constexpr qint64 kReadingMs = 90 * kDayMs;

QByteArrayView view(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// The token of "Authorization: Bearer …"; empty if it is not that.
std::string_view bearerOf(const http::Request& request) {
    constexpr std::string_view kScheme = "bearer ";
    const auto header = request.header("authorization");
    if (header.size() <= kScheme.size()) return {};
    for (size_t i = 0; i < kScheme.size(); ++i)
        if (std::tolower(static_cast<unsigned char>(header[i])) != kScheme[i]) return {};
    return header.substr(kScheme.size());
}

bool hasEnded(const TrackedOrder& order, qint64 afterMs, Instant now) {
    return order.endedAt && now > order.endedAt->plusMs(afterMs);
}

Caller guest(const OrderId& order) {
    Caller caller;
    caller.kind = order.isNull() ? Caller::Kind::Anonymous : Caller::Kind::Guest;
    caller.guestOrder = order;
    caller.name = QStringLiteral("guest");
    return caller;
}

}  // namespace

Callers::Callers(const TokenSigner& tokens, const Secrets& secrets, TrackedOrders& orders, const Clock& clock)
    : m_tokens(tokens), m_secrets(secrets), m_orders(orders), m_clock(clock) {}

Result<Caller> Callers::admit(http::Access access, const http::Request& request) const {
    switch (access) {
        case http::Access::Anyone:
            return guest({});
        case http::Access::Loopback:
            if (isLocal(request)) return guest({});
            return failure(ErrorCode::NotFound);
        case http::Access::OrderParty:
            return orderParty(request);
        case http::Access::Staff:
            break;
    }
    return staff(request);
}

Result<Caller> Callers::staff(const http::Request& request) const {
    const auto claims = m_tokens.verify(view(bearerOf(request)));
    if (!claims) return tl::make_unexpected(claims.error());
    Caller caller;
    caller.kind = Caller::Kind::Staff;
    caller.role = claims->role;
    caller.staffId = claims->staffId;
    caller.name = claims->name;
    caller.device = QStringLiteral("api");
    return caller;
}

Result<Caller> Callers::orderParty(const http::Request& request) const {
    const auto token = request.header("x-guest-token");
    if (token.empty()) return failure(ErrorCode::Unauthorized);
    const auto id = OrderId::fromText(view(request.param("order_id")));
    if (!id) return failure(ErrorCode::NotFound);
    const auto order = m_orders.find(*id);
    if (!order) return tl::make_unexpected(order.error());
    if (!opens(view(token), *id, *order) || hasEnded(**order, kActingMs, m_clock.now()))
        return failure(ErrorCode::NotFound);
    return guest(*id);
}

Result<View> Callers::viewFor(const http::Request& request, const OrderId& id, const TrackedOrderPtr& order) const {
    const auto token = request.header("x-guest-token");
    const bool open = opens(view(token), id, order);
    if (!token.empty()) return open ? Result<View>(View::Full) : failure(ErrorCode::NotFound);
    if (!order || !request.header("authorization").empty()) return failure(ErrorCode::NotFound);
    return View::Public;
}

// The comparison is made for an unknown order too, so that it takes as long.
bool Callers::opens(QByteArrayView token, const OrderId& id, const TrackedOrderPtr& order) const {
    const bool matches = m_secrets.isGuestToken(token, id, order ? order->tokenGeneration : 1);
    return matches && order && !hasEnded(*order, kReadingMs, m_clock.now());
}

Result<Caller> orderingGuest(const http::Request& request) {
    if (!request.header("authorization").empty()) return failure(ErrorCode::Unauthorized);
    return guest({});
}

bool isLocal(const http::Request& request) {
    const bool forwarded = !request.header("x-forwarded-for").empty() || !request.header("forwarded").empty();
    return request.loopback && !forwarded;
}

}  // namespace frontdesk::api

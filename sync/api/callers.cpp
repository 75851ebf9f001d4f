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

Callers::Callers(const TokenSigner& staffTokens, const CustomerTokens& customerTokens, const DeviceDirectory& devices,
                 const Secrets& secrets, TrackedOrders& orders, const Clock& clock)
    : m_staffTokens(staffTokens),
      m_customerTokens(customerTokens),
      m_devices(devices),
      m_secrets(secrets),
      m_orders(orders),
      m_clock(clock) {}

Result<Caller> Callers::admit(http::Access access, const http::Request& request) const {
    const auto pathOrder = [&request] { return OrderId::fromText(view(request.param("order_id"))); };
    switch (access) {
        case http::Access::Anyone:
            return guest({});
        case http::Access::Loopback:
            if (isLocal(request)) return guest({});
            return failure(ErrorCode::NotFound);
        case http::Access::OrderGuest:
            if (request.header("x-guest-token").empty()) return failure(ErrorCode::Unauthorized);
            return guestOf(request, pathOrder().value_or(OrderId()), kReadingMs);
        case http::Access::OrderParty:
            return partyOf(request, pathOrder().value_or(OrderId()));
        case http::Access::Customer:
            return customer(view(bearerOf(request)));
        case http::Access::Device:
            return device(request, DeviceKind::Staff);
        case http::Access::Staff:
            break;
    }
    return staff(view(bearerOf(request)));
}

Result<StaffClaims> Callers::staffToken(QByteArrayView token) const {
    auto claims = m_staffTokens.verify(token);
    if (claims && !m_devices.admits(*claims)) return failure(ErrorCode::Unauthorized);
    return claims;
}

Result<Caller> Callers::staff(QByteArrayView token) const {
    const auto claims = staffToken(token);
    if (!claims) return tl::make_unexpected(claims.error());
    Caller caller = callerOf(*claims);
    const auto device = m_devices.find(claims->deviceId);
    caller.device = device ? device->name : QStringLiteral("api");
    return caller;
}

// Kinds of devices do not stand for one another either: nobody signs in at a kiosk, and no till orders as one.
Result<Caller> Callers::device(const http::Request& request, DeviceKind kind) const {
    const auto device = m_devices.find(view(request.header("x-device-token")));
    if (!device || device->kind != kind) return failure(ErrorCode::Unauthorized);
    Caller caller;
    caller.kind = kind == DeviceKind::Kiosk ? Caller::Kind::Kiosk : Caller::Kind::Anonymous;
    caller.name = caller.device = device->name;
    caller.deviceId = device->id;
    return caller;
}

Result<Caller> Callers::customer(QByteArrayView token) const {
    const auto claims = m_customerTokens.verify(token);
    if (!claims) return tl::make_unexpected(claims.error());
    Caller caller;
    caller.kind = Caller::Kind::Customer;
    caller.customerId = claims->customerId;
    caller.session = claims->session;
    caller.name = QStringLiteral("customer");
    return caller;
}

Result<Caller> Callers::guestOf(const http::Request& request, const OrderId& id, qint64 untilMs) const {
    const auto order = m_orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!opens(view(request.header("x-guest-token")), id, *order) || hasEnded(**order, untilMs, m_clock.now()))
        return failure(ErrorCode::NotFound);
    return guest(id);
}

Result<Caller> Callers::partyOf(const http::Request& request, const OrderId& id) const {
    if (!request.header("x-guest-token").empty()) return guestOf(request, id, kActingMs);
    const QByteArrayView token = view(bearerOf(request));
    if (auto member = staff(token)) return member;
    auto person = customer(token);
    if (!person) return person;
    const auto order = m_orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order || (*order)->customerId != person->customerId) return failure(ErrorCode::NotFound);
    return person;
}

Result<Caller> Callers::orderer(const http::Request& request) const {
    if (!request.header("x-device-token").empty()) return device(request, DeviceKind::Kiosk);
    if (request.header("authorization").empty()) return guest({});
    return customer(view(bearerOf(request)));
}

Result<View> Callers::viewFor(const http::Request& request, const OrderId& id, const TrackedOrderPtr& order) const {
    const auto token = request.header("x-guest-token");
    const bool open = opens(view(token), id, order);
    if (!token.empty()) return open ? Result<View>(View::Full) : failure(ErrorCode::NotFound);
    if (!request.header("authorization").empty())
        return ownerOf(order, view(bearerOf(request))) ? Result<View>(View::Full) : failure(ErrorCode::NotFound);
    if (!order) return failure(ErrorCode::NotFound);
    return View::Public;
}

std::optional<CustomerClaims> Callers::ownerOf(const TrackedOrderPtr& order, QByteArrayView token) const {
    const auto claims = m_customerTokens.verify(token);
    if (!claims || !order || order->customerId != claims->customerId) return std::nullopt;
    return *claims;
}

// The comparison is made for an unknown order too, so that it takes as long.
bool Callers::opens(QByteArrayView token, const OrderId& id, const TrackedOrderPtr& order) const {
    const bool matches = m_secrets.isGuestToken(token, id, order ? order->tokenGeneration : 1);
    return matches && order && !hasEnded(*order, kReadingMs, m_clock.now());
}

Caller callerOf(const StaffClaims& claims) {
    Caller caller;
    caller.kind = Caller::Kind::Staff;
    caller.role = claims.role;
    caller.staffId = claims.staffId;
    caller.name = claims.name;
    caller.deviceId = claims.deviceId;
    return caller;
}

bool isLocal(const http::Request& request) {
    const bool forwarded = !request.header("x-forwarded-for").empty() || !request.header("forwarded").empty();
    return request.loopback && !forwarded;
}

}  // namespace frontdesk::api

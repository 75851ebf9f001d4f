// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_claims.h"

#include "app/services/order_history.h"

namespace frontdesk {
namespace {

constexpr qint64 kReadingMinutes = 90LL * 24 * 60;  // as long as the guest token shows the order

bool hasEndedLongAgo(const Order& order, Instant now) {
    const bool isUnderWay = isOpen(order.status) || order.status == OrderStatus::AwaitingPayment;
    return !isUnderWay && now > lastStatusChange(order).plusMinutes(kReadingMinutes);
}

}  // namespace

Result<Customer> OrderClaims::accountOf(const Caller& caller) {
    if (caller.kind != Caller::Kind::Customer) return failure(ErrorCode::Unauthorized);
    auto account = m_parts.customers.find(caller.customerId);
    if (!account) return tl::make_unexpected(account.error());
    if (!*account || (*account)->erasedAt) return failure(ErrorCode::Unauthorized);
    return std::move(**account);
}

Result<Page<Order>> OrderClaims::claimable(int limit, const QByteArray& cursor, const Caller& caller) {
    const auto account = accountOf(caller);
    if (!account) return tl::make_unexpected(account.error());
    if (!account->emailVerified) return Page<Order>();
    return m_parts.orders.guestOrdersByEmail(account->email, limit, cursor);
}

// The token is compared for an unknown order too, so that it takes as long.
bool OrderClaims::mayClaim(const OrderId& id, const std::optional<Order>& order, const QByteArray& guestToken,
                           const Customer& account) const {
    const bool matches = m_parts.secrets.isGuestToken(guestToken, id, order ? order->tokenGeneration : 1);
    if (!order || !order->customerId.isNull()) return false;
    if (!guestToken.isEmpty()) return matches && !hasEndedLongAgo(*order, m_parts.clock.now());
    return account.emailVerified && !order->customerEmail.isEmpty() &&
           canonicalEmail(order->customerEmail) == account.email;
}

Result<Order> OrderClaims::claim(const OrderId& id, const QByteArray& guestToken, const Caller& caller) {
    const auto account = accountOf(caller);
    if (!account) return tl::make_unexpected(account.error());
    auto found = m_parts.orders.find(id);
    if (!found) return tl::make_unexpected(found.error());
    const bool allowed = mayClaim(id, *found, guestToken, *account);
    if (*found && (*found)->customerId == account->id) return std::move(**found);
    if (!allowed) return failure(ErrorCode::NotFound);

    Order order = std::move(**found);
    const Instant now = m_parts.clock.now();
    order.customerId = account->id;
    order.updatedAt = now;
    order.timeline.push_back(nextEvent(order, "claimed", {}, {}, {}, caller, now));
    ++order.version;
    if (auto stored = m_parts.orders.appendEvent(id, order.timeline.back()); !stored)
        return tl::make_unexpected(stored.error());
    if (auto updated = m_parts.orders.update(order); !updated) return tl::make_unexpected(updated.error());
    if (auto linked = m_parts.orders.updateParty(order); !linked) return tl::make_unexpected(linked.error());
    if (auto audited = m_parts.audit.append({now, caller.actor(), "order.claimed", "order:" + id.text(), {}}); !audited)
        return tl::make_unexpected(audited.error());
    m_parts.announcements.add(OrderChanged{std::make_shared<const Order>(order), order.status});
    return order;
}

}  // namespace frontdesk

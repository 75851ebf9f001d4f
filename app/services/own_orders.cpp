// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/own_orders.h"

#include "app/services/order_party.h"

namespace frontdesk {

OwnOrders::OwnOrders(OrderStore& orders, const MenuBoard& menu, const Clock& clock,
                     std::shared_ptr<const Restaurant> restaurant)
    : m_orders(orders), m_menu(menu), m_clock(clock), m_restaurant(std::move(restaurant)) {}

Result<Page<Order>> OwnOrders::history(OwnOrdersQuery query, const Caller& caller) {
    if (caller.kind != Caller::Kind::Customer) return failure(ErrorCode::Unauthorized);
    query.customer = caller.customerId;
    return m_orders.ofCustomer(query);
}

Result<Order> OwnOrders::find(const OrderId& id, const Caller& caller) {
    auto order = m_orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order || !isOwnerOf(caller, **order)) return failure(ErrorCode::NotFound);
    return std::move(**order);
}

Result<Cart> OwnOrders::reorder(const OrderId& id, const Caller& caller) {
    const auto order = find(id, caller);
    if (!order) return tl::make_unexpected(order.error());
    return cartOf(*order, *m_menu.current(), m_restaurant->calendar, m_clock.now());
}

}  // namespace frontdesk

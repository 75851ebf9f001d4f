// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/order_store.h"
#include "app/services/menu_board.h"
#include "app/services/reorder.h"

namespace frontdesk {

/// What a customer reads of the orders of his account. What is not his is not there. On the thread of the store it was
/// given.
class OwnOrders {
public:
    OwnOrders(OrderStore& orders, const MenuBoard& menu, const Clock& clock,
              std::shared_ptr<const Restaurant> restaurant);

    /// Newest first. @p query.customer is set from @p caller. @return Unauthorized if @p caller is no customer
    [[nodiscard]] Result<Page<Order>> history(OwnOrdersQuery query, const Caller& caller);
    /// @return NotFound
    [[nodiscard]] Result<Order> find(const OrderId& id, const Caller& caller);
    /// An earlier order as a cart of today's menu. @return NotFound
    [[nodiscard]] Result<Cart> reorder(const OrderId& id, const Caller& caller);

private:
    OrderStore& m_orders;
    const MenuBoard& m_menu;
    const Clock& m_clock;
    std::shared_ptr<const Restaurant> m_restaurant;
};

}  // namespace frontdesk

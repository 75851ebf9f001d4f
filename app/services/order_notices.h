// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/order_store.h"

namespace frontdesk {

/// By which ways a guest wants to hear of an order.
struct NoticeWishes {
    bool sms = true;
    bool email = true;
};

/// The wishes of an order's guest. Service thread only.
class OrderNotices {
public:
    explicit OrderNotices(OrderStore& orders) : m_orders(orders) {}

    /// Changes what is given and leaves the rest. The order's version stays: nothing anybody works with has changed.
    /// @return the wishes now in force: what the order has no number or address for is off. NotFound unless @p caller
    ///         is a party of the order, Forbidden, ValidationFailed (a way that the order has no number or address for)
    [[nodiscard]] Result<NoticeWishes> change(const OrderId& id, std::optional<bool> sms, std::optional<bool> email,
                                              const Caller& caller);

private:
    OrderStore& m_orders;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/order.h"
#include "app/ports/clock.h"
#include "app/ports/order_store.h"
#include "app/services/print_requests.h"
#include "app/services/restaurant.h"

namespace frontdesk {

/// Lets an order onto the board whose payment the ledger now shows: awaiting_payment → placed, and on where orders are
/// accepted by themselves; the kitchen's tickets by the fire-when rule of its source. Service thread only.
class OrderAdmission {
public:
    OrderAdmission(OrderStore& orders, PrintRequests& printing, const Clock& clock,
                   std::shared_ptr<const Restaurant> restaurant);

    /// Changes @p order, stores its events and lines; the order's own row, its version and the telling are the
    /// caller's, once everything else has happened to it.
    [[nodiscard]] Status admit(Order& order, const Caller& caller);
    /// The same for an order that had ended: what the kitchen was told to forget is sent to it again.
    [[nodiscard]] Status readmit(Order& order, const QString& reason, const Caller& caller);

private:
    [[nodiscard]] Status move(Order& order, OrderStatus to, const QString& reason, const Caller& caller);
    [[nodiscard]] Status acceptByItself(Order& order);
    [[nodiscard]] bool isFiredOnPaid(const Order& order) const;

    OrderStore& m_orders;
    PrintRequests& m_printing;
    const Clock& m_clock;
    std::shared_ptr<const Restaurant> m_restaurant;
};

}  // namespace frontdesk

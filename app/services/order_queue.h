// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/order.h"
#include "app/domain/order_states.h"
#include "app/ports/clock.h"
#include "app/ports/order_store.h"
#include "app/ports/records.h"
#include "app/services/events.h"
#include "app/services/order_messages.h"
#include "app/services/payments.h"
#include "app/services/print_requests.h"
#include "app/services/restaurant.h"

namespace frontdesk {

struct TransitionRequest {
    OrderStatus to = OrderStatus::Accepted;
    QString reason;                 ///< required to reject and for staff to cancel
    std::optional<int> etaMinutes;  ///< 1..600: promise from now
    std::optional<int> version;     ///< refuse if the order has moved on
};

/// A guest's right to cancel now. `until` is null while placed: no end known yet.
struct CancelRight {
    bool canCancel = false;
    std::optional<Instant> until;
};
[[nodiscard]] CancelRight cancelRight(const Order& order, const Restaurant& restaurant, Instant now);

/// The board: every step of an order after it is placed. Service thread only.
class OrderQueue {
public:
    OrderQueue(OrderStore& orders, AuditLog& audit, PrintRequests& printing, OrderMessages& messages,
               Payments& payments, Announcements& announcements, const Clock& clock,
               std::shared_ptr<const Restaurant> restaurant);

    /// Moves an order on along the table of order_states.h. What was paid through a provider for an order that is
    /// rejected or cancelled goes back.
    /// @return NotFound, Forbidden, IllegalTransition, Conflict, OrderNotPaid, ValidationFailed
    [[nodiscard]] Result<Order> transition(const OrderId& id, const TransitionRequest& request, const Caller& caller);
    /// A guest's or customer's own cancel. Cancelling what is cancelled answers with the order.
    /// @return NotFound, CancelWindowClosed, Conflict
    [[nodiscard]] Result<Order> cancelOwn(const OrderId& id, const QString& reason, std::optional<int> version,
                                          const Caller& caller);
    [[nodiscard]] Result<std::vector<Order>> open();
    [[nodiscard]] Result<Order> find(const OrderId& id);
    /// Fires scheduled orders whose lead has begun and rejects what nobody answered in time. Called by a timer.
    [[nodiscard]] Status tick();

private:
    [[nodiscard]] Status checkGuard(const Order& order, const OrderTransition& step, const Caller& caller) const;
    [[nodiscard]] Result<Order> step(Order order, const TransitionRequest& request, const Caller& caller);
    [[nodiscard]] Status afterStep(Order& order, OrderStatus from);
    [[nodiscard]] Status fireDue();
    [[nodiscard]] Status rejectUnanswered();
    void appendStatus(Order& order, OrderStatus to, const QString& reason, const Caller& caller);

    OrderStore& m_orders;
    AuditLog& m_audit;
    PrintRequests& m_printing;
    OrderMessages& m_messages;
    Payments& m_payments;
    Announcements& m_announcements;
    const Clock& m_clock;
    std::shared_ptr<const Restaurant> m_restaurant;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_admission.h"

#include "app/services/order_history.h"
#include "app/services/order_taking.h"

#include <algorithm>

namespace frontdesk {

OrderAdmission::OrderAdmission(OrderStore& orders, PrintRequests& printing, const Clock& clock,
                               std::shared_ptr<const Restaurant> restaurant)
    : m_orders(orders), m_printing(printing), m_clock(clock), m_restaurant(std::move(restaurant)) {}

Status OrderAdmission::move(Order& order, OrderStatus to, const QString& reason, const Caller& caller) {
    order.timeline.push_back(
        nextEvent(order, "status", wireName(order.status), wireName(to), reason, caller, m_clock.now()));
    order.status = to;
    return m_orders.appendEvent(order.id, order.timeline.back());
}

Status OrderAdmission::acceptByItself(Order& order) {
    const Instant now = m_clock.now();
    if (!m_restaurant->autoAccept) return {};
    if (auto accepted = move(order, OrderStatus::Accepted, {}, Caller::system()); !accepted) return accepted;
    order.acceptedAt = now;
    if (!startsLater(order, *m_restaurant, now)) return {};
    return move(order, OrderStatus::Scheduled, {}, Caller::system());
}

bool OrderAdmission::isFiredOnPaid(const Order& order) const {
    if (startsLater(order, *m_restaurant, m_clock.now())) return false;
    const bool onPaid = order.source == OrderSource::Web || order.source == OrderSource::Kiosk;
    return onPaid || order.status == OrderStatus::Accepted;
}

Status OrderAdmission::admit(Order& order, const Caller& caller) {
    // What was promised when it was placed begins now.
    const qint64 waitedMs = m_clock.now().ms - order.createdAt.ms;
    if (order.estimatedReadyAt && !order.scheduledFor)
        order.estimatedReadyAt = order.estimatedReadyAt->plusMs(waitedMs);
    if (auto placed = move(order, OrderStatus::Placed, {}, caller); !placed) return placed;
    if (auto accepted = acceptByItself(order); !accepted) return accepted;
    if (!isFiredOnPaid(order)) return {};
    if (auto fired = m_printing.fire(order); !fired) return fired;
    return m_orders.updateLines(order);
}

Status OrderAdmission::readmit(Order& order, const QString& reason, const Caller& caller) {
    const bool wasFired = std::any_of(order.lines.begin(), order.lines.end(), [](const OrderLine& line) {
        return line.status != LineStatus::New && line.status != LineStatus::Voided;
    });
    order.acceptedAt.reset();
    if (!order.scheduledFor) order.estimatedReadyAt = m_clock.now().plusMinutes(m_restaurant->estimatedMinutes);
    if (auto placed = move(order, OrderStatus::Placed, reason, caller); !placed) return placed;
    if (auto accepted = acceptByItself(order); !accepted) return accepted;
    if (wasFired) {
        for (OrderLine& line : order.lines)
            if (line.status != LineStatus::New && line.status != LineStatus::Voided) line.status = LineStatus::Sent;
        if (auto sent = m_printing.resend(order, caller.isStaff() ? caller.name : QString()); !sent)
            return tl::make_unexpected(sent.error());
        return m_orders.updateLines(order);
    }
    if (!isFiredOnPaid(order)) return {};
    if (auto fired = m_printing.fire(order); !fired) return fired;
    return m_orders.updateLines(order);
}

}  // namespace frontdesk

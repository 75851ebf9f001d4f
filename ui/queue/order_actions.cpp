// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/order_actions.h"

namespace frontdesk {

OrderActions::OrderActions(Desk& desk, Session& session, QObject* parent)
    : QObject(parent), m_desk(desk), m_session(session) {}

void OrderActions::accept(const Order& order, int promiseMinutes) {
    transition(order, {OrderStatus::Accepted, {}, promiseMinutes, order.version}, false);
}

void OrderActions::advance(const Order& order, OrderStatus to) {
    transition(order, {to, {}, {}, order.version}, false);
}

void OrderActions::reject(const Order& order, const QString& reason) {
    transition(order, {OrderStatus::Rejected, reason, {}, order.version}, false);
}

void OrderActions::cancel(const Order& order, const QString& reason) {
    transition(order, {OrderStatus::Cancelled, reason, {}, order.version}, false);
}

void OrderActions::stepBack(const Order& order, OrderStatus to) {
    transition(order, {to, {}, {}, order.version}, true);
}

void OrderActions::transition(const Order& order, TransitionRequest request, bool back) {
    if (m_busy.contains(order.id)) return;
    m_busy.insert(order.id);
    Q_EMIT busyChanged(order.id);
    const auto before = std::make_shared<const Order>(order);
    m_desk.thread
        .run<Order>([&queue = m_desk.queue, id = order.id, request = std::move(request), caller = m_session.caller()] {
            return queue.transition(id, request, caller);
        })
        .then(this, [this, before, back](const Result<Order>& result) {
            release(before->id);
            if (!result) {
                Q_EMIT failed(before, result.error());
                return;
            }
            const auto after = std::make_shared<const Order>(*result);
            if (back)
                Q_EMIT steppedBack(after);
            else
                Q_EMIT moved(before, after);
        });
}

void OrderActions::print(const Order& order, PrintWhat what) {
    const auto subject = std::make_shared<const Order>(order);
    m_desk.thread
        .run<PrintRequests::Queued>([&checkout = m_desk.checkout, id = order.id, what, caller = m_session.caller()] {
            return checkout.print(id, what, caller);
        })
        .then(this, [this, subject, what](const Result<PrintRequests::Queued>& result) {
            if (!result)
                Q_EMIT failed(subject, result.error());
            else
                Q_EMIT printed(what, result->copy);
        });
}

void OrderActions::release(const OrderId& id) {
    m_busy.remove(id);
    Q_EMIT busyChanged(id);
}

}  // namespace frontdesk

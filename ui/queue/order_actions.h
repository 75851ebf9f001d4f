// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/models/queue_model.h"

#include <QObject>
#include <QSet>

namespace frontdesk {

/// Asks the services to move orders on, on behalf of who is signed in. Answers come as signals on the GUI thread, one
/// for each call; an order has one call at a time, so ten fast taps are one step.
class OrderActions : public QObject {
    Q_OBJECT
public:
    OrderActions(Desk& desk, Session& session, QObject* parent = nullptr);

    void accept(const Order& order, int promiseMinutes);
    void advance(const Order& order, OrderStatus to);
    void reject(const Order& order, const QString& reason);
    void cancel(const Order& order, const QString& reason);
    /// One step back to @p to, for the undo bar.
    void stepBack(const Order& order, OrderStatus to);
    void print(const Order& order, PrintWhat what);
    [[nodiscard]] bool isBusy(const OrderId& id) const { return m_busy.contains(id); }

Q_SIGNALS:
    void busyChanged(const frontdesk::OrderId& id);
    void moved(const frontdesk::OrderPtr& before, const frontdesk::OrderPtr& after);
    void steppedBack(const frontdesk::OrderPtr& after);
    void printed(frontdesk::PrintWhat what, int copy);
    void failed(const frontdesk::OrderPtr& order, const frontdesk::Error& error);

private:
    void transition(const Order& order, TransitionRequest request, bool back);
    void release(const OrderId& id);

    Desk& m_desk;
    Session& m_session;
    QSet<OrderId> m_busy;
};

}  // namespace frontdesk

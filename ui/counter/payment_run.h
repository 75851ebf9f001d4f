// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/counter/payment_desk.h"

#include <QObject>

namespace frontdesk {

/// Brings sales and payments to the services, one at a time. A sale that is paid at once is placed and paid in one
/// transaction: both are stored or neither. Answers come as signals on the GUI thread, one for each call.
class PaymentRun : public QObject {
    Q_OBJECT
public:
    PaymentRun(Desk& desk, Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Places @p sale unpaid. Ignored while busy, like the others.
    void place(const Sale& sale);
    void placeAndTake(const Sale& sale, const TenderRequest& tender);
    void take(const OrderId& order, const TenderRequest& tender);
    void printAgain(const OrderId& order);

Q_SIGNALS:
    void placed(const frontdesk::Order& order);
    void taken(const frontdesk::Tendered& tendered);
    void printed(int copy);
    void failed(const frontdesk::Error& error);

private:
    void run(std::function<Result<Tendered>()> work);

    Desk& m_desk;
    Session& m_session;
    bool m_busy = false;
};

}  // namespace frontdesk

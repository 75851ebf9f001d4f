// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/session.h"
#include "ui/counter/payment_desk.h"
#include "ui/models/charge_view.h"

namespace frontdesk {

/// One payment through a provider as a window follows it: started here or found under way, and moved by what is
/// announced. Calls are answered once, on the GUI thread; while one is on its way others are ignored.
class ChargeRun : public QObject {
    Q_OBJECT
public:
    ChargeRun(Desk& desk, DeskEvents& events, const Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// The payment that is shown; nullopt: none.
    [[nodiscard]] const std::optional<ChargeFacts>& facts() const { return m_facts; }
    /// Asks a guest for money. @p wallet as people write it, for the screen.
    void start(const OrderId& order, const PaymentStart& start, const QString& wallet);
    void placeAndStart(const Sale& sale, const PaymentStart& start, const QString& wallet);
    /// Shows the payment of @p order that is under way. @return whether there is one
    bool adopt(const Order& order);
    void checkNow();
    void submitCode(const QByteArray& code);
    /// Stops waiting for it; leftAside() follows. At once where nobody waits for it any more.
    void leave();

Q_SIGNALS:
    void started(const frontdesk::Order& order);
    void changed();
    void leftAside();
    void paid(const frontdesk::Order& order, const frontdesk::Payment& payment);
    /// The order is newer, whatever changed in it.
    void orderMoved(const frontdesk::Order& order);
    void failed(const frontdesk::Error& error);

private:
    void follow(QFuture<Result<PaymentView>> answer, std::function<void(const PaymentView&)> then);
    void begin(QFuture<Result<PaymentView>> answer, const QString& wallet);
    void take(const Order& order);
    void show(const Payment& payment);
    void hear(const PaymentAnswered& answered);
    [[nodiscard]] QString providerOf(PaymentMethod method) const;

    Desk& m_desk;
    const Session& m_session;
    std::optional<ChargeFacts> m_facts;
    OrderId m_orderId;
    int m_version = 0;
    bool m_busy = false;
};

}  // namespace frontdesk

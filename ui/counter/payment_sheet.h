// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"
#include "ui/counter/charge_run.h"
#include "ui/counter/payment_entry.h"
#include "ui/counter/payment_run.h"
#include "ui/models/provider_board.h"

#include <QTimer>

class QStackedWidget;

namespace frontdesk {

class Banner;
class PaymentDone;
class Segmented;
class StatusChip;

/// Takes money for a new sale or for an order that waits for it: by cash, card terminal, a prompt on the guest's phone
/// or a page. The order's and the payment's ids are made with the sheet, and the button rests while they are on their
/// way, so ten taps pay once. What a guest is asked for goes on when the sheet is closed, and is shown again when it
/// opens.
class PaymentSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        DeskEvents& events;
        Theme& theme;
        Session& session;
    };
    /// @param sale  a new order; @p total and @p tax as the screen shows them
    PaymentSheet(const Parts& parts, const Sale& sale, Money total, Money tax, QWidget* over);
    /// An order of the queue.
    PaymentSheet(const Parts& parts, const Order& order, QWidget* over);
    void openAtAmount();

Q_SIGNALS:
    void sending();  ///< the sale is on its way to the store
    /// A new sale was placed and the guest is asked for its money.
    void placed(const frontdesk::Order& order);
    /// Money was taken and stored; the order may still owe some.
    void paid(const frontdesk::Order& order);
    /// The store refused because of what is ordered or who orders; the sheet stays open.
    void refused(const frontdesk::Error& error);
    /// The guest wants an invoice of what was just paid.
    void invoiceWanted(const frontdesk::Order& order);
    /// The person asked for the next order.
    void nextWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void makeHeader();
    void connectCharge();
    void choose(Tender tender);
    void chooseByHand();
    [[nodiscard]] bool offers(Tender tender) const;
    void ask();
    void askAgain();
    void followSale(const Order& order);
    void takeMoved(const Order& order);
    void takePaid(const Order& order, const Payment& payment);
    void leaveFor(std::optional<Tender> next);
    void takeLeft();
    void showCharge();
    void showOutage();
    void setBusy(bool busy);
    void showDone(const Tendered& tendered);
    bool takeMethodKey(int key);
    [[nodiscard]] QString whoText() const;
    void take();
    void finish(const Tendered& tendered);
    void tellReceipt(int copy);
    void tellFailed(const Error& error);
    void showReceipt();
    void showBill();
    void next();
    [[nodiscard]] bool isDone() const;

    Desk& m_desk;
    Theme& m_theme;
    Session& m_session;
    PaymentRun m_run;
    ChargeRun m_charge;
    ProviderBoard m_providers;
    QTimer m_tick;                 ///< moves the times while a payment is under way
    std::optional<Sale> m_sale;    ///< until it is placed
    std::optional<Order> m_order;  ///< once it is
    Money m_total;
    Money m_tax;
    PaymentId m_paymentId;
    bool m_prints = true;
    bool m_busy = false;
    PaymentStart m_asked;          ///< what the guest was asked for last
    QString m_askedWallet;         ///< as people write it
    bool m_asksAgain = false;      ///< once the present payment is left
    std::optional<Tender> m_next;  ///< shown once the present payment is left
    QStackedWidget* m_pages = nullptr;
    PaymentEntry* m_entry = nullptr;
    PaymentDone* m_done = nullptr;
    Segmented* m_methods = nullptr;
    StatusChip* m_testMode = nullptr;
    Banner* m_outage = nullptr;
};

}  // namespace frontdesk

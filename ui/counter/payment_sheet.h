// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"
#include "ui/counter/payment_entry.h"
#include "ui/counter/payment_run.h"

class QStackedWidget;

namespace frontdesk {

class PaymentDone;
class Segmented;

/// Takes money for a new sale or for an order that waits for it: by cash, card terminal or mobile money. The order's
/// and the payment's ids are made with the sheet, and the button rests while they are on their way, so ten taps pay
/// once.
class PaymentSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
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
    /// Money was taken and stored; the order may still owe some.
    void paid(const frontdesk::Order& order);
    /// The store refused because of what is ordered or who orders; the sheet stays open.
    void refused(const frontdesk::Error& error);
    /// The person asked for the next order.
    void nextWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void makeHeader();
    [[nodiscard]] QString whoText() const;
    void take();
    void finish(const Tendered& tendered);
    void tellFailed(const Error& error);
    void showReceipt();
    void showBill();
    void next();
    [[nodiscard]] bool isDone() const;

    Desk& m_desk;
    Theme& m_theme;
    Session& m_session;
    PaymentRun m_run;
    std::optional<Sale> m_sale;    ///< until it is placed
    std::optional<Order> m_order;  ///< once it is
    Money m_total;
    Money m_tax;
    PaymentId m_paymentId;
    bool m_prints = true;
    QStackedWidget* m_pages = nullptr;
    PaymentEntry* m_entry = nullptr;
    PaymentDone* m_done = nullptr;
    Segmented* m_methods = nullptr;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/common/sheet.h"
#include "ui/models/queue_model.h"

class QLineEdit;
class QStackedWidget;

namespace frontdesk {

class ActionButton;
class FigureLabel;
class Surface;
class SwitchBox;
class TextLabel;

/// Money given back: how much, why, and what came of it. It offers all that remains; a reason must be said. Afterwards
/// it shows what goes back how, and the credit note's number where the order has an invoice.
class RefundSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        Theme& theme;
        const Session& session;
    };
    RefundSheet(const Parts& parts, const OrderPtr& order, QWidget* over);
    void openAtAmount();

    /// What can still go back, tips left out and tips alone.
    struct Remaining {
        Money value;
        Money tip;
    };
    [[nodiscard]] static Remaining remainingOf(const Order& order);

Q_SIGNALS:
    void refunded(const frontdesk::OrderPtr& order);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeAmountSide();
    QWidget* makeReasonSide();
    QWidget* makeDone();
    void press(const QString& key);
    void refresh();
    void finish();
    void showDone(const Refunded& result);
    [[nodiscard]] std::optional<Money> typed() const;
    [[nodiscard]] Money tip() const;
    [[nodiscard]] QString problem() const;

    Desk& m_desk;
    Theme& m_theme;
    const Session& m_session;
    OrderPtr m_order;
    Remaining m_remaining;
    PaymentId m_id;  ///< of this refund, however often it is sent
    QString m_text;
    bool m_untouched = true;  ///< the first key replaces what was offered
    bool m_sending = false;
    QString m_refusal;

    QStackedWidget* m_pages = nullptr;
    FigureLabel* m_amount = nullptr;
    SwitchBox* m_withTip = nullptr;
    QLineEdit* m_reason = nullptr;
    std::vector<ActionButton*> m_reasons;
    TextLabel* m_problem = nullptr;
    ActionButton* m_give = nullptr;
    TextLabel* m_head = nullptr;
    FigureLabel* m_given = nullptr;
    TextLabel* m_how = nullptr;
    TextLabel* m_note = nullptr;
    ActionButton* m_close = nullptr;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"
#include "ui/models/ticket_model.h"

#include <functional>

class QLineEdit;

namespace frontdesk {

class ActionButton;
class FigureLabel;
class NumericKeypad;
class Segmented;
class TextLabel;

/// A discount on the whole order or on one line: a percentage or an amount, and why. What the role may not give is
/// refused here, in words, before anything changes.
class DiscountSheet : public Sheet {
    Q_OBJECT
public:
    struct Wish {
        int row = -1;  ///< -1: the whole order
        std::optional<Discount> discount;
        QString reason;
    };
    /// Why a wish is refused, for people; empty: it is fine.
    using Check = std::function<QString(const Wish&)>;

    /// @param row the chosen line, or -1
    DiscountSheet(Theme& theme, const TicketModel& model, int row, Check check, QWidget* over);
    void openAtAmount();

Q_SIGNALS:
    void done(const frontdesk::DiscountSheet::Wish& wish);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeAmountSide();
    QWidget* makeReasonSide();
    void press(const QString& key);
    void setReason(const QString& reason);
    void refresh();
    void finish();
    void removeDiscount();
    [[nodiscard]] bool isPercent() const;
    [[nodiscard]] bool isOfLine() const;
    [[nodiscard]] std::optional<Discount> discount() const;
    [[nodiscard]] Wish wish() const;

    Theme& m_theme;
    const TicketModel& m_model;
    int m_row;
    Check m_check;
    QString m_typed;
    Segmented* m_target = nullptr;
    Segmented* m_unit = nullptr;
    FigureLabel* m_amount = nullptr;
    QLineEdit* m_reason = nullptr;
    TextLabel* m_problem = nullptr;
    ActionButton* m_give = nullptr;
    ActionButton* m_remove = nullptr;
    std::vector<ActionButton*> m_reasons;
};

}  // namespace frontdesk

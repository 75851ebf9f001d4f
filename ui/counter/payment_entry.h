// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/checkout.h"
#include "ui/common/theme.h"
#include "ui/counter/cash_entry.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QKeyEvent;
class QLineEdit;

namespace frontdesk {

class ActionButton;
class Banner;
class ChangeBox;
class FigureLabel;
class NumericKeypad;
class Surface;
class TextLabel;

/// What is due.
struct BillAmounts {
    Money due;
    Money tax;   ///< in the total
    Money paid;  ///< before
    qint64 cashStep = 1;
};

/// Where a payment is entered: what is due, what was handed over, what goes back, tip and receipt. Typed digits, E for
/// exact and Enter work wherever the focus is.
class PaymentEntry : public QWidget {
    Q_OBJECT
public:
    explicit PaymentEntry(Theme& theme, QWidget* parent = nullptr);

    /// Starts anew with what is due now.
    void setBill(const BillAmounts& bill);
    /// Cash, CardTerminal or MobileMoneyManual.
    void setMethod(PaymentMethod method);
    [[nodiscard]] PaymentMethod method() const { return m_method; }
    /// The tender as entered; its id is left to the caller.
    [[nodiscard]] TenderRequest tender() const;
    [[nodiscard]] const CashEntry& cash() const { return m_cash; }
    void setBusy(bool busy);
    /// A refusal, until something changes.
    void showProblem(const QString& headline, const QString& text);
    void hideProblem();
    /// @return whether the key was meant for it
    bool takeKey(const QKeyEvent& event);
    [[nodiscard]] QWidget* firstStop() const;

Q_SIGNALS:
    void takeWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QWidget* makeTotal();
    QWidget* makeTips();
    QWidget* makeReceiptChoice();
    QWidget* makeGiven();
    ActionButton* makeChoice(const QString& name, const QString& text, QWidget* parent);
    void makeQuickAmounts();
    void press(const QString& key);
    void setGiven(std::optional<Money> given);
    void chooseTip(std::optional<Money> tip);  ///< nullopt: typed
    void parseTyped();
    void refresh();
    void showChange();
    void showTake();
    [[nodiscard]] QString typedText(const QString& typed, Money value) const;
    [[nodiscard]] bool isCash() const { return m_method == PaymentMethod::Cash; }
    [[nodiscard]] Money units(int count) const;

    Theme& m_theme;
    BillAmounts m_bill;
    CashEntry m_cash;
    PaymentMethod m_method = PaymentMethod::Cash;
    QString m_typed;
    bool m_typesTip = false;
    bool m_prints = true;
    bool m_busy = false;

    Banner* m_problem = nullptr;
    FigureLabel* m_total = nullptr;
    TextLabel* m_aside = nullptr;
    ChangeBox* m_change = nullptr;
    TextLabel* m_rounding = nullptr;
    std::vector<std::pair<std::optional<Money>, ActionButton*>> m_tips;
    ActionButton* m_print = nullptr;
    ActionButton* m_noPrint = nullptr;
    QHBoxLayout* m_quickRow = nullptr;
    QWidget* m_quickBox = nullptr;
    std::vector<std::pair<Money, ActionButton*>> m_quick;
    std::optional<Money> m_quickFor;  ///< what the quick amounts were made for
    QLineEdit* m_reference = nullptr;
    Surface* m_givenBox = nullptr;
    TextLabel* m_givenLabel = nullptr;
    FigureLabel* m_given = nullptr;
    NumericKeypad* m_keys = nullptr;
    ActionButton* m_take = nullptr;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/checkout.h"
#include "app/services/payments.h"
#include "ui/common/theme.h"
#include "ui/counter/cash_entry.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QKeyEvent;
class QLineEdit;
class QStackedWidget;

namespace frontdesk {

class ActionButton;
class Banner;
class ChangeBox;
class ChargePanel;
class EmptyState;
class FigureLabel;
class NumericKeypad;
class PageCode;
class PhoneParser;
class Surface;
class TextLabel;
class WalletBox;

/// What is due.
struct BillAmounts {
    Money due;
    Money tax;   ///< in the total
    Money paid;  ///< before
    qint64 cashStep = 1;
};

/// The ways to pay that the counter knows.
enum class Tender {
    Cash,
    Mobile,        ///< a prompt on the guest's phone
    Card,          ///< on the terminal, which knows nothing of us
    Link,          ///< a page that the guest opens
    MobileByHand,  ///< sent to the restaurant's own number
};
[[nodiscard]] constexpr bool isAskedFor(Tender tender) {
    return tender == Tender::Mobile || tender == Tender::Link;
}

/// Where a payment is entered: what is due, what was handed over, what goes back, tip and receipt. Typed digits, E for
/// exact and Enter work wherever the focus is.
class PaymentEntry : public QWidget {
    Q_OBJECT
public:
    PaymentEntry(Theme& theme, const PhoneParser& phones, QWidget* parent = nullptr);

    /// Starts anew with what is due now.
    void setBill(const BillAmounts& bill);
    void setTender(Tender tender);
    [[nodiscard]] Tender chosenTender() const { return m_tender; }
    /// The tender as entered; its id is left to the caller.
    [[nodiscard]] TenderRequest tender() const;
    /// The same for a tender that the guest is asked for.
    [[nodiscard]] PaymentStart askedFor() const;
    /// Shows what a guest was asked for before.
    void setAsked(Money amount, Money tip);
    [[nodiscard]] bool printsReceipt() const { return m_prints; }
    [[nodiscard]] WalletBox& wallet() { return *m_wallet; }
    [[nodiscard]] ChargePanel& charge() { return *m_charge; }
    /// Shows the payment under way in place of the form. @param page what the guest may open; empty: none
    void showCharge(const QString& page);
    /// Shows why there is nothing to enter; @p action may be empty.
    void showNothing(const QString& headline, const QString& text, const QString& action);
    void showForm();
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
    void nothingActionPressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QWidget* makeForm();
    QWidget* makeTotal();
    QWidget* makeTips();
    QWidget* makeReceiptChoice();
    QWidget* makeGiven();
    ActionButton* makeChoice(const QString& name, const QString& text, QWidget* parent);
    void makeQuickAmounts();
    void press(const QString& key);
    void typeWallet(bool wallet);
    void setGiven(std::optional<Money> given);
    void chooseTip(std::optional<Money> tip);  ///< nullopt: typed
    void parseTyped();
    void refresh();
    void refreshTips();
    void showChange();
    void showTake();
    [[nodiscard]] QString typedText(const QString& typed, Money value) const;
    [[nodiscard]] bool isCash() const { return m_tender == Tender::Cash; }
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] Money units(int count) const;

    Theme& m_theme;
    BillAmounts m_bill;
    CashEntry m_cash;
    Tender m_tender = Tender::Cash;
    QString m_typed;
    bool m_typesTip = false;
    bool m_typesWallet = false;  ///< the pad's keys go to the number of the wallet
    bool m_prints = true;
    bool m_busy = false;

    Banner* m_problem = nullptr;
    FigureLabel* m_total = nullptr;
    TextLabel* m_aside = nullptr;
    ChangeBox* m_change = nullptr;
    PageCode* m_page = nullptr;
    TextLabel* m_tipLabel = nullptr;
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
    WalletBox* m_wallet = nullptr;
    QStackedWidget* m_right = nullptr;
    QWidget* m_form = nullptr;
    ChargePanel* m_charge = nullptr;
    EmptyState* m_nothing = nullptr;
};

}  // namespace frontdesk

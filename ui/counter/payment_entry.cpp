// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/payment_entry.h"

#include "app/domain/pricing.h"
#include "ui/common/action_button.h"
#include "ui/common/banner.h"
#include "ui/common/empty_state.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/numeric_keypad.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/counter/cash_words.h"
#include "ui/counter/change_box.h"
#include "ui/counter/charge_panel.h"
#include "ui/counter/page_code.h"
#include "ui/counter/wallet_box.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

namespace frontdesk {

namespace {

constexpr int kLeftWidth = 376;
constexpr int kQuickAmounts = 4;
constexpr int kGivenHeight = 56;
constexpr int kLowGiven = 48;
constexpr int kLowQuick = 48;
constexpr int kLowHeight = 540;
constexpr int kLongestReference = 100;
constexpr double kLargeText = 1.4;
constexpr int kSmallTip = 5;
constexpr int kLargeTip = 10;

}  // namespace

PaymentEntry::PaymentEntry(Theme& theme, const PhoneParser& phones, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_cash(Money(), 1), m_wallet(new WalletBox(theme, phones, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k3);
    m_problem = new Banner(theme, this);
    m_problem->setObjectName(QStringLiteral("payment-problem"));
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k5);
    row->addWidget(makeLeft());
    row->addWidget(makeRight(), 1);
    column->addLayout(row, 1);
}

QWidget* PaymentEntry::makeLeft() {
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    auto* left = new QWidget(scroll);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(3, 0, 3, 3);
    column->setSpacing(space::k3);
    column->addWidget(makeTotal());
    m_change = new ChangeBox(m_theme, left);
    column->addWidget(m_change, 1);
    m_page = new PageCode(m_theme, left);
    m_page->hide();
    column->addWidget(m_page, 1);
    m_rounding = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::Medium, Tone::Neutral, left);
    m_rounding->setObjectName(QStringLiteral("rounding"));
    column->addWidget(m_rounding);
    column->addWidget(makeTips());
    column->addWidget(makeReceiptChoice());
    scroll->setWidget(left);
    scroll->setFixedWidth(std::min(m_theme.scaled(kLeftWidth), window()->width() * 2 / 5));
    return scroll;
}

QWidget* PaymentEntry::makeTotal() {
    auto* box = new QWidget(this);
    const bool large = m_theme.textScale() > kLargeText;
    auto* row = new QBoxLayout(large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(new TextLabel(m_theme, tr("Total to pay"), TypeSize::Small, QFont::DemiBold, Tone::Neutral, box));
    m_total = new FigureLabel(m_theme, QString(), TypeSize::Giant, QFont::Bold, box);
    m_total->setObjectName(QStringLiteral("to-pay"));
    m_total->setAlignment(Qt::AlignLeft);
    m_total->setShrinks(true);
    column->addWidget(m_total);
    row->addLayout(column, 1);
    m_aside = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::Normal, Tone::Neutral, box);
    m_aside->setAlignment((large ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignBottom);
    m_aside->setWordWrap(true);
    row->addWidget(m_aside);
    return box;
}

ActionButton* PaymentEntry::makeChoice(const QString& name, const QString& text, QWidget* parent) {
    auto* button = new ActionButton(m_theme, text, ActionButton::Kind::Normal, ActionButton::Size::Compact, parent);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return button;
}

QWidget* PaymentEntry::makeTips() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_tipLabel = new TextLabel(m_theme, tr("Tip"), TypeSize::Small, QFont::DemiBold, Tone::Neutral, box);
    m_tipLabel->setWordWrap(true);
    column->addWidget(m_tipLabel);
    auto* grid = new QGridLayout;
    grid->setSpacing(space::k2);
    const int columns = m_theme.textScale() > kLargeText ? 2 : 4;
    const auto add = [this, grid, columns, box](const QString& name, const QString& text) {
        ActionButton* button = makeChoice(name, text, box);
        const int at = grid->count();
        grid->addWidget(button, at / columns, at % columns);
        return button;
    };
    m_tips = {{Money(), add(QStringLiteral("tip-none"), tr("None", "no tip"))},
              {Money(), add(QStringLiteral("tip-small"), QString())},
              {Money(), add(QStringLiteral("tip-large"), QString())},
              {std::nullopt, add(QStringLiteral("tip-other"), tr("Other", "another tip"))}};
    for (const auto& each : m_tips) {
        connect(each.second, &QAbstractButton::clicked, this, [this, button = each.second] {
            for (const auto& [tip, known] : m_tips) {
                if (known == button) chooseTip(tip);
            }
        });
    }
    column->addLayout(grid);
    return box;
}

QWidget* PaymentEntry::makeReceiptChoice() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(new TextLabel(m_theme, tr("Receipt"), TypeSize::Small, QFont::DemiBold, Tone::Neutral, box));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    m_print = makeChoice(QStringLiteral("receipt-print"), tr("Print"), box);
    m_print->setIconName(QStringLiteral("printer"));
    m_noPrint = makeChoice(QStringLiteral("receipt-none"), tr("None", "no receipt"), box);
    row->addWidget(m_print);
    row->addWidget(m_noPrint);
    const auto choose = [this](bool prints) {
        m_prints = prints;
        refresh();
    };
    connect(m_print, &QAbstractButton::clicked, this, [choose] { choose(true); });
    connect(m_noPrint, &QAbstractButton::clicked, this, [choose] { choose(false); });
    column->addLayout(row);
    return box;
}

QWidget* PaymentEntry::makeRight() {
    m_right = new QStackedWidget(this);
    m_form = makeForm();
    m_charge = new ChargePanel(m_theme, m_right);
    m_nothing = new EmptyState(m_theme, m_right);
    m_nothing->setObjectName(QStringLiteral("not-offered"));
    connect(m_nothing, &EmptyState::actionPressed, this, &PaymentEntry::nothingActionPressed);
    for (QWidget* page : {m_form, static_cast<QWidget*>(m_charge), static_cast<QWidget*>(m_nothing)})
        m_right->addWidget(page);
    return m_right;
}

QWidget* PaymentEntry::makeForm() {
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* scroll = new FlowScroll(Qt::Vertical, right);
    auto* content = new QWidget(scroll);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(3, 3, 3, 3);
    inner->setSpacing(space::k2);
    m_quickBox = new QWidget(content);
    m_quickRow = new QHBoxLayout(m_quickBox);
    m_quickRow->setContentsMargins(0, 0, 0, 0);
    m_quickRow->setSpacing(space::k2);
    inner->addWidget(m_quickBox);
    m_wallet->hide();
    inner->addWidget(m_wallet);
    connect(m_wallet, &WalletBox::changed, this, &PaymentEntry::showTake);
    connect(m_wallet, &WalletBox::entered, this, &PaymentEntry::takeWanted);
    connect(m_wallet, &WalletBox::touched, this, [this] { typeWallet(true); });
    m_reference = new QLineEdit(content);
    m_reference->setObjectName(QStringLiteral("reference"));
    m_reference->setMaxLength(kLongestReference);
    m_reference->setProperty("focusRadius", radius::kMedium);
    m_reference->hide();
    connect(m_reference, &QLineEdit::returnPressed, this, &PaymentEntry::takeWanted);
    inner->addWidget(m_reference);
    inner->addWidget(makeGiven());
    m_keys = new NumericKeypad(m_theme, NumericKeypad::Keys::Amount, content);
    connect(m_keys, &NumericKeypad::pressed, this, &PaymentEntry::press);
    inner->addWidget(m_keys, 1);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    m_take = new ActionButton(m_theme, QString(), ActionButton::Kind::Primary, ActionButton::Size::Money, right);
    m_take->setObjectName(QStringLiteral("take"));
    m_take->setKeyHint(tr("Enter", "the key"));
    m_take->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_take, &QAbstractButton::clicked, this, &PaymentEntry::takeWanted);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(3, 0, 3, 0);
    foot->addWidget(m_take);
    column->addLayout(foot);
    return right;
}

QWidget* PaymentEntry::makeGiven() {
    m_givenBox = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, this);
    m_givenBox->setMarked(true);
    m_givenBox->setFocusPolicy(Qt::StrongFocus);
    m_givenBox->installEventFilter(this);
    m_givenBox->setObjectName(QStringLiteral("given"));
    m_givenBox->setProperty("focusRadius", radius::kMedium);
    auto* row = new QHBoxLayout(m_givenBox);
    row->setContentsMargins(18, 0, 18, 0);
    m_givenLabel = new TextLabel(m_theme, QString(), TypeSize::Body, QFont::Normal, Tone::Neutral, m_givenBox);
    m_given = new FigureLabel(m_theme, QString(), TypeSize::Huge, QFont::DemiBold, m_givenBox);
    m_given->setShrinks(true);
    row->addWidget(m_givenLabel);
    row->addWidget(m_given, 1);
    return m_givenBox;
}

void PaymentEntry::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_givenBox->setFixedHeight(m_theme.scaled(height() < m_theme.scaled(kLowHeight) ? kLowGiven : kGivenHeight));
}

QWidget* PaymentEntry::firstStop() const {
    return m_givenBox;
}

Money PaymentEntry::units(int count) const {
    qint64 unit = 1;
    for (int digit = 0; digit < m_bill.due.currency().digits(); ++digit) unit *= 10;
    return {count * unit, m_bill.due.currency()};
}

void PaymentEntry::setBill(const BillAmounts& bill) {
    m_bill = bill;
    m_cash = CashEntry(bill.due, bill.cashStep);
    m_cash.setRounds(isCash());
    m_typed.clear();
    m_typesTip = false;
    m_tips[0].first = units(0);
    m_tips[1].first = units(kSmallTip);
    m_tips[2].first = units(kLargeTip);
    for (size_t i = 1; i < 3; ++i) m_tips[i].second->setText(amountText(*m_tips[i].first, locale()));
    m_reference->clear();
    refresh();
}

bool PaymentEntry::isLive() const {
    return m_right->currentWidget() == m_charge;
}

void PaymentEntry::showCharge(const QString& page) {
    m_right->setCurrentWidget(m_charge);
    m_page->setLink(page);
    m_page->setVisible(!page.isEmpty());
    m_change->setVisible(page.isEmpty());
    refreshTips();
    showChange();
}

void PaymentEntry::showForm() {
    m_right->setCurrentWidget(m_form);
    m_page->hide();
    m_change->show();
    refresh();
}

void PaymentEntry::showNothing(const QString& headline, const QString& text, const QString& action) {
    m_nothing->say(QStringLiteral("mobile"), headline, text);
    m_nothing->action(action)->setVisible(!action.isEmpty());
    m_right->setCurrentWidget(m_nothing);
    m_page->hide();
    m_change->show();
    refreshTips();
}

void PaymentEntry::setTender(Tender tender) {
    m_tender = tender;
    m_cash.setRounds(isCash());
    m_cash.setGiven(std::nullopt);
    m_typed.clear();
    m_typesTip = false;
    m_wallet->setVisible(tender == Tender::Mobile);
    typeWallet(tender == Tender::Mobile && m_wallet->phone().isEmpty());
    m_reference->setVisible(tender == Tender::Card || tender == Tender::MobileByHand);
    m_reference->setPlaceholderText(tender == Tender::Card ? tr("Number on the terminal's slip")
                                                           : tr("Transaction id of the mobile money"));
    m_reference->setAccessibleName(m_reference->placeholderText());
    showForm();
}

void PaymentEntry::makeQuickAmounts() {
    m_quickBox->setVisible(isCash());
    if (m_quickFor && *m_quickFor == m_cash.asked()) return;
    m_quickFor = m_cash.asked();
    for (const auto& [amount, button] : m_quick) {
        button->hide();
        button->deleteLater();
    }
    m_quick.clear();
    for (const Money& amount : quickCashAmounts(m_cash.asked(), kQuickAmounts)) {
        const bool exact = m_quick.empty();
        auto* button = new ActionButton(m_theme, exact ? tr("Exact") : noteText(amount, locale()),
                                        ActionButton::Kind::Normal, ActionButton::Size::Main, m_quickBox);
        button->setObjectName(exact ? QStringLiteral("quick-exact") : QStringLiteral("quick-%1").arg(amount.minor()));
        if (exact) button->setSecondLine(amountText(amount, locale()));
        if (exact) button->setKeyHint(QStringLiteral("E"));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        button->setMinimumHeight(m_theme.scaled(kLowQuick));
        connect(button, &QAbstractButton::clicked, this, [this, amount] { setGiven(amount); });
        m_quickRow->addWidget(button);
        m_quick.emplace_back(amount, button);
    }
}

void PaymentEntry::setGiven(std::optional<Money> given) {
    m_typesTip = false;
    m_typed.clear();
    m_cash.setGiven(given);
    refresh();
}

void PaymentEntry::chooseTip(std::optional<Money> tip) {
    m_typed.clear();
    m_typesTip = !tip;
    typeWallet(false);
    m_cash.setTip(tip.value_or(units(0)));
    m_cash.setGiven(std::nullopt);
    refresh();
}

bool PaymentEntry::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_givenBox && event->type() == QEvent::FocusIn) typeWallet(false);
    return QWidget::eventFilter(watched, event);
}

/// A number has to be typed first where none is known; afterwards whichever field was touched last.
void PaymentEntry::typeWallet(bool wallet) {
    m_typesWallet = wallet;
    m_givenBox->setMarked(!wallet);
}

void PaymentEntry::press(const QString& key) {
    if (m_typesWallet) return m_wallet->press(key);
    m_typed = NumericKeypad::applyKey(m_typed, key, locale().decimalPoint().front(), m_bill.due.currency().digits());
    parseTyped();
    refresh();
}

void PaymentEntry::parseTyped() {
    QString plain = QString(m_typed).replace(locale().decimalPoint(), QStringLiteral("."));
    if (plain.endsWith(u'.')) plain.chop(1);
    const auto amount = parseAmount(plain, m_bill.due.currency());
    const std::optional<Money> value = amount && !plain.isEmpty() ? std::optional<Money>(*amount) : std::nullopt;
    if (!m_typesTip) {
        m_cash.setGiven(value);
        return;
    }
    m_cash.setTip(value.value_or(units(0)));
    m_cash.setGiven(std::nullopt);
}

bool PaymentEntry::takeKey(const QKeyEvent& event) {
    if (m_busy) return false;
    const QString text = event.text();
    switch (event.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_typesTip)
                setGiven(std::nullopt);
            else if (!event.isAutoRepeat())
                Q_EMIT takeWanted();
            return true;
        case Qt::Key_Backspace:
            press(QStringLiteral("back"));
            return true;
        case Qt::Key_Delete:
            press(QStringLiteral("clear"));
            return true;
        case Qt::Key_E:
            setGiven(m_cash.asked());
            return true;
        default:
            break;
    }
    if (text.isEmpty()) return false;
    if (text.front().isDigit())
        press(QString::number(text.front().digitValue()));
    else if (text == QLatin1String(".") || text == QLatin1String(","))
        press(locale().decimalPoint());
    else
        return false;
    return true;
}

TenderRequest PaymentEntry::tender() const {
    TenderRequest request;
    request.method = isCash()                   ? PaymentMethod::Cash
                     : m_tender == Tender::Card ? PaymentMethod::CardTerminal
                                                : PaymentMethod::MobileMoneyManual;
    request.amount = m_cash.amount();
    request.tip = m_cash.tipTaken();
    if (isCash())
        request.tendered = m_cash.given();
    else
        request.externalReference = m_reference->text().trimmed();
    request.printReceipt = m_prints;
    return request;
}

PaymentStart PaymentEntry::askedFor() const {
    PaymentStart start;
    start.method =
        m_tender == Tender::Link ? PaymentMethod::Paystack : m_wallet->method().value_or(PaymentMethod::MtnMomo);
    if (m_tender == Tender::Mobile) start.phone = m_wallet->phone();
    start.amount = m_cash.amount();
    start.tip = m_cash.tipTaken();
    start.printReceipt = m_prints;
    return start;
}

void PaymentEntry::setAsked(Money amount, Money tip) {
    m_cash.setTip(tip);
    m_cash.setGiven(amount);
    refresh();
}

void PaymentEntry::setBusy(bool busy) {
    m_busy = busy;
    m_take->setBusy(busy, isAskedFor(m_tender) ? tr("Asking …") : tr("Taking …"));
    m_wallet->setEnabled(!busy);
    m_keys->setKeysEnabled(!busy);
    m_quickBox->setEnabled(!busy);
    m_reference->setEnabled(!busy);
    refreshTips();
    if (!busy) refresh();
}

void PaymentEntry::refreshTips() {
    m_tipLabel->setText(isLive() ? tr("Tip, fixed while the guest is asked") : tr("Tip"));
    for (const auto& [tip, button] : m_tips) button->setEnabled(!m_busy && !isLive());
}

void PaymentEntry::showProblem(const QString& headline, const QString& text) {
    m_problem->say(Tone::Danger, QStringLiteral("warning"), headline, text);
    m_problem->show();
}

void PaymentEntry::hideProblem() {
    m_problem->hide();
}

QString PaymentEntry::typedText(const QString& typed, Money value) const {
    return typed.isEmpty() ? amountText(value, locale()) : localDigits(typed, locale());
}

void PaymentEntry::refresh() {
    makeQuickAmounts();
    m_total->setText(moneyText(m_cash.asked(), locale()));
    QStringList aside;
    if (m_bill.tax.isPositive()) aside << tr("tax included %1").arg(amountText(m_bill.tax, locale()));
    aside << (m_bill.paid.isPositive() ? tr("%1 paid before").arg(amountText(m_bill.paid, locale()))
                                       : tr("nothing paid yet"));
    m_aside->setText(aside.join(u'\n'));
    const Money rounding = m_cash.rounding();
    m_rounding->setVisible(!rounding.isZero());
    m_rounding->setText(
        tr("Rounded to the smallest coin: %1")
            .arg((rounding.isPositive() ? QStringLiteral("+") : QString()) + amountText(rounding, locale())));
    for (const auto& [tip, button] : m_tips) button->setChecked(m_typesTip ? !tip : tip && *tip == m_cash.tip());
    const bool known = std::any_of(m_tips.begin(), m_tips.end(),
                                   [this](const auto& each) { return each.first && *each.first == m_cash.tip(); });
    if (!known) m_tips.back().second->setChecked(true);
    m_tips.back().second->setText(known ? tr("Other", "another tip") : amountText(m_cash.tip(), locale()));
    m_print->setChecked(m_prints);
    m_noPrint->setChecked(!m_prints);
    for (const auto& [amount, button] : m_quick) button->setChecked(m_cash.hasGiven() && amount == m_cash.given());
    m_givenLabel->setText(m_typesTip             ? tr("Tip")
                          : isCash()             ? tr("Guest gave")
                          : isAskedFor(m_tender) ? tr("Amount to ask for")
                                                 : tr("Amount to take"));
    m_given->setText(m_typesTip ? typedText(m_typed, m_cash.tip()) : typedText(m_typed, m_cash.given()));
    m_given->setTone(m_cash.hasGiven() || m_typesTip ? std::optional<Tone>() : Tone::Neutral);
    m_givenBox->setAccessibleName(m_givenLabel->text() + u' ' + m_given->text());
    refreshTips();
    showChange();
    showTake();
}

void PaymentEntry::showChange() {
    if (isLive()) {
        m_change->say(Tone::Accent, tr("The guest is asked for"), amountText(m_cash.amount(), locale()), {});
    } else if (!m_cash.settles()) {
        m_change->say(Tone::Warn, tr("Still to pay after this"), amountText(m_cash.stillToPay(), locale()), {});
    } else if (isAskedFor(m_tender)) {
        m_change->say(Tone::Accent, tr("To ask the guest for"), amountText(m_cash.amount(), locale()), {});
    } else if (m_tender == Tender::Card) {
        m_change->say(Tone::Accent, tr("Take on the card terminal"), amountText(m_cash.amount(), locale()), {});
    } else if (m_tender == Tender::MobileByHand) {
        m_change->say(Tone::Accent, tr("Wait for the mobile money message of"), amountText(m_cash.amount(), locale()),
                      {});
    } else {
        m_change->say(Tone::Accent, tr("Change to give"), amountText(m_cash.change(), locale()),
                      pieceTexts(m_cash.change(), locale()));
    }
}

void PaymentEntry::showTake() {
    const auto verb = [this] {
        switch (m_tender) {
            case Tender::Cash:
                return tr("Take cash");
            case Tender::Mobile:
                return tr("Ask for payment");
            case Tender::Card:
                return tr("Card paid");
            case Tender::Link:
                return tr("Make the pay link");
            case Tender::MobileByHand:
                break;
        }
        return tr("Mobile money received");
    };
    m_take->setText(m_cash.settles() ? verb() : isAskedFor(m_tender) ? tr("Ask for a part") : tr("Take a part"));
    m_take->setSecondLine(isCash() ? tr("opens the drawer") : QString());
    m_take->setRightText(moneyText(m_cash.amount(), locale()));
    m_take->setEnabled(m_cash.canTake() && !m_busy);
}

}  // namespace frontdesk

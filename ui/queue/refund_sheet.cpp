// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/refund_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/error_text.h"
#include "ui/common/figure_label.h"
#include "ui/common/money_text.h"
#include "ui/common/numeric_keypad.h"
#include "ui/common/order_words.h"
#include "ui/common/surface.h"
#include "ui/common/switch_box.h"
#include "ui/common/text_label.h"
#include "ui/counter/cash_words.h"
#include "ui/models/charge_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kWidth = 840;
constexpr int kLongestReason = 200;
}  // namespace

RefundSheet::Remaining RefundSheet::remainingOf(const Order& order) {
    Money all;
    Money tip;
    for (const Payment& payment : order.payments) {
        // What is on its way back cannot go back once more.
        const bool goesBack = isProviderRefund(payment) && payment.state != PaymentState::Failed &&
                              payment.state != PaymentState::Voided && payment.state != PaymentState::Expired;
        if (payment.state != PaymentState::Succeeded && !goesBack) continue;
        all += payment.amount;
        tip += payment.tip;
    }
    return {all - tip, tip};
}

RefundSheet::RefundSheet(const Parts& parts, const OrderPtr& order, QWidget* over)
    : Sheet(parts.theme, tr("Give money back, order %1").arg(QString::number(order->number)), over),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_order(order),
      m_remaining(remainingOf(*order)),
      m_id(parts.desk.ids.make<PaymentId>()),
      m_text(plainAmount(m_remaining.value).replace(u'.', QLocale().decimalPoint())) {
    setObjectName(QStringLiteral("refund-sheet"));
    setPanelWidth(kWidth);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeForm());
    m_pages->addWidget(makeDone());
    body()->addWidget(m_pages, 1);
    refresh();
}

QWidget* RefundSheet::makeForm() {
    auto* form = new QWidget(this);
    auto* columns = new QHBoxLayout(form);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(space::k5);
    columns->addWidget(makeAmountSide(), 1);
    columns->addWidget(makeReasonSide(), 1);
    return form;
}

QWidget* RefundSheet::makeAmountSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    auto* field = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, side);
    field->setMarked(true);
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins(18, 8, 18, 8);
    m_amount = new FigureLabel(m_theme, QString(), TypeSize::Giant, QFont::Bold, field);
    m_amount->setObjectName(QStringLiteral("amount"));
    m_amount->setShrinks(true);
    row->addWidget(m_amount, 1);
    column->addWidget(field);
    auto* keys = new NumericKeypad(m_theme, NumericKeypad::Keys::Amount, side);
    connect(keys, &NumericKeypad::pressed, this, &RefundSheet::press);
    column->addWidget(keys, 1);
    return side;
}

QWidget* RefundSheet::makeReasonSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    auto* remains = new TextLabel(m_theme, tr("Up to %1 can go back.").arg(moneyText(m_remaining.value, locale())),
                                  TypeSize::Body, QFont::Normal, Tone::Neutral, side);
    remains->setWordWrap(true);
    column->addWidget(remains);
    const bool byProvider = std::any_of(m_order->payments.begin(), m_order->payments.end(), [](const Payment& payment) {
        return payment.state == PaymentState::Succeeded && isPrepaid(payment.method) && !payment.amount.isNegative();
    });
    if (byProvider) {
        auto* way = new TextLabel(m_theme, tr("Mobile money goes back to the wallet it came from, by itself."),
                                  TypeSize::Small, QFont::Normal, Tone::Neutral, side);
        way->setObjectName(QStringLiteral("way-back"));
        way->setWordWrap(true);
        column->addWidget(way);
    }
    m_withTip = new SwitchBox(m_theme, tr("And the tip of %1").arg(amountText(m_remaining.tip, locale())), side);
    m_withTip->setObjectName(QStringLiteral("with-tip"));
    m_withTip->setVisible(m_remaining.tip.isPositive());
    connect(m_withTip, &QAbstractButton::toggled, this, &RefundSheet::refresh);
    column->addWidget(m_withTip);
    column->addWidget(new TextLabel(m_theme, tr("Why?"), TypeSize::Small, QFont::DemiBold, Tone::Neutral, side));
    for (const QString& reason :
         {tr("Something was wrong"), tr("Something was missing"), tr("Order was cancelled"), tr("Charged too much")}) {
        auto* button = new ActionButton(m_theme, reason, ActionButton::Kind::Normal, ActionButton::Size::Compact, side);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QAbstractButton::clicked, this, [this, reason] { m_reason->setText(reason); });
        m_reasons.push_back(button);
        column->addWidget(button);
    }
    m_reason = new QLineEdit(side);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Another reason"));
    m_reason->setMaxLength(kLongestReason);
    connect(m_reason, &QLineEdit::textChanged, this, &RefundSheet::refresh);
    connect(m_reason, &QLineEdit::returnPressed, this, &RefundSheet::finish);
    column->addWidget(m_reason);
    m_problem = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Danger, side);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addStretch(1);
    m_give = new ActionButton(m_theme, QString(), ActionButton::Kind::DangerFilled, ActionButton::Size::Money, side);
    m_give->setObjectName(QStringLiteral("give-back"));
    connect(m_give, &QAbstractButton::clicked, this, &RefundSheet::finish);
    column->addWidget(m_give);
    return side;
}

QWidget* RefundSheet::makeDone() {
    auto* done = new QWidget(this);
    auto* column = new QVBoxLayout(done);
    column->setSpacing(space::k2);
    column->addStretch(1);
    m_head = new TextLabel(m_theme, tr("✓ Given back"), TypeSize::Large, QFont::DemiBold, Tone::Ok, done);
    m_head->setObjectName(QStringLiteral("refund-head"));
    m_head->setAlignment(Qt::AlignCenter);
    column->addWidget(m_head);
    m_given = new FigureLabel(m_theme, QString(), TypeSize::Giant, QFont::Bold, done);
    m_given->setObjectName(QStringLiteral("given-back"));
    m_given->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_given);
    for (TextLabel** label : {&m_how, &m_note}) {
        *label = new TextLabel(m_theme, QString(), TypeSize::Body, QFont::Normal, std::nullopt, done);
        (*label)->setAlignment(Qt::AlignCenter);
        (*label)->setWordWrap(true);
        column->addWidget(*label);
    }
    m_how->setObjectName(QStringLiteral("how"));
    m_note->setObjectName(QStringLiteral("credit-note"));
    column->addStretch(1);
    m_close = new ActionButton(m_theme, tr("Done"), ActionButton::Kind::Primary, ActionButton::Size::Main, done);
    m_close->setObjectName(QStringLiteral("done"));
    m_close->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_close, &QAbstractButton::clicked, this, &Sheet::dismiss);
    column->addWidget(m_close);
    return done;
}

void RefundSheet::openAtAmount() {
    open(this);
    setFocus(Qt::OtherFocusReason);
}

void RefundSheet::press(const QString& key) {
    const QString before = m_untouched && key != QLatin1String("back") ? QString() : m_text;
    m_untouched = false;
    m_text = NumericKeypad::applyKey(before, key, locale().decimalPoint().front(), m_order->currency.digits());
    refresh();
}

std::optional<Money> RefundSheet::typed() const {
    QString plain = QString(m_text).replace(locale().decimalPoint(), QStringLiteral("."));
    if (plain.endsWith(u'.')) plain.chop(1);
    const auto amount = parseAmount(plain, m_order->currency);
    return amount && !amount->isNegative() ? std::optional<Money>(*amount) : std::nullopt;
}

Money RefundSheet::tip() const {
    return m_withTip->isChecked() ? m_remaining.tip : Money(0, m_order->currency);
}

QString RefundSheet::problem() const {
    if (!m_refusal.isEmpty()) return m_refusal;
    const auto amount = typed();
    if (amount && *amount > m_remaining.value)
        return tr("No more than %1 can go back.").arg(moneyText(m_remaining.value, locale()));
    return {};
}

void RefundSheet::refresh() {
    const QString shown = m_text.isEmpty() ? locale().toString(0) : localDigits(m_text, locale());
    m_amount->setText(QString::fromLatin1(m_order->currency.code()) + QChar(QChar::Nbsp) + shown);
    const QString reason = m_reason->text().trimmed();
    for (ActionButton* button : m_reasons) button->setChecked(button->text() == reason);
    const QString wrong = problem();
    m_problem->setText(wrong.isEmpty() ? wrong : QStringLiteral("! ") + wrong);
    const Money all = typed().value_or(Money(0, m_order->currency)) + tip();
    m_give->setEnabled(all.isPositive() && wrong.isEmpty() && !reason.isEmpty() && !m_sending);
    m_give->setText(all.isPositive() && reason.isEmpty() ? tr("Say why first") : tr("Refund"));
    m_give->setRightText(amountText(all, locale()));
}

void RefundSheet::keyPressEvent(QKeyEvent* event) {
    const QString text = event->text();
    if (m_pages->currentIndex() != 0)
        Sheet::keyPressEvent(event);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        finish();
    else if (event->key() == Qt::Key_Backspace)
        press(QStringLiteral("back"));
    else if (event->key() == Qt::Key_Delete)
        press(QStringLiteral("clear"));
    else if (!text.isEmpty() && text.front().isDigit())
        press(QString::number(text.front().digitValue()));
    else if (text == QLatin1String(".") || text == QLatin1String(","))
        press(locale().decimalPoint());
    else
        Sheet::keyPressEvent(event);
}

void RefundSheet::finish() {
    m_refusal.clear();
    refresh();
    if (!m_give->isEnabled()) {
        if (m_reason->text().trimmed().isEmpty()) m_reason->setFocus(Qt::TabFocusReason);
        return;
    }
    RefundRequest request;
    request.id = m_id;
    request.amount = typed().value_or(Money(0, m_order->currency)) + tip();
    request.tip = tip();
    request.reason = m_reason->text().trimmed();
    request.version = m_order->version;
    m_sending = true;
    m_give->setBusy(true, tr("Giving back …"));
    m_desk.thread
        .run<Refunded>([&refunds = m_desk.refunds, id = m_order->id, request, caller = m_session.caller()] {
            return refunds.refund(id, request, caller);
        })
        .then(this, [this](const Result<Refunded>& result) {
            m_sending = false;
            m_give->setBusy(false);
            if (result) {
                showDone(*result);
                return;
            }
            m_refusal = errorText(result.error()).whole();
            refresh();
        });
}

void RefundSheet::showDone(const Refunded& result) {
    const auto& payments = result.order.payments;
    QStringList how;
    Money given;
    bool waits = false;
    for (size_t at = m_order->payments.size(); at < payments.size(); ++at) {
        const Money back = -payments[at].amount;
        given += back;
        QString line = QStringLiteral("%1 %2").arg(methodWord(payments[at].method), amountText(back, locale()));
        if (const QString remark = ledgerRemark(payments[at]); !remark.isEmpty()) line += QStringLiteral(": ") + remark;
        waits = waits || (isProviderRefund(payments[at]) && payments[at].state != PaymentState::Succeeded);
        how += line;
    }
    m_given->setText(moneyText(given, locale()));
    const StateWords state = stateWords(result.order.money().status);
    m_head->setText(waits ? tr("◐ On its way back") : tr("✓ Given back"));
    m_head->setTone(waits ? Tone::Warn : Tone::Ok);
    m_how->setText(how.join(u'\n') + u'\n' + state.chip());
    m_note->setText(result.creditNote ? tr("Credit note %1").arg(result.creditNote->invoiceNumber) : QString());
    m_note->setVisible(result.creditNote.has_value());
    m_pages->setCurrentIndex(1);
    m_close->setFocus(Qt::OtherFocusReason);
    Q_EMIT refunded(std::make_shared<const Order>(result.order));
}

}  // namespace frontdesk

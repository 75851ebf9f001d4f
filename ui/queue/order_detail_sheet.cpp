// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/order_detail_sheet.h"

#include "app/domain/order_states.h"
#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/margins.h"
#include "ui/common/money_text.h"
#include "ui/common/order_words.h"
#include "ui/common/prompter.h"
#include "ui/models/charge_view.h"
#include "ui/queue/board_rules.h"
#include "ui/queue/change_sheet.h"
#include "ui/queue/order_actions.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

QString lineWords(const QString& before, const QString& after) {
    if (before.isEmpty()) return OrderDetailSheet::tr("Added: %1").arg(after);
    if (after.isEmpty()) return OrderDetailSheet::tr("Taken off: %1").arg(before);
    return OrderDetailSheet::tr("%1 → %2", "what was ordered, what is ordered now").arg(before, after);
}

QString eventWords(const OrderEvent& event) {
    if (event.kind == "status") {
        const auto to = orderStatusFromWire(event.to);
        return to ? stateWords(*to).chip() : QString::fromLatin1(event.to);
    }
    if (event.kind == "payment") return OrderDetailSheet::tr("Payment");
    if (event.kind == "discount") return OrderDetailSheet::tr("Discount");
    if (event.kind == "print") return OrderDetailSheet::tr("Printed");
    if (event.kind == "line") return lineWords(QString::fromUtf8(event.from), QString::fromUtf8(event.to));
    return QString::fromLatin1(event.kind);
}

QString optionsLine(const OrderLine& line) {
    QStringList names;
    for (const LineOption& option : line.options) names += option.name;
    return names.join(QStringLiteral(" · "));
}

}  // namespace

OrderDetailSheet::OrderDetailSheet(Theme& theme, const Desk& desk, const Session& session, OrderActions& actions,
                                   Prompter& prompter, const OrderPtr& order, QWidget* over)
    : Sheet(theme, QString(), over),
      m_theme(theme),
      m_desk(desk),
      m_session(session),
      m_actions(actions),
      m_prompter(prompter),
      m_order(order),
      m_goods(new FlowScroll(Qt::Vertical, this)),
      m_story(new FlowScroll(Qt::Vertical, this)) {
    setObjectName(QStringLiteral("orderDetail"));
    setPanelWidth(900);
    setPanelHeight(600);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::k5);
    columns->addWidget(m_goods, 11);
    columns->addWidget(m_story, 9);
    body()->addLayout(columns, 1);
    auto* chip = new StatusChip(theme, this);
    chip->setObjectName(QStringLiteral("status"));
    header()->insertWidget(1, chip);
    fill();
}

void OrderDetailSheet::follow(const OrderPtr& order) {
    if (order->id != m_order->id || order->version < m_order->version) return;
    m_order = order;
    fill();
}

void OrderDetailSheet::fill() {
    const Order& order = *m_order;
    setTitle(
        QStringLiteral("%1 · %2 · %3 %4")
            .arg(QString::number(order.number), customerWord(order), sourceWord(order.source), fulfilmentWord(order)));
    const StateWords words = stateWords(order.status);
    findChild<StatusChip*>(QStringLiteral("status"))->set(words.tone, words.chip());
    m_goods->setWidget(makeGoods());
    m_story->setWidget(makeStory());
    fillFooter();
}

QLabel* OrderDetailSheet::label(const QString& text, TypeSize size, QFont::Weight weight, const QColor& ink,
                                QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setFont(m_theme.font(size, weight));
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);
    QPalette colors = made->palette();
    colors.setColor(QPalette::WindowText, ink);
    made->setPalette(colors);
    return made;
}

void OrderDetailSheet::addPerson(QVBoxLayout& column) {
    const Order& order = *m_order;
    const Palette& p = m_theme.colors();
    QStringList lines;
    if (!order.customerPhone.isEmpty()) lines += m_desk.phones.national(order.customerPhone);
    if (order.address) lines += order.address->text;
    if (order.address && !order.address->directions.isEmpty()) lines += order.address->directions;
    if (order.scheduledFor) {
        lines += tr("for %1").arg(dayAndTimeText(*order.scheduledFor, m_desk.restaurant->calendar, locale()));
    }
    if (!lines.isEmpty()) column.addWidget(label(lines.join(u'\n'), TypeSize::Body, QFont::Normal, p.text2, nullptr));
    if (!order.note.isEmpty()) {
        column.addWidget(label(QStringLiteral("✎ ") + order.note, TypeSize::Body, QFont::Medium, p.warn, nullptr));
    }
}

/// What was taken off stays to be seen, struck through and out of the sum.
void OrderDetailSheet::addLine(QVBoxLayout& column, const OrderLine& line, QWidget* parent) {
    const Palette& p = m_theme.colors();
    const bool isOff = line.status == LineStatus::Voided;
    const QColor ink = isOff ? p.text3 : p.text;
    const auto add = [&](const QString& text, TypeSize size, QFont::Weight weight, const QColor& color) {
        QLabel* made = label(text, size, weight, color, parent);
        if (!isOff) return made;
        QFont font = made->font();
        font.setStrikeOut(true);
        made->setFont(font);
        return made;
    };
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k3);
    QLabel* count = add(locale().toString(line.quantity), TypeSize::Body, QFont::Bold, ink);
    count->setMinimumWidth(m_theme.scaled(22));
    row->addWidget(count, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    QLabel* name = add(line.name, TypeSize::Body, isOff ? QFont::Normal : QFont::DemiBold, ink);
    if (isOff) name->setAccessibleName(tr("%1, taken off").arg(line.name));
    words->addWidget(name);
    if (!line.options.empty())
        words->addWidget(add(optionsLine(line), TypeSize::Small, QFont::Normal, isOff ? p.text3 : p.text2));
    if (!line.note.isEmpty())
        words->addWidget(
            add(QStringLiteral("✎ ") + line.note, TypeSize::Small, QFont::Medium, isOff ? p.text3 : p.warn));
    row->addLayout(words, 1);
    const QString amount = isOff ? QStringLiteral("–") : amountText(line.total, locale());
    row->addWidget(new FigureLabel(m_theme, amount, TypeSize::Body, QFont::Normal, parent), 0, Qt::AlignTop);
    column.addLayout(row);
}

/// Labels are for what leaves the house, where there is a printer for them.
bool OrderDetailSheet::offersLabel() const {
    return m_desk.printers != nullptr && m_order->fulfilment != Fulfilment::DineIn &&
           isAllowed(m_session.caller(), Permission::Print) &&
           m_desk.printers->plan().printerFor(PaperKind::Labels, {}) != nullptr;
}

void OrderDetailSheet::addGoodsActions(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    const auto add = [this, row](const QString& name, const QString& text, const QString& icon) {
        auto* button =
            new ActionButton(m_theme, text, ActionButton::Kind::Normal, ActionButton::Size::Compact, nullptr);
        button->setObjectName(name);
        button->setIconName(icon);
        row->addWidget(button, 1);
        return button;
    };
    if (ChangeSheet::offers(*m_order, m_desk, m_session)) {
        connect(add(QStringLiteral("change"), tr("Change order"), QStringLiteral("note")), &QAbstractButton::clicked,
                this, [this] { Q_EMIT changeRequested(m_order); });
    }
    if (offersLabel()) {
        connect(add(QStringLiteral("label"), tr("Bag label"), QStringLiteral("bag")), &QAbstractButton::clicked, this,
                [this] { m_actions.print(*m_order, PrintWhat::Label); });
    }
    column.addLayout(row);
}

QWidget* OrderDetailSheet::makeGoods() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    setMargins(*column, 0, 0, 8, 0);
    column->setSpacing(space::k2);
    const Palette& p = m_theme.colors();
    addPerson(*column);
    for (const OrderLine& line : m_order->lines) addLine(*column, line, content);
    addGoodsActions(*column);
    auto* divider = new QFrame(content);
    divider->setFixedHeight(1);
    divider->setStyleSheet(QStringLiteral("background:%1").arg(p.line.name()));
    column->addWidget(divider);
    const PaymentSummary money = m_order->money();
    if (m_order->discount.isPositive() || m_order->deliveryFee.isPositive()) {
        addMoneyRow(*column, tr("Subtotal"), amountText(m_order->subtotal, locale()), false);
    }
    if (m_order->discount.isPositive())
        addMoneyRow(*column, tr("Discount"), amountText(-m_order->discount, locale()), false);
    if (m_order->deliveryFee.isPositive())
        addMoneyRow(*column, tr("Delivery"), amountText(m_order->deliveryFee, locale()), false);
    for (const TaxRow& tax : m_order->taxes()) {
        const QString name = QStringLiteral("%1 %2%").arg(tax.name, QString::fromLatin1(tax.rate.percentText()));
        addMoneyRow(*column, m_order->pricesIncludeTax ? tr("%1, included", "a tax in the price").arg(name) : name,
                    amountText(tax.tax, locale()), false);
    }
    addMoneyRow(*column, tr("Total"), moneyText(m_order->total, locale()), true);
    if (money.tip.isPositive()) addMoneyRow(*column, tr("Tip"), amountText(money.tip, locale()), false);
    if (money.due.isPositive() && !money.paid.isZero())
        addMoneyRow(*column, tr("Still to pay"), amountText(money.due, locale()), true);
    column->addStretch(1);
    return content;
}

void OrderDetailSheet::addMoneyRow(QVBoxLayout& column, const QString& name, const QString& amount, bool strong) {
    auto* row = new QHBoxLayout;
    const Palette& p = m_theme.colors();
    const TypeSize size = strong ? TypeSize::Title : TypeSize::Small;
    const auto weight = strong ? QFont::Bold : QFont::Normal;
    row->addWidget(label(name, size, weight, strong ? p.text : p.text2, nullptr), 1);
    auto* figures = new FigureLabel(m_theme, amount, size, weight, nullptr);
    if (!strong) figures->setTone(Tone::Neutral);
    row->addWidget(figures);
    column.addLayout(row);
}

QWidget* OrderDetailSheet::makeStory() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    setMargins(*column, 0, 0, 8, 0);
    column->setSpacing(space::k2);
    const Palette& p = m_theme.colors();
    const BusinessCalendar& calendar = m_desk.restaurant->calendar;
    column->addWidget(label(tr("Payments"), TypeSize::Small, QFont::DemiBold, p.text2, content));
    const PaymentSummary money = m_order->money();
    auto* state = new StatusChip(m_theme, content);
    const StateWords words = stateWords(money.status);
    state->set(words.tone, words.chip());
    column->addWidget(state);
    for (const Payment& payment : m_order->payments) {
        const QString remark = ledgerRemark(payment);
        if (payment.state != PaymentState::Succeeded && remark.isEmpty()) continue;
        QString name =
            methodWord(payment.method) + QStringLiteral(" · ") + clockText(payment.createdAt, calendar, locale());
        if (payment.change.isPositive()) {
            name += u'\n' + tr("given %1, change %2")
                                .arg(amountText(payment.tendered, locale()), amountText(payment.change, locale()));
        }
        if (!remark.isEmpty()) name += u'\n' + remark;
        addMoneyRow(*column, name, amountText(payment.amount, locale()), false);
    }
    if (!m_order->receiptNumber.isEmpty()) {
        column->addWidget(
            label(tr("Receipt %1").arg(m_order->receiptNumber), TypeSize::Small, QFont::Normal, p.text2, content));
    }
    addPaper(*column);
    column->addSpacing(space::k3);
    column->addWidget(label(tr("Time line"), TypeSize::Small, QFont::DemiBold, p.text2, content));
    for (auto event = m_order->timeline.rbegin(); event != m_order->timeline.rend(); ++event) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::k3);
        auto* time = new FigureLabel(m_theme, clockText(event->at, calendar, locale()), TypeSize::Small,
                                     QFont::DemiBold, content);
        time->setToolTip(dayAndTimeText(event->at, calendar, locale()));
        row->addWidget(time, 0, Qt::AlignTop);
        QString who = event->by;
        if (!event->device.isEmpty()) who += (who.isEmpty() ? QString() : QStringLiteral(" · ")) + event->device;
        QString text = eventWords(*event);
        if (!who.isEmpty()) text += u'\n' + who;
        if (!event->reason.isEmpty()) text += u'\n' + event->reason;
        row->addWidget(label(text, TypeSize::Small, QFont::Normal, p.text, content), 1);
        column->addLayout(row);
    }
    column->addStretch(1);
    return content;
}

/// What can be done about money that was taken.
void OrderDetailSheet::addPaper(QVBoxLayout& column) {
    const PaymentSummary money = m_order->money();
    if (!money.paid.isPositive()) return;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    const auto add = [this, row](const QString& name, const QString& text, const QString& icon) {
        auto* button =
            new ActionButton(m_theme, text, ActionButton::Kind::Normal, ActionButton::Size::Compact, nullptr);
        button->setObjectName(name);
        button->setIconName(icon);
        row->addWidget(button, 1);
        return button;
    };
    if (!money.due.isPositive()) {
        connect(add(QStringLiteral("invoice"), tr("Invoice"), QStringLiteral("receipt")), &QAbstractButton::clicked,
                this, [this] { Q_EMIT invoiceRequested(m_order); });
    }
    if (money.paid > money.refunded && isAllowed(m_session.caller(), Permission::Refund)) {
        connect(add(QStringLiteral("refund"), tr("Give money back"), QStringLiteral("undo")), &QAbstractButton::clicked,
                this, [this] { Q_EMIT refundRequested(m_order); });
    }
    column.addLayout(row);
}

void OrderDetailSheet::fillFooter() {
    while (QLayoutItem* item = footer()->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    using Kind = ActionButton::Kind;
    const auto add = [this](const QString& name, const QString& text, Kind kind, int stretch) {
        auto* button = new ActionButton(m_theme, text, kind, ActionButton::Size::Normal, this);
        button->setObjectName(name);
        footer()->addWidget(button, stretch);
        return button;
    };
    const CardStep step = cardStep(*m_order);
    if (step.kind != CardStep::Kind::None) {
        connect(add(QStringLiteral("step"), step.label, Kind::Primary, 2), &QAbstractButton::clicked, this,
                [this] { Q_EMIT stepRequested(m_order); });
    }
    const bool payable = isOpen(m_order->status) && m_order->money().due.isPositive();
    if (payable && step.kind != CardStep::Kind::TakePayment) {
        connect(add(QStringLiteral("pay"), tr("Take payment"), Kind::Soft, 1), &QAbstractButton::clicked, this,
                [this] { Q_EMIT paymentRequested(m_order); });
    }
    auto* receipt = add(QStringLiteral("receipt"), tr("Receipt"), Kind::Normal, 1);
    receipt->setIconName(QStringLiteral("printer"));
    connect(receipt, &QAbstractButton::clicked, this, [this] { m_actions.print(*m_order, PrintWhat::Receipt); });
    auto* kitchen = add(QStringLiteral("kitchen"), tr("Kitchen again"), Kind::Normal, 1);
    connect(kitchen, &QAbstractButton::clicked, this, [this] { m_actions.print(*m_order, PrintWhat::Kitchen); });
    if (m_order->status == OrderStatus::Placed) {
        connect(add(QStringLiteral("reject"), tr("Reject"), Kind::Danger, 1), &QAbstractButton::clicked, this,
                [this] { Q_EMIT rejectRequested(m_order); });
        return;
    }
    const OrderTransition* cancel = findTransition(m_order->status, OrderStatus::Cancelled);
    if (cancel != nullptr && isAllowed(m_session.caller(), cancel->permission)) {
        connect(add(QStringLiteral("cancel"), tr("Cancel order"), Kind::Danger, 1), &QAbstractButton::clicked, this,
                &OrderDetailSheet::askCancel);
    }
}

void OrderDetailSheet::askCancel() {
    ReasonQuestion question;
    question.title =
        tr("Cancel order %1, %2?").arg(QString::number(m_order->number), moneyText(m_order->total, locale()));
    question.text = m_order->money().paid.isPositive()
                        ? tr("%1 was paid and has to be given back.").arg(moneyText(m_order->money().paid, locale()))
                        : tr("The guest is told, the kitchen gets a cancel ticket if it has one to cancel.");
    question.reasons = {tr("Guest changed their mind"), tr("Ordered twice"), tr("Something is sold out"),
                        tr("Guest did not come")};
    question.yes = tr("Cancel order");
    m_prompter.askReason(
        question, [this, order = m_order, self = QPointer<OrderDetailSheet>(this)](std::optional<QString> reason) {
            if (reason && self != nullptr) m_actions.cancel(*order, *reason);
        });
}

}  // namespace frontdesk

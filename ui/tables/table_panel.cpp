// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_panel.h"

#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/order_words.h"
#include "ui/common/painting.h"
#include "ui/common/text_label.h"
#include "ui/tables/table_words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

TablePanel::TablePanel(Theme& theme, QWidget* parent) : Surface(theme, Surface::Fill::Card, 0, parent), m_theme(theme) {
    setObjectName(QStringLiteral("table-panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::k4, space::k3, space::k4, space::k4);
    column->setSpacing(space::k3);
    column->addWidget(makeHead());
    m_free = new EmptyState(theme, this);
    m_orders = new FlowScroll(Qt::Vertical, this);
    column->addWidget(m_free, 1);
    column->addWidget(m_orders, 1);
    column->addWidget(makeFoot());
}

QWidget* TablePanel::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    m_title = new TextLabel(m_theme, QString(), TypeSize::Title, QFont::DemiBold, std::nullopt, head);
    m_title->setObjectName(QStringLiteral("table-title"));
    m_state = new StatusChip(m_theme, head);
    row->addWidget(m_title);
    row->addWidget(m_state);
    row->addStretch(1);
    column->addLayout(row);
    m_place = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::Normal, Tone::Neutral, head);
    column->addWidget(m_place);
    return head;
}

QWidget* TablePanel::makeFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k3);
    m_sum = new QWidget(foot);
    auto* sum = new QHBoxLayout(m_sum);
    sum->setContentsMargins(0, 0, 0, 0);
    sum->addWidget(new TextLabel(m_theme, tr("Still to pay"), TypeSize::Money, QFont::Bold, std::nullopt, m_sum), 1);
    m_due = new FigureLabel(m_theme, QString(), TypeSize::Money, QFont::Bold, m_sum);
    m_due->setObjectName(QStringLiteral("table-due"));
    sum->addWidget(m_due);
    column->addWidget(m_sum);
    auto* code = new ActionButton(m_theme, tr("QR code"), ActionButton::Kind::Normal, ActionButton::Size::Normal, foot);
    code->setObjectName(QStringLiteral("table-code"));
    code->setIconName(QStringLiteral("qr"));
    code->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(code, &QAbstractButton::clicked, this, [this] { Q_EMIT codeWanted(m_id); });
    auto* order =
        new ActionButton(m_theme, tr("New order here"), ActionButton::Kind::Primary, ActionButton::Size::Main, foot);
    order->setObjectName(QStringLiteral("table-order"));
    order->setIconName(QStringLiteral("plus"));
    order->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(order, &QAbstractButton::clicked, this, [this] { Q_EMIT orderWanted(m_id); });
    column->addWidget(code);
    column->addWidget(order);
    return foot;
}

void TablePanel::present(const TableState& state, Instant now) {
    const bool other = state.table.id != m_id;
    m_id = state.table.id;
    m_title->setText(tableTitle(state.table));
    const TableWords words = tableWords(state, now);
    m_state->set(words.tone, words.text);
    const QString seats = tr("%n seat(s)", nullptr, state.table.seats);
    m_place->setText(state.table.area.isEmpty() ? seats : state.table.area + QStringLiteral(" · ") + seats);
    const Money due = state.due();
    m_sum->setVisible(due.isPositive());
    m_due->setText(moneyText(due, locale()));
    m_orders->setVisible(state.isTaken());
    m_free->setVisible(!state.isTaken());
    if (!state.isTaken()) {
        m_free->say(QStringLiteral("table"), tr("Nobody ordered here"),
                    tr("Orders from this table's QR code appear by themselves."));
    }
    // Rebuilding would take the focus off a button while somebody is about to press it.
    if (other || state.orders != m_shown) showOrders(state.orders);
}

void TablePanel::showOrders(const std::vector<OrderPtr>& orders) {
    m_shown = orders;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 3, 3, 3);
    column->setSpacing(space::k3);
    for (const OrderPtr& order : orders) column->addWidget(makeOrder(order));
    column->addStretch(1);
    m_orders->setWidget(content);
}

QWidget* TablePanel::makeOrder(const OrderPtr& order) {
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium);
    card->setBordered(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::k3, space::k3, space::k3, space::k3);
    column->setSpacing(space::k2);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::k2);
    head->addWidget(new FigureLabel(m_theme, QString::number(order->number), TypeSize::Large, QFont::Bold, card));
    auto* who = new TextLabel(m_theme, customerWord(*order), TypeSize::Body, QFont::DemiBold, std::nullopt, card);
    who->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(who, 1);
    auto* state = new StatusChip(m_theme, card);
    const StateWords words = stateWords(order->status);
    state->set(words.tone, words.chip());
    head->addWidget(state);
    column->addLayout(head);
    addLines(*column, *order, card);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::k2);
    auto* details =
        new ActionButton(m_theme, tr("Details"), ActionButton::Kind::Normal, ActionButton::Size::Compact, card);
    details->setObjectName(QStringLiteral("details-%1").arg(order->number));
    details->setAccessibleName(tr("Details of order %1").arg(QString::number(order->number)));
    connect(details, &QAbstractButton::clicked, this, [this, order] { Q_EMIT detailsWanted(order); });
    buttons->addWidget(details, 1);
    if (const Money due = order->money().due; due.isPositive()) {
        auto* pay = new ActionButton(m_theme, tr("Pay"), ActionButton::Kind::Soft, ActionButton::Size::Compact, card);
        pay->setObjectName(QStringLiteral("pay-%1").arg(order->number));
        pay->setRightText(amountText(due, locale()));
        connect(pay, &QAbstractButton::clicked, this, [this, order] { Q_EMIT paymentWanted(order); });
        buttons->addWidget(pay, 2);
    }
    column->addLayout(buttons);
    return card;
}

void TablePanel::addLines(QVBoxLayout& column, const Order& order, QWidget* parent) {
    for (const OrderLine& line : order.lines) {
        if (line.status == LineStatus::Voided) continue;
        auto* row = new QHBoxLayout;
        row->setSpacing(space::k3);
        auto* count =
            new FigureLabel(m_theme, locale().toString(line.quantity), TypeSize::Body, QFont::DemiBold, parent);
        count->setMinimumWidth(m_theme.scaled(16));
        row->addWidget(count, 0, Qt::AlignTop);
        auto* name = new TextLabel(m_theme, line.name, TypeSize::Body, QFont::Normal, std::nullopt, parent);
        name->setWordWrap(true);
        row->addWidget(name, 1);
        row->addWidget(new FigureLabel(m_theme, amountText(line.total - line.discount, locale()), TypeSize::Body,
                                       QFont::Normal, parent),
                       0, Qt::AlignTop);
        column.addLayout(row);
    }
}

void TablePanel::paintEvent(QPaintEvent* event) {
    Surface::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(mirrored(QRect(0, 0, 1, height()), rect(), layoutDirection()), m_theme.colors().line);
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/order_panel.h"

#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/figure_label.h"
#include "ui/common/money_text.h"
#include "ui/common/text_label.h"
#include "ui/counter/ticket_list.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedLayout>

namespace frontdesk {

namespace {

enum SumLine { kSubtotal, kDiscount, kDelivery, kTax, kSumLines };
constexpr int kLowHeight = 560;
constexpr int kTotalHeight = 40;

QString taxLabel(const Calculation& calculation, bool included) {
    QStringList names;
    for (const TaxRow& row : calculation.taxes) {
        if (!names.contains(row.name)) names << row.name;
    }
    const QString list = names.join(QStringLiteral(", "));
    return included ? OrderPanel::tr("%1, included", "names of taxes").arg(list) : list;
}

}  // namespace

OrderPanel::OrderPanel(Theme& theme, TicketModel& model, Desk& desk, QWidget* parent)
    : Surface(theme, Fill::Card, 0, parent), m_theme(theme), m_model(model), m_desk(desk) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeMiddle(), 1);
    column->addWidget(makeSums());
    column->addWidget(makeActions());
    setAccessibleName(tr("Order"));
    connect(&model, &TicketModel::repriced, this, &OrderPanel::refresh);
    refresh();
}

QWidget* OrderPanel::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(space::k4, 12, space::k4, space::k2);
    column->setSpacing(10);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    m_title = new TextLabel(m_theme, tr("New order"), TypeSize::Title, QFont::DemiBold, std::nullopt, head);
    m_source = new StatusChip(m_theme, head);
    m_ready = new StatusChip(m_theme, head);
    row->addWidget(m_title);
    row->addWidget(m_source);
    row->addStretch(1);
    row->addWidget(m_ready);
    column->addLayout(row);
    m_guest = new GuestCard(m_theme, head);
    m_guest->setObjectName(QStringLiteral("guest"));
    connect(m_guest, &QAbstractButton::clicked, this, &OrderPanel::guestWanted);
    column->addWidget(m_guest);
    return head;
}

QWidget* OrderPanel::makeMiddle() {
    auto* middle = new QWidget(this);
    m_middle = new QStackedLayout(middle);
    m_lines = new TicketList(m_theme, m_model, middle);
    m_lines->setObjectName(QStringLiteral("lines"));
    m_empty = new EmptyState(m_theme, middle);
    m_empty->say(QStringLiteral("receipt"), tr("Nothing ordered yet"), tr("Touch an item, or type its name."));
    m_middle->addWidget(m_empty);
    m_middle->addWidget(m_lines);
    return middle;
}

QWidget* OrderPanel::makeSums() {
    auto* sums = new QWidget(this);
    auto* grid = new QGridLayout(sums);
    grid->setContentsMargins(space::k4, 10, space::k4, 6);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    for (int line = 0; line < kSumLines; ++line) {
        auto* label = new TextLabel(m_theme, QString(), TypeSize::Body, QFont::Normal, Tone::Neutral, sums);
        label->setWordWrap(true);
        auto* amount = new FigureLabel(m_theme, QString(), TypeSize::Body, QFont::Normal, sums);
        amount->setTone(Tone::Neutral);
        grid->addWidget(label, line, 0);
        grid->addWidget(amount, line, 1, Qt::AlignTop);
        m_sums.push_back({label, amount});
    }
    auto* label = new TextLabel(m_theme, tr("Total"), TypeSize::Huge, QFont::Bold, std::nullopt, sums);
    m_total = new FigureLabel(m_theme, QString(), TypeSize::Huge, QFont::Bold, sums);
    m_total->setObjectName(QStringLiteral("total"));
    grid->addWidget(label, kSumLines, 0, Qt::AlignVCenter);
    grid->addWidget(m_total, kSumLines, 1, Qt::AlignVCenter);
    grid->setRowMinimumHeight(kSumLines, m_theme.scaled(kTotalHeight));
    m_problem = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Danger, sums);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    grid->addWidget(m_problem, kSumLines + 1, 0, 1, 2);
    return sums;
}

QWidget* OrderPanel::makeActions() {
    auto* actions = new QWidget(this);
    auto* grid = new QGridLayout(actions);
    grid->setContentsMargins(space::k4, space::k2, space::k4, 14);
    grid->setSpacing(space::k2);
    m_hold = addAction(grid, 0, QStringLiteral("hold"), tr("Hold"), QStringLiteral("Ctrl H"));
    m_discount = addAction(grid, 1, QStringLiteral("discount"), tr("Discount"), QStringLiteral("F8"));
    m_kitchen = addAction(grid, 2, QStringLiteral("kitchen"), tr("To kitchen"), QStringLiteral("F9"));
    m_charge = new ActionButton(m_theme, tr("Charge"), ActionButton::Kind::Primary, ActionButton::Size::Money, actions);
    m_charge->setObjectName(QStringLiteral("charge"));
    m_charge->setKeyHint(QStringLiteral("F10"));
    m_charge->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    grid->addWidget(m_charge, 1, 0, 1, 3);
    connect(m_hold, &QAbstractButton::clicked, this, [this] {
        if (m_model.isBlank())
            Q_EMIT heldListWanted();
        else
            Q_EMIT holdWanted();
    });
    connect(m_discount, &QAbstractButton::clicked, this, &OrderPanel::discountWanted);
    connect(m_kitchen, &QAbstractButton::clicked, this, &OrderPanel::kitchenWanted);
    connect(m_charge, &QAbstractButton::clicked, this, &OrderPanel::chargeWanted);
    return actions;
}

ActionButton* OrderPanel::addAction(QGridLayout* grid, int column, const QString& name, const QString& text,
                                    const QString& key) {
    auto* button = new ActionButton(m_theme, text, ActionButton::Kind::Normal, ActionButton::Size::Normal, this);
    button->setObjectName(name);
    button->setKeyHint(key);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    grid->addWidget(button, 0, column);
    grid->setColumnStretch(column, 1);
    return button;
}

void OrderPanel::setBusy(bool busy) {
    m_busy = busy;
    m_kitchen->setBusy(busy, tr("Sending …"));
    showActions();
}

void OrderPanel::setHeldCount(int count) {
    m_held = count;
    showActions();
}

void OrderPanel::refresh() {
    showHead();
    showSums();
    showActions();
    const bool empty = m_model.lineCount() == 0;
    m_middle->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_lines);
}

GuestCard::Shown OrderPanel::guestShown() const {
    const OrderDraft& draft = m_model.draft();
    GuestCard::Shown shown;
    shown.name = draft.customerName;
    shown.headline = draft.customerName.isEmpty() ? tr("Walk-in guest") : draft.customerName;
    shown.iconName = QStringLiteral("person");
    shown.action = draft.customerName.isEmpty() ? tr("Add name") : tr("Change");
    QStringList details;
    if (!draft.customerPhone.isEmpty()) details << m_desk.phones.formatPartial(draft.customerPhone);
    const MenuPtr menu = m_desk.menu.current();
    if (draft.fulfilment == Fulfilment::DineIn) {
        const DiningTable* table = menu ? menu->table(draft.tableId) : nullptr;
        const QString place = table != nullptr ? tr("Table %1").arg(table->name) : tr("No table yet");
        if (draft.customerName.isEmpty())
            shown.headline = place;
        else
            details << place;
        shown.iconName = QStringLiteral("table");
        shown.action = table == nullptr ? tr("Choose") : tr("Change");
    } else if (draft.fulfilment == Fulfilment::Delivery) {
        shown.missing = !draft.address || draft.address->text.trimmed().isEmpty();
        const DeliveryPlace* place = menu && draft.address ? menu->place(draft.address->placeId) : nullptr;
        if (place != nullptr) details << place->name;
        if (!shown.missing) details << draft.address->text;
        if (shown.missing) details = {tr("Where shall it go?")};
        if (draft.customerName.isEmpty()) shown.headline = tr("Delivery");
        shown.iconName = QStringLiteral("delivery");
        shown.action = shown.missing ? tr("Add address") : tr("Change");
    } else if (draft.source == OrderSource::Phone && draft.customerName.isEmpty()) {
        shown.headline = tr("Caller");
        shown.iconName = QStringLiteral("phone");
    }
    shown.detail = details.join(QStringLiteral(" · "));
    return shown;
}

void OrderPanel::showHead() {
    m_source->setVisible(m_model.draft().source == OrderSource::Phone);
    m_source->set(Tone::New, tr("☎ Phone"));
    m_ready->setVisible(m_model.canBeSold());
    if (m_model.canBeSold()) {
        const Instant ready = m_model.price()->value().estimatedReadyAt;
        m_ready->set(Tone::Neutral,
                     tr("ready ~%1", "a time of day").arg(clockText(ready, m_desk.restaurant->calendar, locale())));
    }
    m_guest->present(guestShown());
}

void OrderPanel::setSumRow(int row, const QString& label, const QString& amount) {
    const SumRow& shown = m_sums[static_cast<size_t>(row)];
    shown.label->setText(label);
    shown.amount->setText(amount);
    shown.label->setVisible(!amount.isEmpty() && !m_low);
    shown.amount->setVisible(!amount.isEmpty() && !m_low);
}

void OrderPanel::showSums() {
    for (int row = 0; row < kSumLines; ++row) setSumRow(row, {}, {});
    const QString problem = problemText();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_total->setText(moneyText(m_model.total(), locale()));
    if (!m_model.canBeSold()) return;
    const Quote& quote = m_model.price()->value();
    const Calculation& sums = quote.calculation;
    setSumRow(kSubtotal, tr("Subtotal"), amountText(sums.subtotal, locale()));
    if (!sums.discount.isZero()) setSumRow(kDiscount, tr("Discount"), amountText(-sums.discount, locale()));
    if (!quote.deliveryFee.isZero()) setSumRow(kDelivery, tr("Delivery"), amountText(quote.deliveryFee, locale()));
    if (!sums.taxes.empty()) {
        const MenuPtr menu = m_desk.menu.current();
        setSumRow(kTax, taxLabel(sums, menu && menu->pricesIncludeTax), amountText(sums.tax, locale()));
    }
}

QString OrderPanel::problemText() const {
    if (!m_model.price() || m_model.price()->has_value()) return {};
    return errorText(m_model.price()->error()).whole();
}

void OrderPanel::showActions() {
    const bool ready = m_model.canBeSold() && !m_busy;
    const bool blank = m_model.isBlank();
    m_hold->setText(blank && m_held > 0 ? tr("Held (%1)").arg(locale().toString(m_held)) : tr("Hold"));
    m_hold->setKeyHint(blank ? QStringLiteral("Ctrl Shift H") : QStringLiteral("Ctrl H"));
    m_hold->setEnabled(!m_busy && (blank ? m_held > 0 : true));
    m_discount->setEnabled(m_model.lineCount() > 0 && !m_busy);
    m_kitchen->setEnabled(ready);
    m_charge->setEnabled(ready);
    m_charge->setRightText(m_model.lineCount() > 0 ? moneyText(m_model.total(), locale()) : QString());
    m_charge->setAccessibleName(tr("Charge %1").arg(m_total->text()));
}

void OrderPanel::resizeEvent(QResizeEvent* event) {
    Surface::resizeEvent(event);
    const bool low = height() < m_theme.scaled(kLowHeight);
    if (low == m_low) return;
    m_low = low;
    showSums();
}

void OrderPanel::paintEvent(QPaintEvent* event) {
    Surface::paintEvent(event);
    QPainter painter(this);
    painter.setPen(m_theme.colors().line);
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.drawLine(edge, 0, edge, height());
    const int above = m_total->parentWidget()->y();
    painter.drawLine(0, above, width(), above);
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_column.h"

#include "ui/common/chip.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/margins.h"
#include "ui/common/painting.h"
#include "ui/queue/order_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

QueueColumn::QueueColumn(Theme& theme, Tone tone, const QString& heading, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_heading(heading),
      m_chip(new StatusChip(theme, this)),
      m_late(new StatusChip(theme, this)),
      m_count(new QLabel(this)),
      m_note(new QLabel(this)),
      m_scroll(new FlowScroll(Qt::Vertical, this)) {
    setAccessibleName(heading);
    auto* column = new QVBoxLayout(this);
    setMargins(*column, space::k2, space::k2, 2, space::k2);
    column->setSpacing(space::k2);
    auto* head = new QHBoxLayout;
    setMargins(*head, 2, 0, 8, 0);
    head->setSpacing(space::k2);
    m_chip->set(tone, heading);
    head->addWidget(m_chip);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_note);
    head->addWidget(m_late);
    m_late->hide();
    column->addLayout(head);

    auto* content = new QWidget;
    m_list = new QVBoxLayout(content);
    // Room at the end for the thumb beside the cards.
    setMargins(*m_list, 0, 0, 6, 0);
    m_list->setSpacing(space::k2);
    m_list->addStretch(1);
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);
    connect(&theme, &Theme::changed, this, &QueueColumn::restyle);
    restyle();
}

void QueueColumn::setCards(const std::vector<OrderCard*>& cards) {
    m_count->setText(locale().toString(static_cast<int>(cards.size())));
    if (cards == m_cards) return;
    QWidget* focused = focusWidget();
    for (OrderCard* card : m_cards) m_list->removeWidget(card);
    m_cards = cards;
    QWidget* before = nullptr;
    for (size_t i = 0; i < cards.size(); ++i) {
        m_list->insertWidget(static_cast<int>(i), cards[i]);
        cards[i]->show();
        if (before != nullptr) setTabOrder(before, cards[i]);
        before = cards[i];
    }
    if (focused != nullptr && isAncestorOf(focused)) focused->setFocus(Qt::OtherFocusReason);
}

void QueueColumn::setLate(int late) {
    m_late->setVisible(late > 0);
    if (late > 0) m_late->set(Tone::Danger, tr("! %n late", "number of late orders", late));
}

void QueueColumn::setNote(const QString& note) {
    m_note->setText(note);
}

void QueueColumn::setFoot(QWidget* foot) {
    auto* column = static_cast<QVBoxLayout*>(layout());
    auto* row = new QHBoxLayout;
    setMargins(*row, 0, 0, 6, 0);
    row->addWidget(foot);
    column->addLayout(row);
}

void QueueColumn::reveal(OrderCard* card) {
    m_scroll->ensureWidgetVisible(card, 0, space::k2);
}

QSize QueueColumn::minimumSizeHint() const {
    return {m_theme.scaled(248), m_theme.scaled(200)};
}

void QueueColumn::restyle() {
    m_count->setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
    m_note->setFont(m_theme.font(TypeSize::Small));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, m_theme.colors().text2);
    m_count->setPalette(quiet);
    m_note->setPalette(quiet);
    update();
}

void QueueColumn::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawPanel(painter, rect(), radius::kLarge, m_theme.colors().surface2);
}

}  // namespace frontdesk

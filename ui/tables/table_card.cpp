// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_card.h"

#include "ui/common/money_text.h"
#include "ui/common/painting.h"
#include "ui/tables/table_words.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kHeight = 96;
constexpr int kPad = 13;
constexpr int kRing = 4;  ///< room for the frame around the chosen table
}  // namespace

TableCard::TableCard(Theme& theme, const TableId& id, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_id(id) {
    setCheckable(true);
    setAutoExclusive(false);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("focusRadius", radius::kMedium + kRing);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize TableCard::sizeHint() const {
    return {m_theme.scaled(kLeastWidth), m_theme.scaled(kHeight) + 2 * kRing};
}

void TableCard::present(const TableState& state, Instant now) {
    const TableWords words = tableWords(state, now);
    m_name = state.table.name;
    m_seats = locale().toString(state.table.seats);
    m_words = words.text;
    m_tone = words.tone;
    m_taken = state.isTaken();
    const Money due = state.due();
    if (due.isPositive())
        m_amount = amountText(due, locale());
    else
        m_amount = m_taken ? tr("paid", "nothing is owed at a table") : tr("%n seat(s)", nullptr, state.table.seats);
    setAccessibleName(QStringLiteral("%1, %2, %3").arg(tableTitle(state.table), m_words.mid(2), m_amount));
    update();
}

void TableCard::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.colors();
    QPainter painter(this);
    const QRect box = rect().adjusted(kRing, kRing, -kRing, -kRing);
    if (isChecked()) drawPanel(painter, rect(), radius::kMedium + kRing, {}, p.accent, 3);
    if (m_taken)
        drawPanel(painter, box, radius::kMedium, p.softOf(m_tone), p.of(m_tone), 1.5);
    else
        drawEmptyPanel(painter, box, radius::kMedium, isDown() ? p.text2 : p.text3);
    if (isDown()) drawPanel(painter, box, radius::kMedium, {}, m_taken ? p.of(m_tone) : p.text2, 3);

    const auto place = [this](const QRect& part) { return mirrored(part, rect(), layoutDirection()); };
    const QRect inner = box.adjusted(kPad, kPad - 3, -kPad, 3 - kPad);
    const int line = inner.height() / 3;
    const QRect first(inner.left(), inner.top(), inner.width(), line);
    painter.setFont(m_theme.font(TypeSize::Title, QFont::Bold));
    painter.setPen(m_taken ? p.of(m_tone) : p.text);
    drawWords(painter, place(first), Qt::AlignLeft,
              painter.fontMetrics().elidedText(m_name, Qt::ElideRight, inner.width()));
    painter.setFont(m_theme.font(TypeSize::Small, QFont::DemiBold));
    painter.setPen(m_taken ? p.of(m_tone) : p.text2);
    drawWords(painter, place(first.translated(0, line)), Qt::AlignLeft,
              painter.fontMetrics().elidedText(m_words, Qt::ElideRight, inner.width()));
    const QRect last = first.translated(0, 2 * line);
    painter.setFont(m_theme.font(m_taken ? TypeSize::Body : TypeSize::Small, m_taken ? QFont::Medium : QFont::Normal));
    painter.setPen(m_taken ? p.text : p.text2);
    drawWords(painter, place(last), Qt::AlignLeft, m_amount);
    if (!m_taken) return;
    painter.setFont(m_theme.font(TypeSize::Small));
    painter.setPen(p.text2);
    const int wide = figuresWidth(painter.fontMetrics(), m_seats);
    const int icon = m_theme.scaled(15);
    drawFigures(painter, place({last.right() + 1 - wide, last.top(), wide, line}), Qt::AlignLeft, m_seats);
    m_theme.drawIcon(painter, QStringLiteral("person"), p.text2,
                     place({last.right() + 1 - wide - 4 - icon, last.top(), icon, line}));
}

void TableCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            click();
            return;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
            Q_EMIT arrowPressed(event->key());
            return;
        default:
            QAbstractButton::keyPressEvent(event);
    }
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ticket_row.h"

#include "ui/common/money_text.h"
#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kPadX = 8;
constexpr int kPadY = 9;
constexpr int kBoxWidth = 30;
constexpr int kBoxHeight = 26;
constexpr int kGap = 12;
constexpr int kLineGap = 3;
/// Wrapped words in their own direction, at the start edge of the window's.
void drawParagraph(QPainter& painter, const QRect& box, const QString& text) {
    const Qt::LayoutDirection direction = painter.layoutDirection();
    const Qt::Alignment side = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(box, side | Qt::AlignAbsolute | Qt::AlignTop | Qt::TextWordWrap, text);
    painter.setLayoutDirection(direction);
}

}  // namespace

TicketRow::TicketRow(Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
}

void TicketRow::present(const TicketLine& line) {
    m_line = line;
    QStringList words{QStringLiteral("%1 × %2").arg(line.quantity).arg(line.name)};
    for (const Detail& detail : details()) words << detail.text;
    words << priceText();
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(line.name);
    update();
}

void TicketRow::setCurrent(bool current) {
    m_current = current;
    update();
}

std::vector<TicketRow::Detail> TicketRow::details() const {
    std::vector<Detail> all;
    if (!m_line.options.isEmpty()) all.push_back({m_line.options, Tone::Neutral, QFont::Normal});
    if (!m_line.note.isEmpty()) all.push_back({QStringLiteral("✎ ") + m_line.note, Tone::Warn, QFont::Medium});
    if (!m_line.discount.isEmpty())
        all.push_back({tr("discount %1").arg(m_line.discount), Tone::Accent, QFont::Medium});
    if (!m_line.problem.isEmpty())
        all.push_back({QStringLiteral("! ") + m_line.problem, Tone::Danger, QFont::DemiBold});
    return all;
}

QString TicketRow::priceText() const {
    return amountText(m_line.total, locale());
}

int TicketRow::wordsStart() const {
    const int number =
        figuresWidth(QFontMetrics(m_theme.font(TypeSize::Body, QFont::DemiBold)), locale().toString(m_line.quantity));
    return kPadX + std::max(m_theme.scaled(kBoxWidth), number + 12) + kGap;
}

int TicketRow::nameHeight() const {
    return std::max(m_theme.scaled(kBoxHeight), QFontMetrics(m_theme.font(TypeSize::Body)).height());
}

int TicketRow::textHeight(int width) const {
    int height = 2 * kPadY + nameHeight();
    const int room = width - wordsStart() - kPadX;
    for (const Detail& detail : details()) {
        const QFontMetrics metrics(detailFont(detail));
        height += kLineGap + metrics.boundingRect(0, 0, room, 10'000, Qt::TextWordWrap, detail.text).height();
    }
    return height;
}

void TicketRow::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.colors();
    QPainter painter(this);
    if (m_current)
        drawPanel(painter, rect(), 10, p.accentSoft);
    else if (isDown())
        drawPanel(painter, rect(), 10, p.surface2);
    const auto place = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    const int tall = nameHeight();
    const int from = wordsStart();

    painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
    const QRect number = place(
        {kPadX, kPadY + (tall - m_theme.scaled(kBoxHeight)) / 2, from - kGap - kPadX, m_theme.scaled(kBoxHeight)});
    drawPanel(painter, number, 7, m_current ? p.accent : p.surface2);
    painter.setPen(m_current ? p.onAccent : p.text);
    drawFigures(painter, number, Qt::AlignHCenter, locale().toString(m_line.quantity));

    painter.setFont(m_theme.font(TypeSize::Body, QFont::Medium));
    painter.setPen(p.text);
    const QString price = priceText();
    const int wide = figuresWidth(painter.fontMetrics(), price);
    drawFigures(painter, place({width() - kPadX - wide, kPadY, wide, tall}), Qt::AlignLeft, price);
    const QRect name(from, kPadY, width() - kPadX - wide - kGap - from, tall);
    drawWords(painter, place(name), Qt::AlignLeft,
              painter.fontMetrics().elidedText(m_line.name, Qt::ElideRight, name.width()));

    int top = kPadY + tall;
    const int room = width() - from - kPadX;
    for (const Detail& detail : details()) {
        painter.setFont(detailFont(detail));
        painter.setPen(p.of(detail.tone));
        top += kLineGap;
        const int high = painter.fontMetrics().boundingRect(0, 0, room, 10'000, Qt::TextWordWrap, detail.text).height();
        drawParagraph(painter, place({from, top, room, high}), detail.text);
        top += high;
    }
}

}  // namespace frontdesk

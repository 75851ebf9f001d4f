// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/change_box.h"

#include "ui/common/painting.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kBiggest = 104;
constexpr int kSmallest = 34;
constexpr int kPad = 20;
constexpr int kPiece = 30;
}  // namespace

ChangeBox::ChangeBox(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("change"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChangeBox::say(Tone tone, const QString& label, const QString& figure, const QStringList& pieces) {
    m_tone = tone;
    m_label = label;
    m_figure = figure;
    m_pieces = pieces;
    setAccessibleName(QStringList({label, figure, pieces.join(QStringLiteral(", "))}).join(u' '));
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    update();
}

QSize ChangeBox::sizeHint() const { return {m_theme.scaled(320), m_theme.scaled(260)}; }

QSize ChangeBox::minimumSizeHint() const { return {m_theme.scaled(200), m_theme.scaled(150)}; }

void ChangeBox::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.colors();
    QPainter painter(this);
    drawPanel(painter, rect(), radius::kLarge, p.softOf(m_tone));
    const QRect inner = rect().adjusted(kPad, kPad - 4, -kPad, -kPad);
    painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
    painter.setPen(p.of(m_tone));
    const int label = painter.fontMetrics().height();
    drawWords(painter, {inner.left(), inner.top(), inner.width(), label}, Qt::AlignLeft, m_label);

    const int pieces = m_theme.scaled(kPiece);
    const QRect room = inner.adjusted(0, label, 0, -pieces);
    QFont font = m_theme.font(TypeSize::Giant, QFont::Bold);
    font.setPixelSize(std::min(m_theme.scaled(kBiggest), room.height()));
    const int wide = figuresWidth(QFontMetrics(font), m_figure);
    if (wide > room.width()) font.setPixelSize(std::max(kSmallest, font.pixelSize() * room.width() / wide));
    painter.setFont(font);
    painter.setPen(m_tone == Tone::Accent ? p.text : p.of(m_tone));
    drawFigures(painter, room, Qt::AlignHCenter, m_figure);
    if (!m_pieces.isEmpty()) drawPieces(painter, {inner.left(), inner.bottom() + 1 - pieces, inner.width(), pieces});
}

void ChangeBox::drawPieces(QPainter& painter, const QRect& row) {
    const Palette& p = m_theme.colors();
    const auto place = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    painter.setFont(m_theme.font(TypeSize::Body, QFont::Medium));
    painter.setPen(p.text2);
    const QString words = tr("Hand back");
    int x = row.left();
    int wide = painter.fontMetrics().horizontalAdvance(words);
    drawWords(painter, place({x, row.top(), wide, row.height()}), Qt::AlignLeft, words);
    x += wide + space::k3;
    painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
    for (const QString& piece : m_pieces) {
        wide = figuresWidth(painter.fontMetrics(), piece) + 2 * space::k3;
        if (x + wide > row.right()) break;
        const QRect box = place({x, row.top(), wide, row.height()});
        drawPanel(painter, box, radius::kSmall, p.surface);
        painter.setPen(p.text);
        drawFigures(painter, box, Qt::AlignHCenter, piece);
        x += wide + space::k2;
    }
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/tile_painter.h"

#include "ui/common/money_text.h"
#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace frontdesk {

namespace {

constexpr int kPadX = 12;
constexpr int kPadY = 10;
constexpr int kStripe = 4;
constexpr int kEmoji = 30;     ///< type size
constexpr int kEmojiBox = 40;  ///< what it takes, with the picture at the start
constexpr int kBadge = 24;
constexpr double kSoldOutOpacity = 0.55;

/// At most two lines of @p text, the last one cut with an ellipsis.
QStringList twoLines(const QString& text, const QFont& font, int width) {
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    layout.endLayout();
    const int end = first.textLength();
    if (end >= text.size()) return {text};
    return {text.left(end).trimmed(), QFontMetrics(font).elidedText(text.mid(end).trimmed(), Qt::ElideRight, width)};
}

Qt::Alignment startSide(Qt::LayoutDirection direction) {
    return direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
}

}  // namespace

TilePainter::TilePainter(Theme& theme) : m_theme(theme) {}

void TilePainter::draw(QPainter& painter, const QRect& box, const MenuTile& tile, const State& state,
                       Qt::LayoutDirection direction) {
    const Palette& p = m_theme.colors();
    drawPanel(painter, box, radius::kMedium, state.pressed ? p.surface2 : p.surface, p.line);
    painter.save();
    if (!tile.isAvailable()) painter.setOpacity(kSoldOutOpacity);
    if (tile.colour.isValid()) {
        painter.save();
        QPainterPath corners;
        corners.addRoundedRect(box, radius::kMedium, radius::kMedium);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(corners);
        painter.fillRect(mirrored(QRect(box.left(), box.top(), kStripe, box.height()), box, direction), tile.colour);
        painter.restore();
    }
    const QRect inner = box.adjusted(kPadX, kPadY, -kPadX, -kPadY);
    drawEmoji(painter, inner, tile.emoji, direction);
    drawName(painter, inner, tile);
    painter.restore();
    drawFoot(painter, inner, tile, direction);
    if (tile.count > 0) drawCount(painter, box, tile.count, direction);
    if (state.current) {
        drawPanel(painter, box, radius::kMedium, {}, p.accent, 2);
        if (state.focused) drawPanel(painter, QRectF(box).adjusted(-3, -3, 3, 3), radius::kMedium + 3, {}, p.focus, 3);
    }
}

void TilePainter::drawEmoji(QPainter& painter, const QRect& inner, const QString& emoji,
                            Qt::LayoutDirection direction) {
    if (emoji.isEmpty()) return;
    const int size = m_theme.scaled(kEmojiBox);
    const QPixmap pixmap = emojiPixmap(emoji, size, painter.device()->devicePixelRatioF());
    painter.drawPixmap(mirrored(QRect(inner.left(), inner.top(), size, size), inner, direction).topLeft(), pixmap);
}

QPixmap TilePainter::emojiPixmap(const QString& emoji, int size, double devicePixelRatio) {
    const QString key = emoji + QString::number(devicePixelRatio);
    if (const auto found = m_emoji.constFind(key); found != m_emoji.constEnd()) return *found;
    const int pixels = static_cast<int>(std::ceil(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QFont font(QStringLiteral("Noto Color Emoji"));
    font.setPixelSize(m_theme.scaled(kEmoji));
    painter.setFont(font);
    painter.setPen(m_theme.colors().text);
    painter.drawText(QRect(0, 0, size, size), Qt::AlignLeft | Qt::AlignTop, emoji);
    painter.end();
    m_emoji.insert(key, pixmap);
    return pixmap;
}

void TilePainter::drawName(QPainter& painter, const QRect& box, const MenuTile& tile) {
    QFont font = m_theme.font(TypeSize::Body, QFont::DemiBold);
    font.setStrikeOut(!tile.isAvailable());
    painter.setFont(font);
    painter.setPen(m_theme.colors().text);
    const QFontMetrics metrics = painter.fontMetrics();
    const int foot = QFontMetrics(m_theme.font(TypeSize::Small)).height();
    const int lineHeight = static_cast<int>(std::lround(font.pixelSize() * 1.22));
    const QStringList lines = twoLines(tile.item->name, font, box.width());
    int baseline = box.bottom() - foot - metrics.descent() - static_cast<int>(lines.size() - 1) * lineHeight;
    for (const QString& line : lines) {
        const QRect row(box.left(), baseline - metrics.ascent(), box.width(), metrics.height());
        drawWords(painter, row, Qt::AlignLeft, line);
        baseline += lineHeight;
    }
}

void TilePainter::drawFoot(QPainter& painter, const QRect& box, const MenuTile& tile, Qt::LayoutDirection direction) {
    const Palette& p = m_theme.colors();
    painter.setFont(m_theme.font(TypeSize::Small));
    const int height = painter.fontMetrics().height();
    const QRect row(box.left(), box.bottom() + 1 - height, box.width(), height);
    painter.setPen(p.text2);
    drawFigures(painter, row, startSide(direction), amountText(tile.item->price, m_locale));
    if (tile.isAvailable()) {
        if (!tile.hint.isEmpty()) drawWords(painter, row, Qt::AlignRight, tile.hint);
        return;
    }
    painter.setFont(m_theme.font(TypeSize::Tiny, QFont::DemiBold));
    const int wide = figuresWidth(painter.fontMetrics(), tile.unavailable) + 14;
    const int tall = painter.fontMetrics().height() + 4;
    const QRect badge = mirrored(QRect(row.right() + 1 - wide, row.bottom() + 1 - tall, wide, tall), row, direction);
    drawPanel(painter, badge, 6, p.dangerSoft);
    painter.setPen(p.danger);
    drawFigures(painter, badge, Qt::AlignHCenter, tile.unavailable);
}

void TilePainter::drawCount(QPainter& painter, const QRect& box, int count, Qt::LayoutDirection direction) {
    const Palette& p = m_theme.colors();
    const QString text = m_locale.toString(count);
    painter.setFont(m_theme.font(TypeSize::Small, QFont::DemiBold));
    const int tall = m_theme.scaled(kBadge);
    const int wide = std::max(tall, figuresWidth(painter.fontMetrics(), text) + tall / 2);
    const QRect badge = mirrored(QRect(box.right() + 1 - 8 - wide, box.top() + 8, wide, tall), box, direction);
    drawPanel(painter, badge, tall / 2.0, p.accent);
    painter.setPen(p.onAccent);
    drawFigures(painter, badge, Qt::AlignHCenter, text);
}

}  // namespace frontdesk

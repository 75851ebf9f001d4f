// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace frontdesk {

namespace {

constexpr int kChipPadding = 8;

int digitCell(const QFontMetrics& metrics) {
    int cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) cell = std::max(cell, metrics.horizontalAdvance(QChar(digit)));
    return cell;
}

bool hasRightToLeftLetters(const QString& text) {
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar sign) { return sign.direction() == QChar::DirR || sign.direction() == QChar::DirAL; });
}

/// Calls @p each with every digit alone and every run of other signs, with the width it takes.
template <class Each>
void eachCell(const QFontMetrics& metrics, const QString& text, Each&& each) {
    const int cell = digitCell(metrics);
    qsizetype from = 0;
    while (from < text.size()) {
        if (text.at(from).isDigit()) {
            each(text.mid(from, 1), cell);
            ++from;
            continue;
        }
        qsizetype until = from;
        while (until < text.size() && !text.at(until).isDigit()) ++until;
        const QString run = text.mid(from, until - from);
        each(run, metrics.horizontalAdvance(run));
        from = until;
    }
}

}  // namespace

void drawPanel(QPainter& painter, const QRectF& box, double radius, const QColor& fill, const QColor& border,
               double width) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool bordered = border.isValid() && width > 0;
    const double inset = bordered ? width / 2 : 0;
    painter.setPen(bordered ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void drawEmptyPanel(QPainter& painter, const QRectF& box, double radius, const QColor& border, double width) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(border, width, Qt::DashLine, Qt::RoundCap));
    const double half = width / 2;
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter.restore();
}

void drawShadow(QPainter& painter, const QRectF& box, double radius, const QColor& color, int reach) {
    QColor layer = color;
    layer.setAlphaF(color.alphaF() / static_cast<float>(reach));
    for (int grow = 1; grow <= reach; ++grow) {
        const double drop = reach / 3.0;
        drawPanel(painter, box.adjusted(-grow, -grow + 2 * drop, grow, grow + drop), radius + grow, layer);
    }
}

int figuresWidth(const QFontMetrics& metrics, const QString& text) {
    int width = 0;
    eachCell(metrics, text, [&width](const QString&, int cell) { width += cell; });
    return width;
}

void drawFigures(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text) {
    const QFontMetrics metrics = painter.fontMetrics();
    const Qt::LayoutDirection direction = painter.layoutDirection();
    if (hasRightToLeftLetters(text)) {
        // Cells would tear such a line apart: its runs stand from right to left.
        painter.setLayoutDirection(Qt::RightToLeft);
        painter.drawText(box, alignment | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine, text);
        painter.setLayoutDirection(direction);
        return;
    }
    painter.setLayoutDirection(Qt::LeftToRight);
    const int width = figuresWidth(metrics, text);
    int x = box.left();
    if (alignment & Qt::AlignRight)
        x = box.right() + 1 - width;
    else if (alignment & Qt::AlignHCenter)
        x = box.left() + (box.width() - width) / 2;
    const int baseline = box.top() + (box.height() - metrics.height()) / 2 + metrics.ascent();
    eachCell(metrics, text, [&](const QString& run, int cell) {
        const int slack = run.size() == 1 && run.front().isDigit() ? (cell - metrics.horizontalAdvance(run)) / 2 : 0;
        painter.drawText(QPoint(x + slack, baseline), run);
        x += cell;
    });
    painter.setLayoutDirection(direction);
}

void drawWords(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text) {
    const Qt::LayoutDirection direction = painter.layoutDirection();
    const Qt::Alignment side = QStyle::visualAlignment(direction, alignment & Qt::AlignHorizontal_Mask);
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(box, side | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter.setLayoutDirection(direction);
}

QRect mirrored(const QRect& box, const QRect& frame, Qt::LayoutDirection direction) {
    return QStyle::visualRect(direction, frame, box);
}

int drawChip(QPainter* painter, const Theme& theme, const QPoint& topStart, int height, Tone tone,
             const QString& text) {
    const QFont font = theme.font(TypeSize::Small, QFont::DemiBold);
    const int width = figuresWidth(QFontMetrics(font), text) + 2 * kChipPadding;
    if (painter != nullptr) {
        const QRect box(topStart, QSize(width, height));
        drawPanel(*painter, box, radius::kSmall, theme.colors().softOf(tone));
        painter->setFont(font);
        painter->setPen(theme.colors().of(tone));
        drawFigures(*painter, box, Qt::AlignHCenter, text);
    }
    return width;
}

}  // namespace frontdesk

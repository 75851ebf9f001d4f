// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QRect>
#include <QString>

class QFontMetrics;
class QPainter;

namespace frontdesk {

/// Small pieces of drawing that the widgets share.

/// A filled shape with a border of @p width pixels inside @p box. An invalid colour leaves that part out.
void drawPanel(QPainter& painter, const QRectF& box, double radius, const QColor& fill, const QColor& border = {},
               double width = 1);

/// The same with a dashed border and no fill: a place that is empty.
void drawEmptyPanel(QPainter& painter, const QRectF& box, double radius, const QColor& border, double width = 1.5);

/// The one simple shadow, under a panel drawn afterwards. Reaches @p reach pixels beyond @p box.
void drawShadow(QPainter& painter, const QRectF& box, double radius, const QColor& color, int reach = 8);

/// Width of @p text when every digit takes the widest digit's cell. Inter's own figures are proportional and Qt 6.4
/// cannot switch on its tabular ones, so amounts and numbers that change in place are measured and drawn in cells.
[[nodiscard]] int figuresWidth(const QFontMetrics& metrics, const QString& text);

/// Draws @p text with its digits in equal cells, always left to right; vertically centred in @p box, on the side that
/// @p alignment says (AlignLeft, AlignRight or AlignHCenter, already mirrored by the caller).
void drawFigures(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text);

/// Draws one line of @p text in its own direction ("1 Jollof rice" stays so in an Arabic window), vertically centred,
/// at the start (AlignLeft), end (AlignRight) or middle of @p box as the painter's layout direction says. Nothing is
/// cut.
void drawWords(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text);

/// @p box mirrored within @p frame when the layout runs right to left.
[[nodiscard]] QRect mirrored(const QRect& box, const QRect& frame, Qt::LayoutDirection direction);

/// A status chip: sign and word on a soft field. @return its width, also when @p painter is null (measuring)
int drawChip(QPainter* painter, const Theme& theme, const QPoint& topStart, int height, Tone tone, const QString& text);

}  // namespace frontdesk

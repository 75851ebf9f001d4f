// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace frontdesk {

/// Text on a grid of cells. Widths count cells: neither bytes nor code units.

/// 0 for marks that stand on the sign before, 2 for wide East Asian signs and emoji, else 1.
[[nodiscard]] int cellsOf(char32_t codePoint);
[[nodiscard]] int cellsOf(const QString& text);

/// @p text as paper can hold it: cleaned like all typed text, on one line, and with the few signs that no code page has
/// and that are longer when spelt out: the cedi sign as GHS, an ellipsis as three full stops, an arrow as "->".
[[nodiscard]] QString paperText(const QString& text);

/// @p text in lines of at most @p width cells, broken between words; a word longer than a line is cut. Not empty.
/// @param width at least 2, so that a wide sign fits
[[nodiscard]] QStringList wrapped(const QString& text, int width);

/// The beginning of @p text that fits into @p width cells.
[[nodiscard]] QString fitted(const QString& text, int width);

}  // namespace frontdesk

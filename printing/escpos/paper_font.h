// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/layout/rows.h"

#include <QImage>

#include <memory>

namespace frontdesk {

/// The bundled font (DejaVu Sans Mono) in a printer's cells, one bit a dot. Needs no display and no font of the
/// machine, so that the same text is the same dots everywhere; only what it cannot draw, scripts that join their
/// letters or run from right to left and signs that it lacks, is drawn with the machine's fonts (script_text.h). One
/// instance per thread.
class PaperFont {
public:
    PaperFont(int cellDots, int cellHeightDots);
    ~PaperFont();
    PaperFont(const PaperFont&) = delete;
    PaperFont& operator=(const PaperFont&) = delete;

    [[nodiscard]] bool has(char32_t codePoint) const;

    /// Draws @p text with its left upper corner at @p x, @p y. A sign that no font has is an empty box.
    /// @param paper Format_Mono, 1 is black
    /// @return how many signs no font has
    int draw(QImage& paper, int x, int y, const QString& text, TextStyle style);
    /// Draws a row from @p x, @p y on; its pieces stand on one base line.
    /// @return how many signs no font has
    int drawRow(QImage& paper, int x, int y, const TextRow& row);

private:
    struct Face;
    struct Glyph;
    const Glyph& glyph(char32_t codePoint, TextStyle style);
    [[nodiscard]] Qt::AlignmentFlag placeOf(int leftDots, int rightDots) const;
    [[nodiscard]] bool canDraw(const QString& text) const;
    /// In the bundled font, sign by sign.
    int drawPlain(QImage& paper, int x, int y, const QString& text, TextStyle style);

    int m_cellDots;
    int m_cellHeightDots;
    struct Cache;
    std::unique_ptr<Cache> m_cache;
};

/// White paper of @p width x @p height dots.
[[nodiscard]] QImage blankPaper(int width, int height);

}  // namespace frontdesk

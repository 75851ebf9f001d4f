// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <variant>
#include <vector>

namespace frontdesk {

/// What stands on a strip of paper, line by line, before any printer's language. A layout makes rows for a width in
/// cells (characters of the printer's plain font); a byte writer turns them into a job; nothing else knows both.

/// Sizes are whole multiples of the plain cell, 1 to 8.
struct TextStyle {
    bool bold = false;
    bool reverse = false;  ///< white on black
    int width = 1;
    int height = 1;
    bool underline = false;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// What stands together on a line, such as a name or an amount: scripts that run from right to left turn round within
/// a piece, never across.
struct Piece {
    QString text;  ///< as paperText() makes it
    TextStyle style;
};

/// One line. Columns and centring are spaces put there by the layout, so that the line says the same on every printer.
struct TextRow {
    std::vector<Piece> pieces;
    int gapDots = 6;  ///< white below the characters

    [[nodiscard]] int cells() const;   ///< plain cells it takes in width
    [[nodiscard]] int height() const;  ///< of its tallest piece, 1 if it is empty
};

/// A QR code in the middle of the paper, error correction M, with its quiet zone.
struct QrRow {
    QByteArray data;
};
/// A picture of black and white dots (QImage::Format_Mono, 1 is black) in the middle of the paper.
struct ImageRow {
    QImage image;
};
struct FeedRow {
    int dots = 0;
};
/// Feeds past the cutter and cuts.
struct CutRow {};
/// Opens the cash drawer.
struct DrawerRow {};
/// Rings, where the printer has a bell.
struct BellRow {};

using Row = std::variant<TextRow, QrRow, ImageRow, FeedRow, CutRow, DrawerRow, BellRow>;
using Rows = std::vector<Row>;

}  // namespace frontdesk

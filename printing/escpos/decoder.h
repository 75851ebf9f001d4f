// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "printing/escpos/printer_profile.h"
#include "printing/layout/rows.h"

#include <variant>
#include <vector>

namespace frontdesk {

/// What a printer does when it is sent a job, in order.
enum class PaperAlign { Left, Centre, Right };
struct PrintedLine {
    std::vector<Piece> pieces;
    PaperAlign align = PaperAlign::Left;
    int spacingDots = 30;  ///< to the next line, if the characters are not taller
};
struct PrintedPicture {
    QImage image;  ///< Format_Mono, 1 is black; the bands of one picture are one item each
    PaperAlign align = PaperAlign::Left;
};
struct PrintedQr {
    QByteArray data;
    int moduleDots = 3;
    PaperAlign align = PaperAlign::Left;
};
struct PaperFed {
    int dots = 0;
};
struct PaperCut {};
struct DrawerKicked {
    unsigned char pin = 0;
};
struct BellRung {};
struct FenceAsked {};  ///< `GS r 1`: answers once all before it is done
struct PrinterInitialised {};
using PaperItem = std::variant<PrintedLine, PrintedPicture, PrintedQr, PaperFed, PaperCut, DrawerKicked, BellRung,
                               FenceAsked, PrinterInitialised>;

/// Reads a job as the printer of @p profile would, for the preview on the screen and for tests. Knows what our encoder
/// writes and the usual ways of others: positions, print areas, graphics stored and printed, columns of dots.
/// @return MalformedInput with the place and the bytes at the first sequence that is not understood or is cut short, at
///         a control character in text and at text printed over text
[[nodiscard]] Result<std::vector<PaperItem>> decodeJob(const QByteArray& bytes, const PrinterProfile& profile);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/rows.h"

#include "printing/layout/cells.h"

#include <algorithm>

namespace frontdesk {

int TextRow::cells() const {
    int sum = 0;
    for (const Piece& piece : pieces) sum += cellsOf(piece.text) * piece.style.width;
    return sum;
}

int TextRow::height() const {
    int tallest = 1;
    for (const Piece& piece : pieces) tallest = std::max(tallest, piece.style.height);
    return tallest;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/models/tables_model.h"

namespace frontdesk {

/// What a table is about at one moment, in colour, sign and word.
struct TableWords {
    Tone tone = Tone::Neutral;
    QString text;  ///< "○ free", "● 3 min", "◐ 8 of 20", "▲ Ready", "! late 6 min"
};
/// The most urgent of its orders speaks for the table: late ones first, then new, then ready, then the oldest. Pure.
[[nodiscard]] TableWords tableWords(const TableState& state, Instant now);

}  // namespace frontdesk

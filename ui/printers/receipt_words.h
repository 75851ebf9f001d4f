// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/printer_desk.h"
#include "ui/common/theme.h"

namespace frontdesk {

/// What becomes of a receipt that was just sent to be printed: it prints, waits, or there is no printer.
struct ReceiptWords {
    Tone tone = Tone::Ok;
    QString text;
};
/// @param printers null: nobody says how printers are @param copy 0: the original. GUI thread
[[nodiscard]] ReceiptWords receiptWords(const PrinterDesk* printers, int copy);

}  // namespace frontdesk

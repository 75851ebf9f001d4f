// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/printer_desk.h"
#include "printing/connection/printer_connection.h"

namespace frontdesk {

/// What a connection says of a printer, in the words of people: the cause that somebody can do something about.
[[nodiscard]] PrinterTrouble troubleOf(PrinterState state);
/// What else is known of it, English, for the log: "cutter", "too hot"; empty: nothing.
[[nodiscard]] QString detailOf(PrinterState state);
/// Whether papers come out.
[[nodiscard]] bool canPrint(PrinterTrouble trouble);

/// Which route a job takes.
[[nodiscard]] PaperKind paperKindOf(PrintWhat what);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/printer_desk.h"
#include "ui/common/theme.h"

namespace frontdesk {

/// What windows say of printers and of the papers that go to them. GUI thread.

/// How a printer is, in colour, sign and word.
struct PrinterWords {
    Tone tone = Tone::Neutral;
    QString chip;   ///< "! No paper"
    QString strip;  ///< after the printer's name in the status strip: "no paper, change the roll"; empty: all is well
    QString headline;  ///< a whole sentence: "Receipts has no paper."
    QString text;      ///< what to do: "Change the roll; printing goes on by itself."; empty: nothing
};
/// @param other a printer that could take what waits; empty: none can
[[nodiscard]] PrinterWords printerWords(const PrinterView& printer, const QString& other = {});

/// Whether papers cannot be printed there until somebody does something.
[[nodiscard]] bool stops(PrinterTrouble trouble);
/// Whether it has something to say to people: it stops, its paper runs low, or papers ask.
[[nodiscard]] bool needsSomebody(const PrinterView& printer);
/// The one that needs somebody most; null: none does. What nobody waits for at a printer that is merely off is none.
[[nodiscard]] const PrinterView* worstOf(const std::vector<PrinterView>& printers);
/// The first other printer that prints; null: none.
[[nodiscard]] const PrinterView* otherThan(const PrinterId& id, const std::vector<PrinterView>& printers);
[[nodiscard]] const PrinterView* findPrinter(const PrinterId& id, const std::vector<PrinterView>& printers);

/// "Network, 192.168.1.50", "USB, /dev/usb/lp0".
[[nodiscard]] QString placeWords(const QString& target);
/// "kitchen" as people read it: "Kitchen".
[[nodiscard]] QString stationName(const QString& station);
/// "Receipts, invoices and credit notes, Grill": what goes to a printer by its own routes; empty: nothing.
[[nodiscard]] QString whatGoesTo(const PrinterId& id, const PrinterPlan& plan);
/// What a faulty field of a plan means: @p field without its "printers[0]."
[[nodiscard]] QString planFaultWords(const QString& field, const FieldError& fault);

/// A paper as the list says it.
struct PaperWords {
    Tone tone = Tone::Neutral;
    QString iconName;
    QString what;   ///< "Receipt of order 51, copy 1", "Ticket 0188 of order 51"
    QString state;  ///< of a chip: "◷ Waits"
    QString why;    ///< empty: nothing is in its way
};
/// @param printer where it is to print; null: there is none
[[nodiscard]] PaperWords paperWords(const PaperView& paper, const PrinterView* printer);
/// Whether it is neither printed nor given up.
[[nodiscard]] bool isOpen(const PaperView& paper);
/// Whether nobody knows if it printed: the answers are "It did print" and "Print again".
[[nodiscard]] bool isUnsure(const PaperView& paper);

}  // namespace frontdesk

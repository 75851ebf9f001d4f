// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/receipt_words.h"

#include "ui/printers/printer_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace frontdesk {
namespace {

struct Receipts {
    Q_DECLARE_TR_FUNCTIONS(ReceiptWords)
};

QString goesTo(int copy, const QString& printer) {
    if (printer.isEmpty())
        return copy > 0 ? Receipts::tr("✓ Copy %1 goes to the printer").arg(QLocale().toString(copy))
                        : Receipts::tr("✓ The receipt goes to the printer");
    return copy > 0 ? Receipts::tr("✓ Copy %1 goes to %2", "a printer").arg(QLocale().toString(copy), printer)
                    : Receipts::tr("✓ The receipt goes to %1", "a printer").arg(printer);
}

}  // namespace

ReceiptWords receiptWords(const PrinterDesk* printers, int copy) {
    if (printers == nullptr) return {Tone::Ok, goesTo(copy, {})};
    const PrinterPlan plan = printers->plan();
    const Printer* printer = plan.printerFor(PaperKind::Receipts, {});
    if (printer == nullptr) return {Tone::Neutral, Receipts::tr("No printer is set up: show the receipt here.")};
    const std::vector<PrinterView> all = printers->printers();
    const PrinterView* view = findPrinter(printer->id, all);
    if (view == nullptr || !stops(view->trouble)) return {Tone::Ok, goesTo(copy, {})};
    if (const PrinterView* other = findPrinter(view->standingIn, all)) return {Tone::Ok, goesTo(copy, other->name)};
    const PrinterWords words = printerWords(*view);
    return {Tone::Warn, Receipts::tr("The receipt waits. %1", "then why").arg(words.headline)};
}

}  // namespace frontdesk

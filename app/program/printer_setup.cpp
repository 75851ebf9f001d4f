// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/printer_setup.h"

#include "printing/connection/printer_target.h"
#include "printing/escpos/profile_catalogue.h"

namespace frontdesk {
namespace {

const QString kEverydayModel = QStringLiteral("80mm-48");
/// The one printer of `--print-to`, the same in every run, so that what it had in the middle is known again.
const PrinterId kOverridePrinter(Uuid{{0xf0, 0x0d, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 0x01}});

}  // namespace

PrinterProfile printerProfile(const Printer& printer) {
    return profileOf(printer.model, printer.profile).value_or(PrinterProfile::paper80());
}

std::vector<FieldError> printerFaults(const Printer& printer) {
    std::vector<FieldError> faults;
    if (const auto target = parsePrinterTarget(printer.target); !target) {
        for (FieldError fault : target.error().fields) {
            fault.field = QStringLiteral("target");
            faults.push_back(std::move(fault));
        }
    }
    if (const auto profile = profileOf(printer.model, printer.profile); !profile)
        faults.insert(faults.end(), profile.error().fields.begin(), profile.error().fields.end());
    return faults;
}

PrinterPlan planOfOne(const QString& target) {
    Printer printer;
    printer.id = kOverridePrinter;
    printer.name = QStringLiteral("Receipt printer");
    printer.target = target;
    printer.model = kEverydayModel;
    return {{printer}, {{PaperKind::Receipts, {}, printer.id}}};
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/printer.h"
#include "app/domain/result.h"
#include "printing/escpos/printer_profile.h"

#include <vector>

namespace frontdesk {

/// What a printer can do; 80 mm paper where its profile cannot be read. Any thread.
[[nodiscard]] PrinterProfile printerProfile(const Printer& printer);

/// What is wrong with a printer's target or profile, by field, for PrinterBook. Any thread.
[[nodiscard]] std::vector<FieldError> printerFaults(const Printer& printer);

/// The plan of `--print-to`: one printer that gets everything but labels.
[[nodiscard]] PrinterPlan planOfOne(const QString& target);

}  // namespace frontdesk

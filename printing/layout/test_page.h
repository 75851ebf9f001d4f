// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/escpos/printer_profile.h"
#include "printing/layout/rows.h"

#include <QLocale>

namespace frontdesk {

/// What shows whether a profile fits a printer: a ruler of digits that must end at the edge, letters and currency
/// signs, the styles, a QR code, a black line from edge to edge, the cut. Pure; any thread.
[[nodiscard]] Rows testPage(const PrinterProfile& profile, const QString& printerName, const QLocale& locale);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/printer_desk.h"
#include "printing/connection/printer_connection.h"
#include "printing/escpos/printer_profile.h"

#include <QLocale>

namespace frontdesk {

/// The bytes of a test for a printer of this kind. Any thread.
/// @param printerName stands on the page
[[nodiscard]] QByteArray testBytes(TestPaper what, const PrinterProfile& profile, const QString& printerName,
                                   const QLocale& locale);

/// What is wrong with a printer after it was sent something: None, PaperLow or Silent if it printed.
[[nodiscard]] PrinterTrouble troubleAfter(const PrintDelivery& sent);

/// Sends bytes that are no job: opens the connection, sends, waits for the printer and closes. Does not wait for a
/// printer that stops in the middle. On the connection's thread.
/// @param interruption ends it early; raised by it when the printer stops
/// @return as troubleAfter()
[[nodiscard]] PrinterTrouble printOnce(PrinterConnection& connection, const QByteArray& bytes,
                                       Interruption& interruption);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"

#include <QLocale>

namespace frontdesk {

/// A tax invoice or credit note as an A4 page or more in PDF/A-1b, its fonts in it: parties with tax numbers, dates,
/// lines, one row for each levy, totals; as many pages as its lines need, each with its number of pages. Says what @p
/// invoice says and works out nothing; the same invoice is the same bytes. Where there is an e-invoice of it, that is
/// in the file, which then is PDF/A-3b (e_invoice_pass.h). Any thread, while a QGuiApplication lives.
/// @param locale of the words and figures. @return empty if it could not be made
[[nodiscard]] QByteArray drawInvoice(const Invoice& invoice, const QLocale& locale);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fiscal.h"
#include "app/domain/invoice.h"
#include "app/domain/paper_template.h"

#include <QLocale>

#include <optional>

namespace frontdesk {

/// What a document wears when it is drawn and does not say itself: the owner's look, and what the tax authority made of
/// it by then.
struct InvoiceDressing {
    InvoiceTemplate look;
    std::optional<FiscalStamp> stamp;
    FiscalState fiscal = FiscalState::NotRequired;
};

/// The locale in which a document is drawn: its own.
/// @param otherwise for a document that names no language
[[nodiscard]] QLocale localeOf(const Invoice& invoice, const QLocale& otherwise);

/// A tax invoice or credit note as an A4 page or more in PDF/A-1b, its fonts in it: parties with tax numbers, dates,
/// lines, one row for each levy, totals, payments, a code that leads to the original; as many pages as its lines need,
/// each with its number of pages. Says what @p invoice says and works out nothing; the same invoice in the same dress
/// is the same bytes. Where there is an e-invoice of it, that is in the file, which then is PDF/A-3b
/// (e_invoice_pass.h). Any thread, while a QGuiApplication lives.
/// @param locale of the words and figures. @return empty if it could not be made
[[nodiscard]] QByteArray drawInvoice(const Invoice& invoice, const InvoiceDressing& dressing, const QLocale& locale);
[[nodiscard]] QByteArray drawInvoice(const Invoice& invoice, const QLocale& locale);  ///< in the look of no settings

}  // namespace frontdesk

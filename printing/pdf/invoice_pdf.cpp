// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/invoice_pdf.h"

#include "printing/einvoice/cii_writer.h"
#include "printing/einvoice/mapping.h"
#include "printing/pdf/archive_pass.h"
#include "printing/pdf/e_invoice_pass.h"
#include "printing/pdf/invoice_page.h"

namespace frontdesk {

QLocale localeOf(const Invoice& invoice, const QLocale& otherwise) {
    const QLocale wanted(invoice.language);
    return wanted.language() == QLocale::C ? otherwise : wanted;
}

// Drawn twice: how many pages there are is known at the end, and every page says it.
QByteArray drawInvoice(const Invoice& invoice, const InvoiceDressing& dressing, const QLocale& locale) {
    const DocumentWords words(locale);
    const auto eInvoice = eInvoiceOf(invoice);
    const InvoicePage::Parts parts{invoice, dressing, words, eInvoice.has_value()};
    PageCanvas trial(invoice.invoiceNumber, locale.textDirection());
    InvoicePage(trial, parts, 1).draw();
    PageCanvas canvas(invoice.invoiceNumber, locale.textDirection());
    InvoicePage(canvas, parts, trial.page()).draw();
    QByteArray pdf = archived(canvas.finish(), {invoice.invoiceNumber, locale.bcp47Name(), invoice.createdAt});
    if (pdf.isEmpty() || !eInvoice) return pdf;
    const QByteArray hybrid = withEInvoice(pdf, ciiXml(*eInvoice), invoice.createdAt);
    return hybrid.isEmpty() ? pdf : hybrid;
}

QByteArray drawInvoice(const Invoice& invoice, const QLocale& locale) {
    return drawInvoice(invoice, InvoiceDressing(), locale);
}

}  // namespace frontdesk

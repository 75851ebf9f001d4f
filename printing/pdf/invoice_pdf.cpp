// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/invoice_pdf.h"

#include "printing/einvoice/cii_writer.h"
#include "printing/einvoice/mapping.h"
#include "printing/pdf/archive_pass.h"
#include "printing/pdf/e_invoice_pass.h"
#include "printing/pdf/invoice_page.h"

namespace frontdesk {

// Drawn twice: how many pages there are is known at the end, and every page says it.
QByteArray drawInvoice(const Invoice& invoice, const QLocale& locale) {
    PageCanvas trial(invoice.invoiceNumber, locale.textDirection());
    InvoicePage(trial, invoice, locale, 1).draw();
    PageCanvas canvas(invoice.invoiceNumber, locale.textDirection());
    InvoicePage(canvas, invoice, locale, trial.page()).draw();
    QByteArray pdf = archived(canvas.finish(), {invoice.invoiceNumber, locale.bcp47Name(), invoice.createdAt});
    const auto eInvoice = eInvoiceOf(invoice);
    if (pdf.isEmpty() || !eInvoice) return pdf;
    const QByteArray hybrid = withEInvoice(pdf, ciiXml(*eInvoice), invoice.createdAt);
    return hybrid.isEmpty() ? pdf : hybrid;
}

}  // namespace frontdesk

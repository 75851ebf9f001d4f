// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/paper_pictures.h"

#include "printing/escpos/escpos_encoder.h"
#include "printing/layout/receipt_layout.h"
#include "printing/pages/pdf_pages.h"
#include "printing/pdf/invoice_pdf.h"
#include "printing/preview.h"

namespace frontdesk {
namespace {

constexpr double kPageDotsPerInch = 144;

PrinterProfile profileOf(int columns) {
    const PrinterProfile narrow = PrinterProfile::paper80Narrow();
    if (columns == narrow.columns) return narrow;
    const PrinterProfile small = PrinterProfile::paper58();
    return columns == small.columns ? small : PrinterProfile::paper80();
}

}  // namespace

QImage receiptPicture(const ReceiptContent& content, const ReceiptTemplate& look, const QLocale& locale) {
    const PrinterProfile profile = profileOf(look.columns);
    const Rows rows = receiptRows(content, {profile.columns, false, profile.widthDots, look}, locale);
    return drawReceipt(EscPosEncoder(profile).encode(rows).bytes, profile);
}

QImage invoicePicture(const Invoice& invoice, const InvoiceTemplate& look, const QLocale& locale) {
    const QByteArray pdf = drawInvoice(invoice, {look, {}, FiscalState::NotRequired}, localeOf(invoice, locale));
    const auto pages = openPdf(pdf);
    return pages && (*pages)->count() > 0 ? (*pages)->draw(0, kPageDotsPerInch) : QImage();
}

}  // namespace frontdesk

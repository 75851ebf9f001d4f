// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/job_paper.h"

#include "app/ports/invoice_record.h"
#include "printing/layout/invoice_layout.h"
#include "printing/layout/label_layout.h"
#include "printing/layout/receipt_layout.h"
#include "printing/layout/ticket_layout.h"
#include "printing/print_rules.h"

#include <algorithm>

namespace frontdesk {
namespace {

Result<EncodedJob> unreadable() {
    return failure(ErrorCode::Corrupt, QStringLiteral("The content of a print job cannot be read."));
}

Result<EncodedJob> receiptPaper(const PrintJob& job, const Secrets& secrets, EscPosEncoder& encoder,
                                const QLocale& locale, const ReceiptTemplate& look) {
    const auto json = secrets.open(job.content, receiptContext(job.id));
    auto content = json ? decodeReceipt(*json) : std::nullopt;
    if (!content) return unreadable();
    if (mayBePrinted(job)) content->copy = std::max(1, content->copy);
    const PrinterProfile& profile = encoder.profile();
    return encoder.encode(receiptRows(*content, {profile.columns, job.openDrawer, profile.widthDots, look}, locale));
}

Result<EncodedJob> labelPaper(const PrintJob& job, const Secrets& secrets, EscPosEncoder& encoder,
                              const QLocale& locale) {
    const auto json = secrets.open(job.content, receiptContext(job.id));
    auto content = json ? decodeLabel(*json) : std::nullopt;
    if (!content) return unreadable();
    if (mayBePrinted(job)) content->copy = std::max(1, content->copy);
    return encoder.encode(labelRows(*content, encoder.profile().columns, locale));
}

Result<EncodedJob> ticketPaper(const PrintJob& job, EscPosEncoder& encoder, const QLocale& locale) {
    auto content = decodeTicket(job.content);
    if (!content) return unreadable();
    content->resend = content->resend || mayBePrinted(job);
    Rows rows;
    rows.emplace_back(BellRow{});
    for (Row& row : ticketRows(*content, encoder.profile().columns, locale)) rows.push_back(std::move(row));
    return encoder.encode(rows);
}

Result<EncodedJob> invoicePaper(const PrintJob& job, const Secrets& secrets, EscPosEncoder& encoder,
                                const QLocale& locale) {
    const auto json = secrets.open(job.content, receiptContext(job.id));
    const auto invoice = json ? decodeInvoice(*json) : std::nullopt;
    if (!invoice) return unreadable();
    const int copy = mayBePrinted(job) ? std::max(1, job.copy) : job.copy;
    return encoder.encode(invoiceRows(*invoice, copy, encoder.profile().columns, locale));
}

}  // namespace

Result<EncodedJob> paperOf(const PrintJob& job, const Secrets& secrets, EscPosEncoder& encoder, const QLocale& locale,
                           const PaperLook& look) {
    switch (job.what) {
        case PrintWhat::Receipt:
            return receiptPaper(job, secrets, encoder, locale, look.receipt);
        case PrintWhat::Invoice:
            return invoicePaper(job, secrets, encoder, locale);
        case PrintWhat::Label:
            return labelPaper(job, secrets, encoder, locale);
        case PrintWhat::Kitchen:
            break;
    }
    return ticketPaper(job, encoder, locale);
}

QByteArray paperName(const PrintJob& job) {
    if (job.what != PrintWhat::Kitchen) return wireName(job.what);
    QByteArray station;
    for (const QChar c : job.station.toLower()) {
        const char16_t unit = c.unicode();
        const bool plain = (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9');
        station += plain ? static_cast<char>(unit) : '-';
    }
    return station.isEmpty() ? QByteArray("kitchen") : "kitchen-" + station.left(40);
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/document_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace frontdesk {

namespace {

struct DocumentWords {
    Q_DECLARE_TR_FUNCTIONS(DocumentWords)
};

}  // namespace

StateWords documentWords(DocumentState state) {
    switch (state) {
        case DocumentState::Draft:
            return {Tone::Warn, QStringLiteral("✎"), DocumentWords::tr("Draft", "an invoice without a number yet")};
        case DocumentState::Sent:
            return {Tone::Teal, QStringLiteral("→"), DocumentWords::tr("Sent", "an invoice that is not paid yet")};
        case DocumentState::Paid:
            return {Tone::Ok, QStringLiteral("✓"), DocumentWords::tr("Paid", "an invoice")};
        case DocumentState::Cancelled:
            return {Tone::Neutral, QStringLiteral("✕"),
                    DocumentWords::tr("Cancelled", "an invoice, by its credit notes")};
    }
    return {};
}

StateWords documentWords(const Invoice& document) {
    if (document.kind == InvoiceKind::CreditNote)
        return {Tone::Out, QStringLiteral("↺"), DocumentWords::tr("Credit note")};
    return documentWords(document.status);
}

StateWords fiscalWords(FiscalState state) {
    switch (state) {
        case FiscalState::NotRequired:
            break;
        case FiscalState::Queued:
            return {Tone::Neutral, QStringLiteral("…"),
                    DocumentWords::tr("To be reported", "to the tax authority, by itself")};
        case FiscalState::Provisional:
            return {Tone::Warn, QStringLiteral("◐"),
                    DocumentWords::tr("Not cleared yet", "by the tax authority: it could not be reached")};
        case FiscalState::Cleared:
            return {Tone::Ok, QStringLiteral("✓"), DocumentWords::tr("Cleared", "by the tax authority")};
        case FiscalState::Rejected:
            return {Tone::Danger, QStringLiteral("!"), DocumentWords::tr("Rejected", "by the tax authority")};
    }
    return {};
}

QString kindWord(InvoiceKind kind) {
    return kind == InvoiceKind::CreditNote ? DocumentWords::tr("Credit note") : DocumentWords::tr("Invoice");
}

QString buyerWord(const InvoiceParty& buyer) {
    return buyer.name.isEmpty() ? DocumentWords::tr("No buyer named") : buyer.name;
}

QString documentDay(QDate day, const QLocale& locale) {
    return locale.toString(day, DocumentWords::tr("d MMM yyyy", "a day, as QLocale writes dates"));
}

}  // namespace frontdesk

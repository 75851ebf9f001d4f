// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/document_words.h"

#include "app/domain/text.h"

#include <QDate>

#include <algorithm>

namespace frontdesk {
namespace {

/// From this day VAT Act, 2025 (Act 1151) holds, before it VAT Act, 2013 (Act 870); see tax_sets.cpp.
constexpr int kOneBaseSinceYear = 2026;

bool isInGhana(const Invoice& document) {
    return document.seller.country == u"GH";
}

QString joined(const QStringList& names, const QString& last) {
    if (names.size() < 2) return names.value(0);
    return names.mid(0, names.size() - 1).join(QStringLiteral(", ")) + last + names.last();
}

}  // namespace

DocumentWords::DocumentWords(const QLocale& locale) : m_locale(locale) {
    // The program's own texts, compiled in. English is what the sources say.
    static_cast<void>(
        m_translator.load(locale, QStringLiteral("frontdesk"), QStringLiteral("_"), QStringLiteral(":/i18n")));
}

QString DocumentWords::translate(const char* context, const char* text, const char* comment) const {
    const QString translated = m_translator.translate(context, text, comment);
    return translated.isEmpty() ? QString::fromUtf8(text) : translated;
}

QString DocumentWords::heading(const Invoice& document) const {
    if (document.kind == InvoiceKind::CreditNote)
        return translate("InvoicePaper", "Credit note", "heading of a document");
    const bool taxed = !document.taxes.empty() && !document.seller.taxId.isEmpty();
    return taxed && isInGhana(document) ? translate("InvoicePaper", "Tax invoice", "heading of a document")
                                        : translate("InvoicePaper", "Invoice", "heading of a document");
}

QString DocumentWords::word(PaymentMethod method) const {
    switch (method) {
        case PaymentMethod::Cash:
            return translate("InvoicePaper", "Cash", "how it was paid");
        case PaymentMethod::CardTerminal:
            return translate("InvoicePaper", "Card", "how it was paid");
        case PaymentMethod::MobileMoneyManual:
            return translate("InvoicePaper", "Mobile money", "how it was paid");
        case PaymentMethod::Paystack:
            return QStringLiteral("Paystack");
        case PaymentMethod::MtnMomo:
            return QStringLiteral("MTN MoMo");
        case PaymentMethod::TelecelCash:
            return QStringLiteral("Telecel Cash");
        case PaymentMethod::AtMoney:
            return QStringLiteral("AT Money");
    }
    return {};
}

QString DocumentWords::word(Fulfilment fulfilment) const {
    switch (fulfilment) {
        case Fulfilment::Pickup:
            return translate("InvoicePaper", "take away", "how the order was served");
        case Fulfilment::Delivery:
            return translate("InvoicePaper", "delivery", "how the order was served");
        case Fulfilment::DineIn:
            return translate("InvoicePaper", "eaten here", "how the order was served");
    }
    return {};
}

QString DocumentWords::nameOf(const InvoiceLine& line) const {
    switch (line.kind) {
        case InvoiceLineKind::OrderDiscount:
            return translate("InvoicePaper", "Discount");
        case InvoiceLineKind::Delivery:
            return translate("InvoicePaper", "Delivery", "fee");
        case InvoiceLineKind::Credit:
            return translate("InvoicePaper", "Refund");
        case InvoiceLineKind::Item:
            break;
    }
    return cleanLine(line.name.isEmpty() ? line.description : line.name);
}

QString DocumentWords::taxNumber(const InvoiceParty& party, const QString& sellerCountry) const {
    const QString number = cleanLine(party.taxId);
    if (number.isEmpty()) return {};
    if (sellerCountry == u"GH") return translate("InvoicePaper", "TIN %1", "taxpayer number in Ghana").arg(number);
    const bool isVatId = number.size() > 2 && number[0].isUpper() && number[1].isUpper() && number.back().isDigit();
    return isVatId ? translate("InvoicePaper", "VAT ID %1").arg(number)
                   : translate("InvoicePaper", "Tax no. %1").arg(number);
}

QString DocumentWords::howTaxed(const Invoice& document) const {
    if (!isInGhana(document) || document.taxes.size() < 2) return {};
    QStringList all;
    QStringList levies;
    for (const TaxRow& row : document.taxes) {
        const QString name = cleanLine(row.name);
        if (all.contains(name)) continue;
        all << name;
        if (name != u"VAT") levies << name;
    }
    const QString last = translate("InvoicePaper", " and ", "between the last two names of a list");
    if (document.supplyDate >= QDate(kOneBaseSinceYear, 1, 1))
        return translate("InvoicePaper",
                         "%1 are each charged on the same taxable amount (Value Added Tax Act, 2025, Act 1151).",
                         "names of taxes")
            .arg(joined(all, last));
    return translate("InvoicePaper",
                     "%1 are charged on the price, VAT on the price and these levies (Value Added Tax Act, 2013, Act "
                     "870).",
                     "names of taxes")
        .arg(joined(levies, last));
}

QStringList DocumentWords::whyUntaxed(const Invoice& document) const {
    if (document.taxes.empty()) {
        if (document.seller.country == u"DE")
            return {translate("InvoicePaper", "No VAT is charged: small business under § 19 UStG.")};
        return {translate("InvoicePaper", "No VAT is charged: the seller is not registered for it.")};
    }
    QStringList reasons;
    const bool zero =
        std::any_of(document.taxes.begin(), document.taxes.end(), [](const TaxRow& row) { return row.rate.isZero(); });
    const bool exempt = std::any_of(document.lines.begin(), document.lines.end(), [](const InvoiceLine& line) {
        return line.rates.isEmpty() && !line.total.isZero();
    });
    if (zero) reasons << translate("InvoicePaper", "Items at 0% are zero-rated.");
    if (exempt) reasons << translate("InvoicePaper", "Items without a rate are exempt from tax.");
    return reasons;
}

}  // namespace frontdesk

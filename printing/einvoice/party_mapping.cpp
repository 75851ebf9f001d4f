// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/party_mapping.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace frontdesk {
namespace {

constexpr qsizetype kAddressLines = 3;

/// ISO 3166-1 codes of the member states, since 2020-02-01.
constexpr std::array<const char*, 27> kMembers{"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES",
                                               "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
                                               "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"};

/// The country that a VAT identifier's prefix stands for; empty for no such prefix.
QString countryOfPrefix(const QString& prefix) {
    if (prefix == u"EL"_qs) return QStringLiteral("GR");
    if (prefix == u"XI"_qs) return QStringLiteral("GB");
    return prefix != u"GR"_qs && isInEuropeanUnion(prefix) ? prefix : QString();
}

/// The lines of an address; what is more than three joins the third.
QStringList addressLines(const QString& address) {
    QStringList lines;
    for (const QString& line : address.split(QLatin1Char('\n'))) {
        if (line.trimmed().isEmpty()) continue;
        if (lines.size() < kAddressLines)
            lines << line.trimmed();
        else
            lines.last() += QStringLiteral(", ") + line.trimmed();
    }
    return lines;
}

EInvoiceParty commonPart(const InvoiceParty& party) {
    EInvoiceParty out;
    out.name = party.name.trimmed();
    out.contactName = party.contactName.trimmed();
    out.phone = party.phone.trimmed();
    out.email = party.email.trimmed();
    out.addresses = addressLines(party.address);
    return out;
}

}  // namespace

bool isInEuropeanUnion(const QString& country) {
    return std::any_of(kMembers.begin(), kMembers.end(),
                       [&country](const char* member) { return country == QLatin1String(member); });
}

QString vatIdentifier(const QString& taxId) {
    static const QRegularExpression separators(QStringLiteral("[\\s.\\-/]"));
    static const QRegularExpression shape(QStringLiteral("^[A-Z]{2}(?=.*[0-9])[A-Z0-9+*]{2,12}$"));
    const QString plain = taxId.toUpper().remove(separators);
    return shape.match(plain).hasMatch() && !countryOfPrefix(plain.left(2)).isEmpty() ? plain : QString();
}

EInvoiceParty eInvoiceSeller(const InvoiceParty& seller, bool outsideScope) {
    EInvoiceParty out = commonPart(seller);
    out.country = seller.country;
    if (!outsideScope) out.vatId = vatIdentifier(seller.taxId);
    if (out.vatId.isEmpty()) out.id = out.taxNumber = seller.taxId.trimmed();
    return out;
}

EInvoiceParty eInvoiceBuyer(const InvoiceParty& buyer, const QString& sellerCountry, bool outsideScope) {
    EInvoiceParty out = commonPart(buyer);
    const QString vatId = vatIdentifier(buyer.taxId);
    const QString vatCountry = countryOfPrefix(vatId.left(2));
    out.country = !buyer.country.isEmpty() ? buyer.country : !vatCountry.isEmpty() ? vatCountry : sellerCountry;
    if (outsideScope || vatId.isEmpty())
        out.id = buyer.taxId.trimmed();
    else
        out.vatId = vatId;
    return out;
}

}  // namespace frontdesk

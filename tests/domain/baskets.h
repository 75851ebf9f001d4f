// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/pricing.h"

#include <QTest>

namespace frontdesk::test {

inline Currency currency(const char* code) {
    return Currency::fromCode(code).value();
}
inline Money cedis(qint64 pesewas) {
    return {pesewas, currency("GHS")};
}
inline Money euros(qint64 cents) {
    return {cents, currency("EUR")};
}
inline Rate percent(const char* text) {
    return Rate::fromPercent(QString::fromLatin1(text)).value();
}

inline TaxRules rulesOf(const char* set, QDate day) {
    return TaxSet::builtIn(QString::fromLatin1(set)).value().on(day);
}

inline PriceLine line(Money unit, int quantity, const char* taxClass) {
    PriceLine line;
    line.unitPrice = unit;
    line.quantity = quantity;
    line.taxClass = QString::fromLatin1(taxClass);
    return line;
}

inline PriceLine discounted(PriceLine line, Discount discount) {
    line.discount = discount;
    return line;
}

enum class Prices { WithTax, BeforeTax };

inline Basket basket(TaxRules rules, Prices prices, std::vector<PriceLine> lines) {
    return {std::move(rules), prices == Prices::WithTax, std::move(lines), {}, {}};
}

/// One row of the tax table as text: "VAT 15% of 10600 = 1590".
inline QString rowText(const TaxRow& row) {
    return QStringLiteral("%1 %2% of %3 = %4")
        .arg(row.name, QString::fromLatin1(row.rate.percentText()))
        .arg(row.base.minor())
        .arg(row.tax.minor());
}

inline QStringList rowTexts(const std::vector<TaxRow>& rows) {
    QStringList texts;
    for (const TaxRow& row : rows) texts += rowText(row);
    return texts;
}

}  // namespace frontdesk::test

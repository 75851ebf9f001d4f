// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tax/typed_discount.h"

namespace frontdesk {

Result<std::optional<Discount>> typedDiscount(const QString& text, Currency currency) {
    QString typed = text.trimmed();
    if (typed.isEmpty()) return std::optional<Discount>();
    if (typed.endsWith(u'%')) {
        typed.chop(1);
        const auto rate = Rate::fromPercent(typed.trimmed().replace(u',', u'.'));
        if (!rate) return tl::make_unexpected(rate.error());
        return std::optional<Discount>(*rate);
    }
    const auto amount = parseAmount(typed, currency);
    if (!amount) return tl::make_unexpected(amount.error());
    if (amount->isNegative())
        return invalidField(QStringLiteral("discount"), "out_of_range", QStringLiteral("Not below nothing."));
    return std::optional<Discount>(*amount);
}

QString discountToType(const std::optional<Discount>& discount) {
    if (!discount) return {};
    if (const Money* amount = std::get_if<Money>(&*discount)) return plainAmount(*amount);
    return QString::fromLatin1(std::get<Rate>(*discount).percentText()) + u'%';
}

}  // namespace frontdesk

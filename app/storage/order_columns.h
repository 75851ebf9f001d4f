// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/storage/database.h"

namespace frontdesk {

/// How values of an order are spelled in their columns.

/// A discount as its two columns: a percentage text, or an amount.
struct DiscountColumns {
    explicit DiscountColumns(const std::optional<Discount>& discount);
    Value percent{nullptr};
    Value amount{nullptr};
};
[[nodiscard]] std::optional<Discount> discountOf(const Row& row, int percentColumn, int amountColumn,
                                                 Currency currency);

/// The parts of a combo as JSON text; NULL without parts.
[[nodiscard]] Value partsColumn(const std::vector<PricePart>& parts);
[[nodiscard]] std::vector<PricePart> partsOf(const QByteArray& json, Currency currency);

/// An address as JSON, before it is sealed.
[[nodiscard]] QByteArray addressJson(const DeliveryAddress& address);
[[nodiscard]] DeliveryAddress addressOf(const QByteArray& json);

/// The tax classes of a day as JSON in a fixed order, so that equal rules have equal texts.
[[nodiscard]] QByteArray rulesJson(const TaxRules& rules);
[[nodiscard]] TaxRules rulesOf(const QByteArray& json);

/// Names that join a base, as one text; names hold no line feed.
[[nodiscard]] QByteArray joinedNames(const std::vector<QString>& names);
[[nodiscard]] std::vector<QString> splitNames(const QByteArray& text);

/// A column's percentage; zero if it is not one, which the invariants would show.
[[nodiscard]] Rate rateOf(const QString& percent);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "app/domain/pricing.h"

#include <map>

namespace frontdesk::test {

/// A restaurant in Berlin sells to a business at the rates of 2026, food to take away 7% and drinks 19%, prices with
/// tax unless the basket says otherwise.
[[nodiscard]] Basket berlinBasket();
[[nodiscard]] PriceLine dish(qint64 cents, int quantity, const char* taxClass);
/// A combo of food and drink by their stand-alone prices.
[[nodiscard]] PriceLine combo(qint64 cents, int quantity, qint64 foodCents, qint64 drinkCents);

/// The document of an order with this basket, the way the program makes it.
[[nodiscard]] Invoice documentOf(const Basket& basket);
/// The credit note for @p cents of it.
[[nodiscard]] Invoice creditOf(const Basket& basket, qint64 cents);

/// 2 x 14.90 food, 3 x 3.50 drinks: 40.30.
[[nodiscard]] Basket twoRates();
/// The same less 10%, and 2.00 for delivery: 38.27.
[[nodiscard]] Basket discountedAndDelivered();
/// A combo for 12.00 of food worth 10.00 and a drink worth 4.00.
[[nodiscard]] Basket oneCombo();

/// By name, for readers outside.
[[nodiscard]] std::map<QString, Invoice> sampleDocuments();

}  // namespace frontdesk::test

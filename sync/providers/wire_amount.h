// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/money.h"

#include <optional>

/// Amounts as providers write them. No floating point on any way: digits become digits.
namespace frontdesk {

/// In major units with all decimals of the currency: "61.00", "61" of a currency without, "61.000" of one with three.
[[nodiscard]] QByteArray decimalAmount(Money amount);
/// Reads major units: "61", "61.0" and "61.00" are the same. nullopt for signs, exponents, anything but digits and a
/// point, for a fraction of a minor unit, and beyond 15 digits.
[[nodiscard]] std::optional<Money> fromDecimal(QByteArrayView text, Currency currency);

/// In hundredths, as Paystack counts every currency, the CFA franc too, which has none (paystack.com/docs/api,
/// "Supported currency"). nullopt: @p amount is no whole number of them.
[[nodiscard]] std::optional<qint64> hundredths(Money amount);
[[nodiscard]] std::optional<Money> fromHundredths(qint64 hundredths, Currency currency);

}  // namespace frontdesk

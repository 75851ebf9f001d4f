// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/wire_amount.h"

#include <algorithm>
#include <limits>

namespace frontdesk {
namespace {

constexpr int kMostDigits = 15;
constexpr int kHundredthsDigits = 2;

bool areDigits(QByteArrayView text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

qint64 powerOfTen(int exponent) {
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

/// @p number of units with @p from decimals, in units with @p into; nullopt if that leaves a rest.
std::optional<qint64> rescaled(qint64 number, int from, int into) {
    const qint64 factor = powerOfTen(std::abs(into - from));
    if (into < from) return number % factor == 0 ? std::optional(number / factor) : std::nullopt;
    if (number > std::numeric_limits<qint64>::max() / factor || number < 0) return std::nullopt;
    return number * factor;
}

}  // namespace

QByteArray decimalAmount(Money amount) {
    return plainAmount(amount).toLatin1();
}

std::optional<Money> fromDecimal(QByteArrayView text, Currency currency) {
    const qsizetype point = text.indexOf('.');
    const QByteArrayView whole = point < 0 ? text : text.first(point);
    QByteArrayView fraction = point < 0 ? QByteArrayView() : text.sliced(point + 1);
    const bool isAmount = !whole.isEmpty() && (point < 0 || !fraction.isEmpty()) && areDigits(whole) &&
                          areDigits(fraction) && text.size() <= 2 * kMostDigits;
    if (!isAmount) return std::nullopt;
    while (fraction.size() > currency.digits() && fraction.endsWith('0')) fraction.chop(1);
    if (fraction.size() > currency.digits() || whole.size() + currency.digits() > kMostDigits) return std::nullopt;
    QByteArray digits = whole.toByteArray() + fraction.toByteArray();
    digits.append(currency.digits() - fraction.size(), '0');
    return Money(digits.toLongLong(), currency);
}

std::optional<qint64> hundredths(Money amount) {
    return rescaled(amount.minor(), amount.currency().digits(), kHundredthsDigits);
}

std::optional<Money> fromHundredths(qint64 hundredths, Currency currency) {
    const auto minor = rescaled(hundredths, kHundredthsDigits, currency.digits());
    return minor ? std::optional(Money(*minor, currency)) : std::nullopt;
}

}  // namespace frontdesk

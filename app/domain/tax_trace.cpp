// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/tax_trace.h"

namespace frontdesk {
namespace {

Int128 sizeOf(Int128 value) {
    return value < 0 ? -value : value;
}

QString digitsOf(Int128 value) {
    QString text;
    for (Int128 left = sizeOf(value); left > 0; left /= 10)
        text.prepend(QChar(u'0' + static_cast<char16_t>(left % 10)));
    return text.isEmpty() ? QStringLiteral("0") : text;
}

Int128 commonDivisor(Int128 a, Int128 b) {
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

}  // namespace

RoundingDirection directionOf(const TracedRounding& rounding) {
    const Int128 exact = sizeOf(rounding.numerator);
    const Int128 rounded = sizeOf(rounding.rounded) * rounding.denominator;
    if (rounded == exact) return RoundingDirection::Exact;
    return rounded < exact ? RoundingDirection::Down : RoundingDirection::Up;
}

bool isHalf(const TracedRounding& rounding) {
    const Int128 rest = sizeOf(rounding.numerator) % rounding.denominator;
    return rest == rounding.denominator - rest;
}

QString exactText(Int128 numerator, Int128 denominator, int currencyDigits, int decimals) {
    // Digit by digit: a product with the places wanted would not fit.
    QString text = digitsOf(numerator / denominator);
    text = text.rightJustified(currencyDigits + 1, u'0');
    Int128 rest = sizeOf(numerator) % denominator;
    for (int place = currencyDigits; place < decimals; ++place) {
        rest *= 10;
        text += QChar(u'0' + static_cast<char16_t>(rest / denominator));
        rest %= denominator;
    }
    const int after = std::max(currencyDigits, decimals);
    if (after > 0) text.insert(text.size() - after, u'.');
    if (numerator < 0) text.prepend(u'-');
    return rest == 0 ? text : text + u'…';
}

QString fractionText(Int128 numerator, Int128 denominator) {
    const Int128 divisor = commonDivisor(sizeOf(numerator), denominator);
    QString text = numerator < 0 ? QStringLiteral("-") : QString();
    text += digitsOf(numerator / divisor);
    if (denominator != divisor) text += u'/' + digitsOf(denominator / divisor);
    return text;
}

}  // namespace frontdesk

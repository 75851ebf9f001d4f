// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rate.h"

#include <algorithm>
#include <numeric>

namespace frontdesk {
namespace {

constexpr int kDecimals = 6;
constexpr qint64 kMicrosPerPercent = 1'000'000;
constexpr qint64 kLargestPercent = 1000;

bool allDigits(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

tl::unexpected<Error> refuse(QByteArray code, QString message) {
    return invalidField(QStringLiteral("rate"), std::move(code), std::move(message));
}

}  // namespace

Result<Rate> Rate::fromPercent(const QString& text) {
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = QStringView(text).left(point < 0 ? text.size() : point);
    QString fraction = point < 0 ? QString() : text.mid(point + 1);
    if (whole.isEmpty() || (point >= 0 && fraction.isEmpty()) || !allDigits(whole) || !allDigits(fraction))
        return refuse("not_a_number", QStringLiteral("A rate is a percentage in decimal digits, such as \"2.5\"."));
    while (fraction.endsWith(u'0')) fraction.chop(1);
    if (fraction.size() > kDecimals)
        return refuse("too_many_decimals", QStringLiteral("A rate has at most six decimals."));

    bool fits = false;
    const qint64 percent = whole.toLongLong(&fits);
    const qint64 micros = fraction.leftJustified(kDecimals, u'0').toLongLong();
    if (!fits || percent > kLargestPercent || (percent == kLargestPercent && micros > 0))
        return refuse("out_of_range", QStringLiteral("A rate is between 0 and 1000 per cent."));

    const qint64 numerator = percent * kMicrosPerPercent + micros;
    const qint64 denominator = 100 * kMicrosPerPercent;
    const qint64 divisor = std::gcd(numerator, denominator);
    Rate rate;
    rate.m_numerator = numerator / divisor;
    rate.m_denominator = denominator / divisor;
    rate.m_text = QByteArray::number(percent);
    if (!fraction.isEmpty()) rate.m_text += '.' + fraction.toLatin1();
    return rate;
}

}  // namespace frontdesk

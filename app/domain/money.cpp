// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/money.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace frontdesk {
namespace {

// ISO 4217 minor units other than two.
constexpr std::array<std::string_view, 17> kNoDecimals{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                                                       "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array<std::string_view, 7> kThreeDecimals{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};

template <size_t N>
bool contains(const std::array<std::string_view, N>& table, std::string_view code) {
    return std::find(table.begin(), table.end(), code) != table.end();
}

}  // namespace

std::optional<Currency> Currency::fromCode(QByteArrayView code) {
    if (code.size() != 3 || !std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return std::nullopt;
    Currency out;
    std::copy(code.begin(), code.end(), out.m_code);
    const std::string_view view(code.data(), 3);
    if (contains(kNoDecimals, view)) out.m_digits = 0;
    if (contains(kThreeDecimals, view)) out.m_digits = 3;
    return out;
}

Money& Money::operator+=(Money other) {
    Q_ASSERT(!m_currency.isSet() || !other.m_currency.isSet() || m_currency == other.m_currency);
    if (!m_currency.isSet()) m_currency = other.m_currency;
    [[maybe_unused]] const bool overflow = __builtin_add_overflow(m_minor, other.m_minor, &m_minor);
    Q_ASSERT(!overflow);
    return *this;
}

Money Money::times(qint64 count) const {
    qint64 product = 0;
    [[maybe_unused]] const bool overflow = __builtin_mul_overflow(m_minor, count, &product);
    Q_ASSERT(!overflow);
    return {product, m_currency};
}

Result<Money> parseAmount(const QString& text, Currency currency) {
    const auto refuse = [](const char* code, const QString& message) {
        return invalidField(QStringLiteral("amount"), code, message);
    };
    QString digits = text.trimmed();
    bool negative = false;
    if (digits.startsWith(QLatin1Char('-')) || digits.startsWith(QLatin1Char('+'))) {
        negative = digits.startsWith(QLatin1Char('-'));
        digits.remove(0, 1);
    }
    const auto isSeparator = [](QChar c) { return c == QLatin1Char('.') || c == QLatin1Char(','); };
    const auto point = std::find_if(digits.begin(), digits.end(), isSeparator);
    QString whole(digits.begin(), static_cast<qsizetype>(point - digits.begin()));
    QString fraction =
        point == digits.end() ? QString() : QString(point + 1, static_cast<qsizetype>(digits.end() - point - 1));
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    const bool wellFormed = std::all_of(whole.begin(), whole.end(), isDigit) &&
                            std::all_of(fraction.begin(), fraction.end(), isDigit) &&
                            !(whole.isEmpty() && fraction.isEmpty());
    if (!wellFormed)
        return refuse("not_a_number", QStringLiteral("An amount is digits with at most one decimal separator."));
    if (fraction.size() > currency.digits())
        return refuse("too_many_decimals", QStringLiteral("The currency has %1 decimals.").arg(currency.digits()));
    if (whole.size() + currency.digits() > 15)
        return refuse("out_of_range", QStringLiteral("The amount is too large."));
    while (fraction.size() < currency.digits()) fraction += QLatin1Char('0');
    const qint64 minor = QString(whole + fraction).toLongLong();
    return Money(negative ? -minor : minor, currency);
}

QString plainAmount(Money amount) {
    const int digits = amount.currency().digits();
    QString text = QString::number(amount.minor() < 0 ? -amount.minor() : amount.minor());
    while (text.size() <= digits) text.prepend(QLatin1Char('0'));
    if (digits > 0) text.insert(text.size() - digits, QLatin1Char('.'));
    return amount.isNegative() ? QLatin1Char('-') + text : text;
}

}  // namespace frontdesk

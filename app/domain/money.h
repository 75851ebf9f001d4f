// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArrayView>
#include <QString>

#include <compare>
#include <cstdint>

namespace frontdesk {

/// An ISO 4217 currency and the number of digits its minor unit has (GHS and EUR 2, XOF 0, TND 3).
class Currency {
public:
    constexpr Currency() = default;
    /// @return Invalid unless @p code is three capital letters
    [[nodiscard]] static std::optional<Currency> fromCode(QByteArrayView code);

    [[nodiscard]] QByteArray code() const { return isSet() ? QByteArray(m_code, 3) : QByteArray(); }
    [[nodiscard]] constexpr int digits() const { return m_digits; }
    [[nodiscard]] constexpr bool isSet() const { return m_code[0] != 0; }
    friend constexpr bool operator==(const Currency&, const Currency&) = default;

private:
    char m_code[3] = {0, 0, 0};
    std::int8_t m_digits = 2;
};

/// An amount: integer minor units of one currency. A default-made Money is zero of no currency and takes on the
/// currency of what it is added to. Adding two currencies, or leaving the range of 64 bits, is a programming error and
/// asserts.
class Money {
public:
    constexpr Money() = default;
    constexpr Money(qint64 minor, Currency currency) : m_minor(minor), m_currency(currency) {}

    [[nodiscard]] constexpr qint64 minor() const { return m_minor; }
    [[nodiscard]] constexpr Currency currency() const { return m_currency; }
    [[nodiscard]] constexpr bool isZero() const { return m_minor == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_minor < 0; }
    [[nodiscard]] constexpr bool isPositive() const { return m_minor > 0; }

    Money operator-() const { return {-m_minor, m_currency}; }
    Money& operator+=(Money other);
    Money& operator-=(Money other) { return *this += -other; }
    friend Money operator+(Money a, Money b) { return a += b; }
    friend Money operator-(Money a, Money b) { return a -= b; }
    /// @p count pieces of this amount
    [[nodiscard]] Money times(qint64 count) const;

    friend constexpr bool operator==(const Money& a, const Money& b) { return a.m_minor == b.m_minor; }
    friend constexpr auto operator<=>(const Money& a, const Money& b) { return a.m_minor <=> b.m_minor; }

private:
    qint64 m_minor = 0;
    Currency m_currency;
};

/// Reads an amount typed or imported by a person: "12.50", "12,50", "1250" (no separator: whole units), "-3".
/// @return ValidationFailed for anything else, for more decimals than the currency has and beyond 15 digits
[[nodiscard]] Result<Money> parseAmount(const QString& text, Currency currency);

/// Locale-free decimal ("12.50"), for files, SMS and logs; screens use ui/common/money_text.
[[nodiscard]] QString plainAmount(Money amount);

}  // namespace frontdesk

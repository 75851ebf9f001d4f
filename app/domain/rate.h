// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/int128.h"
#include "app/domain/result.h"

#include <QByteArray>
#include <QString>

namespace frontdesk {

/// A percentage as an exact fraction, read from a decimal string ("15", "2.5", "0"). Range 0 to 1000 with up to six
/// decimals. The text is kept in its shortest form: "2.50" reads as "2.5".
class Rate {
public:
    Rate() = default;  ///< zero per cent
    [[nodiscard]] static Result<Rate> fromPercent(const QString& text);

    /// rate = numerator / denominator, as a share and not as a percentage (2.5% = 25/1000); lowest terms
    [[nodiscard]] qint64 numerator() const { return m_numerator; }
    [[nodiscard]] qint64 denominator() const { return m_denominator; }
    [[nodiscard]] const QByteArray& percentText() const { return m_text; }
    [[nodiscard]] bool isZero() const { return m_numerator == 0; }
    friend bool operator==(const Rate& a, const Rate& b) {
        return a.m_numerator == b.m_numerator && a.m_denominator == b.m_denominator;
    }
    friend bool operator<(const Rate& a, const Rate& b) {
        return static_cast<Int128>(a.m_numerator) * b.m_denominator <
               static_cast<Int128>(b.m_numerator) * a.m_denominator;
    }

private:
    qint64 m_numerator = 0;
    qint64 m_denominator = 1;
    QByteArray m_text = "0";
};

}  // namespace frontdesk

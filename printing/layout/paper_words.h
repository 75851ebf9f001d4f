// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/domain/payment.h"

#include <QLocale>

namespace frontdesk {

/// Figures and words that receipts and tickets share, in the restaurant's language.

/// "1,234.50"
[[nodiscard]] QString paperAmount(Money amount, const QLocale& locale);
/// "GHS 1,234.50"
[[nodiscard]] QString paperMoney(Money amount, const QLocale& locale);
/// "10%", or nothing where an amount was taken off.
[[nodiscard]] QString paperPercent(const Discount& discount, const QLocale& locale);
[[nodiscard]] QString paperPercent(const Rate& rate, const QLocale& locale);  ///< "2.5%"
enum class MonthName { Short, Whole };
/// "21 Nov 2026", "21 November 2026"; in German "21. Nov. 2026"
[[nodiscard]] QString paperDate(QDate date, const QLocale& locale, MonthName month = MonthName::Short);
[[nodiscard]] QString paperDateTime(Instant instant, const QTimeZone& zone,
                                    const QLocale& locale);                                     ///< "21 Nov 2026 12:31"
[[nodiscard]] QString paperDay(Instant instant, const QTimeZone& zone, const QLocale& locale);  ///< "21 Nov"
[[nodiscard]] QString paperTime(Instant instant, const QTimeZone& zone);                        ///< "12:31"

[[nodiscard]] QString paperWord(Fulfilment fulfilment);  ///< "TAKE AWAY"
[[nodiscard]] QString paperWord(OrderSource source);     ///< "Phone"
[[nodiscard]] QString paperWord(PaymentMethod method);   ///< "MTN MoMo"

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/money.h"
#include "app/domain/time.h"

#include <QLocale>
#include <QString>

namespace frontdesk {

/// Amounts and times as the screen's locale writes them. Files, logs and paper use plainAmount() and RFC 3339.

/// "1,234.50": for places where the currency is clear.
[[nodiscard]] QString amountText(Money amount, const QLocale& locale);
/// "GHS 1,234.50": the currency's code and the amount, with a space that does not break.
[[nodiscard]] QString moneyText(Money amount, const QLocale& locale);

/// Wall-clock time in the restaurant's zone: "12:38".
[[nodiscard]] QString clockText(Instant instant, const BusinessCalendar& calendar, const QLocale& locale);
/// "21 Nov, 12:38", for tool tips and time lines of other days.
[[nodiscard]] QString dayAndTimeText(Instant instant, const BusinessCalendar& calendar, const QLocale& locale);
/// Whole minutes from @p from to @p to, rounded down, negative when @p to is earlier.
[[nodiscard]] int minutesBetween(Instant from, Instant to);
/// "now", "4 min", "2 h 5 min".
[[nodiscard]] QString durationText(int minutes);
/// "4 min ago", "just now".
[[nodiscard]] QString agoText(Instant then, Instant now);

}  // namespace frontdesk

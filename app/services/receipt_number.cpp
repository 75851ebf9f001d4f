// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/receipt_number.h"

namespace frontdesk {

Status giveReceiptNumber(Order& order, SeriesStore& series, const Restaurant& restaurant, Instant now) {
    if (!order.receiptNumber.isEmpty()) return {};
    const int year = restaurant.calendar.businessDay(now).year();
    const auto number = series.next("receipt-" + QByteArray::number(year));
    if (!number) return tl::make_unexpected(number.error());
    order.receiptNumber = QStringLiteral("R-%1-%2").arg(year).arg(*number, 6, 10, QLatin1Char('0'));
    return {};
}

}  // namespace frontdesk

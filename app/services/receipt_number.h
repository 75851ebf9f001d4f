// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/ports/records.h"
#include "app/services/restaurant.h"

namespace frontdesk {

/// Gives an order its receipt number, which it takes at its first payment, unless it has one.
[[nodiscard]] Status giveReceiptNumber(Order& order, SeriesStore& series, const Restaurant& restaurant, Instant now);

}  // namespace frontdesk

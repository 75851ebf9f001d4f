// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/restaurant.h"
#include "app/storage/database.h"

namespace frontdesk {

/// Brings a store to the currency and time zone that configuration wants, while nothing rests on the old ones: prices
/// and orders are amounts in one currency, and orders were given to business days of one zone. What is agreed on is
/// stored, so that it still holds when orders have come.
/// @param stored what the store says
/// @param wanted the same after configuration
/// @return Unsupported, with words for the operator, if the store has come to rest on what is stored
[[nodiscard]] Status settleFixedSettings(Database& writer, const Restaurant& stored, const Restaurant& wanted,
                                         Instant now);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/restaurant.h"

#include <QByteArray>

namespace frontdesk {

/// The key of the setting that holds the restaurant.
inline constexpr char kRestaurantSetting[] = "restaurant";

/// The restaurant as a setting's JSON. Fields that are missing or unknown keep their defaults, so that an older store
/// opens in a newer program.
[[nodiscard]] QByteArray restaurantJson(const Restaurant& restaurant);
[[nodiscard]] Restaurant restaurantOf(const QByteArray& json);

}  // namespace frontdesk

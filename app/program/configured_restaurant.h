// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/services/restaurant.h"

namespace frontdesk {

/// What configuration says of the restaurant, over what the store says; the rest stays.
void applyConfig(const Config& config, Restaurant& restaurant);

}  // namespace frontdesk

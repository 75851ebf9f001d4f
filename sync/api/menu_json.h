// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"
#include "app/services/order_taking.h"
#include "app/services/restaurant.h"
#include "sync/api/json_writer.h"

#include <functional>

namespace frontdesk::api {

/// Works out whether an item can be had; also asked for the parts of combos.
using AvailabilityOf = std::function<Availability(const MenuItem&)>;

/// An `Item` of api.md.
void writeItem(JsonWriter& json, const MenuItem& item, const Menu& menu, const AvailabilityOf& availability);
/// "categories":[…]
void writeCategories(JsonWriter& json, const Menu& menu);
/// What `restaurant/` answers.
[[nodiscard]] std::string restaurantJson(const Restaurant& restaurant, const Menu& menu, Instant now);
/// What `slots/` answers.
[[nodiscard]] std::string slotsJson(const std::vector<OrderTaking::Slot>& slots);

}  // namespace frontdesk::api

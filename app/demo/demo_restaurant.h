// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/records.h"
#include "app/services/restaurant.h"

namespace frontdesk {
class IdSource;
}

namespace frontdesk::demo {

struct DemoStaff {
    StaffMember member;  ///< without a hash
    QByteArray pin;      ///< shown on the lock screen and in README
};

/// Everything to fill an empty store with. Open at any hour, no minimum, with pick-up, delivery to places with a fee,
/// and tables. Ids are the same on every machine; only the tables' tokens are random.
struct DemoRestaurant {
    Restaurant restaurant;
    Menu menu;  ///< indexed, with places, tables and taxes
    std::vector<DemoStaff> staff;
};

/// Mama Esi Kitchen in Osu, Accra: GHS, prices with tax, Ghana's VAT and levies.
[[nodiscard]] DemoRestaurant ghana(IdSource& tokens);
/// Mama Esi Berlin, Neukölln: EUR, prices with tax, food and drinks at their own VAT rates, food by where it is eaten,
/// menus across the rates.
[[nodiscard]] DemoRestaurant europe(IdSource& tokens);

/// A made-up menu of @p items items in categories of 125, for benches: GHS, every fourth item with a size and extras.
[[nodiscard]] Menu stressMenu(int items);

}  // namespace frontdesk::demo

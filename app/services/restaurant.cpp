// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/restaurant.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr int kDaysLookedAt = 8;

struct Window {
    Instant from;
    Instant until;
};

/// Opening windows from yesterday (whose night may reach into today) on, in order, with touching ones joined.
std::vector<Window> windowsAround(const Restaurant& restaurant, Instant now) {
    std::vector<Window> windows;
    const QDate today = restaurant.calendar.calendarDay(now);
    for (int offset = -1; offset < kDaysLookedAt; ++offset) {
        const QDate day = today.addDays(offset);
        for (const ServingHours& hours : restaurant.openingHours)
            if ((hours.weekdays >> (day.dayOfWeek() - 1)) & 1)
                windows.push_back(
                    {restaurant.calendar.at(day, hours.fromMinute), restaurant.calendar.at(day, hours.untilMinute)});
    }
    std::sort(windows.begin(), windows.end(), [](const Window& a, const Window& b) { return a.from < b.from; });
    std::vector<Window> joined;
    for (const Window& window : windows) {
        if (!joined.empty() && window.from <= joined.back().until)
            joined.back().until = std::max(joined.back().until, window.until);
        else
            joined.push_back(window);
    }
    return joined;
}

}  // namespace

OpeningState openingAt(const Restaurant& restaurant, Instant now) {
    if (restaurant.openingHours.empty()) return {};
    OpeningState state{false, {}, {}};
    for (const Window& window : windowsAround(restaurant, now)) {
        if (window.from <= now && now < window.until) {
            state.open = true;
            state.closesAt = window.until;
        } else if (window.from > now && !state.opensAt) {
            state.opensAt = window.from;
        }
    }
    return state;
}

}  // namespace frontdesk

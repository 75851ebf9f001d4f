// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/menu.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qint64 kWeekMs = 7 * 86'400'000LL;
constexpr int kDaysBack = 2;   // a window may run past midnight
constexpr int kDaysAhead = 8;  // a week from now, whatever the hour

struct Window {
    Instant from;
    Instant until;
};

bool isServedOn(const ServingHours& hours, QDate day) {
    return hours.weekdays >> (day.dayOfWeek() - 1) & 1;
}

/// The windows around @p moment, merged where they touch, oldest first.
std::vector<Window> windowsAround(const std::vector<ServingHours>& hours, Instant moment,
                                  const BusinessCalendar& calendar) {
    std::vector<Window> windows;
    const QDate today = calendar.calendarDay(moment);
    for (int offset = -kDaysBack; offset <= kDaysAhead; ++offset) {
        const QDate day = today.addDays(offset);
        for (const ServingHours& h : hours) {
            if (isServedOn(h, day))
                windows.push_back({calendar.at(day, h.fromMinute), calendar.at(day, h.untilMinute)});
        }
    }
    std::sort(windows.begin(), windows.end(), [](const Window& a, const Window& b) { return a.from < b.from; });
    std::vector<Window> merged;
    for (const Window& window : windows) {
        if (!merged.empty() && window.from <= merged.back().until)
            merged.back().until = std::max(merged.back().until, window.until);
        else
            merged.push_back(window);
    }
    return merged;
}

/// What hours alone say of @p moment.
Availability withinHours(const std::vector<ServingHours>& hours, Instant moment, const BusinessCalendar& calendar) {
    if (hours.empty()) return {};
    const auto windows = windowsAround(hours, moment, calendar);
    const auto window = std::find_if(windows.begin(), windows.end(), [=](const Window& w) { return moment < w.until; });
    if (window == windows.end()) return {false, Unavailable::Hours, {}, {}};
    if (moment < window->from) return {false, Unavailable::Hours, window->from, {}};
    const bool endsWithinAWeek = window->until.ms - moment.ms < kWeekMs;
    return {true, {}, {}, endsWithinAWeek ? std::optional(window->until) : std::nullopt};
}

/// When something sold out until @p until can be had: then, or when its hours next begin.
std::optional<Instant> backFrom(std::optional<Instant> until, const MenuItem& item, const BusinessCalendar& calendar) {
    if (!until) return std::nullopt;
    const Availability then = withinHours(item.hours, *until, calendar);
    return then.available ? until : then.from;
}

}  // namespace

Availability availabilityAt(const MenuItem& item, Instant now, const BusinessCalendar& calendar,
                            std::optional<Fulfilment> fulfilment) {
    if (item.archived) return {false, Unavailable::SoldOut, {}, {}};
    if (fulfilment && !item.fulfilments.testFlag(*fulfilment)) return {false, Unavailable::ServiceType, {}, {}};
    if (item.soldOut && (!item.soldOutUntil || now < *item.soldOutUntil))
        return {false, Unavailable::SoldOut, backFrom(item.soldOutUntil, item, calendar), {}};
    return withinHours(item.hours, now, calendar);
}

}  // namespace frontdesk

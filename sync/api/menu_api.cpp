// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/menu_api.h"

#include "sync/api/menu_json.h"
#include "sync/api/problems.h"
#include "sync/api/query_reader.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;
using http::Response;

constexpr int kMaxWords = 100;

}  // namespace

MenuApi::MenuApi(const MenuBoard& board, MenuSnapshots& snapshots, OrderStore& reads,
                 std::shared_ptr<const Restaurant> restaurant, const Clock& clock)
    : m_board(board), m_snapshots(snapshots), m_reads(reads), m_restaurant(std::move(restaurant)), m_clock(clock) {}

std::vector<Endpoint> MenuApi::endpoints() {
    const auto showRestaurant = [this](const auto&, const Caller&, const auto& reply) { restaurant(reply); };
    const auto listSlots = [this](const auto& request, const Caller&, const auto& reply) { slots(request, reply); };
    const auto listItems = [this](const auto& request, const Caller&, const auto& reply) { items(request, reply); };
    const auto listCategories = [this](const auto& request, const Caller&, const auto& reply) {
        reply(m_snapshots.categories(request));
    };
    // clang-format off
    return {
        {Method::Get, "/api/customer/restaurant", Access::Anyone, Limit::Menu, showRestaurant, "get_restaurant", "The restaurant: hours, services, places and taxes"},
        {Method::Get, "/api/customer/slots", Access::Anyone, Limit::Menu, listSlots, "list_slots", "Times an order can be scheduled for"},
        {Method::Get, "/api/customer/menu/categories", Access::Anyone, Limit::Menu, listCategories, "list_categories", "The categories of the menu"},
        {Method::Get, "/api/customer/menu/items", Access::Anyone, Limit::Menu, listItems, "list_items", "The items of the menu"},
    };
    // clang-format on
}

void MenuApi::restaurant(const http::Reply& reply) const {
    reply(Response::json(200, restaurantJson(*m_restaurant, *m_board.current(), m_clock.now())));
}

void MenuApi::slots(const http::Request& request, const http::Reply& reply) const {
    QueryReader query(request);
    const auto day = query.date("date");
    const auto fulfilment = query.choice("fulfilment", &fulfilmentFromWire).value_or(Fulfilment::Pickup);
    if (const auto bad = query.error()) return reply(problemOf(*bad));
    if (!m_restaurant->fulfilments.testFlag(fulfilment)) return reply(Response::json(200, slotsJson({})));
    const QDate today = m_restaurant->calendar.calendarDay(m_clock.now());
    auto list = slotsOn(day.value_or(today));
    // Who names no day wants the next times there are: late in the evening those are tomorrow's.
    if (list && list->empty() && !day) list = slotsOn(today.addDays(1));
    if (!list) return reply(problemOf(list.error()));
    reply(Response::json(200, slotsJson(*list)));
}

Result<std::vector<OrderTaking::Slot>> MenuApi::slotsOn(QDate day) const {
    const BusinessCalendar& calendar = m_restaurant->calendar;
    const auto taken = m_reads.scheduledBetween(calendar.at(day, 0), calendar.at(day.addDays(1), 0));
    if (!taken) return tl::make_unexpected(taken.error());
    return slotsOf(*m_restaurant, day, m_clock.now(), *taken);
}

void MenuApi::items(const http::Request& request, const http::Reply& reply) const {
    QueryReader query(request);
    ItemFilter filter;
    filter.categoryId = query.text("category", kMaxWords);
    filter.words = query.text("q", kMaxWords);
    filter.available = query.boolean("available");
    if (const auto bad = query.error()) return reply(problemOf(*bad));
    reply(m_snapshots.items(request, filter));
}

}  // namespace frontdesk::api

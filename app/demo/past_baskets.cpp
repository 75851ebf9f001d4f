// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/past_baskets.h"

#include "app/services/order_taking.h"

#include <algorithm>

namespace frontdesk::demo {
namespace {

constexpr int kMorningMinute = 9 * 60;
constexpr int kLaterMinute = 13 * 60;
constexpr int kPercentMorning = 12;
constexpr int kFeaturedWeight = 6;
constexpr int kNotesOffered = 4;

struct Habit {
    OrderSource source;
    Fulfilment fulfilment;
    int percent;
};
constexpr std::array<Habit, 9> kHabits{{{OrderSource::Frontdesk, Fulfilment::Pickup, 28},
                                        {OrderSource::Frontdesk, Fulfilment::DineIn, 18},
                                        {OrderSource::Web, Fulfilment::Pickup, 12},
                                        {OrderSource::Web, Fulfilment::Delivery, 10},
                                        {OrderSource::Phone, Fulfilment::Pickup, 6},
                                        {OrderSource::Phone, Fulfilment::Delivery, 6},
                                        {OrderSource::Kiosk, Fulfilment::Pickup, 6},
                                        {OrderSource::Kiosk, Fulfilment::DineIn, 6},
                                        {OrderSource::Table, Fulfilment::DineIn, 8}}};

template <class Table>
const auto& drawn(const Table& table, Dice& dice) {
    int left = dice.below(100);
    for (const auto& row : table)
        if ((left -= row.percent) < 0) return row;
    return table.back();
}

struct LineCount {
    int lines;
    int percent;
};
constexpr std::array<LineCount, 5> kLineCounts{{{1, 30}, {2, 32}, {3, 20}, {4, 12}, {5, 6}}};

std::vector<OptionId> someOptions(const MenuItem& item, Dice& dice) {
    std::vector<OptionId> chosen;
    const auto isChosen = [&](const OptionId& id) {
        return std::find(chosen.begin(), chosen.end(), id) != chosen.end();
    };
    for (const OptionGroup& group : item.groups) {
        if (!group.parentOption.isNull() && !isChosen(group.parentOption)) continue;
        int wanted = group.min + (group.max > group.min && dice.chance(30) ? 1 : 0);
        for (int tries = 0; wanted > 0 && tries < 20; ++tries) {
            const MenuOption& option = dice.pick(group.options);
            if (option.soldOut || isChosen(option.id)) continue;
            chosen.push_back(option.id);
            --wanted;
        }
    }
    return chosen;
}

}  // namespace

PastBaskets::PastBaskets(const Menu& menu, const Restaurant& restaurant, const PastGuests& guests, Dice& dice,
                         int count)
    : m_menu(menu), m_restaurant(restaurant) {
    for (int i = 0; i < count; ++i) m_wishes.push_back(wish(i % 100 < kPercentMorning, guests, dice));
}

PastBaskets::Wish PastBaskets::wish(bool isMorning, const PastGuests& guests, Dice& dice) const {
    Wish out{{}, isMorning ? kMorningMinute : kLaterMinute};
    const Habit& habit = drawn(kHabits, dice);
    OrderDraft& draft = out.draft;
    draft.source = habit.source;
    draft.fulfilment = habit.fulfilment;
    if (draft.fulfilment == Fulfilment::Delivery && m_menu.places.empty()) draft.fulfilment = Fulfilment::Pickup;
    if (draft.fulfilment == Fulfilment::Delivery) {
        const DeliveryPlace& place = dice.pick(m_menu.places);
        draft.address = DeliveryAddress{guests.address(dice, place.name), place.id, {}};
    }
    if (draft.source == OrderSource::Table && !m_menu.tables.empty()) draft.tableId = dice.pick(m_menu.tables).id;
    std::vector<size_t> items;  // a featured one several times over
    for (size_t i = 0; i < m_menu.items.size(); ++i) {
        const MenuItem& item = m_menu.items[i];
        const bool isServed =
            item.hours.empty() || std::any_of(item.hours.begin(), item.hours.end(), [&](const ServingHours& hours) {
                return hours.weekdays == 0x7f && hours.fromMinute <= out.minuteOfDay &&
                       out.minuteOfDay < hours.untilMinute;
            });
        if (item.archived || item.soldOut || !isServed || !item.fulfilments.testFlag(draft.fulfilment)) continue;
        const bool isForNow = item.featured || (isMorning && !item.hours.empty());
        items.insert(items.end(), isForNow ? kFeaturedWeight : 1, i);
    }
    if (items.empty()) return out;
    for (int left = drawn(kLineCounts, dice).lines; left > 0; --left) draft.lines.push_back(line(items, dice));
    if (draft.source == OrderSource::Frontdesk && dice.chance(8)) {
        draft.discount = Discount(*Rate::fromPercent(dice.chance(50) ? QStringLiteral("10") : QStringLiteral("5")));
        draft.discountReason = QStringLiteral("Regular guest");
    }
    return out;
}

DraftLine PastBaskets::line(const std::vector<size_t>& items, Dice& dice) const {
    static const std::vector<QString> notes{QStringLiteral("no pepper"), QStringLiteral("well done"),
                                            QStringLiteral("no onion"), QStringLiteral("sauce on the side")};
    const MenuItem& item = m_menu.items[dice.pick(items)];
    DraftLine out;
    out.itemId = item.id;
    out.quantity = dice.chance(70) ? 1 : dice.chance(80) ? 2 : 3 + dice.below(2);
    out.optionIds = someOptions(item, dice);
    if (dice.chance(5)) out.note = dice.pick(notes);
    return out;
}

Status PastBaskets::priceFor(QDate day) {
    auto rules = std::make_shared<const TaxRules>(m_menu.taxes.on(day));
    if (m_rules && *m_rules == *rules) return {};
    m_rules = std::move(rules);
    m_morning.clear();
    m_later.clear();
    Error problem{ErrorCode::NotFound, QStringLiteral("Nothing on the menu can be ordered."), {}, {}, {}, 0};
    for (const Wish& wish : m_wishes) {
        auto basket = priced(wish, day);
        if (basket)
            (wish.minuteOfDay == kMorningMinute ? m_morning : m_later).push_back(std::move(*basket));
        else
            problem = basket.error();
    }
    if (m_morning.empty() && m_later.empty()) return tl::make_unexpected(problem);
    return {};
}

Result<PastBaskets::Basket> PastBaskets::priced(const Wish& wish, QDate day) const {
    const OrderDraft& draft = wish.draft;
    auto quote =
        priceDraft(draft, m_menu, m_restaurant, m_restaurant.calendar.at(day, wish.minuteOfDay), Caller::system());
    if (!quote) return tl::make_unexpected(quote.error());
    Basket out;
    Order& order = out.order;
    order.source = draft.source;
    order.fulfilment = draft.fulfilment;
    order.address = draft.address;
    order.tableId = draft.tableId;
    if (const DiningTable* table = m_menu.table(draft.tableId)) order.tableName = table->name;
    order.currency = m_menu.currency;
    order.pricesIncludeTax = m_menu.pricesIncludeTax;
    order.lines = std::move(quote->lines);
    order.orderDiscount = draft.discount;
    order.discountReason = draft.discountReason;
    order.subtotal = quote->calculation.subtotal;
    order.discount = quote->calculation.discount;
    order.deliveryFee = quote->deliveryFee;
    order.net = quote->calculation.net;
    order.tax = quote->calculation.tax;
    order.total = quote->calculation.total;
    order.groups = std::move(quote->calculation.groups);
    order.taxRules = m_rules;
    out.cashRounding = cashRounding(order.total, m_restaurant.cashStep);
    out.notes = quickCashAmounts(order.total + out.cashRounding, kNotesOffered);
    return out;
}

}  // namespace frontdesk::demo

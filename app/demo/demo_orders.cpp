// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_orders.h"

#include <algorithm>

namespace frontdesk::demo {
namespace {

struct LinePlan {
    int quantity;
    const char16_t* item;
    std::vector<const char16_t*> options;
    const char16_t* note = u"";
};
struct OrderPlan {
    OrderSource source;
    Fulfilment fulfilment;
    const char16_t* guest;
    const char16_t* phone;
    std::vector<LinePlan> lines;
    int placedMinutesAgo;
    std::vector<DemoStep> steps;
    std::optional<DemoPayment> payment;
    const char16_t* place = u"";  // with delivery
    const char16_t* directions = u"";
    const char16_t* table = u"";
    int scheduledInMinutes = 0;
};

// What the plan names; where the menu asks for more, the first that costs nothing extra, else the first there is.
std::vector<OptionId> optionsOf(const MenuItem& item, const std::vector<const char16_t*>& wanted) {
    std::vector<OptionId> chosen;
    const auto isWanted = [&](const MenuOption& option) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const char16_t* name) { return option.name == QString::fromUtf16(name); });
    };
    for (const OptionGroup& group : item.groups) {
        if (!group.parentOption.isNull() && std::find(chosen.begin(), chosen.end(), group.parentOption) == chosen.end())
            continue;
        int missing = group.min;
        const auto choose = [&](auto&& suits) {
            for (const MenuOption& option : group.options) {
                if (option.soldOut || !suits(option) ||
                    std::find(chosen.begin(), chosen.end(), option.id) != chosen.end())
                    continue;
                chosen.push_back(option.id);
                --missing;
            }
        };
        choose(isWanted);
        choose([&](const MenuOption& option) { return missing > 0 && option.priceDelta.isZero(); });
        choose([&](const MenuOption&) { return missing > 0; });
    }
    return chosen;
}

template <class Thing>
const Thing* named(const std::vector<Thing>& things, const char16_t* name) {
    const auto found =
        std::find_if(things.begin(), things.end(), [&](const Thing& t) { return t.name == QString::fromUtf16(name); });
    return found == things.end() ? nullptr : &*found;
}

DemoOrder orderOf(const OrderPlan& plan, const Menu& menu, Instant now) {
    DemoOrder out{{}, plan.placedMinutesAgo, plan.steps, plan.payment};
    OrderDraft& draft = out.draft;
    draft.source = plan.source;
    draft.fulfilment = plan.fulfilment;
    draft.customerName = QString::fromUtf16(plan.guest);
    draft.customerPhone = QString::fromUtf16(plan.phone);
    if (const DeliveryPlace* place = named(menu.places, plan.place))
        draft.address = DeliveryAddress{
            QString(QString::fromUtf16(plan.directions) + QStringLiteral(", ") + place->name), place->id, {}};
    if (const DiningTable* table = named(menu.tables, plan.table)) draft.tableId = table->id;
    if (plan.scheduledInMinutes > 0) draft.scheduledFor = now.plusMinutes(plan.scheduledInMinutes);
    for (const LinePlan& line : plan.lines)
        if (const MenuItem* item = named(menu.items, line.item))
            draft.lines.push_back(
                {item->id, line.quantity, optionsOf(*item, line.options), QString::fromUtf16(line.note), {}});
    return out;
}

DemoStep accepted(int minutesAgo, int promise) {
    return {minutesAgo, OrderStatus::Accepted, promise};
}
DemoStep acceptedForLater(int minutesAgo) {
    return {minutesAgo, OrderStatus::Accepted, {}};
}
DemoStep preparing(int minutesAgo) {
    return {minutesAgo, OrderStatus::Preparing, {}};
}
DemoStep ready(int minutesAgo) {
    return {minutesAgo, OrderStatus::Ready, {}};
}
DemoStep outForDelivery(int minutesAgo) {
    return {minutesAgo, OrderStatus::OutForDelivery, {}};
}
DemoStep completed(int minutesAgo) {
    return {minutesAgo, OrderStatus::Completed, {}};
}
DemoPayment inCash(int minutesAgo) {
    return {minutesAgo, PaymentMethod::Cash, {}, {}};
}
DemoPayment byCard(int minutesAgo) {
    return {minutesAgo, PaymentMethod::CardTerminal, {}, QStringLiteral("4711 0815")};
}

using enum OrderSource;
using enum Fulfilment;

std::vector<OrderPlan> ghanaPlans(Currency currency) {
    const DemoPayment cash50{8, PaymentMethod::Cash, Money(5000, currency), {}};
    return {
        {Frontdesk,
         Pickup,
         u"Kwabena Osei",
         u"",
         {{2, u"Kelewele", {}}, {1, u"Cola 350 ml", {}}},
         118,
         {preparing(117), ready(110), completed(108)},
         inCash(117)},
        {Table,
         DineIn,
         u"",
         u"",
         {{1, u"Banku & tilapia", {u"Hot", u"Two balls"}}, {1, u"Groundnut soup", {}}, {2, u"Sobolo 350 ml", {}}},
         96,
         {accepted(95, 25), preparing(94), ready(74), completed(52)},
         inCash(53),
         u"",
         u"",
         u"Terrace 1"},
        {Phone,
         Pickup,
         u"Araba Hayford",
         u"028 084 1127",
         {{1, u"Jollof rice, chicken", {u"Large", u"Chicken half", u"Extra shito"}}, {1, u"Garden salad", {}}},
         83,
         {preparing(82), ready(66), completed(60)},
         inCash(61)},
        {Web,
         Delivery,
         u"Esi Quaye",
         u"028 310 4471",
         {{3, u"Waakye special", {u"No pepper"}}, {3, u"Water 750 ml", {}}},
         44,
         {accepted(42, 35), preparing(38), ready(16), outForDelivery(11)},
         {},
         u"Osu",
         u"12 Kuku Hill"},
        {Phone,
         Delivery,
         u"Makola Bank",
         u"028 277 9001",
         {{6, u"Office lunch", {}}},
         40,
         {},
         {},
         u"Adabraka",
         u"Makola branch, ask at the gate",
         u"",
         75},
        {Web,
         Pickup,
         u"Adjoa Nkrumah",
         u"028 415 6620",
         {{2, u"Red red", {}}, {1, u"Fruit salad", {}}},
         33,
         {acceptedForLater(31)},
         {},
         u"",
         u"",
         u"",
         45},
        {Phone,
         Pickup,
         u"Kofi Boateng",
         u"028 663 0182",
         {{4, u"Jollof rice, chicken", {u"Regular"}, u"two with extra pepper"}, {4, u"Sobolo 350 ml", {}}},
         26,
         {preparing(24)},
         {}},
        {Phone,
         Pickup,
         u"Abena Sarpong",
         u"028 902 3345",
         {{1, u"Grilled chicken ½", {u"Mild"}}, {1, u"Yam chips", {u"Shito"}}},
         24,
         {preparing(23), ready(4)},
         {}},
        {Kiosk,
         Pickup,
         u"Kwame Appiah",
         u"",
         {{2, u"Student lunch", {}}},
         18,
         {accepted(17, 15), preparing(16), ready(2)},
         byCard(17)},
        {Kiosk,
         DineIn,
         u"",
         u"",
         {{1, u"Fried rice, beef", {}}, {1, u"Coffee", {}}},
         15,
         {accepted(14, 15), preparing(13)},
         byCard(14)},
        {Frontdesk,
         Pickup,
         u"Akosua Asante",
         u"",
         {{1, u"Kenkey & fish", {u"Red fish"}}, {1, u"Water 750 ml", {}}},
         8,
         {preparing(7)},
         cash50},
        {Web,
         Delivery,
         u"Nana Adjei",
         u"028 550 7719",
         {{1, u"Family box", {u"Jollof rice, chicken", u"Waakye special", u"Kelewele", u"Coleslaw"}},
          {4, u"Cola 350 ml", {}}},
         6,
         {accepted(5, 30), preparing(5)},
         {},
         u"Osu",
         u"Okodan Road, green gate"},
        {Web,
         Delivery,
         u"Efua Owusu",
         u"028 771 2034",
         {{2, u"Waakye special", {u"Hot"}}, {1, u"Kelewele", {}, u"no pepper, well done"}, {2, u"Sobolo 350 ml", {}}},
         4,
         {},
         {},
         u"Osu",
         u"7 Salem Road, blue gate"},
        {Web,
         Pickup,
         u"Yaw Darko",
         u"028 138 5506",
         {{1, u"Banku & tilapia", {u"Hot"}}, {1, u"Cola 350 ml", {}}},
         3,
         {},
         {}},
        {Table, DineIn, u"", u"", {{2, u"Red red", {}}, {1, u"Water 750 ml", {}}}, 1, {}, {}, u"", u"", u"Table 2"},
    };
}

std::vector<OrderPlan> europePlans(Currency currency) {
    const DemoPayment cash20{9, PaymentMethod::Cash, Money(2000, currency), {}};
    return {
        {Frontdesk,
         Pickup,
         u"Renate",
         u"",
         {{2, u"Coffee & cake", {u"Cheesecake", u"Coffee"}}},
         112,
         {preparing(111), ready(108), completed(107)},
         inCash(111)},
        {Table,
         DineIn,
         u"",
         u"",
         {{1, u"Wiener schnitzel", {u"Potato salad"}}, {1, u"Mixed salad", {}}, {2, u"Riesling 0.2 l", {}}},
         97,
         {accepted(96, 20), preparing(95), ready(76), completed(49)},
         byCard(50),
         u"",
         u"",
         u"Window 1"},
        {Phone,
         Pickup,
         u"Uwe Sauer",
         u"030 23125 512",
         {{3, u"Currywurst & fries", {u"Without casing", u"Medium"}}},
         80,
         {preparing(79), ready(68), completed(64)},
         inCash(65)},
        {Web,
         Delivery,
         u"Greta Lindner",
         u"030 23125 118",
         {{2, u"Flammkuchen, classic", {}}, {2, u"Apple spritzer 0.33 l", {}}},
         41,
         {accepted(39, 35), preparing(36), ready(14), outForDelivery(9)},
         {},
         u"Kreuzberg",
         u"Manitiusstraße 9"},
        {Phone,
         Delivery,
         u"Nordlicht Studio",
         u"030 23125 640",
         {{4, u"Lentil stew", {u"Wiener sausage"}}, {4, u"Mineral water 0.75 l", {}}},
         37,
         {},
         {},
         u"Kreuzberg",
         u"Ritterstraße 11",
         u"",
         80},
        {Web,
         Pickup,
         u"Emre Kaya",
         u"0171 39200 27",
         {{1, u"Jollof rice with chicken", {u"Large"}}, {1, u"Kelewele", {}}},
         30,
         {acceptedForLater(28)},
         {},
         u"",
         u"",
         u"",
         50},
        {Phone,
         Pickup,
         u"Käthe Böhm",
         u"030 23125 377",
         {{2, u"Wiener schnitzel", {u"Fried potatoes"}}, {1, u"Kids schnitzel", {}}},
         27,
         {preparing(25)},
         {}},
        {Phone,
         Pickup,
         u"Jörg Thiel",
         u"0176 04069 031",
         {{1, u"Beef burger", {u"Medium", u"Cheddar"}}, {1, u"Fries", {}}},
         22,
         {preparing(21), ready(5)},
         {}},
        {Kiosk,
         Pickup,
         u"Leyla Demir",
         u"",
         {{1, u"Coffee & cake", {u"Apple strudel", u"Cappuccino"}}},
         14,
         {accepted(13, 10), preparing(12), ready(2)},
         byCard(13)},
        {Table,
         DineIn,
         u"Paul",
         u"",
         {{1, u"Käsespätzle", {}}, {1, u"Wheat beer 0.5 l", {}}},
         13,
         {accepted(12, 15), preparing(11)},
         {},
         u"",
         u"",
         u"Table 4"},
        {Frontdesk,
         Pickup,
         u"Sophie",
         u"",
         {{1, u"Currywurst & fries", {u"With casing", u"Hot"}}, {1, u"Cola 0.33 l", {}}},
         9,
         {preparing(8)},
         cash20},
        {Web,
         Delivery,
         u"Hannes Vogel",
         u"030 23125 905",
         {{1, u"Waakye, vegan", {}}, {1, u"Red red", {}}, {2, u"Sobolo 0.33 l", {}}},
         5,
         {},
         {},
         u"Neukölln",
         u"Sonnenstraße 54, Hof 2"},
        {Web,
         Pickup,
         u"Linh Tran",
         u"0171 39200 61",
         {{1, u"Bean burger", {}}, {1, u"Sweet potato fries", {}}},
         2,
         {},
         {}},
        {Table,
         DineIn,
         u"",
         u"",
         {{2, u"Soup of the day", {u"Large"}}, {2, u"Mineral water 0.25 l", {}}},
         1,
         {},
         {},
         u"",
         u"",
         u"Window 2"},
    };
}

}  // namespace

std::vector<DemoOrder> openDemoOrders(const Menu& menu, const Restaurant& restaurant, Instant now) {
    std::vector<DemoOrder> out;
    for (const OrderPlan& plan : restaurant.country == u"DE" ? europePlans(menu.currency) : ghanaPlans(menu.currency))
        out.push_back(orderOf(plan, menu, now));
    return out;
}

}  // namespace frontdesk::demo

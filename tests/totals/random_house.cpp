// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_house.h"

#include <QFuture>

namespace frontdesk::test {
namespace {

constexpr int kItems = 40;
constexpr size_t kLanes = 16;  // orders under way at once, so that they are committed together

}  // namespace

RandomHouse::RandomHouse(const RuleChoice& rules, quint32 seed) : m_random(seed) {
    clock.set({QDateTime(rules.day, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch()});
    auto backend = Backend::open(
        {m_folder.path(), [this, &rules] { return makeSeed(rules); }, std::nullopt, {}, {}, clock, m_ids});
    if (!backend) qFatal("%s", qPrintable(backend.error().detail));
    m_backend = std::move(*backend);
    const auto member =
        m_backend->thread.run<StaffMember>([this] { return m_backend->staff.firstOf(StaffRole::Owner); }).result();
    if (!member) qFatal("there is no owner");
    m_owner = callerOf(*member, QStringLiteral("counter"));
}

/// The small restaurant with other rules, and forty dishes over all of their classes.
Seed RandomHouse::makeSeed(const RuleChoice& rules) {
    Seed seed = smallRestaurant(m_ids);
    const Currency currency = *Currency::fromCode(rules.currency);
    seed.restaurant.currency = currency;
    seed.restaurant.cashStep = std::array{1, 5, 10}[static_cast<size_t>(number(0, 2))];
    Menu& menu = seed.menu;
    menu.currency = currency;
    menu.pricesIncludeTax = rules.pricesIncludeTax;
    menu.taxes = *TaxSet::builtIn(rules.set);
    menu.places.front().fee = Money(number(0, 2000), currency);
    const TaxRules classes = menu.taxes.on(rules.day);
    menu.items.clear();
    for (int i = 0; i < kItems; ++i) {
        MenuItem item;
        item.id = m_ids.make<MenuItemId>();
        item.categoryId = menu.categories.front().id;
        item.name = QStringLiteral("Dish %1").arg(i);
        item.price = Money(number(60, 9999), currency);
        item.taxClass = std::next(classes.begin(), number(0, static_cast<int>(classes.size()) - 1))->first;
        item.position = i;
        OptionGroup extras{m_ids.make<OptionGroupId>(), QStringLiteral("Extras"), 0, 2, {}, {}};
        for (int k = 0; k < 2; ++k)
            extras.options.push_back({m_ids.make<OptionId>(),
                                      QStringLiteral("Extra %1").arg(k),
                                      Money(number(0, 499), currency),
                                      false,
                                      {}});
        item.groups.push_back(extras);
        menu.items.push_back(item);
    }
    menu.index();
    return seed;
}

OrderDraft RandomHouse::draft() {
    const auto menu = m_backend->menu.current();
    const auto discount = [this, &menu]() -> Discount {
        if (chance(70)) return *Rate::fromPercent(QString::number(number(0, 99)));
        return Money(number(1, 5), menu->currency);  // never more than is left of the cheapest dish
    };
    OrderDraft draft;
    draft.source = OrderSource::Frontdesk;
    draft.fulfilment =
        std::array{Fulfilment::Pickup, Fulfilment::DineIn, Fulfilment::Delivery}[static_cast<size_t>(number(0, 2))];
    if (draft.fulfilment == Fulfilment::Delivery)
        draft.address = DeliveryAddress{QStringLiteral("Ring Road"), menu->places.front().id, {}};
    for (int lines = number(1, 7); lines > 0; --lines) {
        const MenuItem& item = menu->items.at(static_cast<size_t>(number(0, kItems - 1)));
        DraftLine line{item.id, number(1, chance(10) ? 99 : 4), {}, {}, {}};
        for (const MenuOption& option : item.groups.front().options)
            if (chance(30)) line.optionIds.push_back(option.id);
        if (chance(15)) line.discount = *Rate::fromPercent(QString::number(number(0, 90)));
        draft.lines.push_back(line);
    }
    if (chance(30)) {
        draft.discount = discount();
        draft.discountReason = QStringLiteral("regular guest");
    }
    return draft;
}

/// One to three tenders, some with a tip, some in cash with change and rounding.
Result<Order> RandomHouse::pay(Order order) {
    for (int parts = number(1, 3); order.money().due.isPositive(); --parts) {
        const Money due = order.money().due;
        TenderRequest tender;
        tender.id = m_ids.make<PaymentId>();
        tender.printReceipt = false;
        const bool last = parts <= 1 || due.minor() < 10;
        tender.method = chance(50) && last ? PaymentMethod::Cash : PaymentMethod::CardTerminal;
        tender.amount = last ? due : Money(number(1, static_cast<int>(due.minor() / 2)), order.currency);
        if (tender.method == PaymentMethod::CardTerminal && last && chance(20)) {
            tender.tip = Money(number(1, 500), order.currency);
            tender.amount += tender.tip;
        }
        if (tender.method == PaymentMethod::Cash)
            tender.tendered = Money((due.minor() / 1000 + 1) * 1000, order.currency);
        auto taken = m_backend->checkout.take(order.id, tender, m_owner);
        if (!taken) return tl::make_unexpected(taken.error());
        order = std::move(taken->order);
    }
    return order;
}

Result<PrintJob> RandomHouse::print(const OrderId& order, PrintWhat what) {
    const auto queued = m_backend->checkout.print(order, what, m_owner);
    if (!queued) return tl::make_unexpected(queued.error());
    auto job = m_backend->printJobs.find(queued->id);
    if (!job) return tl::make_unexpected(job.error());
    return **job;
}

Result<RandomHouse::Sale> RandomHouse::sell() {
    const auto placed = m_backend->taking.place(draft(), m_owner, m_ids.make<OrderId>());
    if (!placed) return tl::make_unexpected(placed.error());
    auto order = pay(placed->order);
    if (!order) return tl::make_unexpected(order.error());
    auto receipt = print(order->id, PrintWhat::Receipt);
    if (!receipt) return tl::make_unexpected(receipt.error());
    auto strip = print(order->id, PrintWhat::Invoice);
    if (!strip) return tl::make_unexpected(strip.error());
    auto documents = m_backend->invoices.ofOrder(order->id);
    if (!documents) return tl::make_unexpected(documents.error());
    return Sale{*order, documents->front(), *receipt, *strip};
}

Result<std::vector<RandomHouse::Sale>> RandomHouse::trade(int count) {
    std::vector<Sale> sales;
    while (static_cast<int>(sales.size()) < count) {
        std::vector<QFuture<Result<Sale>>> lanes;
        const size_t wanted = std::min(kLanes, static_cast<size_t>(count) - sales.size());
        for (size_t i = 0; i < wanted; ++i) lanes.push_back(m_backend->thread.run<Sale>([this] { return sell(); }));
        std::vector<Result<Sale>> ended;
        for (QFuture<Result<Sale>>& lane : lanes) ended.push_back(lane.takeResult());
        for (Result<Sale>& sale : ended) {
            if (!sale) return tl::make_unexpected(sale.error());
            sales.push_back(std::move(*sale));
        }
    }
    return sales;
}

}  // namespace frontdesk::test

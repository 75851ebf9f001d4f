// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"

#include <cstdio>
#include <cstdlib>

namespace frontdesk::test {
namespace {

const Currency kCedi = *Currency::fromCode("GHS");

[[noreturn]] void giveUp(const char* what, const Error& error) {
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(error.detail));
    for (const FieldError& field : error.fields)
        std::fprintf(stderr, "  %s: %s\n", qPrintable(field.field), field.code.constData());
    std::abort();
}

MenuItem item(IdSource& ids, const Category& category, const char* name, qint64 price) {
    MenuItem out;
    out.id = ids.make<MenuItemId>();
    out.categoryId = category.id;
    out.name = QString::fromUtf8(name);
    out.price = Money(price, kCedi);
    out.taxClass = QStringLiteral("standard");
    return out;
}

OptionGroup group(IdSource& ids, const char* name, int min, int max) {
    return {ids.make<OptionGroupId>(), QString::fromUtf8(name), min, max, {}, {}};
}

MenuOption option(IdSource& ids, const char* name, qint64 delta, MenuItemId served = {}) {
    return {ids.make<OptionId>(), QString::fromUtf8(name), Money(delta, kCedi), false, served};
}

}  // namespace

Seed smallRestaurant(IdSource& ids) {
    Seed seed;
    Restaurant& restaurant = seed.restaurant;
    restaurant.name = QStringLiteral("Test Kitchen");
    restaurant.address = QStringLiteral("14 Oxford Street, Osu, Accra");
    restaurant.phone = QStringLiteral("030 277 1234");
    restaurant.taxId = QStringLiteral("C0012345678");
    restaurant.currency = kCedi;
    restaurant.calendar = BusinessCalendar(QTimeZone("Africa/Accra"), 4);
    restaurant.publicUrl = QStringLiteral("https://order.example");

    Menu& menu = seed.menu;
    menu.currency = kCedi;
    menu.taxes = *TaxSet::builtIn(QStringLiteral("gh"));
    const Category rice{
        ids.make<CategoryId>(), QStringLiteral("Rice"), {}, QStringLiteral("🍚"), QStringLiteral("#C2571A"), {}, 1};
    const Category drinks{
        ids.make<CategoryId>(), QStringLiteral("Drinks"), {}, QStringLiteral("🥤"), QStringLiteral("#1D5FA8"), {}, 2};
    const Category combos{
        ids.make<CategoryId>(), QStringLiteral("Combos"), {}, QStringLiteral("🍱"), QStringLiteral("#6A3FB0"), {}, 3};
    menu.categories = {rice, drinks, combos};

    MenuItem jollof = item(ids, rice, "Jollof rice", 4500);
    jollof.featured = true;
    OptionGroup size = group(ids, "Size", 1, 1);
    size.options = {option(ids, "Small", -1000), option(ids, "Regular", 0), option(ids, "Large", 1500)};
    OptionGroup extras = group(ids, "Extras", 0, 2);
    extras.options = {option(ids, "Shito", 0), option(ids, "Plantain", 800), option(ids, "Egg", 400)};
    jollof.groups = {size, extras};
    const MenuItem waakye = item(ids, rice, "Waakye", 4000);
    MenuItem sobolo = item(ids, drinks, "Sobolo", 1200);
    MenuItem water = item(ids, drinks, "Water", 600);
    sobolo.station = water.station = QStringLiteral("bar");
    MenuItem lunch = item(ids, combos, "Lunch box", 5000);
    lunch.kind = ItemKind::Combo;
    OptionGroup main = group(ids, "Main", 1, 1);
    main.options = {option(ids, "Jollof rice", 0, jollof.id), option(ids, "Waakye", 0, waakye.id)};
    OptionGroup drink = group(ids, "Drink", 1, 1);
    drink.options = {option(ids, "Sobolo", 0, sobolo.id), option(ids, "Water", 0, water.id)};
    lunch.groups = {main, drink};
    menu.items = {jollof, waakye, sobolo, water, lunch};
    int position = 0;
    for (MenuItem& each : menu.items) each.position = ++position;
    menu.places = {{ids.make<PlaceId>(), QStringLiteral("Osu"), Money(1500, kCedi)}};
    menu.tables = {{ids.make<TableId>(), QStringLiteral("1"), QStringLiteral("Inside"), 4, "AAAAAAAAAAAAAAAAAAAAAA"},
                   {ids.make<TableId>(), QStringLiteral("2"), QStringLiteral("Inside"), 2, "BBBBBBBBBBBBBBBBBBBBBB"}};
    menu.index();

    const auto member = [&ids](const char* name, StaffRole role) {
        return StaffMember{ids.make<StaffId>(), QString::fromUtf8(name), role, true, {}};
    };
    seed.staff = {{member("Akosua", StaffRole::Owner), "111213"},
                  {member("Kofi A.", StaffRole::Cashier), "141516"},
                  {member("Yaw", StaffRole::Kitchen), "171819"},
                  {member("Efua", StaffRole::Manager), "202122"}};
    seed.restaurant.demo = true;
    return seed;
}

TestDesk::TestDesk() {
    open();
}

void TestDesk::open() {
    auto backend =
        Backend::open({m_folder.path(), [this] { return smallRestaurant(ids); }, std::nullopt, {}, {}, clock, ids});
    if (!backend) giveUp("the test's store does not open", backend.error());
    m_backend = std::move(*backend);
    m_menu = m_backend->menu.current();
}

void TestDesk::reopen(const std::function<void()>& meanwhile) {
    m_backend.reset();
    if (meanwhile) meanwhile();
    open();
}

Caller TestDesk::staff(StaffRole role) {
    const auto member = run<StaffMember>([this, role] { return m_backend->staff.firstOf(role); });
    if (!member) giveUp("no such member of staff", member.error());
    return callerOf(*member, QStringLiteral("counter"));
}

Customer TestDesk::addCustomer(const QString& email, bool verified) {
    Customer customer;
    customer.id = ids.make<CustomerId>();
    customer.email = email;
    customer.fullName = QStringLiteral("Ama Mensah");
    customer.emailVerified = verified;
    customer.language = QStringLiteral("en");
    customer.createdAt = customer.updatedAt = clock.now();
    const auto stored = run<bool>([this, customer]() -> Result<bool> {
        const auto inserted = m_backend->customers.insert(customer);
        if (!inserted) return tl::make_unexpected(inserted.error());
        return true;
    });
    if (!stored) giveUp("the account is refused", stored.error());
    return customer;
}

const MenuItem& TestDesk::item(const QString& name) const {
    for (const MenuItem& each : m_menu->items)
        if (each.name == name) return each;
    giveUp("no such item", {ErrorCode::NotFound, name, {}, {}, {}, 0});
}

OptionId TestDesk::option(const QString& itemName, const QString& optionName) const {
    for (const OptionGroup& each : item(itemName).groups)
        for (const MenuOption& candidate : each.options)
            if (candidate.name == optionName) return candidate.id;
    giveUp("no such option", {ErrorCode::NotFound, optionName, {}, {}, {}, 0});
}

OrderDraft TestDesk::draft(OrderSource source) const {
    OrderDraft out;
    out.source = source;
    out.customerName = QStringLiteral("Ama Mensah");
    out.customerPhone = QStringLiteral("024 412 3456");
    out.lines.push_back({item(QStringLiteral("Jollof rice")).id,
                         1,
                         {option(QStringLiteral("Jollof rice"), QStringLiteral("Regular"))},
                         {},
                         {}});
    out.lines.push_back({item(QStringLiteral("Sobolo")).id, 2, {}, {}, {}});
    return out;
}

Order TestDesk::place(const OrderDraft& draft, const Caller& caller) {
    const OrderId id = ids.make<OrderId>();
    auto placed = run<Placed>([this, draft, caller, id] { return m_backend->taking.place(draft, caller, id); });
    if (!placed) giveUp("the order is refused", placed.error());
    return placed->order;
}

Order TestDesk::placeByCashier() {
    return place(draft(OrderSource::Frontdesk), staff(StaffRole::Cashier));
}

Caller asCaller(const Customer& customer) {
    Caller caller;
    caller.kind = Caller::Kind::Customer;
    caller.customerId = customer.id;
    caller.name = QStringLiteral("customer");
    return caller;
}

}  // namespace frontdesk::test

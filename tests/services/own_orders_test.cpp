// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/own_orders.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QString kEmail = QStringLiteral("ama@example.com");

/// The desk with a customer, and the services as she calls them.
struct OwnDesk : TestDesk {
    Customer ama = addCustomer(kEmail);
    Customer yaw = addCustomer(QStringLiteral("yaw@example.com"));

    OwnOrders own{backend().orders, backend().menu, clock, backend().restaurant};

    Result<Page<Order>> history(OwnOrdersQuery query, const Customer& of) {
        return run<Page<Order>>([this, query, of] { return own.history(query, asCaller(of)); });
    }
    Result<Order> claim(const OrderId& id, const QByteArray& token, const Customer& by) {
        return run<Order>([this, id, token, by] { return backend().claims.claim(id, token, asCaller(by)); });
    }
    std::vector<OrderId> claimable(const Customer& of) {
        const auto page = run<Page<Order>>([this, of] { return backend().claims.claimable(50, {}, asCaller(of)); });
        std::vector<OrderId> out;
        for (const Order& order : page->rows) out.push_back(order.id);
        return out;
    }
    Result<NoticeWishes> wish(const OrderId& id, std::optional<bool> sms, std::optional<bool> email,
                              const Caller& caller) {
        return run<NoticeWishes>(
            [this, id, sms, email, caller] { return backend().notices.change(id, sms, email, caller); });
    }
    Order placeWithEmail(const QString& email) {
        OrderDraft wanted = draft();
        wanted.customerEmail = email;
        return place(wanted);
    }
    QByteArray tokenOf(const Order& order) { return backend().keys->guestToken(order.id, order.tokenGeneration); }
    Caller guestOf(const Order& order) {
        Caller caller;
        caller.kind = Caller::Kind::Guest;
        caller.guestOrder = order.id;
        return caller;
    }
    void change(const std::function<void(Menu&)>& edit) {
        Menu menu = *backend().menu.current();
        edit(menu);
        menu.index();
        const Caller owner = staff(StaffRole::Owner);
        const auto done = run<bool>([this, menu, owner]() -> Result<bool> {
            const auto replaced = backend().menu.replace(menu, owner);
            if (!replaced) return tl::make_unexpected(replaced.error());
            return true;
        });
        if (!done) qFatal("the menu is refused: %s", qPrintable(done.error().detail));
    }
    Cart reorder(const Order& order) {
        const auto cart = run<Cart>([this, order] { return own.reorder(order.id, asCaller(ama)); });
        if (!cart) qFatal("the order is not found");
        return *cart;
    }
};

std::vector<OrderId> idsOf(const Page<Order>& page) {
    std::vector<OrderId> ids;
    for (const Order& order : page.rows) ids.push_back(order.id);
    return ids;
}

MenuItem& itemOf(Menu& menu, const char* name) {
    for (MenuItem& item : menu.items)
        if (item.name == QLatin1String(name)) return item;
    qFatal("no item %s", name);
}
MenuOption& optionOf(Menu& menu, const char* item, const char* name) {
    for (OptionGroup& group : itemOf(menu, item).groups)
        for (MenuOption& option : group.options)
            if (option.name == QLatin1String(name)) return option;
    qFatal("no option %s", name);
}

}  // namespace

class OwnOrdersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderOfACustomerIsInItsAccount() {
        OwnDesk desk;
        const Order order = desk.place(desk.draft(), asCaller(desk.ama));
        QCOMPARE(order.customerId, desk.ama.id);
        const auto read = desk.run<Order>([&] { return desk.own.find(order.id, asCaller(desk.ama)); });
        QCOMPARE(read->customerId, desk.ama.id);
        const auto foreign = desk.run<Order>([&] { return desk.own.find(order.id, asCaller(desk.yaw)); });
        QCOMPARE(foreign.error().code, ErrorCode::NotFound);
    }

    void anAccountThatIsGoneOrdersNothing() {
        OwnDesk desk;
        Customer stranger;
        stranger.id = desk.ids.make<CustomerId>();
        const OrderId id = desk.ids.make<OrderId>();
        const auto placed = desk.run<Placed>(
            [&desk, id, stranger] { return desk.backend().taking.place(desk.draft(), asCaller(stranger), id); });
        QCOMPARE(placed.error().code, ErrorCode::Unauthorized);
    }

    void theAccountSaysHowToTellItsOwner() {
        OwnDesk desk;
        desk.ama.notifySms = desk.ama.notifyEmail = false;
        ++desk.ama.version;
        QVERIFY(
            desk.run<bool>([&]() -> Result<bool> { return desk.backend().customers.update(desk.ama).has_value(); }));
        const Order quiet = desk.place(desk.draft(), asCaller(desk.ama));
        QVERIFY(!quiet.smsOptIn && !quiet.emailOptIn);
        OrderDraft told = desk.draft();
        told.smsOptIn = true;
        QVERIFY(desk.place(told, asCaller(desk.ama)).smsOptIn);
        QVERIFY(desk.place(desk.draft()).smsOptIn);
    }

    void historyIsNewestFirstInPages() {
        OwnDesk desk;
        std::vector<OrderId> made;
        for (int i = 0; i < 5; ++i) {
            made.insert(made.begin(), desk.place(desk.draft(), asCaller(desk.ama)).id);
            desk.place(desk.draft(), asCaller(desk.yaw));
            desk.place(desk.draft());
        }
        OwnOrdersQuery query;
        query.limit = 2;
        std::vector<OrderId> seen;
        do {
            const auto page = desk.history(query, desk.ama);
            QVERIFY(page);
            QVERIFY(page->rows.size() <= 2);
            for (const OrderId& id : idsOf(*page)) seen.push_back(id);
            query.cursor = page->nextCursor;
        } while (!query.cursor.isEmpty());
        QVERIFY(seen == made);
    }

    void historyIsFilteredByStatusAndTime() {
        OwnDesk desk;
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const Order first = desk.place(desk.draft(), asCaller(desk.ama));
        const Instant later = desk.clock.now().plusMinutes(30);
        desk.clock.advanceMinutes(60);
        const Order second = desk.place(desk.draft(), asCaller(desk.ama));
        QVERIFY(desk.run<Order>([&] {
            return desk.backend().queue.transition(second.id, {OrderStatus::Accepted, {}, {}, {}}, cashier);
        }));
        const auto ids = [&](OwnOrdersQuery query) { return idsOf(*desk.history(std::move(query), desk.ama)); };
        OwnOrdersQuery query;
        query.statuses = {OrderStatus::Placed};
        QVERIFY(ids(query) == std::vector{first.id});
        query.statuses = {OrderStatus::Accepted, OrderStatus::Ready};
        QVERIFY(ids(query) == std::vector{second.id});
        query.statuses = {OrderStatus::Placed, OrderStatus::Accepted};
        QCOMPARE(ids(query).size(), size_t(2));
        query.from = later;
        QVERIFY(ids(query) == std::vector{second.id});
        query.from = {};
        query.until = later;
        QVERIFY(ids(query) == std::vector{first.id});
        query.until = first.createdAt;  // the end itself is not in it
        QVERIFY(ids(query).empty());
    }

    void anUnchangedOrderIsTheSameCart() {
        OwnDesk desk;
        OrderDraft draft = desk.draft();
        draft.lines.front().note = QStringLiteral("no onions");
        const Cart cart = desk.reorder(desk.place(draft, asCaller(desk.ama)));
        QVERIFY(cart.changes.empty());
        QCOMPARE(cart.lines.size(), size_t(2));
        QCOMPARE(cart.lines.front().itemId, draft.lines.front().itemId);
        QCOMPARE(cart.lines.front().optionIds, draft.lines.front().optionIds);
        QCOMPARE(cart.lines.front().note, QStringLiteral("no onions"));
        QCOMPARE(cart.lines.back().quantity, 2);
    }

    void aNewPriceIsToldForOnePieceWithItsOptions() {
        OwnDesk desk;
        OrderDraft draft = desk.draft();
        draft.lines.front().optionIds = {desk.option(QStringLiteral("Jollof rice"), QStringLiteral("Large")),
                                         desk.option(QStringLiteral("Jollof rice"), QStringLiteral("Egg"))};
        const Order order = desk.place(draft, asCaller(desk.ama));
        desk.change([](Menu& menu) {
            itemOf(menu, "Jollof rice").price = Money(4800, menu.currency);
            optionOf(menu, "Jollof rice", "Egg").priceDelta = Money(500, menu.currency);
        });
        const Cart cart = desk.reorder(order);
        QCOMPARE(cart.lines.size(), size_t(2));
        QCOMPARE(cart.changes.size(), size_t(1));
        QVERIFY(!cart.changes.front().unavailable);
        QCOMPARE(cart.changes.front().oldPrice.minor(), 4500 + 1500 + 400);
        QCOMPARE(cart.changes.front().newPrice.minor(), 4800 + 1500 + 500);
    }

    void whatIsSoldOutOrGoneIsLeftOut() {
        OwnDesk desk;
        const Order order = desk.place(desk.draft(), asCaller(desk.ama));
        desk.change([](Menu& menu) { itemOf(menu, "Sobolo").soldOut = true; });
        Cart cart = desk.reorder(order);
        QCOMPARE(cart.lines.size(), size_t(1));
        QCOMPARE(cart.changes.size(), size_t(1));
        QVERIFY(cart.changes.front().unavailable);
        QCOMPARE(cart.changes.front().name, QStringLiteral("Sobolo"));
        desk.change([](Menu& menu) {
            std::erase_if(menu.items, [](const MenuItem& item) { return item.name == QLatin1String("Jollof rice"); });
        });
        cart = desk.reorder(order);
        QVERIFY(cart.lines.empty());
        QCOMPARE(cart.changes.size(), size_t(2));
    }

    void anOptionThatIsGoneIsLeftOutWhereTheItemCanDoWithout() {
        OwnDesk desk;
        OrderDraft draft = desk.draft();
        draft.lines.front().optionIds.push_back(desk.option(QStringLiteral("Jollof rice"), QStringLiteral("Plantain")));
        const Order order = desk.place(draft, asCaller(desk.ama));
        desk.change([](Menu& menu) { optionOf(menu, "Jollof rice", "Plantain").soldOut = true; });
        Cart cart = desk.reorder(order);
        QCOMPARE(cart.lines.size(), size_t(2));
        QCOMPARE(cart.lines.front().optionIds.size(), size_t(1));
        QCOMPARE(cart.changes.size(), size_t(1));  // the price without it is the one paid without it
        QCOMPARE(cart.changes.front().name, QStringLiteral("Plantain"));
        QCOMPARE(cart.changes.front().itemId, order.lines.front().itemId);
        // A size is needed: without it the item cannot be ordered.
        desk.change([](Menu& menu) { optionOf(menu, "Jollof rice", "Regular").soldOut = true; });
        cart = desk.reorder(order);
        QCOMPARE(cart.lines.size(), size_t(1));
        QCOMPARE(cart.changes.size(), size_t(1));
        QCOMPARE(cart.changes.front().name, QStringLiteral("Jollof rice"));
    }

    void aComboGoesWithItsPart() {
        OwnDesk desk;
        const QString lunch = QStringLiteral("Lunch box");
        OrderDraft draft = desk.draft();
        draft.lines = {{desk.item(lunch).id,
                        1,
                        {desk.option(lunch, QStringLiteral("Waakye")), desk.option(lunch, QStringLiteral("Water"))},
                        {},
                        {}}};
        const Order order = desk.place(draft, asCaller(desk.ama));
        QCOMPARE(desk.reorder(order).lines.size(), size_t(1));
        desk.change([](Menu& menu) { itemOf(menu, "Waakye").soldOut = true; });
        QVERIFY(desk.reorder(order).lines.empty());
    }

    void ordersWithTheVerifiedAddressCanBeClaimed() {
        OwnDesk desk;
        const Order first = desk.placeWithEmail(QStringLiteral("Ama@Example.com"));
        const Order second = desk.placeWithEmail(kEmail);
        desk.placeWithEmail(QStringLiteral("other@example.com"));
        desk.place(desk.draft());
        QVERIFY(desk.claimable(desk.ama) == std::vector({second.id, first.id}));
        QVERIFY(desk.claimable(desk.yaw).empty());
        const auto claimed = desk.claim(first.id, {}, desk.ama);
        QVERIFY(claimed);
        QCOMPARE(claimed->customerId, desk.ama.id);
        QCOMPARE(claimed->customerEmail, QStringLiteral("Ama@Example.com"));
        QCOMPARE(claimed->version, first.version + 1);
        QCOMPARE(claimed->timeline.back().kind, QByteArray("claimed"));
        QVERIFY(desk.claimable(desk.ama) == std::vector{second.id});
        QVERIFY(idsOf(*desk.history({}, desk.ama)) == std::vector{first.id});
    }

    void anAddressThatIsNotVerifiedClaimsNothing() {
        OwnDesk desk;
        const Customer eve = desk.addCustomer(QStringLiteral("eve@example.com"), false);
        const Order order = desk.placeWithEmail(QStringLiteral("eve@example.com"));
        QVERIFY(desk.claimable(eve).empty());
        QCOMPARE(desk.claim(order.id, {}, eve).error().code, ErrorCode::NotFound);
        QVERIFY(desk.claim(order.id, desk.tokenOf(order), eve));
    }

    void aGuestTokenClaimsItsOrderAndStaysGood() {
        OwnDesk desk;
        const Order order = desk.place(desk.draft());
        QVERIFY(desk.claimable(desk.ama).empty());
        QCOMPARE(desk.claim(order.id, {}, desk.ama).error().code, ErrorCode::NotFound);
        const auto claimed = desk.claim(order.id, desk.tokenOf(order), desk.ama);
        QCOMPARE(claimed->customerId, desk.ama.id);
        QCOMPARE(desk.tokenOf(*claimed), desk.tokenOf(order));
    }

    void claimingAgainAnswersTheSameAndNobodyElseClaimsIt() {
        OwnDesk desk;
        const Order order = desk.place(desk.draft());
        QVERIFY(desk.claim(order.id, desk.tokenOf(order), desk.ama));
        const auto again = desk.claim(order.id, desk.tokenOf(order), desk.ama);
        QVERIFY(again);
        QCOMPARE(again->timeline.size(), order.timeline.size() + 1);
        QCOMPARE(desk.claim(order.id, desk.tokenOf(order), desk.yaw).error().code, ErrorCode::NotFound);
    }

    void aTokenClaimsNothingElse() {
        OwnDesk desk;
        const Order order = desk.placeWithEmail(kEmail);
        const Order other = desk.place(desk.draft());
        QCOMPARE(desk.claim(order.id, desk.tokenOf(other), desk.ama).error().code, ErrorCode::NotFound);
        QCOMPARE(desk.claim(desk.ids.make<OrderId>(), desk.tokenOf(other), desk.ama).error().code, ErrorCode::NotFound);
        QCOMPARE(desk.claim(desk.ids.make<OrderId>(), {}, desk.ama).error().code, ErrorCode::NotFound);
    }

    void aTokenThatShowsTheOrderNoLongerClaimsItNoLonger() {  // SR-17
        OwnDesk desk;
        const Order order = desk.place(desk.draft());
        QVERIFY(desk.run<Order>([&] { return desk.backend().queue.cancelOwn(order.id, {}, {}, desk.guestOf(order)); }));
        desk.clock.advanceMinutes(90LL * 24 * 60 + 1);
        QCOMPARE(desk.claim(order.id, desk.tokenOf(order), desk.ama).error().code, ErrorCode::NotFound);
    }

    void aGuestChoosesHowToBeTold() {
        OwnDesk desk;
        const Order order = desk.placeWithEmail(kEmail);
        const auto wishes = desk.wish(order.id, false, {}, desk.guestOf(order));
        QVERIFY(wishes);
        QVERIFY(!wishes->sms && wishes->email);
        const auto read = desk.run<Order>([&] { return desk.backend().queue.find(order.id); });
        QVERIFY(!read->smsOptIn && read->emailOptIn);
        QCOMPARE(read->version, order.version);
    }

    void nobodyIsToldWhereThereIsNoAddress() {
        OwnDesk desk;
        const Order order = desk.place(desk.draft());
        const auto refused = desk.wish(order.id, {}, true, desk.guestOf(order));
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(refused.error().fields.front().field, QStringLiteral("email"));
        const auto now = desk.wish(order.id, {}, {}, desk.guestOf(order));
        QVERIFY(now->sms && !now->email);
    }

    void onlyThePartiesOfAnOrderChooseForIt() {
        OwnDesk desk;
        const Order order = desk.place(desk.draft(), asCaller(desk.ama));
        const Order other = desk.place(desk.draft());
        QVERIFY(desk.wish(order.id, false, {}, asCaller(desk.ama)));
        QVERIFY(desk.wish(order.id, true, {}, desk.staff(StaffRole::Cashier)));
        QCOMPARE(desk.wish(order.id, true, {}, desk.staff(StaffRole::Kitchen)).error().code, ErrorCode::Forbidden);
        for (const Caller& caller : {asCaller(desk.yaw), desk.guestOf(other), Caller()})
            QCOMPARE(desk.wish(order.id, true, {}, caller).error().code, ErrorCode::NotFound);
    }

    void aCustomerCancelsTheOwnOrderAlone() {
        OwnDesk desk;
        const Order order = desk.place(desk.draft(), asCaller(desk.ama));
        const auto cancel = [&](const Caller& caller) {
            return desk.run<Order>([&] { return desk.backend().queue.cancelOwn(order.id, {}, {}, caller); });
        };
        QCOMPARE(cancel(asCaller(desk.yaw)).error().code, ErrorCode::NotFound);
        QCOMPARE(cancel(Caller()).error().code, ErrorCode::NotFound);
        QCOMPARE(cancel(asCaller(desk.ama))->status, OrderStatus::Cancelled);
    }
};

FRONTDESK_TEST(OwnOrdersTest)
#include "own_orders_test.moc"

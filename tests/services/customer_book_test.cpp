// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/customer_book.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QString kAma = QStringLiteral("+233244123456");

OrderDraft delivery(const TestDesk& desk, const QString& address, const QString& directions = {}) {
    OrderDraft draft = desk.draft();
    draft.fulfilment = Fulfilment::Delivery;
    draft.address = DeliveryAddress{address, {}, directions};
    return draft;
}

OrderDraft saved(OrderDraft draft) {
    draft.saveDetails = true;
    return draft;
}

std::optional<CustomerProfile> profile(TestDesk& desk, const QString& phone = QStringLiteral("024 412 3456")) {
    const Caller cashier = desk.staff(StaffRole::Cashier);
    const auto found = desk.run<std::optional<CustomerProfile>>(
        [&desk, phone, cashier] { return desk.backend().customerBook.byPhone(phone, cashier); });
    if (!found) qFatal("the profile cannot be read: %s", qPrintable(found.error().detail));
    return *found;
}

Status forget(TestDesk& desk, const Caller& caller) {
    const auto done = desk.run<bool>([&desk, caller]() -> Result<bool> {
        const auto removed = desk.backend().customerBook.remove(QStringLiteral("0244123456"), caller);
        if (!removed) return tl::make_unexpected(removed.error());
        return true;
    });
    return done ? Status() : tl::make_unexpected(done.error());
}

QStringList textsOf(const std::vector<SavedAddress>& book) {
    QStringList out;
    for (const SavedAddress& address : book) out << address.text;
    return out;
}

}  // namespace

class CustomerBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsKeptWhoDidNotAsk() {
        TestDesk desk;
        desk.place(desk.draft());
        QVERIFY(!profile(desk));
    }

    void whoAsksIsKnownTheNextTime() {
        TestDesk desk;
        desk.place(saved(delivery(desk, QStringLiteral("Ringway St 14"), QStringLiteral("green gate"))));
        const auto known = profile(desk);
        QVERIFY(known);
        QCOMPARE(known->phone, kAma);
        QCOMPARE(known->name, QStringLiteral("Ama Mensah"));
        QCOMPARE(known->preferredPaymentMethod, std::optional(PaymentMethod::Cash));
        QCOMPARE(known->totalOrders, 1);
        QCOMPARE(known->lastOrderAt->ms, desk.clock.now().ms);
        QCOMPARE(known->addressBook.size(), size_t(1));
        QCOMPARE(known->addressBook.front().text, QStringLiteral("Ringway St 14"));
        QCOMPARE(known->addressBook.front().directions, QStringLiteral("green gate"));
        QVERIFY(!known->addressBook.front().id.isNull());
    }

    void everyOrderOfAKnownNumberCountsAndChangesNothingElse() {
        TestDesk desk;
        desk.place(saved(desk.draft()));
        desk.clock.advanceMinutes(60);
        OrderDraft second = delivery(desk, QStringLiteral("Somewhere else"));
        second.customerName = QStringLiteral("Somebody else");
        const Order order = desk.place(second);
        OrderDraft atTheCounter = desk.draft(OrderSource::Phone);
        desk.place(atTheCounter, desk.staff(StaffRole::Cashier));
        const auto known = profile(desk);
        QCOMPARE(known->totalOrders, 3);
        QCOMPARE(known->lastOrderAt->ms, order.createdAt.ms);
        QCOMPARE(known->name, QStringLiteral("Ama Mensah"));
        QVERIFY(known->addressBook.empty());
    }

    void anOrderPlacedAgainIsCountedOnce() {
        TestDesk desk;
        const OrderId id = desk.ids.make<OrderId>();
        for (int i = 0; i < 2; ++i)
            QVERIFY(desk.run<Placed>(
                [&desk, id, draft = saved(desk.draft())] { return desk.backend().taking.place(draft, {}, id); }));
        QCOMPARE(profile(desk)->totalOrders, 1);
    }

    void anOrderThatIsRefusedIsNotCounted() {
        TestDesk desk;
        desk.place(saved(desk.draft()));
        OrderDraft dear = desk.draft();
        dear.expectedTotal = Money(1, desk.backend().restaurant->currency);
        const OrderId id = desk.ids.make<OrderId>();
        QVERIFY(!desk.run<Placed>([&desk, id, dear] { return desk.backend().taking.place(dear, {}, id); }));
        QCOMPARE(profile(desk)->totalOrders, 1);
    }

    void theBookHoldsTenAddressesTheLastOneFirst() {
        std::vector<SavedAddress> book;
        Uuid7Source ids;
        for (int i = 1; i <= 11; ++i)
            rememberAddress(book, {QStringLiteral("House %1").arg(i), {}, {}}, ids.make<AddressId>());
        QCOMPARE(book.size(), size_t(10));
        QCOMPARE(book.front().text, QStringLiteral("House 11"));
        QCOMPARE(book.back().text, QStringLiteral("House 2"));
    }

    void theSameAddressMovesToTheFrontAndKeepsItsName() {
        std::vector<SavedAddress> book;
        Uuid7Source ids;
        const AddressId home = ids.make<AddressId>();
        book.push_back({ids.make<AddressId>(), {}, QStringLiteral("Office"), {}, {}});
        book.push_back(
            {home, QStringLiteral("Home"), QStringLiteral("Ringway St 14"), {}, QStringLiteral("ring twice")});
        rememberAddress(book, {QStringLiteral("RINGWAY st 14"), {}, {}}, ids.make<AddressId>());
        QCOMPARE(textsOf(book), QStringList({QStringLiteral("RINGWAY st 14"), QStringLiteral("Office")}));
        QCOMPARE(book.front().id, home);
        QCOMPARE(book.front().label, QStringLiteral("Home"));
        QCOMPARE(book.front().directions, QStringLiteral("ring twice"));
    }

    void addressesAreSealedInTheStore() {  // SR-62
        TestDesk desk;
        desk.place(saved(delivery(desk, QStringLiteral("Ringway St 14"))));
        const auto reader = desk.backend().openReader();
        QByteArray stored;
        QVERIFY((*reader)->query("SELECT address_book FROM customer_profile",
                                 [&](const Row& row) { stored = row.bytes(0); }));
        QVERIFY(!stored.isEmpty());
        QVERIFY(!stored.contains("Ringway"));
    }

    void whoWantsToBeForgottenIs() {  // SR-64
        TestDesk desk;
        const Order order = desk.place(saved(desk.draft()));
        QCOMPARE(forget(desk, desk.staff(StaffRole::Kitchen)).error().code, ErrorCode::Forbidden);
        QCOMPARE(forget(desk, {}).error().code, ErrorCode::Forbidden);
        QVERIFY(profile(desk));
        QVERIFY(forget(desk, desk.staff(StaffRole::Cashier)));
        QVERIFY(forget(desk, desk.staff(StaffRole::Cashier)));
        QVERIFY(!profile(desk));
        QVERIFY(desk.run<Order>([&] { return desk.backend().queue.find(order.id); }));
    }

    void onlyStaffWhoTakeOrdersLookPeopleUp() {
        TestDesk desk;
        for (const Caller& caller : {Caller(), desk.staff(StaffRole::Kitchen)}) {
            const auto found = desk.run<std::optional<CustomerProfile>>(
                [&] { return desk.backend().customerBook.byPhone(kAma, caller); });
            QCOMPARE(found.error().code, ErrorCode::Forbidden);
        }
    }

    void anAccountRemembersTheAddressToo() {
        TestDesk desk;
        const Customer ama = desk.addCustomer(QStringLiteral("ama@example.com"));
        desk.place(delivery(desk, QStringLiteral("Not to be kept")), asCaller(ama));
        desk.place(saved(delivery(desk, QStringLiteral("Ringway St 14"))), asCaller(ama));
        const auto stored = desk.run<std::optional<Customer>>([&] { return desk.backend().customers.find(ama.id); });
        QCOMPARE(textsOf((*stored)->addressBook), QStringList({QStringLiteral("Ringway St 14")}));
        QCOMPARE((*stored)->version, ama.version + 1);
    }
};

FRONTDESK_TEST(CustomerBookTest)
#include "customer_book_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

QStringList codesOf(const Error& error) {
    QStringList out;
    for (const FieldError& field : error.fields)
        out << field.field + QLatin1Char(' ') + QString::fromLatin1(field.code);
    return out;
}

}  // namespace

class OrderTakingTest : public QObject {
    Q_OBJECT

private:
    Result<Placed> place(TestDesk& desk, const OrderDraft& draft, const Caller& caller = {}) {
        const OrderId id = desk.ids.make<OrderId>();
        return desk.run<Placed>([&desk, draft, caller, id] { return desk.backend().taking.place(draft, caller, id); });
    }

private Q_SLOTS:
    void aWebOrderIsPlacedWithItsPricesTaxesAndToken() {
        TestDesk desk;
        const auto placed = place(desk, desk.draft());
        QVERIFY(placed);
        const Order& order = placed->order;
        QCOMPARE(order.status, OrderStatus::Placed);
        QCOMPARE(order.number, 1);
        QCOMPARE(order.customerPhone, QStringLiteral("+233244123456"));
        QCOMPARE(order.subtotal.minor(), 6900);
        QCOMPARE(order.total.minor(), 6900);
        // 69.00 holds 20 % on one base: 69.00 / 1.2 = 57.50; VAT 15 % = 8.63 (8.625), NHIL and GETFund 1.44 (1.4375)
        // each.
        QCOMPARE(order.tax.minor(), 863 + 144 + 144);
        QCOMPARE(order.net.minor(), 6900 - 1151);
        QCOMPARE(placed->guestToken.size(), 22);
        QVERIFY(desk.backend().keys->isGuestToken(placed->guestToken, order.id, order.tokenGeneration));
    }

    void whatIsStoredReadsBackEqual() {
        TestDesk desk;
        OrderDraft draft = desk.draft();
        draft.fulfilment = Fulfilment::Delivery;
        draft.address = DeliveryAddress{QStringLiteral("Ringway St 14"),
                                        desk.backend().menu.current()->places.front().id, QStringLiteral("green gate")};
        draft.lines.front().note = QStringLiteral("no pepper");
        const Order order = desk.place(draft);
        const auto read = desk.run<Order>([&] { return desk.backend().queue.find(order.id); });
        QVERIFY(read);
        QCOMPARE(read->total.minor(), 6900 + 1500);
        QCOMPARE(read->deliveryFee.minor(), 1500);
        QCOMPARE(read->address->text, QStringLiteral("Ringway St 14"));
        QCOMPARE(read->address->directions, QStringLiteral("green gate"));
        QCOMPARE(read->lines.size(), size_t(2));
        QCOMPARE(read->lines.front().note, QStringLiteral("no pepper"));
        QCOMPARE(read->lines.front().options.front().name, QStringLiteral("Regular"));
        QCOMPARE(read->taxes().size(), order.taxes().size());
        QVERIFY(read->taxes() == order.taxes());
        QCOMPARE(read->timeline.size(), size_t(1));
        QVERIFY(read->taxRules && !read->taxRules->empty());
    }

    void aCounterOrderIsAcceptedAtOnceAndGoesToItsStations() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        QCOMPARE(order.status, OrderStatus::Accepted);
        QCOMPARE(order.timeline.size(), size_t(2));
        const auto jobs = desk.run<std::vector<PrintJob>>([&] { return desk.backend().printJobs.unfinished(); });
        QVERIFY(jobs);
        QCOMPARE(jobs->size(), size_t(2));
        QCOMPARE(jobs->at(0).station, QStringLiteral("bar"));
        QCOMPARE(jobs->at(1).station, QStringLiteral("kitchen"));
    }

    void placingTwiceUnderOneIdMakesOneOrder() {
        TestDesk desk;
        const OrderDraft draft = desk.draft();
        const OrderId id = desk.ids.make<OrderId>();
        const auto once = [&] { return desk.backend().taking.place(draft, Caller(), id); };
        const auto first = desk.run<Placed>(once);
        const auto second = desk.run<Placed>(once);
        QVERIFY(first && second);
        QCOMPARE(second->order.number, first->order.number);
        QCOMPARE(second->guestToken, first->guestToken);
        QCOMPARE(desk.place(desk.draft()).number, 2);
    }

    void allFaultsAreToldAtOnce() {
        TestDesk desk;
        OrderDraft draft = desk.draft();
        draft.customerName.clear();
        draft.customerPhone = QStringLiteral("12");
        draft.customerEmail = QStringLiteral("not an address");
        draft.fulfilment = Fulfilment::Delivery;
        draft.paymentMethod = PaymentMethod::Paystack;
        draft.lines[0].optionIds.clear();
        draft.lines[1].quantity = 0;
        const auto placed = place(desk, draft);
        QVERIFY(!placed);
        QCOMPARE(placed.error().code, ErrorCode::ValidationFailed);
        const QStringList codes = codesOf(placed.error());
        QVERIFY2(codes.contains(QStringLiteral("customer_name required")), qPrintable(codes.join(u',')));
        QVERIFY(codes.contains(QStringLiteral("customer_email invalid_email")));
        QVERIFY(codes.contains(QStringLiteral("delivery_address required")));
        QVERIFY(codes.contains(QStringLiteral("payment_method not_available")));
        QVERIFY(codes.contains(QStringLiteral("items[1].quantity out_of_range")));
        QVERIFY(codes.filter(QStringLiteral("customer_phone")).size() == 1);
        QVERIFY(codes.filter(QStringLiteral("items[0]")).size() == 1);
    }

    void anotherTotalThanExpectedIsRefusedWithTheNewOne() {
        TestDesk desk;
        OrderDraft draft = desk.draft();
        draft.expectedTotal = Money(6500, *Currency::fromCode("GHS"));
        const auto placed = place(desk, draft);
        QVERIFY(!placed);
        QCOMPARE(placed.error().code, ErrorCode::PriceChanged);
        QCOMPARE(placed.error().newTotalMinor.value_or(0), 6900);
    }

    void whatIsSoldOutCannotBeOrderedUntilItIsBack() {
        TestDesk desk;
        const Caller kitchen = desk.staff(StaffRole::Kitchen);
        const MenuItemId jollof = desk.item(QStringLiteral("Jollof rice")).id;
        const Instant until = desk.clock.now().plusMinutes(30);
        QVERIFY(desk.run<void>([&] { return desk.backend().menu.setAvailability(jollof, false, until, kitchen); }));
        const auto refused = place(desk, desk.draft());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ItemUnavailable);
        QCOMPARE(refused.error().fields.front().field, QStringLiteral("items[0]"));
        desk.clock.advanceMinutes(31);
        QVERIFY(place(desk, desk.draft()));
    }

    void aGuestGetsNoDiscountAndACashierTenPercent() {
        TestDesk desk;
        OrderDraft draft = desk.draft(OrderSource::Frontdesk);
        draft.discount = Discount(*Rate::fromPercent(QStringLiteral("10")));
        QVERIFY(place(desk, draft, desk.staff(StaffRole::Cashier)));
        draft.discount = Discount(*Rate::fromPercent(QStringLiteral("10.5")));
        const auto cashier = place(desk, draft, desk.staff(StaffRole::Cashier));
        QVERIFY(!cashier);
        QCOMPARE(cashier.error().code, ErrorCode::Forbidden);
        const auto manager = place(desk, draft, desk.staff(StaffRole::Manager));
        QVERIFY(manager);
        QCOMPARE(manager->order.discount.minor(), 725);  // 10.5 % of 69.00 is 7.245
        draft.source = OrderSource::Web;
        QCOMPARE(place(desk, draft).error().code, ErrorCode::Forbidden);
    }

    void aDraftSurvivesARestartAndIsGoneOnceItIsAnOrder() {
        TestDesk desk;
        const StoredDraft draft{desk.ids.make<DraftId>(),  3,     "{\"lines\":[]}", QStringLiteral("Kofi A."),
                                QStringLiteral("counter"), false, desk.clock.now()};
        QVERIFY(desk.run<void>([&] { return desk.backend().taking.saveDraft(draft); }));
        desk.reopen();
        const auto kept = desk.run<std::vector<StoredDraft>>([&] { return desk.backend().taking.drafts(); });
        QVERIFY(kept);
        QCOMPARE(kept->size(), size_t(1));
        QCOMPARE(kept->front().json, draft.json);
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const OrderDraft order = desk.draft(OrderSource::Frontdesk);
        const OrderId id = desk.ids.make<OrderId>();
        QVERIFY(desk.run<Placed>([&] { return desk.backend().taking.place(order, cashier, id, draft.id); }));
        QVERIFY(desk.run<std::vector<StoredDraft>>([&] { return desk.backend().taking.drafts(); })->empty());
    }

    void anOlderDraftNeverReplacesANewerOne() {
        TestDesk desk;
        StoredDraft draft{desk.ids.make<DraftId>(), 5, "new", {}, {}, false, desk.clock.now()};
        QVERIFY(desk.run<void>([&] { return desk.backend().taking.saveDraft(draft); }));
        draft.version = 4;
        draft.json = "old";
        QVERIFY(desk.run<void>([&] { return desk.backend().taking.saveDraft(draft); }));
        QCOMPARE(desk.run<std::vector<StoredDraft>>([&] { return desk.backend().taking.drafts(); })->front().json,
                 QByteArray("new"));
    }

    void aScheduledCounterOrderWaitsAndFiresByItself() {
        TestDesk desk;
        OrderDraft draft = desk.draft(OrderSource::Phone);
        draft.scheduledFor = desk.clock.now().plusMinutes(120);
        const Order order = desk.place(draft, desk.staff(StaffRole::Cashier));
        QCOMPARE(order.status, OrderStatus::Scheduled);
        QVERIFY(desk.run<void>([&] { return desk.backend().queue.tick(); }));
        QCOMPARE(desk.run<Order>([&] { return desk.backend().queue.find(order.id); })->status, OrderStatus::Scheduled);
        desk.clock.advanceMinutes(101);
        QVERIFY(desk.run<void>([&] { return desk.backend().queue.tick(); }));
        QCOMPARE(desk.run<Order>([&] { return desk.backend().queue.find(order.id); })->status, OrderStatus::Preparing);
        QCOMPARE(desk.run<std::vector<PrintJob>>([&] { return desk.backend().printJobs.unfinished(); })->size(),
                 size_t(2));
    }
};

FRONTDESK_TEST(OrderTakingTest)
#include "order_taking_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_change_work.h"
#include "app/services/order_taking.h"
#include "app/storage/invariants.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QString kWhy = QStringLiteral("guest changed their mind");

/// The desk's order of one jollof 45.00 and two sobolo 24.00: 69.00.
struct Counter {
    TestDesk desk;
    Order order = desk.placeByCashier();

    [[nodiscard]] Result<Order> change(const OrderChange& change, StaffRole role = StaffRole::Cashier) {
        const Caller caller = desk.staff(role);
        return desk.run<Order>(
            [this, &change, caller] { return desk.backend().changes.change(order.id, change, caller); });
    }
    [[nodiscard]] Result<Order> preview(const OrderChange& change, StaffRole role = StaffRole::Cashier) {
        const Caller caller = desk.staff(role);
        return desk.run<Order>(
            [this, &change, caller] { return desk.backend().changes.preview(order.id, change, caller); });
    }
    Order move(OrderStatus to) {
        const Caller manager = desk.staff(StaffRole::Manager);
        return *desk.run<Order>([this, to, manager] {
            return desk.backend().queue.transition(order.id, {to, {}, {}, {}}, manager);
        });
    }
    [[nodiscard]] Order stored() {
        return **desk.run<std::optional<Order>>([this] { return desk.backend().orders.find(order.id); });
    }
    void pay(qint64 minor) {
        TenderRequest request;
        request.id = desk.ids.make<PaymentId>();
        request.amount = Money(minor, order.currency);
        const Caller caller = desk.staff(StaffRole::Cashier);
        QVERIFY(desk.run<Tendered>(
            [this, request, caller] { return desk.backend().checkout.take(order.id, request, caller); }));
    }
    Result<Order> discount(const Discount& given, StaffRole role) {
        DiscountRequest request;
        request.discount = given;
        request.reason = QStringLiteral("regular guest");
        const Caller caller = desk.staff(role);
        return desk.run<Order>(
            [this, request, caller] { return desk.backend().checkout.discount(order.id, request, caller); });
    }
    Result<Refunded> refund(qint64 minor) {
        RefundRequest request;
        request.id = desk.ids.make<PaymentId>();
        request.amount = Money(minor, order.currency);
        request.tip = Money(0, order.currency);
        request.reason = kWhy;
        const Caller caller = desk.staff(StaffRole::Manager);
        return desk.run<Refunded>(
            [this, request, caller] { return desk.backend().refunds.refund(order.id, request, caller); });
    }
    [[nodiscard]] ChangedLine line(size_t index, int quantity) const {
        return {order.lines[index].id, quantity, order.lines[index].note, {}};
    }
    [[nodiscard]] ChangedLine added(const char* name, int quantity = 1) {
        ChangedLine line;
        line.added.itemId = desk.item(QString::fromLatin1(name)).id;
        line.added.quantity = quantity;
        return line;
    }
    [[nodiscard]] size_t paperCount() {
        return desk.run<std::vector<PrintJob>>([this] { return desk.backend().printJobs.unfinished(); })->size();
    }
};

OrderChange of(std::vector<ChangedLine> lines, const QString& reason = {}) {
    return {std::move(lines), reason, std::nullopt};
}

std::vector<qint64> taxesOf(const Order& order) {
    std::vector<qint64> taxes;
    for (const TaxRow& row : order.taxes()) taxes.push_back(row.tax.minor());
    return taxes;
}

QByteArray fieldAndCode(const Error& error) {
    return error.fields.empty() ? QByteArray()
                                : error.fields.front().field.toLatin1() + ' ' + error.fields.front().code;
}

}  // namespace

class OrderChangesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // DI-11: lines are immutable; what becomes another amount is voided and stands again.
    void aLineIsVoidedAndStandsAgain() {
        Counter c;
        const auto changed = c.change(of({c.line(1, 3)}));
        QVERIFY(changed);
        const Order order = c.stored();
        QCOMPARE(order.lines.size(), 3u);
        QCOMPARE(order.lines[1].status, LineStatus::Voided);
        QCOMPARE(order.lines[1].quantity, 2);
        QCOMPARE(order.lines[1].total.minor(), 2400);
        QCOMPARE(order.lines[2].replaces, order.lines[1].id);
        QCOMPARE(order.lines[2].quantity, 3);
        QCOMPARE(order.lines[2].status, LineStatus::Sent);
        QCOMPARE(order.changes, 1);
        QCOMPARE(order.version, c.order.version + 1);
        QCOMPARE(order.timeline.size(), c.order.timeline.size() + 1);
        const OrderEvent& event = order.timeline.back();
        QCOMPARE(event.kind, QByteArray("line"));
        QCOMPARE(event.from, QByteArray("2 x Sobolo"));
        QCOMPARE(event.to, QByteArray("3 x Sobolo"));
        QCOMPARE(event.by, QStringLiteral("Kofi A."));
    }

    void moneyIsWorkedOutAnewUnderTheStoredRules() {
        Counter c;
        // 45.00 + 3 x 12.00 = 81.00, taxes in it: 8100 x 15 / 120 = 1012.5, 8100 x 2.5 / 120 = 168.75
        QVERIFY(c.change(of({c.line(1, 3)})));
        const Order order = c.stored();
        QCOMPARE(order.subtotal.minor(), 8100);
        QCOMPARE(order.total.minor(), 8100);
        QCOMPARE(taxesOf(order), (std::vector<qint64>{169, 169, 1013}));
        QCOMPARE(order.tax.minor(), 1351);
        QCOMPARE(order.net.minor(), 6749);
        QVERIFY(checksOut(c));
    }

    void pricesWithoutTaxAreWorkedOutLikewise() {
        TestDesk desk;
        Menu menu = *desk.backend().menu.current();
        menu.pricesIncludeTax = false;
        menu.index();
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const Restaurant& restaurant = *desk.backend().restaurant;
        OrderDraft draft = desk.draft(OrderSource::Frontdesk);
        const auto quote = priceDraft(draft, menu, restaurant, desk.clock.now(), cashier);
        QVERIFY(quote);
        Order order;
        order.currency = menu.currency;
        order.pricesIncludeTax = false;
        order.lines = quote->lines;
        for (OrderLine& line : order.lines) line.id = desk.ids.make<LineId>();
        order.taxRules = quote->taxRules;
        order.subtotal = quote->calculation.subtotal;
        order.discount = quote->calculation.discount;
        order.deliveryFee = quote->deliveryFee;
        order.total = quote->calculation.total;
        // 69.00 + 10.35 + 2 x 1.73 (172.5 rounded)
        QCOMPARE(order.total.minor(), 8281);
        OrderChange change = of({{order.lines[1].id, 1, {}, {}}});
        const auto less = workOut(order, change, menu, restaurant, desk.clock.now(), cashier, desk.ids);
        QVERIFY(less);
        // 57.00: 855, 142.5 -> 143 twice
        QCOMPARE(less->order.net.minor(), 5700);
        QCOMPARE(taxesOf(less->order), (std::vector<qint64>{143, 143, 855}));
        QCOMPARE(less->order.total.minor(), 6841);
        order.orderDiscount = *Rate::fromPercent(QStringLiteral("10"));
        order.discount = Money(690, order.currency);
        const auto discounted = workOut(order, change, menu, restaurant, desk.clock.now(), cashier, desk.ids);
        QVERIFY(discounted);
        // 57.00 - 5.70 = 51.30: 769.5 -> 770, 128.25 -> 128 twice
        QCOMPARE(discounted->order.discount.minor(), 570);
        QCOMPARE(taxesOf(discounted->order), (std::vector<qint64>{128, 128, 770}));
        QCOMPARE(discounted->order.total.minor(), 6156);
    }

    void whatIsNewHasTheMenusPrice() {
        Counter c;
        ChangedLine large;
        large.added.itemId = c.desk.item(QStringLiteral("Jollof rice")).id;
        large.added.optionIds = {c.desk.option(QStringLiteral("Jollof rice"), QStringLiteral("Large"))};
        large.added.note = QStringLiteral("no pepper");
        const auto changed = c.change(of({large}));
        QVERIFY(changed);
        QCOMPARE(changed->total.minor(), 12900);  // 69.00 + 60.00
        QCOMPARE(c.stored().lines.back().note, QStringLiteral("no pepper"));
        QCOMPARE(c.stored().timeline.back().from, QByteArray());
        QCOMPARE(c.stored().timeline.back().to, QByteArray("1 x Jollof rice (Large)"));
    }

    void nothingOfANoteStandsInTheTimeLine() {
        Counter c;
        ChangedLine noted = c.line(0, 1);
        noted.note = QStringLiteral("for my sick mother");
        QVERIFY(c.change(of({noted})));
        for (const OrderEvent& event : c.stored().timeline) QVERIFY(!event.to.contains("mother"));
        QVERIFY(c.stored().timeline.back().to.endsWith("✎"));
    }

    void previewChangesNothing() {
        Counter c;
        const size_t papers = c.paperCount();
        const auto would = c.preview(of({c.line(1, 3)}));
        QVERIFY(would);
        QCOMPARE(would->total.minor(), 8100);
        QCOMPARE(c.stored().version, c.order.version);
        QCOMPARE(c.stored().lines.size(), 2u);
        QCOMPARE(c.paperCount(), papers);
    }

    void noDifferenceIsNoChange() {
        Counter c;
        const auto same = c.change(of({c.line(0, 1), c.line(1, 2)}));
        QVERIFY(same);
        QCOMPARE(same->version, c.order.version);
        QCOMPARE(c.stored().changes, 0);
    }

    void twoAtOnceOneIsTold() {
        Counter c;
        OrderChange change = of({c.line(1, 3)});
        change.version = c.order.version;
        QVERIFY(c.change(change));
        const auto late = c.change(change);
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QCOMPARE(c.stored().lines.size(), 3u);
    }

    void aChangeThatIsRolledBackLeavesNothingAndCanBeRepeated() {
        Counter c;
        const size_t papers = c.paperCount();
        const Caller cashier = c.desk.staff(StaffRole::Cashier);
        const OrderChange change = of({c.line(1, 3), c.added("Water")});
        const auto broken = c.desk.run<Order>([&]() -> Result<Order> {
            if (auto done = c.desk.backend().changes.change(c.order.id, change, cashier); !done) return done;
            return failure(ErrorCode::Internal, QStringLiteral("the disk went away"));
        });
        QVERIFY(!broken);
        QCOMPARE(c.stored().version, c.order.version);
        QCOMPARE(c.paperCount(), papers);
        QVERIFY(c.change(change));
        QCOMPARE(c.stored().lines.size(), 4u);
        QVERIFY(checksOut(c));
    }

    void refusalsNameTheField_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("unknown line") << 0 << QByteArray("lines[0].id unknown");
        QTest::newRow("twice") << 1 << QByteArray("lines[1].id duplicate");
        QTest::newRow("too many") << 2 << QByteArray("lines[0].quantity out_of_range");
        QTest::newRow("negative") << 3 << QByteArray("lines[0].quantity out_of_range");
        QTest::newRow("long note") << 4 << QByteArray("lines[0].note too_long");
        QTest::newRow("no reason") << 5 << QByteArray("reason required");
        QTest::newRow("long reason") << 6 << QByteArray("reason too_long");
        QTest::newRow("nothing left") << 7 << QByteArray("lines required");
        QTest::newRow("unknown item") << 8 << QByteArray("lines[1].item_id unknown");
        QTest::newRow("options missing") << 9 << QByteArray("lines[0] too_few");
    }
    void refusalsNameTheField() {
        QFETCH(int, which);
        QFETCH(QByteArray, field);
        Counter c;
        ChangedLine longNote = c.line(0, 1);
        longNote.note = QString(501, u'n');
        ChangedLine stranger;
        stranger.id = c.desk.ids.make<LineId>();
        ChangedLine nobodysDish;
        nobodysDish.added.itemId = c.desk.ids.make<MenuItemId>();
        const std::vector<OrderChange> changes{
            of({stranger}),
            of({c.line(1, 3), c.line(1, 4)}),
            of({c.line(1, 100)}),
            of({c.line(1, -1)}),
            of({longNote}),
            of({c.line(1, 1)}),
            of({c.line(1, 3)}, QString(501, u'r')),
            of({c.line(0, 0), c.line(1, 0)}, kWhy),
            of({c.line(1, 3), nobodysDish}),
            of({c.added("Jollof rice")}),
        };
        const auto refused = c.change(changes[static_cast<size_t>(which)]);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        QVERIFY2(fieldAndCode(refused.error()).startsWith(field.left(field.indexOf(' '))) &&
                     fieldAndCode(refused.error()).endsWith(field.mid(field.indexOf(' '))),
                 fieldAndCode(refused.error()).constData());
        QCOMPARE(c.stored().version, c.order.version);
    }

    void whatIsSoldOutCannotBecomeMore() {
        Counter c;
        const Caller manager = c.desk.staff(StaffRole::Manager);
        const MenuItemId sobolo = c.desk.item(QStringLiteral("Sobolo")).id;
        QVERIFY(c.desk.run<void>(
            [&] { return c.desk.backend().menu.setAvailability(sobolo, false, std::nullopt, manager); }));
        const auto more = c.change(of({c.line(0, 1), c.line(1, 3)}));
        QCOMPARE(more.error().code, ErrorCode::ItemUnavailable);
        QCOMPARE(more.error().fields.front().field, QStringLiteral("lines[1]"));
        QVERIFY(c.change(of({c.line(1, 1)}, kWhy)));  // less of it there is
    }

    void strangersAndTheKitchenChangeNothing() {
        Counter c;
        QCOMPARE(c.change(of({c.line(1, 3)}), StaffRole::Kitchen).error().code, ErrorCode::Forbidden);
        const auto guest = c.desk.run<Order>(
            [&] { return c.desk.backend().changes.change(c.order.id, of({c.line(1, 3)}), Caller()); });
        QCOMPARE(guest.error().code, ErrorCode::Forbidden);
        const Caller cashier = c.desk.staff(StaffRole::Cashier);
        const auto nowhere = c.desk.run<Order>(
            [&] { return c.desk.backend().changes.change(c.desk.ids.make<OrderId>(), OrderChange(), cashier); });
        QCOMPARE(nowhere.error().code, ErrorCode::NotFound);
    }

    void whatIsBeingCookedComesOffByAManagerAlone() {
        Counter c;
        c.move(OrderStatus::Preparing);
        QCOMPARE(c.change(of({c.line(0, 0)}, kWhy)).error().code, ErrorCode::Forbidden);
        QVERIFY(c.change(of({c.added("Water")})));  // more may be taken by anybody
        const auto off = c.change(of({c.line(0, 0)}, kWhy), StaffRole::Manager);
        QVERIFY(off);
        QCOMPARE(off->total.minor(), 3000);  // 24.00 + 6.00
        QCOMPARE(c.stored().timeline.back().reason, kWhy);
    }

    void ordersThatAreReadyOrEndedStay() {
        Counter c;
        c.move(OrderStatus::Preparing);
        c.move(OrderStatus::Ready);
        QCOMPARE(c.change(of({c.line(1, 3)})).error().code, ErrorCode::IllegalTransition);
        QCOMPARE(c.preview(OrderChange()).error().code, ErrorCode::IllegalTransition);
        Counter cancelled;
        cancelled.move(OrderStatus::Cancelled);
        QCOMPARE(cancelled.change(of({cancelled.line(1, 3)})).error().code, ErrorCode::IllegalTransition);
    }

    void anInvoicedOrderStays() {
        Counter c;
        c.pay(6900);
        const Caller cashier = c.desk.staff(StaffRole::Cashier);
        QVERIFY(c.desk.run<IssuedInvoice>([&] { return c.desk.backend().invoicing.forStaff(c.order.id, cashier); }));
        QCOMPARE(c.preview(OrderChange()).error().code, ErrorCode::IllegalTransition);
        QCOMPARE(c.change(of({c.line(1, 3)})).error().code, ErrorCode::IllegalTransition);
    }

    void whatIsAddedToAPaidOrderIsDue() {
        Counter c;
        c.pay(6900);
        const auto changed = c.change(of({c.added("Water", 2)}));
        QVERIFY(changed);
        QCOMPARE(changed->money().due.minor(), 1200);
        QCOMPARE(changed->money().status, PaymentStatus::PartiallyPaid);
        c.pay(1200);
        QCOMPARE(c.stored().money().status, PaymentStatus::Paid);
        QVERIFY(checksOut(c));
    }

    void paidForMoreIsRefundedFirst() {
        Counter c;
        c.pay(6900);
        const OrderChange less = of({c.line(1, 1)}, kWhy);
        QCOMPARE(c.change(less).error().code, ErrorCode::IllegalTransition);
        QVERIFY(c.refund(1200));
        const auto changed = c.change(less);
        QVERIFY(changed);
        QCOMPARE(changed->total.minor(), 5700);
        QCOMPARE(changed->money().due.minor(), 0);
        QCOMPARE(c.change(of({c.added("Water")})).error().code, ErrorCode::IllegalTransition);
        QVERIFY(c.refund(5700));  // the rest goes back to the last pesewa
        QVERIFY(!c.refund(1));
        QVERIFY(checksOut(c));
    }

    void discountsFollowAndTheRolesLimitHolds() {
        Counter c;
        // 6.90 of 69.00 is a cashier's 10 per cent; of 45.00 it would be more
        QVERIFY(c.discount(Money(690, c.order.currency), StaffRole::Cashier));
        QCOMPARE(c.change(of({c.line(1, 0)}, kWhy)).error().code, ErrorCode::Forbidden);
        const auto byManager = c.change(of({c.line(1, 0)}, kWhy), StaffRole::Manager);
        QVERIFY(byManager);
        QCOMPARE(byManager->total.minor(), 3810);
        const auto more = c.change(of({c.added("Waakye")}));  // the share falls: the cashier may
        QVERIFY(more);
        QCOMPARE(more->total.minor(), 7810);
        QVERIFY(checksOut(c));
    }

    void aShareOfTheTotalStaysOne() {
        Counter c;
        QVERIFY(c.discount(*Rate::fromPercent(QStringLiteral("10")), StaffRole::Cashier));
        const auto changed = c.change(of({c.line(1, 3)}));
        QVERIFY(changed);
        QCOMPARE(changed->discount.minor(), 810);
        QCOMPARE(changed->total.minor(), 7290);
    }

    void theFeeOfADeliveryStays() {
        Counter c;
        OrderDraft draft = c.desk.draft(OrderSource::Phone);
        draft.fulfilment = Fulfilment::Delivery;
        draft.address =
            DeliveryAddress{QStringLiteral("House 5"), c.desk.backend().menu.current()->places.front().id, {}};
        c.order = c.desk.place(draft, c.desk.staff(StaffRole::Cashier));
        QCOMPARE(c.order.total.minor(), 8400);  // 69.00 + 15.00
        const auto changed = c.change(of({c.line(1, 3)}));
        QVERIFY(changed);
        QCOMPARE(changed->deliveryFee.minor(), 1500);
        QCOMPARE(changed->total.minor(), 9600);
        QVERIFY(checksOut(c));
    }

    void everybodyHearsOfItAndTheLogHasIt() {
        Counter c;
        std::vector<OrderChanged> heard;
        const auto subscription = c.desk.backend().feed.subscribe([&](const std::vector<Event>& events) {
            for (const Event& event : events)
                if (const auto* changed = std::get_if<OrderChanged>(&event)) heard.push_back(*changed);
        });
        QVERIFY(c.change(of({c.line(1, 3)})));
        QCOMPARE(heard.size(), 1u);
        QCOMPARE(heard.front().order->total.minor(), 8100);
        QCOMPARE(heard.front().from, std::optional(OrderStatus::Accepted));
    }

    void anInvoiceLeavesOutWhatWasTakenOff() {
        Counter c;
        QVERIFY(c.change(of({c.line(1, 1)}, kWhy)));
        c.pay(5700);
        const Caller cashier = c.desk.staff(StaffRole::Cashier);
        const auto issued =
            c.desk.run<IssuedInvoice>([&] { return c.desk.backend().invoicing.forStaff(c.order.id, cashier); });
        QVERIFY(issued);
        QCOMPARE(issued->invoice.lines.size(), 2u);
        QCOMPARE(issued->invoice.lines[1].quantity, 1);
        QCOMPARE(issued->invoice.total.minor(), 5700);
        QVERIFY(checksOut(c));
    }

private:
    /// Every invariant of the store.
    static bool checksOut(Counter& c) {
        const auto reader = c.desk.backend().openReader();
        if (!reader) return false;
        const auto wrong = checkInvariants(**reader, 0);
        return wrong && wrong->empty();
    }
};

FRONTDESK_TEST(OrderChangesTest)
#include "order_changes_test.moc"

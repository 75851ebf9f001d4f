// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/installation_keys.h"
#include "app/storage/sql_menu_store.h"
#include "app/storage/sql_order_store.h"
#include "app/storage/sql_profile_store.h"
#include "app/storage/sql_records.h"
#include "tests/storage/described.h"
#include "tests/storage/sample_orders.h"
#include "tests/storage/temp_store.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QString kAma = QStringLiteral("+233244123456");
const QString kYaw = QStringLiteral("+233201112222");

/// A store with tables and an open shift, and the orders in it.
struct OrderDesk {
    TempStore store;
    std::unique_ptr<InstallationKeys> keys =
        std::move(*InstallationKeys::load(store.folder.filePath(QStringLiteral("test.key")), true));
    SqlOrderStore orders{*store.writer, *keys};
    Seed seed = smallRestaurant(store.ids);
    TableId table = seed.menu.tables.front().id;
    Shift shift{store.ids.make<ShiftId>(), {}, QStringLiteral("counter"), Money(0, seed.menu.currency), kNoon, {}};

    OrderDesk() {
        if (!SqlMenuStore(*store.writer).replace(seed.menu) || !SqlShiftStore(*store.writer).open(shift))
            qFatal("the test's store cannot be filled");
    }
    Order addFull() {
        const Order order = fullOrder(store.ids, table, shift.id, kNoon);
        if (const auto done = orders.insert(order); !done)
            qFatal("the order is refused: %s", qPrintable(done.error().detail));
        return order;
    }
    Order add(OrderStatus status = OrderStatus::Placed, const QString& phone = {},
              std::optional<Instant> scheduledFor = {}) {
        Order order = inStatus(smallOrder(store.ids, kNoon, phone), status);
        order.scheduledFor = scheduledFor;
        if (const auto done = orders.insert(order); !done)
            qFatal("the order is refused: %s", qPrintable(done.error().detail));
        return order;
    }
};

std::vector<OrderId> idsOf(const std::vector<Order>& orders) {
    std::vector<OrderId> ids;
    for (const Order& order : orders) ids.push_back(order.id);
    return ids;
}

}  // namespace

class OrderStoreTest : public QObject {
    Q_OBJECT

private:
    /// All pages of @p query, as ids.
    static std::vector<OrderId> pages(SqlOrderStore& orders, OrderListQuery query) {
        std::vector<OrderId> ids;
        for (int page = 0; page < 100; ++page) {
            const auto read = orders.summaries(query);
            if (!read) return {};
            for (const OrderSummary& row : read->rows) ids.push_back(row.id);
            if (read->nextCursor.isEmpty()) return ids;
            query.cursor = read->nextCursor;
        }
        return {};
    }

private Q_SLOTS:
    void everythingThatIsWrittenReadsBackEqual() {
        OrderDesk desk;
        const Order order = desk.addFull();
        const auto read = desk.orders.find(order.id);
        QVERIFY(read && *read);
        QCOMPARE(described(**read), described(order));
        const auto reader = desk.store.reader();
        SqlOrderStore fresh(*reader, *desk.keys);
        QCOMPARE(described(**fresh.find(order.id)), described(order));
        QVERIFY(!desk.orders.find(desk.store.ids.make<OrderId>())->has_value());
    }

    void whatIsOptionalMayBeMissing() {
        OrderDesk desk;
        const Order order = desk.add();
        QCOMPARE(described(**desk.orders.find(order.id)), described(order));
    }

    void anAddressIsSealedInTheFile() {
        OrderDesk desk;
        const Order order = desk.addFull();
        const QByteArray stored = *desk.store.writer->scalar("SELECT address FROM orders");
        QVERIFY(!stored.isEmpty());
        QVERIFY(!stored.contains("Ringway") && !stored.contains("green gate"));
        // Bound to its row: in another order's row it does not open.
        const Order other = desk.add();
        QVERIFY(desk.store.writer->execute("UPDATE orders SET address = (SELECT address FROM orders WHERE id = '" +
                                           order.id.text() + "') WHERE id = '" + other.id.text() + "'"));
        QVERIFY(!(*desk.orders.find(other.id))->address);
    }

    void anIdIsStoredOnce() {
        OrderDesk desk;
        const Order order = desk.add();
        QCOMPARE(desk.orders.insert(order).error().code, ErrorCode::Conflict);
    }

    void taxRulesAreStoredOncePerSet() {
        OrderDesk desk;
        for (int i = 0; i < 3; ++i) desk.add();
        QCOMPARE(*desk.store.writer->scalar("SELECT count(*) FROM tax_snapshot"), QByteArray("1"));
    }

    void taxRulesOfARolledBackOrderAreWrittenAgain() {
        OrderDesk desk;
        Database& writer = *desk.store.writer;
        QVERIFY(writer.run("BEGIN IMMEDIATE"));
        desk.add();
        QVERIFY(writer.run("ROLLBACK"));
        const Order order = desk.add();
        QVERIFY(!(*desk.orders.find(order.id))->taxRules->empty());
    }

    void anUpdateKeepsEveryColumnThatMayChange() {
        OrderDesk desk;
        Order order = desk.addFull();
        ++order.version;
        order.status = OrderStatus::Ready;
        order.receiptNumber = QStringLiteral("R-2026-000088");
        ++order.tokenGeneration;
        order.estimatedReadyAt = kNoon.plusMinutes(50);
        order.scheduledFor = std::nullopt;
        order.acceptedAt = kNoon.plusMinutes(3);
        order.updatedAt = kNoon.plusMinutes(4);
        order.orderDiscount = Discount(*Rate::fromPercent(QStringLiteral("12.5")));
        order.discountReason = QStringLiteral("very late");
        order.discount += Money(1200, order.currency);
        order.net -= Money(1000, order.currency);
        order.tax -= Money(200, order.currency);
        order.total -= Money(1200, order.currency);
        order.lines[0].status = LineStatus::Ready;
        order.lines[1].ownDiscount = Discount(Money(1200, order.currency));
        order.lines[1].discount = order.lines[1].total;
        order.lines[1].net = Money(0, order.currency);
        order.groups[0].net -= Money(1000, order.currency);
        order.groups[0].cells[2].tax -= Money(200, order.currency);
        QVERIFY(desk.orders.update(order));
        QVERIFY(desk.orders.updateLines(order));
        QVERIFY(desk.orders.replaceGroups(order));
        QCOMPARE(described(**desk.orders.find(order.id)), described(order));
    }

    void theLoserOfARaceIsTold() {
        OrderDesk desk;
        Order mine = desk.add();
        Order theirs = mine;
        theirs.version = mine.version = 2;
        theirs.status = OrderStatus::Accepted;
        mine.status = OrderStatus::Rejected;
        QVERIFY(desk.orders.update(theirs));
        QCOMPARE(desk.orders.update(mine).error().code, ErrorCode::Conflict);
        QCOMPARE((*desk.orders.find(mine.id))->status, OrderStatus::Accepted);
        mine.id = desk.store.ids.make<OrderId>();
        QCOMPARE(desk.orders.update(mine).error().code, ErrorCode::Conflict);
    }

    void theLedgersAreFinal_data() {
        QTest::addColumn<QByteArray>("sql");
        for (const char* sql :
             {"DELETE FROM orders", "DELETE FROM order_line", "UPDATE order_line SET quantity = 9",
              "UPDATE order_line SET unit_price_cents = 1", "UPDATE order_line SET total_cents = total_cents + 1",
              "UPDATE order_line SET name = 'Water'", "UPDATE order_line SET replaces = id", "DELETE FROM order_event",
              "UPDATE order_event SET reason = ''", "DELETE FROM payment", "UPDATE payment SET amount_cents = 1",
              "UPDATE payment SET reference = ''", "UPDATE payment SET change_cents = 0",
              "UPDATE payment SET shift_id = NULL", "DELETE FROM tax_snapshot", "DELETE FROM shift",
              "DELETE FROM dining_table", "UPDATE orders SET total_cents = total_cents + 1",
              "UPDATE orders SET status = 'eaten'"})
            QTest::newRow(sql) << QByteArray(sql);
    }
    void theLedgersAreFinal() {
        QFETCH(QByteArray, sql);
        OrderDesk desk;
        const Order order = desk.addFull();
        const auto refused = desk.store.writer->execute(sql);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(described(**desk.orders.find(order.id)), described(order));
    }

    void aPaymentsStateAloneMayChange() {
        OrderDesk desk;
        desk.addFull();
        QVERIFY(desk.store.writer->execute(
            "UPDATE payment SET status = 'failed', status_at = 1, version = 2 WHERE status = 'expired'"));
    }

    void onePaymentPerMethodIsUnderWay() {
        OrderDesk desk;
        const Order order = desk.add();
        Payment payment = fullOrder(desk.store.ids, desk.table, desk.shift.id, kNoon).payments[1];
        payment.orderId = order.id;
        payment.state = PaymentState::Pending;
        QVERIFY(desk.orders.insertPayment(payment));
        payment.id = desk.store.ids.make<PaymentId>();
        payment.reference = "another";
        QCOMPARE(desk.orders.insertPayment(payment).error().code, ErrorCode::Conflict);
        payment.method = PaymentMethod::Paystack;
        QVERIFY(desk.orders.insertPayment(payment));
    }

    void summariesEqualANaiveFilter_data() {
        QTest::addColumn<QStringList>("statuses");
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("sinceMinute");
        QTest::addColumn<int>("limit");
        QTest::newRow("all") << QStringList() << QString() << -1 << 7;
        QTest::newRow("all, one a page") << QStringList() << QString() << -1 << 1;
        QTest::newRow("all on one page") << QStringList() << QString() << -1 << 100;
        QTest::newRow("one status") << QStringList{QStringLiteral("placed")} << QString() << -1 << 3;
        QTest::newRow("three statuses") << QStringList{QStringLiteral("completed"), QStringLiteral("placed"),
                                                       QStringLiteral("ready")}
                                        << QString() << -1 << 4;
        QTest::newRow("source") << QStringList() << QStringLiteral("kiosk") << -1 << 3;
        QTest::newRow("since") << QStringList() << QString() << 30 << 4;
        QTest::newRow("since, exactly then") << QStringList() << QString() << 0 << 100;
        QTest::newRow("since the last change") << QStringList() << QString() << 1000 << 4;
        QTest::newRow("everything at once")
            << QStringList{QStringLiteral("placed"), QStringLiteral("ready")} << QStringLiteral("web") << 20 << 2;
    }
    void summariesEqualANaiveFilter() {
        QFETCH(QStringList, statuses);
        QFETCH(QString, source);
        QFETCH(int, sinceMinute);
        QFETCH(int, limit);
        OrderDesk desk;
        std::mt19937 random(7);
        std::vector<Order> made;
        static constexpr OrderStatus kStatuses[] = {OrderStatus::Placed, OrderStatus::Ready, OrderStatus::Completed,
                                                    OrderStatus::Cancelled};
        static constexpr OrderSource kSources[] = {OrderSource::Web, OrderSource::Kiosk, OrderSource::Frontdesk};
        QVERIFY(desk.store.writer->run("BEGIN IMMEDIATE"));
        for (int i = 0; i < 60; ++i) {
            Order order = smallOrder(desk.store.ids, kNoon);
            order.source = kSources[random() % 3];
            order.updatedAt = kNoon.plusMinutes(static_cast<qint64>(random() % 60));
            order = inStatus(order, kStatuses[random() % 4]);
            QVERIFY(desk.orders.insert(order));
            made.push_back(order);
        }
        QVERIFY(desk.store.writer->run("COMMIT"));

        OrderListQuery query;
        query.limit = limit;
        for (const QString& status : statuses) query.statuses.push_back(*orderStatusFromWire(status.toLatin1()));
        if (!source.isEmpty()) query.source = orderSourceFromWire(source.toLatin1());
        if (sinceMinute >= 0) query.since = kNoon.plusMinutes(sinceMinute);
        std::vector<OrderId> expected;
        for (auto order = made.rbegin(); order != made.rend(); ++order) {
            const bool byStatus = statuses.isEmpty() || statuses.contains(QString::fromLatin1(wireName(order->status)));
            const bool bySource = !query.source || order->source == *query.source;
            const bool bySince = !query.since || order->updatedAt >= *query.since;
            if (byStatus && bySource && bySince) expected.push_back(order->id);
        }
        QVERIFY(pages(desk.orders, query) == expected);
        const auto list = desk.orders.list(query);
        QVERIFY(list);
        expected.resize(std::min(expected.size(), static_cast<size_t>(limit)));
        QVERIFY(idsOf(list->rows) == expected);
    }

    void aSummaryTellsWhatTheOrderTells() {
        OrderDesk desk;
        const Order order = desk.addFull();
        const OrderSummary row = desk.orders.summaries({})->rows.front();
        QVERIFY(row.id == order.id);
        QCOMPARE(row.version, 3);
        QCOMPARE(row.number, 87);
        QCOMPARE(row.status, OrderStatus::Accepted);
        QCOMPARE(row.paymentStatus, order.money().status);
        QCOMPARE(row.source, OrderSource::Kiosk);
        QCOMPARE(row.customerName, order.customerName);
        QVERIFY(row.total == order.total);
        QVERIFY(row.createdAt == order.createdAt && row.estimatedReadyAt == order.estimatedReadyAt);
    }

    void aPageHoldsAtMostAHundred() {
        OrderDesk desk;
        QVERIFY(desk.store.writer->run("BEGIN IMMEDIATE"));
        for (int i = 0; i < 101; ++i) desk.add();
        QVERIFY(desk.store.writer->run("COMMIT"));
        OrderListQuery query;
        query.limit = 5000;
        const auto page = desk.orders.summaries(query);
        QCOMPARE(page->rows.size(), size_t(100));
        QCOMPARE(page->nextCursor, page->rows.back().id.text());
        query.limit = -3;
        QCOMPARE(desk.orders.summaries(query)->rows.size(), size_t(1));
    }

    void theBoardHoldsWhatIsOpenOldestFirst() {
        OrderDesk desk;
        std::vector<OrderId> expected;
        for (const OrderStatus status :
             {OrderStatus::AwaitingPayment, OrderStatus::Placed, OrderStatus::Accepted, OrderStatus::Scheduled,
              OrderStatus::Preparing, OrderStatus::Ready, OrderStatus::OutForDelivery, OrderStatus::Completed,
              OrderStatus::Rejected, OrderStatus::Cancelled, OrderStatus::Expired, OrderStatus::Uncollected}) {
            const Order order = desk.add(status);
            if (isOpen(status)) expected.push_back(order.id);
        }
        QCOMPARE(expected.size(), size_t(6));
        QVERIFY(idsOf(*desk.orders.open()) == expected);
    }

    void aPhonesLastOrdersComeNewestFirst() {
        OrderDesk desk;
        std::vector<OrderId> ofAma;
        for (int i = 0; i < 4; ++i) {
            ofAma.insert(ofAma.begin(), desk.add(OrderStatus::Completed, kAma).id);
            desk.add(OrderStatus::Completed, kYaw);
            desk.add(OrderStatus::Completed);
        }
        QVERIFY(idsOf(*desk.orders.byPhone(kAma, 10)) == ofAma);
        ofAma.resize(2);
        QVERIFY(idsOf(*desk.orders.byPhone(kAma, 2)) == ofAma);
        QVERIFY(desk.orders.byPhone(QString(), 10)->empty());  // orders without a number are nobody's
        QVERIFY(desk.orders.byPhone(QStringLiteral("+2332441234"), 10)->empty());
    }

    void anOrderMovesIntoAnAccount() {
        OrderDesk desk;
        Order order = desk.add();
        const CustomerId ama = desk.store.ids.make<CustomerId>();
        const auto inAccount = [&] {
            OwnOrdersQuery query;
            query.customer = ama;
            return idsOf(desk.orders.ofCustomer(query)->rows);
        };
        QVERIFY(inAccount().empty());
        order.customerId = ama;
        order.smsOptIn = order.emailOptIn = false;
        QVERIFY(desk.orders.updateParty(order));
        QCOMPARE(described(**desk.orders.find(order.id)), described(order));
        QVERIFY(inAccount() == std::vector{order.id});
        bool isGuestOrder = true;
        QVERIFY(desk.store.writer->query("SELECT is_guest_order FROM orders",
                                         [&](const Row& row) { isGuestOrder = row.boolean(0); }));
        QVERIFY(!isGuestOrder);
    }

    void guestOrdersAreFoundByEmailWhateverTheCase() {
        OrderDesk desk;
        std::vector<OrderId> ofAma;
        for (const char* email : {"Ama@Example.com", "yaw@example.com", "", "ama@example.com"}) {
            Order order = smallOrder(desk.store.ids, kNoon);
            order.customerEmail = QString::fromLatin1(email);
            QVERIFY(desk.orders.insert(order));
            if (order.customerEmail.startsWith(QLatin1String("ama"), Qt::CaseInsensitive))
                ofAma.insert(ofAma.begin(), order.id);
        }
        const QString ama = QStringLiteral("ama@example.com");
        QVERIFY(idsOf(desk.orders.guestOrdersByEmail(ama, 50, {})->rows) == ofAma);
        const auto first = desk.orders.guestOrdersByEmail(ama, 1, {});
        QVERIFY(idsOf(first->rows) == std::vector{ofAma.front()});
        QVERIFY(idsOf(desk.orders.guestOrdersByEmail(ama, 1, first->nextCursor)->rows) == std::vector{ofAma.back()});
        QVERIFY(desk.orders.guestOrdersByEmail({}, 50, {})->rows.empty());
        Order claimed = **desk.orders.find(ofAma.front());
        claimed.customerId = desk.store.ids.make<CustomerId>();
        QVERIFY(desk.orders.updateParty(claimed));
        QVERIFY(idsOf(desk.orders.guestOrdersByEmail(ama, 50, {})->rows) == std::vector{ofAma.back()});
    }

    void aProfileReadsBackEqualAndIsReplaced() {
        OrderDesk desk;
        SqlProfileStore profiles(*desk.store.writer, *desk.keys);
        CustomerProfile ama;
        ama.phone = kAma;
        ama.name = QStringLiteral("Ama Mensah");
        ama.createdAt = ama.updatedAt = kNoon;
        QVERIFY(profiles.save(ama));
        QVERIFY(!(*profiles.find(kAma))->preferredPaymentMethod && !(*profiles.find(kAma))->lastOrderAt);
        const AddressId home = desk.store.ids.make<AddressId>();
        const PlaceId osu = desk.store.ids.make<PlaceId>();
        ama.preferredPaymentMethod = PaymentMethod::MtnMomo;
        ama.addressBook = {
            {home, QStringLiteral("Home"), QStringLiteral("Ringway St 14"), osu, QStringLiteral("gate")}};
        ama.lastOrderAt = kNoon.plusMinutes(5);
        ama.totalOrders = 7;
        QVERIFY(profiles.save(ama));
        const CustomerProfile read = **profiles.find(kAma);
        QCOMPARE(read.name, ama.name);
        QCOMPARE(read.preferredPaymentMethod, std::optional(PaymentMethod::MtnMomo));
        QCOMPARE(read.totalOrders, 7);
        QVERIFY(read.lastOrderAt == ama.lastOrderAt && read.createdAt == kNoon);
        QCOMPARE(read.addressBook.size(), size_t(1));
        const SavedAddress& saved = read.addressBook.front();
        QVERIFY(saved.id == home && saved.placeId == osu);
        QCOMPARE(saved.label + saved.text + saved.directions, QStringLiteral("HomeRingway St 14gate"));
        QVERIFY(!*profiles.find(kYaw));
        QVERIFY(profiles.remove(kAma));
        QVERIFY(!*profiles.find(kAma));
    }

    void scheduledOrdersAreCountedPerSlot() {
        OrderDesk desk;
        const Instant one = kNoon.plusMinutes(60);
        const Instant two = kNoon.plusMinutes(75);
        desk.add(OrderStatus::Scheduled, {}, one);
        desk.add(OrderStatus::Placed, {}, one);
        desk.add(OrderStatus::Ready, {}, two);
        desk.add(OrderStatus::Cancelled, {}, one);  // gives its place back
        desk.add(OrderStatus::Completed, {}, two);
        desk.add(OrderStatus::Placed);
        const std::map<qint64, int> both{{one.ms, 2}, {two.ms, 1}};
        QVERIFY(*desk.orders.scheduledBetween(one, two.plusMs(1)) == both);
        const std::map<qint64, int> first{{one.ms, 2}};
        QVERIFY(*desk.orders.scheduledBetween(one, two) == first);
        QVERIFY(desk.orders.scheduledBetween(one.plusMs(1), two)->empty());
    }

    void unpaidOpenOrdersOfAPhoneAreCounted() {
        OrderDesk desk;
        for (const OrderStatus status : {OrderStatus::AwaitingPayment, OrderStatus::Placed, OrderStatus::Ready,
                                         OrderStatus::Completed, OrderStatus::Cancelled})
            desk.add(status, kAma);
        desk.add(OrderStatus::Placed, kYaw);
        desk.addFull();  // Ama's, paid
        QCOMPARE(*desk.orders.openUnpaidOfPhone(kAma), 3);
        QCOMPARE(*desk.orders.openUnpaidOfPhone(kYaw), 1);
        QCOMPARE(*desk.orders.openUnpaidOfPhone(QString()), 0);
    }

    void whatIsFinishedIsListedByItsBusinessDay() {
        OrderDesk desk;
        const QDate today = QDateTime::currentDateTimeUtc().date();  // ids carry the time of their making
        const auto add = [&](OrderStatus status, QDate day) {
            Order order = inStatus(smallOrder(desk.store.ids, kNoon), status);
            order.businessDay = day;
            if (!desk.orders.insert(order)) qFatal("the order is refused");
            return order.id;
        };
        const OrderId first = add(OrderStatus::Completed, today);
        add(OrderStatus::Placed, today);
        add(OrderStatus::Completed, today.addDays(-1));
        const OrderId second = add(OrderStatus::Cancelled, today);
        const auto finished = desk.orders.finishedOn(today, 10);
        QCOMPARE(finished->size(), size_t(2));
        QVERIFY(finished->front().id == second && finished->back().id == first);
        QCOMPARE(desk.orders.finishedOn(today, 1)->size(), size_t(1));
    }
};

FRONTDESK_TEST(OrderStoreTest)
#include "order_store_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_restaurant.h"
#include "app/demo/history.h"
#include "app/demo/stable_ids.h"
#include "app/domain/order_states.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace frontdesk;

namespace {

// Keeps what it is given, and fails where told.
class KeepingSink final : public HistorySink {
public:
    explicit KeepingSink(bool keepOrders = true) : m_keepOrders(keepOrders) {}
    Status begin() override {
        if (std::exchange(open, true)) return failure(ErrorCode::Internal);
        return {};
    }
    Status insert(const Shift& shift) override {
        if (!open) return failure(ErrorCode::Internal);
        shifts.push_back(shift);
        return {};
    }
    Status insert(const Order& order) override {
        if (!open) return failure(ErrorCode::Internal);
        if (failAt > 0 && ++count == failAt) return failure(ErrorCode::StoreFull);
        if (m_keepOrders) orders.push_back(order);
        return {};
    }
    Status addTakings(const ShiftId& shift, Money cash, Instant) override {
        takings[shift] += cash;
        return {};
    }
    Status commit() override {
        if (!std::exchange(open, false)) return failure(ErrorCode::Internal);
        ++commits;
        return {};
    }

    std::vector<Shift> shifts;
    std::vector<Order> orders;
    std::map<ShiftId, Money> takings;
    int commits = 0;
    int count = 0;
    int failAt = 0;
    bool open = false;

private:
    bool m_keepOrders;
};

demo::HistoryPlan planOf(const demo::DemoRestaurant& demo, qint64 count) {
    demo::HistoryPlan plan;
    plan.count = count;
    plan.now = demo.restaurant.calendar.at(QDate(2026, 1, 20), 12 * 60);
    plan.cashier = demo.staff[1].member;
    plan.cook = demo.staff[2].member;
    return plan;
}

}  // namespace

class DemoHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesExactlyTheOrdersAskedForInOrderOfTime_data();
    void writesExactlyTheOrdersAskedForInOrderOfTime();
    void everyOrderIsWhole_data();
    void everyOrderIsWhole();
    void taxesAreThoseOfTheirDay();
    void daysArePlausible();
    void sameSeedSameHistory();
    void stopsWhereAskedAndKeepsWhatIsCommitted();
    void receiptsGoOnFromThoseThereAre();
    void aFullStoreIsToldAndEndsIt();
    void makingUpIsFasterThanStoring();
};

void DemoHistoryTest::writesExactlyTheOrdersAskedForInOrderOfTime_data() {
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("a few") << 37;
    QTest::newRow("some days") << 2500;
    QTest::newRow("whole batches") << 4000;
}

void DemoHistoryTest::writesExactlyTheOrdersAskedForInOrderOfTime() {
    QFETCH(int, count);
    demo::PassingIds ids;
    const auto demo = demo::ghana(ids);
    KeepingSink sink;
    const auto written = demo::writeHistory(sink, demo.menu, demo.restaurant, planOf(demo, count), {});
    QVERIFY(written.has_value());
    QCOMPARE(written->orders, qint64(count));
    QCOMPARE(sink.orders.size(), size_t(count));
    QVERIFY(!sink.open);
    QVERIFY(std::is_sorted(sink.orders.begin(), sink.orders.end(),
                           [](const Order& a, const Order& b) { return a.createdAt < b.createdAt; }));
    for (const Order& order : sink.orders) QVERIFY(order.businessDay < QDate(2026, 1, 20));
}

void DemoHistoryTest::everyOrderIsWhole_data() {
    QTest::addColumn<bool>("german");
    QTest::newRow("Accra") << false;
    QTest::newRow("Berlin") << true;
}

void DemoHistoryTest::everyOrderIsWhole() {
    QFETCH(bool, german);
    demo::PassingIds ids;
    const auto demo = german ? demo::europe(ids) : demo::ghana(ids);
    KeepingSink sink;
    QVERIFY(demo::writeHistory(sink, demo.menu, demo.restaurant, planOf(demo, 5000), {}).has_value());
    QSet<QByteArray> seen;
    QSet<QString> receipts;
    std::map<ShiftId, Money> cash;
    std::map<QDate, int> numbers;
    for (const Order& order : sink.orders) {
        QVERIFY(!seen.contains(order.id.text()));
        seen.insert(order.id.text());
        QCOMPARE(order.number, ++numbers[order.businessDay]);
        QCOMPARE(demo.restaurant.calendar.businessDay(order.createdAt), order.businessDay);
        QCOMPARE(demo.restaurant.calendar.calendarDay(order.createdAt), order.taxDate);
        QCOMPARE(order.verificationCode.size(), qsizetype(4));
        QCOMPARE(order.total.minor(), order.net.minor() + order.tax.minor());
        QCOMPARE(order.total.minor(), order.subtotal.minor() - order.discount.minor() + order.deliveryFee.minor());
        Money net(0, order.currency), tax(0, order.currency), lines(0, order.currency);
        for (const TaxGroup& group : order.groups) {
            net += group.net;
            for (const auto& cell : group.cells) tax += cell.tax;
        }
        for (const OrderLine& line : order.lines) {
            lines += line.total;
            QVERIFY(!line.id.isNull());
        }
        QCOMPARE(net, order.net);
        QCOMPARE(tax, order.tax);
        QCOMPARE(lines, order.subtotal);
        QVERIFY(order.taxRules);
        // the log: no gap, in time, only steps that the table has, and it ends where the order stands
        QCOMPARE(order.version, int(order.timeline.size()));
        QByteArray status;
        for (size_t i = 0; i < order.timeline.size(); ++i) {
            const OrderEvent& event = order.timeline[i];
            QCOMPARE(event.seq, int(i) + 1);
            QVERIFY(i == 0 || event.at >= order.timeline[i - 1].at);
            if (event.kind != "status") continue;
            QCOMPARE(event.from, status);
            const auto from = orderStatusFromWire(status);
            const auto to = orderStatusFromWire(event.to);
            QVERIFY(to.has_value());
            if (from) QVERIFY2(findTransition(*from, *to), (event.from + " to " + event.to).constData());
            status = event.to;
        }
        QCOMPARE(status, wireName(order.status));
        QVERIFY(!isOpen(order.status));
        QCOMPARE(order.updatedAt, order.timeline.back().at);
        // the money
        const bool paid = order.status == OrderStatus::Completed;
        QCOMPARE(order.money().status, paid ? PaymentStatus::Paid : PaymentStatus::Unpaid);
        QCOMPARE(order.receiptNumber.isEmpty(), !paid);
        if (!paid) continue;
        QVERIFY(!receipts.contains(order.receiptNumber));
        receipts.insert(order.receiptNumber);
        const Payment& payment = order.payments.front();
        QCOMPARE(payment.orderId, order.id);
        QCOMPARE(payment.reference.size(), qsizetype(32));
        if (payment.method != PaymentMethod::Cash) continue;
        QCOMPARE((payment.tendered - payment.change), payment.amount);
        QVERIFY(!payment.change.isNegative());
        cash[payment.shiftId] += payment.amount;
    }
    QCOMPARE(cash.size(), sink.takings.size());
    for (const Shift& shift : sink.shifts) QCOMPARE(sink.takings[shift.id], cash[shift.id]);
}

void DemoHistoryTest::taxesAreThoseOfTheirDay() {
    demo::PassingIds ids;
    const auto demo = demo::ghana(ids);
    KeepingSink sink;
    QVERIFY(
        demo::writeHistory(sink, demo.menu, demo.restaurant, planOf(demo, 8000), {}).has_value());  // from mid December
    QVERIFY(sink.orders.front().taxDate < QDate(2026, 1, 1));
    for (const Order& order : sink.orders)
        QCOMPARE(order.groups.front().cells.size(), order.taxDate < QDate(2026, 1, 1) ? size_t(4) : size_t(3));
    const auto& before = sink.orders.front();
    QCOMPARE(before.groups.front().cells.back().on.size(), size_t(3));
}

void DemoHistoryTest::daysArePlausible() {
    demo::PassingIds ids;
    const auto demo = demo::ghana(ids);
    KeepingSink sink;
    QVERIFY(demo::writeHistory(sink, demo.menu, demo.restaurant, planOf(demo, 6600), {}).has_value());
    int lunch = 0, night = 0, cash = 0, completed = 0, named = 0;
    std::map<OrderSource, int> sources;
    for (const Order& order : sink.orders) {
        const int minute = demo.restaurant.calendar.minuteOfDay(order.createdAt);
        QVERIFY(minute >= 8 * 60 && minute < 23 * 60);
        lunch += minute >= 12 * 60 && minute < 14 * 60 ? 1 : 0;
        night += minute >= 22 * 60 ? 1 : 0;
        completed += order.status == OrderStatus::Completed ? 1 : 0;
        cash += order.paymentMethod == PaymentMethod::Cash ? 1 : 0;
        named += order.customerPhone.startsWith(u"+23328"_qs) && order.customerPhone.size() == 13 ? 1 : 0;
        ++sources[order.source];
    }
    QCOMPARE(sink.shifts.size(), size_t(30));
    QVERIFY(lunch > 1500 && lunch > night * 8);
    QVERIFY(cash > 3960 && cash < 5940);
    QVERIFY(completed > 6000 && completed < 6600);
    QVERIFY(named > 2000);
    QCOMPARE(sources.size(), size_t(5));
}

void DemoHistoryTest::sameSeedSameHistory() {
    demo::PassingIds ids;
    const auto demo = demo::europe(ids);
    KeepingSink one, two, other;
    auto plan = planOf(demo, 300);
    QVERIFY(demo::writeHistory(one, demo.menu, demo.restaurant, plan, {}).has_value());
    QVERIFY(demo::writeHistory(two, demo.menu, demo.restaurant, plan, {}).has_value());
    plan.seed = 2;
    QVERIFY(demo::writeHistory(other, demo.menu, demo.restaurant, plan, {}).has_value());
    for (size_t i = 0; i < one.orders.size(); ++i) {
        QCOMPARE(one.orders[i].id, two.orders[i].id);
        QCOMPARE(one.orders[i].total, two.orders[i].total);
        QVERIFY(one.orders[i].id != other.orders[i].id);
    }
}

void DemoHistoryTest::stopsWhereAskedAndKeepsWhatIsCommitted() {
    demo::PassingIds ids;
    const auto demo = demo::ghana(ids);
    KeepingSink sink;
    std::vector<qint64> told;
    const auto written = demo::writeHistory(sink, demo.menu, demo.restaurant, planOf(demo, 20'000), [&](qint64 orders) {
        told.push_back(orders);
        return orders < 4000;
    });
    QVERIFY(written.has_value());
    QCOMPARE(written->orders, 4000);
    QCOMPARE(sink.orders.size(), size_t(4000));
    QCOMPARE(told[0], 2000);
    QCOMPARE(told[1], 4000);
    QVERIFY(!sink.open);
}

void DemoHistoryTest::receiptsGoOnFromThoseThereAre() {
    demo::PassingIds ids;
    const auto demo = demo::ghana(ids);
    KeepingSink sink;
    auto plan = planOf(demo, 100);
    plan.receiptsBefore[2026] = 41;
    const auto written = demo::writeHistory(sink, demo.menu, demo.restaurant, plan, {});
    QVERIFY(written.has_value());
    const auto first = std::find_if(sink.orders.begin(), sink.orders.end(),
                                    [](const Order& order) { return !order.receiptNumber.isEmpty(); });
    QCOMPARE(first->receiptNumber, u"R-2026-000042"_qs);
    const auto paid = std::count_if(sink.orders.begin(), sink.orders.end(),
                                    [](const Order& order) { return !order.payments.empty(); });
    QCOMPARE(written->receipts.at(2026), 41 + paid);
}

void DemoHistoryTest::aFullStoreIsToldAndEndsIt() {
    demo::PassingIds ids;
    const auto demo = demo::ghana(ids);
    KeepingSink sink;
    sink.failAt = 2500;
    const auto written = demo::writeHistory(sink, demo.menu, demo.restaurant, planOf(demo, 10'000), {});
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, ErrorCode::StoreFull);
    QCOMPARE(sink.commits, 1);
}

void DemoHistoryTest::makingUpIsFasterThanStoring() {
    demo::PassingIds ids;
    const auto demo = demo::ghana(ids);
    KeepingSink sink(false);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(demo::writeHistory(sink, demo.menu, demo.restaurant, planOf(demo, 200'000), {}).has_value());
    qInfo("%.2f microseconds an order", double(timer.nsecsElapsed()) / 1000.0 / 200'000.0);
}

#include "demo_history_test.moc"
FRONTDESK_TEST(DemoHistoryTest)

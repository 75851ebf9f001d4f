// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/common/search_text.h"
#include "ui/queue/alarm.h"
#include "ui/queue/board_rules.h"

#include <QTest>

using namespace frontdesk;

namespace {

const Currency kCedi = *Currency::fromCode("GHS");
constexpr qint64 kMinute = 60'000;

Order order(int number, OrderStatus status) {
    Order made;
    Uuid uuid;
    uuid.bytes[15] = static_cast<unsigned char>(number);
    made.id = OrderId(uuid);
    made.number = number;
    made.status = status;
    made.currency = kCedi;
    made.total = Money(6900, kCedi);
    made.customerName = QStringLiteral("Efua Owusu");
    made.customerPhone = QStringLiteral("+233244123456");
    made.lines.push_back({});
    made.lines.back().name = QStringLiteral("Waakye spécial");
    made.lines.back().quantity = 2;
    return made;
}

OrderPtr shared(const Order& value) {
    return std::make_shared<const Order>(value);
}

Payment cash(qint64 minor) {
    Payment payment;
    payment.state = PaymentState::Succeeded;
    payment.amount = Money(minor, kCedi);
    return payment;
}

std::vector<int> numbers(const std::vector<OrderPtr>& orders) {
    std::vector<int> out;
    for (const OrderPtr& each : orders) out.push_back(each->number);
    return out;
}

}  // namespace

class QueueRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ageOfAnUnansweredOrderGetsLouder_data() {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("late");
        QTest::newRow("just in") << 0 << QStringLiteral("● now") << false;
        QTest::newRow("three minutes") << 3 << QStringLiteral("● 3 min") << false;
        QTest::newRow("four minutes") << 4 << QStringLiteral("! 4 min") << false;
        QTest::newRow("eight minutes") << 8 << QStringLiteral("! 8 min") << true;
        QTest::newRow("an hour") << 65 << QStringLiteral("! 1 h 5 min") << true;
    }
    void ageOfAnUnansweredOrderGetsLouder() {
        QFETCH(int, minutes);
        const CardAge age = cardAge(order(1, OrderStatus::Placed), Instant{minutes * kMinute});
        QTEST(age.text, "text");
        QTEST(age.late, "late");
    }

    void ageInTheKitchenIsMinutesGoneOfMinutesPromised_data() {
        QTest::addColumn<int>("now");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("soon");
        QTest::addColumn<bool>("late");
        // Accepted at 0, promised for minute 20.
        QTest::newRow("calm") << 8 << QStringLiteral("◐ 8 of 20") << false << false;
        QTest::newRow("sixteen is not yet soon") << 16 << QStringLiteral("◐ 16 of 20") << false << false;
        QTest::newRow("under four minutes left") << 17 << QStringLiteral("◐ 17 of 20") << true << false;
        QTest::newRow("due this minute") << 20 << QStringLiteral("◐ 20 of 20") << true << false;
        QTest::newRow("late") << 26 << QStringLiteral("! late 6 min") << false << true;
    }
    void ageInTheKitchenIsMinutesGoneOfMinutesPromised() {
        QFETCH(int, now);
        Order cooking = order(1, OrderStatus::Preparing);
        cooking.acceptedAt = Instant{0};
        cooking.estimatedReadyAt = Instant{20 * kMinute};
        const CardAge age = cardAge(cooking, Instant{now * kMinute});
        QTEST(age.text, "text");
        QTEST(age.soon, "soon");
        QTEST(age.late, "late");
    }

    void oneTapTakesTheMoneyBeforeTheGoods() {
        Order ready = order(1, OrderStatus::Ready);
        QCOMPARE(cardStep(ready).kind, CardStep::Kind::TakePayment);
        ready.payments = {cash(6900)};
        QCOMPARE(cardStep(ready).kind, CardStep::Kind::Advance);
        QCOMPARE(cardStep(ready).to, OrderStatus::Completed);
        ready.fulfilment = Fulfilment::Delivery;
        QCOMPARE(cardStep(ready).to, OrderStatus::OutForDelivery);
        QCOMPARE(cardStep(order(2, OrderStatus::Placed)).kind, CardStep::Kind::Accept);
    }

    void lateOrdersStandOnTopThenTheNextPromise() {
        const auto cooking = [](int number, int due) {
            Order made = order(number, OrderStatus::Preparing);
            made.acceptedAt = Instant{0};
            made.estimatedReadyAt = Instant{due * kMinute};
            return shared(made);
        };
        const BoardView view = boardView({cooking(1, 40), cooking(2, 30), cooking(3, 10)}, {}, Instant{20 * kMinute});
        QCOMPARE(numbers(view.columns[static_cast<size_t>(BoardColumn::Preparing)]), (std::vector<int>{3, 2, 1}));
        QCOMPARE(view.late[static_cast<size_t>(BoardColumn::Preparing)], 1);
        QCOMPARE(view.needsYou, 1);
        QVERIFY(!view.oldestNew);
    }

    void aFilterBySourceNeverHidesANewOrder() {
        Order web = order(1, OrderStatus::Placed);
        Order kiosk = order(2, OrderStatus::Preparing);
        kiosk.source = OrderSource::Kiosk;
        BoardFilter filter;
        filter.source = OrderSource::Phone;
        const BoardView view = boardView({shared(web), shared(kiosk)}, filter, Instant{0});
        QCOMPARE(numbers(view.columns[0]), (std::vector<int>{1}));
        QVERIFY(view.columns[1].empty());
        QCOMPARE(view.open, 2);
        QCOMPARE(view.bySource.at(OrderSource::Kiosk), 1);
    }

    void aScheduledOrderStandsInNoColumn() {
        const BoardView view = boardView({shared(order(1, OrderStatus::Scheduled))}, {}, Instant{0});
        QCOMPARE(view.open, 0);
        QCOMPARE(numbers(view.scheduled), (std::vector<int>{1}));
    }

    void searchFindsByAnyPart_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing typed") << QString() << true;
        QTest::newRow("number") << QStringLiteral("39") << true;
        QTest::newRow("part of the name") << QStringLiteral("wus") << true;
        QTest::newRow("item without its accent") << QStringLiteral("SPECIAL") << true;
        QTest::newRow("one typo") << QStringLiteral("wakye") << true;
        QTest::newRow("two words in any order") << QStringLiteral("owusu efua") << true;
        QTest::newRow("phone as people write it") << QStringLiteral("024 412") << true;
        QTest::newRow("somebody else") << QStringLiteral("kofi") << false;
        QTest::newRow("another number") << QStringLiteral("40") << false;
    }
    void searchFindsByAnyPart() {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        QCOMPARE(passes(order(39, OrderStatus::Placed), {std::nullopt, typed}), found);
    }

    void promiseIsTheNextNotBelowTheKitchensEstimate() {
        QCOMPARE(kPromises[preselectedPromise(20)], 20);
        QCOMPARE(kPromises[preselectedPromise(21)], 30);
        QCOMPARE(kPromises[preselectedPromise(5)], 15);
        QCOMPARE(kPromises[preselectedPromise(90)], 45);
    }
};
FRONTDESK_TEST(QueueRulesTest)

class QueueAlarmTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ringsEveryFiveSecondsUntilSomebodyAnswers() {
        AlarmRules alarm;
        QVERIFY(!alarm.takeChime(0));
        alarm.orderChanged(order(1, OrderStatus::Placed), std::nullopt);
        QVERIFY(alarm.takeChime(1'000));
        QVERIFY(!alarm.takeChime(5'999));
        QVERIFY(alarm.takeChime(6'000));
        alarm.orderChanged(order(1, OrderStatus::Accepted), OrderStatus::Placed);
        QVERIFY(!alarm.rings());
        QVERIFY(!alarm.takeChime(60'000));
    }
    void goesOnWhileAnotherOrderWaits() {
        AlarmRules alarm;
        alarm.orderChanged(order(1, OrderStatus::Placed), std::nullopt);
        alarm.orderChanged(order(2, OrderStatus::Placed), OrderStatus::AwaitingPayment);
        alarm.orderChanged(order(1, OrderStatus::Rejected), OrderStatus::Placed);
        QVERIFY(alarm.rings());
        QVERIFY(alarm.ringsFor(order(2, OrderStatus::Placed).id));
    }
    void isSilentForOrdersThatStaffPlacedOrSteppedBack() {
        AlarmRules alarm;
        alarm.orderChanged(order(1, OrderStatus::Accepted), std::nullopt);
        alarm.orderChanged(order(2, OrderStatus::Placed), OrderStatus::Accepted);
        QVERIFY(!alarm.rings());
    }
    void ringsAtOnceForTheFirstOrderAfterASilence() {
        AlarmRules alarm;
        alarm.orderChanged(order(1, OrderStatus::Placed), std::nullopt);
        QVERIFY(alarm.takeChime(1'000));
        alarm.orderChanged(order(1, OrderStatus::Accepted), OrderStatus::Placed);
        alarm.orderChanged(order(2, OrderStatus::Placed), std::nullopt);
        QVERIFY(alarm.takeChime(1'500));
    }
};
FRONTDESK_TEST(QueueAlarmTest)

#include "queue_rules_test.moc"

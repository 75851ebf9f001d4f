// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/order_states.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>

using namespace frontdesk;

namespace {

template <class Enum>
std::vector<Enum> upTo(Enum last) {
    std::vector<Enum> all;
    for (int i = 0; i <= static_cast<int>(last); ++i) all.push_back(static_cast<Enum>(i));
    return all;
}

/// "placed>accepted" for every pair of states that @p may allows.
template <class Enum, class Name, class May>
std::set<QByteArray> allowedPairs(Enum last, Name name, May may) {
    std::set<QByteArray> pairs;
    for (const Enum from : upTo(last)) {
        for (const Enum to : upTo(last)) {
            if (may(from, to)) pairs.insert(name(from) + '>' + name(to));
        }
    }
    return pairs;
}

QByteArray difference(const std::set<QByteArray>& found, const std::set<QByteArray>& expected) {
    QByteArray text;
    for (const QByteArray& pair : found) {
        if (!expected.count(pair)) text += " +" + pair;
    }
    for (const QByteArray& pair : expected) {
        if (!found.count(pair)) text += " -" + pair;
    }
    return text;
}

}  // namespace

class OrderStatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersTakeTheStepsOfTheTableAndNoOther() {
        // clang-format off
        const std::set<QByteArray> expected{
            "awaiting_payment>placed", "awaiting_payment>expired", "awaiting_payment>cancelled",
            "placed>accepted", "placed>rejected", "placed>cancelled",
            "accepted>scheduled", "accepted>preparing", "accepted>cancelled", "accepted>placed",
            "scheduled>preparing", "scheduled>cancelled", "scheduled>accepted",
            "preparing>ready", "preparing>cancelled", "preparing>accepted",
            "ready>out_for_delivery", "ready>completed", "ready>uncollected", "ready>cancelled", "ready>preparing",
            "out_for_delivery>completed", "out_for_delivery>cancelled", "out_for_delivery>ready",
            "uncollected>ready"};
        // clang-format on
        const auto found = allowedPairs(
            OrderStatus::Uncollected, [](OrderStatus s) { return wireName(s); },
            [](OrderStatus from, OrderStatus to) { return findTransition(from, to) != nullptr; });
        QCOMPARE(difference(found, expected), QByteArray());
        QCOMPARE(orderTransitions().size(), expected.size());
    }

    void endedOrdersNeverMove() {
        for (const OrderStatus ended :
             {OrderStatus::Completed, OrderStatus::Rejected, OrderStatus::Cancelled, OrderStatus::Expired}) {
            for (const OrderStatus to : upTo(OrderStatus::Uncollected)) QVERIFY(!findTransition(ended, to));
        }
    }

    void stepsBackAreForTheLastTenMinutes() {
        using S = OrderStatus;
        for (const auto& [from, to] : {std::pair{S::Accepted, S::Placed},
                                       {S::Preparing, S::Accepted},
                                       {S::Ready, S::Preparing},
                                       {S::OutForDelivery, S::Ready},
                                       {S::Scheduled, S::Accepted},
                                       {S::Uncollected, S::Ready}}) {
            const OrderTransition* step = findTransition(from, to);
            QVERIFY(step);
            QCOMPARE(step->guard, Guard::RecentStep);
            QCOMPARE(step->permission, Permission::StepBack);
        }
    }

    void guardsStandWhereTheyBelong() {
        using S = OrderStatus;
        QCOMPARE(findTransition(S::Ready, S::Completed)->guard, Guard::Paid);
        QCOMPARE(findTransition(S::OutForDelivery, S::Completed)->guard, Guard::Paid);
        QCOMPARE(findTransition(S::Ready, S::OutForDelivery)->guard, Guard::Delivery);
        QCOMPARE(findTransition(S::Scheduled, S::Preparing)->guard, Guard::Due);
        QCOMPARE(findTransition(S::Accepted, S::Cancelled)->guard, Guard::InCancelWindow);
        QCOMPARE(findTransition(S::Preparing, S::Cancelled)->permission, Permission::CancelLater);
        QCOMPARE(findTransition(S::Placed, S::Cancelled)->permission, Permission::CancelBeforePreparing);
        QCOMPARE(findTransition(S::AwaitingPayment, S::Placed)->permission, Permission::SystemOnly);
    }

    void paymentsTakeTheStepsOfTheTableAndNoOther() {
        // clang-format off
        const std::set<QByteArray> expected{
            "created>sent", "created>succeeded", "created>expired", "created>voided",
            "sent>pending", "sent>unknown", "sent>succeeded", "sent>failed", "sent>expired", "sent>voided",
            "pending>unknown", "pending>succeeded", "pending>failed", "pending>expired", "pending>voided",
            "unknown>pending", "unknown>succeeded", "unknown>failed", "unknown>expired",
            "unknown>voided", "failed>succeeded", "expired>succeeded", "voided>succeeded"};
        // clang-format on
        const auto found = allowedPairs(
            PaymentState::Voided, [](PaymentState s) { return storedName(s); },
            [](PaymentState from, PaymentState to) { return mayBecome(from, to); });
        QCOMPARE(difference(found, expected), QByteArray());
        QCOMPARE(paymentTransitions().size(), expected.size());
    }

    void linesTakeTheStepsOfTheTableAndNoOther() {
        const std::set<QByteArray> expected{"new>sent",       "sent>cooking", "cooking>ready", "ready>served",
                                            "ready>cooking",  "cooking>sent", "new>voided",    "sent>voided",
                                            "cooking>voided", "ready>voided"};
        const auto found = allowedPairs(
            LineStatus::Voided, [](LineStatus s) { return wireName(s); },
            [](LineStatus from, LineStatus to) { return mayBecome(from, to); });
        QCOMPARE(difference(found, expected), QByteArray());
        QCOMPARE(lineTransitions().size(), expected.size());
    }

    void documentsTakeTheStepsOfTheTableAndNoOther() {
        const std::set<QByteArray> expected{"0>1", "1>2", "1>3", "2>3"};
        const auto found = allowedPairs(
            DocumentState::Cancelled, [](DocumentState s) { return QByteArray::number(static_cast<int>(s)); },
            [](DocumentState from, DocumentState to) { return mayBecome(from, to); });
        QCOMPARE(difference(found, expected), QByteArray());
        QCOMPARE(documentTransitions().size(), expected.size());
    }

    void oneTapLeadsFromPlacedToCompleted_data() {
        QTest::addColumn<Fulfilment>("fulfilment");
        QTest::addColumn<QByteArrayList>("path");
        QTest::newRow("pickup") << Fulfilment::Pickup << QByteArrayList{"accepted", "preparing", "ready", "completed"};
        QTest::newRow("dine in") << Fulfilment::DineIn << QByteArrayList{"accepted", "preparing", "ready", "completed"};
        QTest::newRow("delivery") << Fulfilment::Delivery
                                  << QByteArrayList{"accepted", "preparing", "ready", "out_for_delivery", "completed"};
    }
    void oneTapLeadsFromPlacedToCompleted() {
        Order order;
        QFETCH(Fulfilment, fulfilment);
        order.fulfilment = fulfilment;
        QByteArrayList path;
        while (const auto next = nextStep(order)) {
            QVERIFY(findTransition(order.status, *next));
            order.status = *next;
            path += wireName(*next);
        }
        QTEST(path, "path");
    }

    void thereIsNoOneTapForWhatWaitsOrEnded() {
        Order order;
        for (const OrderStatus status : {OrderStatus::AwaitingPayment, OrderStatus::Scheduled, OrderStatus::Cancelled,
                                         OrderStatus::Rejected, OrderStatus::Expired, OrderStatus::Uncollected}) {
            order.status = status;
            QVERIFY(!nextStep(order));
        }
    }

    void theBoardHoldsPlacedToOutForDelivery() {
        QByteArrayList open;
        for (const OrderStatus status : upTo(OrderStatus::Uncollected)) {
            if (isOpen(status)) open += wireName(status);
        }
        QCOMPARE(open, QByteArrayList({"placed", "accepted", "scheduled", "preparing", "ready", "out_for_delivery"}));
    }
};

FRONTDESK_TEST(OrderStatesTest)
#include "order_states_test.moc"

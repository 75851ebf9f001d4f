// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class OrderQueueTest : public QObject {
    Q_OBJECT

private:
    static Result<Order> move(TestDesk& desk, const OrderId& id, OrderStatus to, const Caller& caller,
                              const QString& reason = {}) {
        return desk.run<Order>([&desk, id, to, caller, reason] {
            return desk.backend().queue.transition(id, {to, reason, {}, {}}, caller);
        });
    }

private Q_SLOTS:
    void anOrderWalksFromPlacedToReadyAndItsLinesFollow() {
        TestDesk desk;
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const Order placed = desk.place(desk.draft());
        const auto accepted = move(desk, placed.id, OrderStatus::Accepted, cashier);
        QVERIFY(accepted);
        QCOMPARE(accepted->lines.front().status, LineStatus::Sent);
        QCOMPARE(move(desk, placed.id, OrderStatus::Preparing, cashier)->lines.front().status, LineStatus::Cooking);
        const auto ready = move(desk, placed.id, OrderStatus::Ready, cashier);
        QCOMPARE(ready->lines.front().status, LineStatus::Ready);
        QCOMPARE(ready->version, 4);
        QCOMPARE(ready->timeline.size(), size_t(4));
    }

    void whatIsNotInTheTableIsRefusedWithWhereTheOrderStands() {
        TestDesk desk;
        const Order placed = desk.place(desk.draft());
        const auto refused = move(desk, placed.id, OrderStatus::Ready, desk.staff(StaffRole::Cashier));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::IllegalTransition);
        QCOMPARE(refused.error().conflict->status, QByteArray("placed"));
        QCOMPARE(refused.error().conflict->version, 1);
    }

    void anUnpaidOrderIsNotHandedOverButAManagerMayGiveCredit() {
        TestDesk desk;
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const Order order = desk.placeByCashier();
        QVERIFY(move(desk, order.id, OrderStatus::Preparing, cashier));
        QVERIFY(move(desk, order.id, OrderStatus::Ready, cashier));
        QCOMPARE(move(desk, order.id, OrderStatus::Completed, cashier).error().code, ErrorCode::OrderNotPaid);
        QVERIFY(move(desk, order.id, OrderStatus::Completed, desk.staff(StaffRole::Manager)));
    }

    void rolesAreHeldToTheirSteps_data() {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* name, StaffRole role, OrderStatus to, bool allowed) {
            QTest::newRow(name) << static_cast<int>(role) << static_cast<int>(to) << allowed;
        };
        row("kitchen accepts nothing", StaffRole::Kitchen, OrderStatus::Accepted, false);
        row("kitchen rejects nothing", StaffRole::Kitchen, OrderStatus::Rejected, false);
        row("cashier accepts", StaffRole::Cashier, OrderStatus::Accepted, true);
        row("cashier rejects", StaffRole::Cashier, OrderStatus::Rejected, true);
        row("cashier cancels early", StaffRole::Cashier, OrderStatus::Cancelled, true);
    }
    void rolesAreHeldToTheirSteps() {
        QFETCH(int, role);
        QFETCH(int, to);
        QFETCH(bool, allowed);
        TestDesk desk;
        const Order order = desk.place(desk.draft());
        const auto moved = move(desk, order.id, static_cast<OrderStatus>(to), desk.staff(static_cast<StaffRole>(role)),
                                QStringLiteral("too busy"));
        QCOMPARE(moved.has_value(), allowed);
        if (!allowed) QCOMPARE(moved.error().code, ErrorCode::Forbidden);
    }

    void onlyAManagerCancelsWhatIsCooking() {
        TestDesk desk;
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const Order order = desk.placeByCashier();
        QVERIFY(move(desk, order.id, OrderStatus::Preparing, cashier));
        QCOMPARE(move(desk, order.id, OrderStatus::Cancelled, cashier).error().code, ErrorCode::Forbidden);
        QVERIFY(move(desk, order.id, OrderStatus::Cancelled, desk.staff(StaffRole::Manager)));
        const auto jobs = desk.run<std::vector<PrintJob>>([&] { return desk.backend().printJobs.unfinished(); });
        QCOMPARE(jobs->size(), size_t(4));  // two tickets, two cancellations
    }

    void aRejectionNeedsAReason() {
        TestDesk desk;
        const Order order = desk.place(desk.draft());
        const auto refused = move(desk, order.id, OrderStatus::Rejected, desk.staff(StaffRole::Cashier));
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(refused.error().fields.front().field, QStringLiteral("reason"));
    }

    void aStepBackIsPossibleForTenMinutes() {
        TestDesk desk;
        const Caller kitchen = desk.staff(StaffRole::Kitchen);
        const Order order = desk.placeByCashier();
        QVERIFY(move(desk, order.id, OrderStatus::Preparing, kitchen));
        QVERIFY(move(desk, order.id, OrderStatus::Ready, kitchen));
        desk.clock.advanceMinutes(9);
        QVERIFY(move(desk, order.id, OrderStatus::Preparing, kitchen));
        QVERIFY(move(desk, order.id, OrderStatus::Ready, kitchen));
        desk.clock.advanceMinutes(10);
        QCOMPARE(move(desk, order.id, OrderStatus::Preparing, kitchen).error().code, ErrorCode::IllegalTransition);
    }

    void aGuestCancelsWhilePlacedAndForFiveMinutesOnceAccepted() {
        TestDesk desk;
        const Restaurant& restaurant = *desk.backend().restaurant;
        const auto cancel = [&desk](const OrderId& id) {
            Caller guest;
            guest.kind = Caller::Kind::Guest;
            guest.guestOrder = id;
            return desk.run<Order>([&desk, id, guest] {
                return desk.backend().queue.cancelOwn(id, QStringLiteral("changed my mind"), {}, guest);
            });
        };
        const Order first = desk.place(desk.draft());
        QVERIFY(cancelRight(first, restaurant, desk.clock.now()).canCancel);
        QVERIFY(!cancelRight(first, restaurant, desk.clock.now()).until);
        QCOMPARE(cancel(first.id)->status, OrderStatus::Cancelled);
        QCOMPARE(cancel(first.id)->status, OrderStatus::Cancelled);  // again: the same answer

        const Order second = desk.place(desk.draft());
        const auto accepted = move(desk, second.id, OrderStatus::Accepted, desk.staff(StaffRole::Cashier));
        QCOMPARE(cancelRight(*accepted, restaurant, desk.clock.now()).until->ms,
                 accepted->acceptedAt->plusMinutes(5).ms);
        desk.clock.advanceMinutes(5);
        QCOMPARE(cancel(second.id).error().code, ErrorCode::CancelWindowClosed);
    }

    void theLoserOfARaceIsToldWhoDidWhat() {
        TestDesk desk;
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const Order order = desk.place(desk.draft());
        QVERIFY(move(desk, order.id, OrderStatus::Accepted, cashier));
        const auto late = desk.run<Order>([&] {
            return desk.backend().queue.transition(order.id, {OrderStatus::Rejected, QStringLiteral("no"), {}, 1},
                                                   cashier);
        });
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QCOMPARE(late.error().conflict->changedBy, QStringLiteral("Kofi A."));
        QCOMPARE(late.error().conflict->to, QByteArray("accepted"));
    }

    void anOrderOfAnotherStoreIsNotFound() {
        TestDesk desk;
        const Caller cashier = desk.staff(StaffRole::Cashier);
        QCOMPARE(move(desk, desk.ids.make<OrderId>(), OrderStatus::Accepted, cashier).error().code,
                 ErrorCode::NotFound);
    }
};

FRONTDESK_TEST(OrderQueueTest)
#include "order_queue_test.moc"

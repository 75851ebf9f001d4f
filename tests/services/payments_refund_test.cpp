// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/payment_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

std::vector<Invoice> documentsOf(TestDesk& desk, const OrderId& id) {
    return *desk.run<std::vector<Invoice>>([&desk, id] { return desk.backend().invoices.ofOrder(id); });
}

Result<Order> rejectBy(TestDesk& desk, const OrderId& id) {
    const Caller cashier = desk.staff(StaffRole::Cashier);
    const TransitionRequest request{OrderStatus::Rejected, QStringLiteral("No gas."), {}, {}};
    return desk.run<Order>(
        [&desk, id, request, cashier] { return desk.backend().queue.transition(id, request, cashier); });
}

/// An order that was cancelled, or has expired, before its money came.
Order paidTooLate(TestDesk& desk, bool expired) {
    const Order order = placePrepaid(desk);
    settle(desk, dueCall(desk), progressed(PayProgress::Pending));
    if (expired) {
        desk.clock.advanceMinutes(15);
        settle(desk, laterCall(desk), progressed(PayProgress::Pending));
    } else if (!cancelByGuest(desk, order)) {
        qFatal("the order is not cancelled");
    }
    const ProviderTask ask = laterCall(desk);
    settle(desk, ask, took(ask));
    return readOrder(desk, order.id);
}

}  // namespace

class PaymentsRefundTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moneyGoesBackThroughItsProvider() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = paidInAdvance(desk);
        const auto back = refund(desk, order.id, 2400);
        QVERIFY(back);
        QCOMPARE(back->payment.state, PaymentState::Created);
        QCOMPARE(back->payment.refundOf, order.payments.front().id);
        QCOMPARE(back->order.money().refunded.minor(), 0);  // not yet
        const ProviderTask task = dueCall(desk);
        QCOMPARE(task.row.next, ProviderStep::Refund);
        QCOMPARE(task.refund.amount.minor(), 2400);
        QCOMPARE(task.refund.charge, order.payments.front().reference);
        QCOMPARE(task.refund.chargeId, QByteArray("p-77"));
        QVERIFY(task.refund.reference != task.refund.charge);
        GatewayAnswer queued = progressed(PayProgress::Pending);
        queued.providerId = "r-5";
        settle(desk, task, queued);
        const ProviderTask ask = laterCall(desk);
        QCOMPARE(ask.row.next, ProviderStep::AskRefund);
        QCOMPARE(ask.refund.providerId, QByteArray("r-5"));
        QCOMPARE(ask.refund.sentAt, order.createdAt);
        settle(desk, ask, took(ask));
        const Order after = readOrder(desk, order.id);
        QCOMPARE(after.money().refunded.minor(), 2400);
        QCOMPARE(after.money().status, PaymentStatus::PartiallyRefunded);
        QVERIFY(!nextCall(desk).dueAt);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void refundsUnderWayCountAsGiven() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = paidInAdvance(desk);
        QVERIFY(refund(desk, order.id, 4000));
        QCOMPARE(refund(desk, order.id, 2901).error().code, ErrorCode::ValidationFailed);
        QVERIFY(refund(desk, order.id, 2900));  // several at a time
        QVERIFY(!refund(desk, order.id, 1));
        for (int i = 0; i < 2; ++i) {
            const ProviderTask task = dueCall(desk);
            settle(desk, task, took(task));
        }
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::Refunded);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void aRefusedRefundIsToldAndMayBeMadeAgain() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = paidInAdvance(desk);
        QVERIFY(issueAtCounter(desk, order.id));
        QVERIFY(refund(desk, order.id, 2400)->creditNote);
        GatewayAnswer refused = ended(CallEnd::Rejected);
        refused.failureCode = "insufficient_funds";
        settle(desk, dueCall(desk), refused);
        QCOMPARE(stateOf(desk, order.id, 1), PaymentState::Failed);
        QCOMPARE(openAlerts(desk).front().kind, AlertKind::ProviderFault);
        QVERIFY(resolveAlert(desk, openAlerts(desk).front().id, AlertAction::Dismiss));
        QCOMPARE(stateOf(desk, order.id, 1), PaymentState::Failed);
        // What was credited is still owed: giving it again credits nothing twice.
        const auto again = refund(desk, order.id, 2400);
        QVERIFY(again && !again->creditNote);
        const auto rest = refund(desk, order.id, 4500);
        QCOMPARE(rest->creditNote->total.minor(), -4500);
        QVERIFY(!refund(desk, order.id, 1));
        for (int i = 0; i < 2; ++i) {
            const ProviderTask task = dueCall(desk);
            settle(desk, task, took(task));
        }
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::Refunded);
        QCOMPARE(documentsOf(desk, order.id).front().status, DocumentState::Cancelled);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void anUnknownRefundIsLookedForBeforeItIsRepeated() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = paidInAdvance(desk, PaymentMethod::Paystack);
        QVERIFY(refund(desk, order.id, 2400));
        const ProviderTask sent = dueCall(desk);
        settle(desk, sent, ended(CallEnd::Unknown));
        QCOMPARE(stateOf(desk, order.id, 1), PaymentState::Unknown);
        const ProviderTask first = laterCall(desk);
        QCOMPARE(first.row.next, ProviderStep::AskRefund);
        settle(desk, first, progressed(PayProgress::NotFound));
        const Instant denied = desk.clock.now();
        const ProviderTask second = laterCall(desk);
        QVERIFY(desk.clock.now() >= denied.plusMs(60'000));
        QCOMPARE(second.row.next, ProviderStep::AskRefund);
        settle(desk, second, progressed(PayProgress::NotFound));
        const ProviderTask again = dueCall(desk);
        QCOMPARE(again.row.next, ProviderStep::Refund);
        QCOMPARE(again.refund.reference, sent.refund.reference);
        settle(desk, again, took(again));
        QCOMPARE(readOrder(desk, order.id).money().refunded.minor(), 2400);
    }

    void whatNoProviderGivesBackIsSentByHand() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = paidInAdvance(desk, PaymentMethod::TelecelCash);
        QVERIFY(refund(desk, order.id, 6900));
        QVERIFY(!nextCall(desk).dueAt);
        QCOMPARE(stateOf(desk, order.id, 1), PaymentState::Pending);
        const Alert alert = openAlerts(desk).front();
        QCOMPARE(alert.kind, AlertKind::ProviderFault);
        QVERIFY(resolveAlert(desk, alert.id, AlertAction::Dismiss));
        QVERIFY(resolveAlert(desk, alert.id, AlertAction::Dismiss));
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::Refunded);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void aCancelledOrderGivesBackByItself() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = paidInAdvance(desk);
        QVERIFY(cancelByGuest(desk, order));
        const ProviderTask task = dueCall(desk);
        QCOMPARE(task.row.next, ProviderStep::Refund);
        QCOMPARE(task.refund.amount.minor(), 6900);
        settle(desk, task, took(task));
        const Order after = readOrder(desk, order.id);
        QCOMPARE(after.status, OrderStatus::Cancelled);
        QCOMPARE(after.money().status, PaymentStatus::Refunded);
        QVERIFY(openAlerts(desk).empty());
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void aRejectedOrderGivesBackWhatCameThroughProvidersAlone() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = desk.place(desk.draft());
        QVERIFY(pay(desk, order.id, 3000));
        PaymentStart start;
        start.id = desk.ids.make<PaymentId>();
        start.method = PaymentMethod::MtnMomo;
        QVERIFY(startPayment(desk, order.id, start, guestOf(order)));
        const ProviderTask charge = dueCall(desk);
        settle(desk, charge, took(charge));
        QVERIFY(rejectBy(desk, order.id));
        const ProviderTask task = dueCall(desk);
        QCOMPARE(task.refund.amount.minor(), 3900);
        settle(desk, task, took(task));
        QCOMPARE(readOrder(desk, order.id).money().refunded.minor(), 3900);  // the cash is the counter's
        QVERIFY(refund(desk, order.id, 3000));
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::Refunded);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void aGuestWhoCancelsBeforePayingOwesNothing() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        QVERIFY(cancelByGuest(desk, order));
        QCOMPARE(stateOf(desk, order.id), PaymentState::Voided);
        QVERIFY(!nextCall(desk).task);
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::Unpaid);
    }

    // SR-53: never dropped
    void lateMoneyIsRecordedAndLeavesTheStatus_data() {
        QTest::addColumn<bool>("expired");
        QTest::newRow("cancelled") << false;
        QTest::newRow("expired") << true;
    }
    void lateMoneyIsRecordedAndLeavesTheStatus() {
        QFETCH(bool, expired);
        TestDesk desk;
        setRoutes(desk);
        const Order order = paidTooLate(desk, expired);
        QCOMPARE(order.status, expired ? OrderStatus::Expired : OrderStatus::Cancelled);
        QCOMPARE(order.money().status, PaymentStatus::Paid);
        QCOMPARE(jobsOf(desk, order.id, "kitchen"), 0);
        const auto alerts = openAlerts(desk);
        QCOMPARE(alerts.size(), size_t(1));
        QCOMPARE(alerts.front().kind, AlertKind::UnmatchedMoney);
        QCOMPARE(alerts.front().orderId, order.id);
        QCOMPARE(alerts.front().paymentId, order.payments.front().id);

        const auto reopened = resolveAlert(desk, alerts.front().id, AlertAction::Reopen);
        QVERIFY(reopened);
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Placed);
        QVERIFY(jobsOf(desk, order.id, "kitchen") > 0);
        QCOMPARE(jobsOf(desk, order.id, "receipt"), 1);
        QCOMPARE(resolveAlert(desk, alerts.front().id, AlertAction::Reopen)->resolvedAt, reopened->resolvedAt);
        QCOMPARE(resolveAlert(desk, alerts.front().id, AlertAction::Refund).error().code, ErrorCode::Conflict);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void unmatchedMoneyGoesBackInFull() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = paidTooLate(desk, true);
        const Alert alert = openAlerts(desk).front();
        QVERIFY(resolveAlert(desk, alert.id, AlertAction::Refund));
        QVERIFY(resolveAlert(desk, alert.id, AlertAction::Refund));
        const ProviderTask task = dueCall(desk);
        QCOMPARE(task.refund.amount.minor(), 6900);
        settle(desk, task, took(task));
        QVERIFY(!nextCall(desk).task);
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Expired);
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::Refunded);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void moneyThatCameTwiceGoesBackWithoutACreditNote() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        settle(desk, dueCall(desk), progressed(PayProgress::Pending));
        const Caller guest = guestOf(order);
        const QByteArray reference = order.payments.front().reference;
        QVERIFY(desk.run<PaymentView>([&] { return desk.backend().payments.setAside(reference, guest); }));
        QVERIFY(pay(desk, order.id, 6900));
        QVERIFY(issueAtCounter(desk, order.id));
        const ProviderTask ask = laterCall(desk);
        settle(desk, ask, took(ask));
        const Alert alert = openAlerts(desk).front();
        QCOMPARE(resolveAlert(desk, alert.id, AlertAction::Reopen).error().code, ErrorCode::IllegalTransition);
        QVERIFY(resolveAlert(desk, alert.id, AlertAction::Refund));
        const ProviderTask back = dueCall(desk);
        QCOMPARE(back.refund.amount.minor(), 6900);
        settle(desk, back, took(back));
        QCOMPARE(documentsOf(desk, order.id).size(), size_t(1));
        const auto rest = refund(desk, order.id, 6900);  // what was sold can still be given back, once
        QCOMPARE(rest->creditNote->total.minor(), -6900);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void aWrongAmountGoesBackAsItWasTaken() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        const ProviderTask charge = dueCall(desk);
        GatewayAnswer wrong = took(charge);
        wrong.amount = cedi(10'000);
        settle(desk, charge, wrong);
        const Alert alert = openAlerts(desk).front();
        QCOMPARE(resolveAlert(desk, alert.id, AlertAction::Reopen).error().code, ErrorCode::ValidationFailed);
        QVERIFY(resolveAlert(desk, alert.id, AlertAction::Refund));
        const ProviderTask back = dueCall(desk);
        QCOMPARE(back.refund.amount.minor(), 10'000);
        QCOMPARE(back.refund.charge, order.payments.front().reference);
        QCOMPARE(back.refund.chargeId, QByteArray("p-77"));
        settle(desk, back, took(back));
        const Order after = readOrder(desk, order.id);
        QCOMPARE(after.status, OrderStatus::AwaitingPayment);
        QCOMPARE(after.money().due.minor(), 6900);
        QCOMPARE(brokenInvariants(desk), QString());
    }
};

FRONTDESK_TEST(PaymentsRefundTest)
#include "payments_refund_test.moc"

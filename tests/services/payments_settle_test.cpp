// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/payment_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const Currency kEuro = *Currency::fromCode("EUR");

int receipts(TestDesk& desk, const Order& order) {
    return jobsOf(desk, order.id, "receipt");
}

}  // namespace

class PaymentsSettleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moneyBringsAnOrderOntoTheBoard() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        const ProviderTask charge = dueCall(desk);
        QCOMPARE(stateOf(desk, order.id), PaymentState::Sent);
        settle(desk, charge, progressed(PayProgress::Pending));
        QCOMPARE(stateOf(desk, order.id), PaymentState::Pending);
        const ProviderTask ask = laterCall(desk);
        QCOMPARE(ask.row.next, ProviderStep::AskCharge);
        settle(desk, ask, took(ask));
        const Order paid = readOrder(desk, order.id);
        QCOMPARE(paid.status, OrderStatus::Placed);
        QCOMPARE(paid.money().status, PaymentStatus::Paid);
        QVERIFY(paid.receiptNumber.startsWith(QStringLiteral("R-2026-")));
        QVERIFY(jobsOf(desk, order.id, "kitchen") > 0);  // web prepaid: on paid
        QCOMPARE(receipts(desk, order), 1);
        QVERIFY(!nextCall(desk).dueAt);
        QVERIFY(openAlerts(desk).empty());
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void aGuestWhoWantsNoReceiptGetsNone() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = desk.placeByCashier();
        PaymentStart start;
        start.id = desk.ids.make<PaymentId>();
        start.method = PaymentMethod::MtnMomo;
        start.phone = QStringLiteral("024 123 4567");
        start.printReceipt = false;
        QVERIFY(startPayment(desk, order.id, start, desk.staff(StaffRole::Cashier)).has_value());
        const ProviderTask charge = dueCall(desk);
        settle(desk, charge, took(charge));
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::Paid);
        QCOMPARE(receipts(desk, order), 0);
    }

    void tableOrdersAreCookedOnceAccepted() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk, PaymentMethod::MtnMomo, OrderSource::Table);
        const ProviderTask task = dueCall(desk);
        settle(desk, task, took(task));
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Placed);
        QCOMPARE(jobsOf(desk, order.id, "kitchen"), 0);
    }

    void aPageIsShownWithTheOrder() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk, PaymentMethod::Paystack);
        GatewayAnswer page = progressed(PayProgress::NeedsPage);
        page.authorizationUrl = QStringLiteral("https://checkout.example/abc");
        settle(desk, dueCall(desk), page);
        const Order shown = readOrder(desk, order.id);
        QVERIFY(shown.payments.front().needsAction);
        QCOMPARE(shown.payments.front().authorizationUrl, page.authorizationUrl);
        QCOMPARE(shown.version, order.version + 1);
        settle(desk, laterCall(desk), progressed(PayProgress::Pending));  // the guest has not gone there yet
        QVERIFY(readOrder(desk, order.id).payments.front().needsAction);
        QCOMPARE(readOrder(desk, order.id).version, shown.version);
    }

    void aPageWhoseAddressWasLostMakesRoomForAnother() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk, PaymentMethod::Paystack);
        settle(desk, dueCall(desk), ended(CallEnd::Unknown));
        settle(desk, laterCall(desk), progressed(PayProgress::Pending));
        QCOMPARE(stateOf(desk, order.id), PaymentState::Failed);
        PaymentStart start;
        start.id = desk.ids.make<PaymentId>();
        QVERIFY(startPayment(desk, order.id, start, guestOf(order)));
    }

    // T7, SR-53
    void theSameAnswerTwiceChangesNothingTwice() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        const ProviderTask task = dueCall(desk);
        for (int i = 0; i < 3; ++i) settle(desk, task, took(task));
        const Order paid = readOrder(desk, order.id);
        QCOMPARE(paid.money().paid.minor(), 6900);
        QCOMPARE(receipts(desk, order), 1);
        settle(desk, task, declined());  // late and false
        QCOMPARE(stateOf(desk, order.id), PaymentState::Succeeded);
        QCOMPARE(readOrder(desk, order.id).version, paid.version);
    }

    void moneyAfterAFailureCounts() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        settle(desk, dueCall(desk), declined());
        QCOMPARE(stateOf(desk, order.id), PaymentState::Failed);
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::AwaitingPayment);
        QVERIFY(desk.run<void>(
            [&] { return desk.backend().payments.hint(PaymentProvider::MtnMomo, order.payments.front().reference); }));
        const ProviderTask ask = dueCall(desk);
        settle(desk, ask, took(ask));
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Placed);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    // SR-51, T7
    void onlyOurReferenceAmountAndCurrencyCount_data() {
        QTest::addColumn<QByteArray>("reference");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<bool>("euro");
        QTest::newRow("less") << QByteArray() << qint64(6899) << false;
        QTest::newRow("more") << QByteArray() << qint64(6901) << false;
        QTest::newRow("another currency") << QByteArray() << qint64(6900) << true;
        QTest::newRow("another reference") << QByteArray("00000000000040008000000000000000") << qint64(6900) << false;
        QTest::newRow("nothing said of it") << QByteArray() << qint64(-1) << false;
    }
    void onlyOurReferenceAmountAndCurrencyCount() {
        QFETCH(QByteArray, reference);
        QFETCH(qint64, amount);
        QFETCH(bool, euro);
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        settle(desk, dueCall(desk), progressed(PayProgress::Pending));
        GatewayAnswer answer = progressed(PayProgress::Succeeded);
        answer.reference = reference;
        if (amount > 0) answer.amount = Money(amount, euro ? kEuro : order.currency);
        settle(desk, laterCall(desk), answer);
        const Order after = readOrder(desk, order.id);
        QCOMPARE(after.status, OrderStatus::AwaitingPayment);
        QCOMPARE(after.payments.front().state, PaymentState::Failed);
        QCOMPARE(after.payments.front().failureCode, QByteArray("amount_mismatch"));
        QCOMPARE(after.money().paid.minor(), 0);
        QVERIFY(!nextCall(desk).dueAt);  // asked no more
        QCOMPARE(openAlerts(desk).size(), size_t(1));
        QCOMPARE(openAlerts(desk).front().kind, AlertKind::AmountMismatch);
        QCOMPARE(openAlerts(desk).front().paymentId, order.payments.front().id);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void aSuccessWithoutItsAmountIsVerified() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        settle(desk, dueCall(desk), progressed(PayProgress::Succeeded));
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::AwaitingPayment);
        const ProviderTask ask = dueCall(desk);
        settle(desk, ask, took(ask));
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Placed);
    }

    // DI-21: killed between "sending" and the answer
    void afterACrashTheProviderIsAskedBeforeAnythingIsSent() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        QCOMPARE(dueCall(desk).row.next, ProviderStep::Charge);
        desk.reopen();
        setRoutes(desk);
        QVERIFY(desk.run<void>([&] { return desk.backend().payments.resume(); }));
        const ProviderTask ask = dueCall(desk);
        QCOMPARE(ask.row.next, ProviderStep::AskCharge);
        QCOMPARE(ask.charge.reference, order.payments.front().reference);
        QCOMPARE(stateOf(desk, order.id), PaymentState::Unknown);
        settle(desk, ask, took(ask));
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::Paid);
    }

    void aCallThatNeverAnswersEndsWithItsLease() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        const ProviderTask lost = dueCall(desk);
        QVERIFY(!nextCall(desk).task);
        desk.clock.advanceMs(60'000);
        const ProviderTask ask = dueCall(desk);
        QCOMPARE(ask.row.next, ProviderStep::AskCharge);
        settle(desk, lost, took(lost));  // too late: somebody asks already
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::AwaitingPayment);
        settle(desk, ask, took(ask));
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Placed);
    }

    void nothingIsSentAgainBeforeTheProviderDeniedItTwice() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        settle(desk, dueCall(desk), ended(CallEnd::Unknown));
        QCOMPARE(stateOf(desk, order.id), PaymentState::Unknown);
        const ProviderTask first = laterCall(desk);
        const Instant firstAt = desk.clock.now();
        settle(desk, first, progressed(PayProgress::NotFound));
        const ProviderTask second = laterCall(desk);
        QCOMPARE(second.row.next, ProviderStep::AskCharge);
        QVERIFY(desk.clock.now() >= firstAt.plusMs(60'000));
        settle(desk, second, progressed(PayProgress::NotFound));
        const ProviderTask again = dueCall(desk);
        QCOMPARE(again.row.next, ProviderStep::Charge);
        QCOMPARE(again.charge.reference, order.payments.front().reference);
        settle(desk, again, took(again));
        QCOMPARE(readOrder(desk, order.id).money().paid.minor(), 6900);
    }

    void hubtelIsNeverSentTheSameTwice() {
        TestDesk desk;
        setRoutes(desk);
        placePrepaid(desk, PaymentMethod::TelecelCash);
        settle(desk, dueCall(desk), ended(CallEnd::Unknown));
        for (int i = 0; i < 5; ++i) {
            const ProviderTask ask = laterCall(desk);
            QCOMPARE(ask.row.next, ProviderStep::AskCharge);
            settle(desk, ask, progressed(PayProgress::NotFound));
        }
    }

    // DI-22
    void whatDidNotLeaveIsTriedAgainWithPauses() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        GatewayAnswer busy = ended(CallEnd::NotSent);
        busy.retryAfterSeconds = 40;
        settle(desk, dueCall(desk), busy);
        QCOMPARE(nextCall(desk).dueAt, std::optional(desk.clock.now().plusMs(40'000)));
        const ProviderTask again = laterCall(desk);
        QCOMPARE(again.row.next, ProviderStep::Charge);
        QCOMPARE(again.charge.reference, order.payments.front().reference);
        for (int i = 0; i < 20; ++i) {
            const Instant before = desk.clock.now();
            settle(desk, i == 0 ? again : laterCall(desk), ended(CallEnd::NotSent));
            if (const auto due = nextCall(desk).dueAt) QVERIFY(*due <= before.plusMinutes(31));
            QCOMPARE(readOrder(desk, order.id).status, OrderStatus::AwaitingPayment);
        }
    }

    void aRefusedPaymentLeavesTheGuestAnotherWay() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        GatewayAnswer refused = ended(CallEnd::Rejected);
        refused.failureCode = "wrong_wallet";
        settle(desk, dueCall(desk), refused);
        const Payment failed = readOrder(desk, order.id).payments.front();
        QCOMPARE(failed.state, PaymentState::Failed);
        QCOMPARE(failed.failureCode, QByteArray("wrong_wallet"));
        PaymentStart start;
        start.id = desk.ids.make<PaymentId>();
        start.method = PaymentMethod::AtMoney;
        QVERIFY(startPayment(desk, order.id, start, guestOf(order)));
    }

    void aRefusedQuestionSaysNothingOfThePayment() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        settle(desk, dueCall(desk), progressed(PayProgress::Pending));
        GatewayAnswer refused = ended(CallEnd::Rejected);
        refused.needsPerson = true;
        refused.inWords = QStringLiteral("The currency is not enabled.");
        settle(desk, laterCall(desk), refused);
        settle(desk, laterCall(desk), refused);
        QCOMPARE(stateOf(desk, order.id), PaymentState::Pending);
        QCOMPARE(openAlerts(desk).size(), size_t(1));
        QCOMPARE(openAlerts(desk).front().kind, AlertKind::ProviderFault);
    }

    // DI-23
    void anOrderExpiresOnlyOnceItsProviderHasSaidNo() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        settle(desk, dueCall(desk), progressed(PayProgress::Pending));
        const Instant deadline = order.createdAt.plusMinutes(15);
        ProviderTask ask = laterCall(desk);
        while (desk.clock.now() < deadline) {
            settle(desk, ask, progressed(PayProgress::Pending));
            QCOMPARE(readOrder(desk, order.id).status, OrderStatus::AwaitingPayment);
            ask = laterCall(desk);
        }
        QCOMPARE(desk.clock.now(), deadline);
        settle(desk, ask, ended(CallEnd::Unknown));
        tickPayments(desk);
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::AwaitingPayment);  // nobody knows
        settle(desk, laterCall(desk), progressed(PayProgress::Pending));
        const Order expired = readOrder(desk, order.id);
        QCOMPARE(expired.status, OrderStatus::Expired);
        QCOMPARE(expired.payments.front().state, PaymentState::Expired);
        QCOMPARE(nextCall(desk).dueAt, std::optional(desk.clock.now().plusMinutes(60)));
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void whatWasNeverSentExpiresAndIsNeverSent() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        settle(desk, dueCall(desk), ended(CallEnd::NotSent));
        desk.clock.advanceMinutes(14);
        tickPayments(desk);
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::AwaitingPayment);
        desk.clock.advanceMinutes(2);
        tickPayments(desk);
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Expired);
        QCOMPARE(stateOf(desk, order.id), PaymentState::Voided);
        QVERIFY(!nextCall(desk).dueAt);
    }

    void aFailedPaymentLeavesTheRestOfTheTime() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        settle(desk, dueCall(desk), declined());
        desk.clock.advanceMinutes(14);
        tickPayments(desk);
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::AwaitingPayment);
        desk.clock.advanceMinutes(1);
        tickPayments(desk);
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Expired);
        QCOMPARE(stateOf(desk, order.id), PaymentState::Failed);
    }

    void aProviderThatIsAwayKeepsAnOrderForThreeDays() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        settle(desk, dueCall(desk), progressed(PayProgress::Pending));
        while (desk.clock.now() < order.createdAt.plusMinutes(71 * 60)) {
            const ProviderTask ask = laterCall(desk);
            settle(desk, ask, ended(CallEnd::NotSent));
            desk.clock.advanceMinutes(20);
            tickPayments(desk);
            QCOMPARE(readOrder(desk, order.id).status, OrderStatus::AwaitingPayment);
        }
        desk.clock.set(order.createdAt.plusMinutes(72 * 60));
        settle(desk, dueCall(desk), ended(CallEnd::NotSent));
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Expired);
        QCOMPARE(openAlerts(desk).front().kind, AlertKind::ProviderFault);
        QVERIFY(!nextCall(desk).dueAt);
        tickPayments(desk);
        QCOMPARE(openAlerts(desk).size(), size_t(1));
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void cashSettlesAnOrderThatWaited() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        settle(desk, dueCall(desk), progressed(PayProgress::Pending));
        const QByteArray reference = order.payments.front().reference;
        const Caller cashier = desk.staff(StaffRole::Cashier);
        QVERIFY(desk.run<PaymentView>([&] { return desk.backend().payments.setAside(reference, cashier); }));
        QVERIFY(pay(desk, order.id, 6900));
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Placed);
        QVERIFY(jobsOf(desk, order.id, "kitchen") > 0);
        const ProviderTask ask = laterCall(desk);
        settle(desk, ask, took(ask));  // the guest approved the prompt after all
        const Order twice = readOrder(desk, order.id);
        QCOMPARE(twice.status, OrderStatus::Placed);
        QCOMPARE(twice.money().due.minor(), -6900);
        QCOMPARE(openAlerts(desk).front().kind, AlertKind::UnmatchedMoney);
        QCOMPARE(openAlerts(desk).front().paymentId, order.payments.front().id);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void differencesOfTheProvidersListAreTold() {  // DI-24
        TestDesk desk;
        setRoutes(desk);
        const Order same = paidInAdvance(desk);
        const Order unlisted = paidInAdvance(desk);
        const Order otherAmount = paidInAdvance(desk);
        const Order unpaid = placePrepaid(desk);
        settle(desk, dueCall(desk), declined());
        const Instant from = same.createdAt.plusMinutes(-60);
        desk.clock.advanceMinutes(60);
        const std::vector<ListedCharge> listed{
            {same.payments.front().reference, cedi(6900), true},
            {otherAmount.payments.front().reference, cedi(1), true},
            {unpaid.payments.front().reference, cedi(6900), true},
            {"00000000000040008000000000000000", cedi(5), true},  // ours, of a lost ledger
            {"ORD-of-another-program", cedi(5), true},
            {"00000000000040008000000000000001", cedi(5), false},
        };
        const auto found = desk.run<int>([&] {
            return desk.backend().payments.reconcile(PaymentProvider::MtnMomo, from, desk.clock.now(), listed);
        });
        QCOMPARE(*found, 4);
        QCOMPARE(openAlerts(desk).size(), size_t(4));
        const auto alerts = openAlerts(desk);
        QVERIFY(std::any_of(alerts.begin(), alerts.end(),
                            [&](const Alert& alert) { return alert.orderId == unlisted.id; }));
        const ProviderTask ask = dueCall(desk);  // what is listed and does not count is asked at once
        QCOMPARE(ask.row.orderId, unpaid.id);
        settle(desk, ask, took(ask));
        QCOMPARE(readOrder(desk, unpaid.id).money().status, PaymentStatus::Paid);
    }
};

FRONTDESK_TEST(PaymentsSettleTest)
#include "payments_settle_test.moc"

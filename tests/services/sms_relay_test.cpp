// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/message_desk.h"
#include "tests/support/test_main.h"

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr auto kTwilio = SmsProvider::Twilio;
constexpr auto kArkesel = SmsProvider::Arkesel;

struct RelayDesk : MessageDesk {
    /// An order of its own number, so that one guest's limits do not touch another's.
    Order placeFor(const QString& phone) {
        OrderDraft wanted = draft();
        wanted.customerPhone = phone;
        return place(wanted);
    }
    Order place0() { return placeFor(QStringLiteral("+233244123456")); }
    QByteArray outbox(const char* column) {
        return value(QByteArray("SELECT group_concat(") + column + ") FROM outbox");
    }
};

}  // namespace

class SmsRelayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasTakenIsKeptWhereverItIsLookedFor() {
        RelayDesk desk;
        SmsRules rules;
        rules.statusUrls[kTwilio] = QStringLiteral("https://order.example/webhooks/twilio");
        desk.backend().smsBudget.setRules(rules);
        const Order order = desk.place0();
        const auto leased = desk.next({kTwilio, kArkesel}).sms;
        QVERIFY(leased);
        QCOMPARE(leased->sms.to, QStringLiteral("+233244123456"));
        QCOMPARE(leased->provider, kTwilio);
        QCOMPARE(leased->sms.statusUrl, QStringLiteral("https://order.example/webhooks/twilio"));
        QVERIFY(!leased->maybeSent);
        QCOMPARE(desk.settle(*leased, accepted()).state, OutboxState::Sent);
        const OrderNotification sent = desk.notificationsOf(order).front();
        QCOMPARE(sent.status, NotificationState::Sent);
        QCOMPARE(sent.provider, QByteArray("twilio"));
        QCOMPARE(sent.messageId, QByteArray("m-1"));
        QCOMPARE(sent.cost, QStringLiteral("GHS 0.0390"));
        QCOMPARE(sent.segments, 2);
        QVERIFY(sent.sentAt == desk.clock.now());
        QCOMPARE(desk.value("SELECT sms_notifications_sent || '/' || version FROM orders"), QByteArray("1/1"));
        QVERIFY(!desk.next().sms);
    }

    void anEMailOfTheSameOrderHoldsNothingUp() {
        RelayDesk desk;
        OrderDraft draft = desk.draft();
        draft.customerEmail = QStringLiteral("ama@example.com");
        desk.place(draft);
        QCOMPARE(desk.mails().size(), size_t(1));
        QVERIFY(desk.next().sms);
    }

    void deliveryNeverGoesBack() {
        RelayDesk desk;
        const Order order = desk.place0();
        desk.settle(*desk.next().sms, accepted());
        const auto status = [&] { return desk.notificationsOf(order).front().status; };
        desk.report({kArkesel, "m-1", DeliveryState::Underway, "queued", false});
        QCOMPARE(status(), NotificationState::Sent);
        desk.report({kTwilio, "m-1", DeliveryState::Delivered, "delivered", false});  // another's message
        QCOMPARE(status(), NotificationState::Sent);
        desk.clock.advanceMs(4000);
        desk.report({kArkesel, "m-1", DeliveryState::Delivered, "delivered", false});
        QCOMPARE(status(), NotificationState::Delivered);
        QVERIFY(desk.notificationsOf(order).front().deliveredAt == desk.clock.now());
        desk.report({kArkesel, "m-1", DeliveryState::Failed, "failed", false});
        desk.report({kArkesel, "m-1", DeliveryState::Underway, "sent", false});
        QCOMPARE(status(), NotificationState::Delivered);
        QCOMPARE(desk.value("SELECT sms_notifications_sent FROM orders"), QByteArray("1"));
    }

    void aReportMayComeBeforeTheAnswer() {
        RelayDesk desk;
        const Order order = desk.place0();
        const auto leased = desk.next().sms;
        QVERIFY(leased);
        desk.report({kArkesel, "m-1", DeliveryState::Delivered, "delivered", false});
        desk.settle(*leased, accepted());
        QCOMPARE(desk.notificationsOf(order).front().status, NotificationState::Delivered);
    }

    void whoSaysStopHearsNothingMore() {  // SR-44
        RelayDesk desk;
        const Order first = desk.place0();
        const Order second = desk.place0();
        SmsAnswer stop = ended(CallEnd::Rejected, "21610");
        stop.optedOut = true;
        QCOMPARE(desk.settle(*desk.next().sms, stop).state, OutboxState::Failed);
        QCOMPARE(desk.notificationsOf(first).front().status, NotificationState::Dropped);
        QCOMPARE(desk.next().dropped, 1);
        QCOMPARE(desk.notificationsOf(second).front().status, NotificationState::Dropped);
        QCOMPARE(desk.outbox("problem"), QByteArray("opted_out,opted_out"));
        QVERIFY(desk.alerts().empty());
        QCOMPARE(desk.typesOf(desk.place0()), QByteArray());
    }

    void oneNumberIsWrittenToOnceAMinute() {  // SR-40
        RelayDesk desk;
        const Order order = desk.step(desk.place0(), OrderStatus::Accepted);
        const auto first = desk.next().sms;
        QVERIFY(first);
        QCOMPARE(first->kind, SmsKind::OrderConfirmation);
        desk.settle(*first, accepted("m-1"));
        desk.clock.advanceMs(20'000);
        const NextSms waits = desk.next();
        QVERIFY(!waits.sms);
        QCOMPARE(waits.dropped, 0);
        QVERIFY(waits.dueAt == desk.clock.now().plusMs(40'000));
        desk.clock.advanceMs(40'000);
        const auto second = desk.next().sms;
        QVERIFY(second);
        QCOMPARE(second->kind, SmsKind::Accepted);
        QCOMPARE(second->tries.attempts, 1);
        desk.settle(*second, accepted("m-2"));
        QCOMPARE(desk.notificationsOf(order).back().retryCount, 0);
    }

    void oneNumberIsNotWrittenToTwiceAtOnce() {  // SR-40
        RelayDesk desk;
        desk.place0();
        desk.place0();
        const auto first = desk.next().sms;
        QVERIFY(first);
        QVERIFY(!desk.next({kArkesel}, {{first->id, first->sms.to}}).sms);
        desk.placeFor(QStringLiteral("+233201234567"));
        QVERIFY(desk.next({kArkesel}, {{first->id, first->sms.to}}).sms);
    }

    void theSixthOfADayIsDroppedAndCounted() {  // SR-40
        RelayDesk desk;
        for (int i = 0; i < 5; ++i) {
            desk.place0();
            desk.settle(*desk.next().sms, accepted("m-" + QByteArray::number(i)));
            desk.clock.advanceMinutes(1);
        }
        const Order sixth = desk.place0();
        const NextSms next = desk.next();
        QVERIFY(!next.sms);
        QCOMPARE(next.dropped, 1);
        QCOMPARE(desk.notificationsOf(sixth).front().status, NotificationState::Dropped);
        desk.clock.advanceMinutes(16 * 60);  // 4 o'clock, when the business day begins
        desk.place0();
        QVERIFY(desk.next().sms);
    }

    void theDaysLimitStopsAllAndIsTold() {  // SR-40
        RelayDesk desk;
        SmsRules rules;
        rules.dailyCap = 2;
        desk.backend().smsBudget.setRules(rules);
        for (int i = 0; i < 4; ++i) desk.placeFor(QStringLiteral("+23324412345%1").arg(i));
        const auto first = desk.next().sms;
        QVERIFY(first);
        const auto second = desk.next({kArkesel}, {{first->id, first->sms.to}}).sms;
        QVERIFY(second);
        desk.settle(*first, accepted("m-1"));
        desk.settle(*second, accepted("m-2"));
        QCOMPARE(desk.next().dropped, 2);
        QCOMPARE(desk.alerts().size(), size_t(1));
        QCOMPARE(desk.alerts().front().kind, AlertKind::ProviderFault);
        QVERIFY(desk.alerts().front().detail.contains(QStringLiteral("limit of 2 SMS a day")));
        desk.backend().smsBudget.liftLimits();
        desk.placeFor(QStringLiteral("+233244123459"));
        QVERIFY(desk.next().sms);
    }

    void whatIsPastItsUseIsDroppedAndCounted() {  // DI-22
        RelayDesk desk;
        Order order = desk.step(desk.place0(), OrderStatus::Accepted);
        order = desk.step(desk.step(order, OrderStatus::Preparing), OrderStatus::Ready);
        desk.clock.advanceMinutes(119);
        const NextSms next = desk.next();
        QCOMPARE(next.dropped, 2);
        QCOMPARE(next.sms->kind, SmsKind::Ready);
        QCOMPARE(desk.settle(*next.sms, ended(CallEnd::NotSent)).state, OutboxState::Pending);
        QVERIFY(!desk.next().sms);
        desk.clock.advanceMinutes(1);
        QCOMPARE(desk.next().dropped, 1);
        for (const OrderNotification& each : desk.notificationsOf(order))
            QCOMPARE(each.status, NotificationState::Dropped);
        QCOMPARE(desk.outbox("problem"), QByteArray("expired,expired,expired"));
        QVERIFY(desk.alerts().empty());
    }

    void afterACrashTheProviderIsAskedBeforeAnythingIsSent() {  // DI-21, DI-23
        RelayDesk desk;
        desk.place0();
        QVERIFY(!desk.next({kTwilio}).sms->maybeSent);
        desk.reopen();
        QVERIFY(!desk.next({kArkesel}).sms);
        QVERIFY(desk.run<bool>(
            [&desk]() -> Result<bool> { return desk.backend().smsRelay.resume().map([] { return true; }); }));
        const auto again = desk.next({kArkesel, kTwilio}).sms;
        QVERIFY(again);
        QVERIFY(again->maybeSent);
        QCOMPARE(again->provider, kTwilio);
        QCOMPARE(again->tries.unknowns, 1);
    }

    void whatMayHaveArrivedIsLookedIntoOnceAndThenLeftAlone() {  // DI-22
        RelayDesk desk;
        const Order order = desk.place0();
        const OutboxStep first = desk.settle(*desk.next().sms, ended(CallEnd::Unknown));
        QCOMPARE(first.state, OutboxState::Pending);
        QVERIFY(first.nextAt == desk.clock.now().plusMs(60'000));
        QCOMPARE(desk.notificationsOf(order).front().status, NotificationState::Queued);
        desk.clock.advanceMinutes(1);
        const auto again = desk.next().sms;
        QVERIFY(again);
        QVERIFY(again->maybeSent);
        QCOMPARE(desk.settle(*again, ended(CallEnd::Unknown)).state, OutboxState::Sent);
        QCOMPARE(desk.outbox("problem"), QByteArray("maybe_sent"));
        const OrderNotification sent = desk.notificationsOf(order).front();
        QCOMPARE(sent.status, NotificationState::Sent);
        QCOMPARE(sent.response, QByteArray("maybe_sent"));
        QCOMPARE(sent.retryCount, 1);
        QCOMPARE(desk.value("SELECT sms_notifications_sent FROM orders"), QByteArray("1"));
    }

    void aRefusalIsAlertedWithItsOrderAndNobodysName() {
        RelayDesk desk;
        const Order order = desk.place0();
        SmsAnswer wrong = ended(CallEnd::Rejected, "21614");
        wrong.badNumber = true;
        QCOMPARE(desk.settle(*desk.next().sms, wrong).state, OutboxState::Dead);
        QCOMPARE(desk.notificationsOf(order).front().status, NotificationState::Failed);
        QCOMPARE(desk.alerts().size(), size_t(1));
        QCOMPARE(desk.alerts().front().kind, AlertKind::MessageDead);
        QCOMPARE(desk.alerts().front().orderId, order.id);
        QVERIFY(!desk.alerts().front().detail.contains(QStringLiteral("244")));
        QCOMPARE(desk.value("SELECT sms_notifications_sent FROM orders"), QByteArray("0"));
    }

    void whatWasErasedWhileItWasSentStaysErased() {  // SR-64
        RelayDesk desk;
        const Customer customer = desk.addCustomer(QStringLiteral("ama@example.com"));
        const Order order = desk.place(desk.draft(), asCaller(customer));
        const auto leased = desk.next().sms;
        QVERIFY(leased);
        QVERIFY(desk.run<bool>(
            [&]() -> Result<bool> { return desk.backend().accounts.erase(customer.id).map([] { return true; }); }));
        desk.settle(*leased, accepted());
        QVERIFY(desk.sms().empty());
        QVERIFY(desk.notificationsOf(order).front().recipientPhone.isEmpty());
    }

    void textsAreForgottenAfterAMonth() {  // DI-28
        RelayDesk desk;
        const Order order = desk.place0();
        desk.settle(*desk.next().sms, accepted());
        desk.clock.advanceMinutes(30 * 24 * 60 + 1);
        QVERIFY(desk.run<bool>(
            [&desk]() -> Result<bool> { return desk.backend().smsRelay.purge().map([] { return true; }); }));
        QVERIFY(desk.sms().empty());
        QVERIFY(desk.notificationsOf(order).front().message.isEmpty());
        QCOMPARE(desk.notificationsOf(order).front().status, NotificationState::Sent);
    }
};

FRONTDESK_TEST(SmsRelayTest)
#include "sms_relay_test.moc"

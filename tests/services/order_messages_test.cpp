// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sms_segments.h"
#include "tests/services/message_desk.h"
#include "tests/support/test_main.h"

using namespace frontdesk;
using namespace frontdesk::test;

class OrderMessagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWebOrderIsToldOfStepByStep() {
        MessageDesk desk;
        Order order = desk.place(desk.draft());
        QCOMPARE(desk.typesOf(order), QByteArray("order_confirmation"));
        QVERIFY2(desk.newestText().startsWith(
                     QStringLiteral("Test Kitchen: thank you Ama Mensah, we have your order 1, GHS 69.00. "
                                    "Follow it: https://order.example/t/")),
                 qPrintable(desk.newestText()));
        QVERIFY(desk.sms().front().sms.link.startsWith(QStringLiteral("https://order.example/t/")));
        QVERIFY(smsSize(desk.newestText()).segments <= 2);
        order = desk.step(order, OrderStatus::Accepted);
        QVERIFY2(desk.newestText().endsWith(QStringLiteral("is accepted and will be ready about 12:20.")),
                 qPrintable(desk.newestText()));
        order = desk.step(order, OrderStatus::Preparing);
        QCOMPARE(desk.typesOf(order), QByteArray("order_confirmation,accepted"));
        order = desk.step(order, OrderStatus::Ready);
        QCOMPARE(desk.newestText(), QStringLiteral("Test Kitchen: Ama Mensah, your order 1 is ready."));
        order = desk.step(order, OrderStatus::Completed);
        QCOMPARE(desk.typesOf(order), QByteArray("order_confirmation,accepted,ready,completed"));
        QCOMPARE(desk.notificationsOf(order).front().recipientPhone, QStringLiteral("+233244123456"));
        QCOMPARE(desk.notificationsOf(order).front().status, NotificationState::Queued);
    }

    void aRecalledStatusTellsNothingAgain() {
        MessageDesk desk;
        Order order = desk.step(desk.place(desk.draft()), OrderStatus::Accepted);
        order = desk.step(order, OrderStatus::Placed);
        order = desk.step(order, OrderStatus::Accepted);
        order = desk.step(order, OrderStatus::Preparing);
        order = desk.step(order, OrderStatus::Ready);
        order = desk.step(order, OrderStatus::Preparing);
        order = desk.step(order, OrderStatus::Ready);
        QCOMPARE(desk.typesOf(order), QByteArray("order_confirmation,accepted,ready"));
    }

    void aDeliveryIsTakenLeaveOfWithItsTime() {
        MessageDesk desk;
        OrderDraft draft = desk.draft();
        draft.fulfilment = Fulfilment::Delivery;
        draft.address = DeliveryAddress{QStringLiteral("12 Oxford St"), {}, {}};
        Order order = desk.step(desk.place(draft), OrderStatus::Accepted);
        order = desk.step(order, OrderStatus::Preparing);
        order = desk.step(order, OrderStatus::Ready);
        desk.clock.advanceMinutes(40);  // past what was promised: the usual twenty minutes from now
        order = desk.step(order, OrderStatus::OutForDelivery);
        QVERIFY2(desk.newestText().endsWith(QStringLiteral("on its way and should be with you about 13:00.")),
                 qPrintable(desk.newestText()));
    }

    void whoStandsAtTheCounterHasHeardIt() {
        MessageDesk desk;
        const Order counter = desk.placeByCashier();
        QCOMPARE(desk.typesOf(counter), QByteArray());
        const Order called = desk.place(desk.draft(OrderSource::Phone), desk.staff(StaffRole::Cashier));
        QCOMPARE(desk.typesOf(called), QByteArray("accepted"));
        OrderDraft kiosk = desk.draft(OrderSource::Kiosk);
        kiosk.customerPhone.clear();
        QCOMPARE(desk.typesOf(desk.place(kiosk)), QByteArray());
    }

    void anEndIsToldUnlessTheGuestChoseIt() {
        MessageDesk desk;
        const Order rejected = desk.place(desk.draft());
        desk.step(rejected, OrderStatus::Rejected, StaffRole::Cashier, QStringLiteral("No rice left"));
        QVERIFY(desk.newestText().endsWith(QStringLiteral("we cannot take your order 1. No rice left")));
        const Order cancelled = desk.place(desk.draft());
        desk.step(cancelled, OrderStatus::Cancelled, StaffRole::Cashier, QStringLiteral("Stove broken"));
        QCOMPARE(desk.typesOf(cancelled), QByteArray("order_confirmation,cancelled"));
        const Order own = desk.place(desk.draft());
        Caller guest;
        guest.kind = Caller::Kind::Guest;
        guest.guestOrder = own.id;
        QVERIFY(desk.run<Order>([&] { return desk.backend().queue.cancelOwn(own.id, {}, {}, guest); }));
        QCOMPARE(desk.typesOf(own), QByteArray("order_confirmation"));
    }

    void aPrepaidOrderIsConfirmedOnceItIsPaid() {
        MessageDesk desk;
        Order order = desk.place(desk.draft());
        order.status = OrderStatus::AwaitingPayment;
        QVERIFY(smsAbout(order, std::nullopt).empty());
        order.status = OrderStatus::Placed;
        QCOMPARE(smsAbout(order, OrderStatus::AwaitingPayment), std::vector{SmsKind::OrderConfirmation});
        order.status = OrderStatus::Accepted;
        QCOMPARE(smsAbout(order, OrderStatus::AwaitingPayment),
                 (std::vector{SmsKind::OrderConfirmation, SmsKind::Accepted}));
        order.status = OrderStatus::Expired;
        QCOMPARE(smsAbout(order, OrderStatus::AwaitingPayment), std::vector{SmsKind::Expired});
    }

    void nobodyIsWrittenToWhoDoesNotWantIt() {  // SR-44
        MessageDesk desk;
        OrderDraft no = desk.draft();
        no.smsOptIn = false;
        QCOMPARE(desk.typesOf(desk.place(no)), QByteArray());
        QVERIFY(desk.run<bool>([&desk]() -> Result<bool> {
            return desk.backend().notifications.optOut(QStringLiteral("+233244123456"), desk.clock.now()).map([] {
                return true;
            });
        }));
        QCOMPARE(desk.typesOf(desk.place(desk.draft())), QByteArray());
    }

    void onlyMobileNumbersThatAreAllowedAreWrittenTo_data() {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QStringList>("prefixes");
        QTest::addColumn<bool>("written");
        const QStringList ghana{QStringLiteral("+233")};
        QTest::newRow("mobile") << QStringLiteral("+233244123456") << ghana << true;
        QTest::newRow("landline in Accra") << QStringLiteral("+233302771234") << ghana << false;
        QTest::newRow("abroad") << QStringLiteral("+4915123456789") << ghana << false;
        QTest::newRow("abroad, allowed") << QStringLiteral("+4915123456789")
                                         << (ghana + QStringList{QStringLiteral("+49")}) << true;
        QTest::newRow("no prefix named: the own country") << QStringLiteral("+233244123456") << QStringList() << true;
        QTest::newRow("no prefix named: not another") << QStringLiteral("+4915123456789") << QStringList() << false;
    }
    void onlyMobileNumbersThatAreAllowedAreWrittenTo() {  // SR-40
        QFETCH(QString, phone);
        QFETCH(QStringList, prefixes);
        QFETCH(bool, written);
        MessageDesk desk;
        SmsRules rules;
        rules.prefixes = prefixes;
        desk.backend().smsBudget.setRules(rules);
        OrderDraft draft = desk.draft();
        draft.customerPhone = phone;
        QCOMPARE(!desk.notificationsOf(desk.place(draft)).empty(), written);
    }

    void withoutAProviderNothingIsWritten() {
        MessageDesk desk;
        SmsRules rules;
        rules.carried = false;
        desk.backend().smsBudget.setRules(rules);
        QCOMPARE(desk.typesOf(desk.place(desk.draft())), QByteArray());
    }

    void aCustomerReadsTheirOwnLanguage() {
        MessageDesk desk;
        Customer customer = desk.addCustomer(QStringLiteral("ama@example.com"));
        customer.language = QStringLiteral("de-AT");
        ++customer.version;
        QVERIFY(desk.run<bool>(
            [&]() -> Result<bool> { return desk.backend().customers.update(customer).map([] { return true; }); }));
        OrderDraft draft = desk.draft();
        draft.customerEmail = customer.email;
        desk.place(draft, asCaller(customer));
        QVERIFY(desk.newestText().contains(QStringLiteral("Ihre Bestellung 1 über GHS 69.00 ist da.")));
        QCOMPARE(desk.mails().front().subject, QStringLiteral("Test Kitchen: Ihre Bestellung 1"));
    }

    void anOrderIsConfirmedByEMailOnce() {
        MessageDesk desk;
        OrderDraft draft = desk.draft();
        draft.customerEmail = QStringLiteral("Ama@Example.com");
        const Order order = desk.place(draft);
        QCOMPARE(desk.mails().size(), size_t(1));
        const Mail mail = desk.mails().front();
        QCOMPARE(mail.kind, MailKind::OrderConfirmation);
        QCOMPARE(mail.to, QStringLiteral("ama@example.com"));
        QVERIFY(mail.text.contains(QStringLiteral("1 x Jollof rice, Regular: GHS 45.00\n2 x Sobolo: GHS 24.00")));
        QVERIFY(mail.text.contains(QStringLiteral("Total: GHS 69.00")));
        QVERIFY(mail.text.contains(QStringLiteral("\n\n") + mail.link + QStringLiteral("\n\n")));
        QVERIFY(mail.link.startsWith(QStringLiteral("https://order.example/t/") + QString::fromLatin1(order.id.text()) +
                                     QLatin1Char('#')));
        desk.step(desk.step(order, OrderStatus::Accepted), OrderStatus::Placed);
        QCOMPARE(desk.mails().size(), size_t(1));
    }

    void theStoreDoesNotTellWhatWasWritten() {  // SR-62
        MessageDesk desk;
        desk.place(desk.draft());
        QByteArray rows;
        const auto reader = desk.backend().openReader().value();
        const auto gather = [&rows](const Row& row) { rows += row.bytes(0); };
        QVERIFY(reader->visit("SELECT message FROM order_notification", gather));
        QVERIFY(reader->visit("SELECT payload FROM outbox", gather));
        QVERIFY(!rows.isEmpty() && !rows.contains("order.example") && !rows.contains("Ama"));
    }

    void anErasedCustomersMessagesGoWithThem() {  // SR-64
        MessageDesk desk;
        const Customer customer = desk.addCustomer(QStringLiteral("ama@example.com"));
        OrderDraft draft = desk.draft();
        draft.customerEmail = QStringLiteral("other@example.com");
        const Order order = desk.place(draft, asCaller(customer));
        QVERIFY(desk.run<bool>(
            [&]() -> Result<bool> { return desk.backend().accounts.erase(customer.id).map([] { return true; }); }));
        QVERIFY(desk.sms().empty());
        for (const Mail& mail : desk.mails()) QCOMPARE(mail.kind, MailKind::AccountErased);
        const OrderNotification left = desk.notificationsOf(order).front();
        QCOMPARE(left.status, NotificationState::Dropped);
        QVERIFY(left.recipientPhone.isEmpty() && left.message.isEmpty());
    }
};

FRONTDESK_TEST(OrderMessagesTest)
#include "order_messages_test.moc"

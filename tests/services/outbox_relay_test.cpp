// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QString kAma = QStringLiteral("ama@example.com");

struct RelayDesk : TestDesk {
    void write(MailKind kind, const QString& to = kAma, const QByteArray& token = {}) {
        const auto written = run<bool>([=, this]() -> Result<bool> {
            return backend().mailbox.send(kind, to, QStringLiteral("Ama <b>"), QStringLiteral("en"), token).map([] {
                return true;
            });
        });
        if (!written) qFatal("the message is refused");
    }
    NextMail next() {
        return run<NextMail>([this] { return backend().relay.next(); }).value();
    }
    OutboxStep settle(const LeasedMail& mail, SendResult result, int reply = 0, qint64 pauseMs = 0) {
        return run<OutboxStep>([=, this] {
                   return backend().relay.settle(mail, {result, reply, QStringLiteral("words")}, pauseMs);
               })
            .value();
    }
    void does(Status (OutboxRelay::*what)()) {
        QVERIFY(run<bool>([=, this]() -> Result<bool> { return (backend().relay.*what)().map([] { return true; }); }));
    }
    std::vector<Alert> alerts() {
        const Caller owner = staff(StaffRole::Owner);
        return run<std::vector<Alert>>([=, this] { return backend().alerts.list(Alerts::Which::Open, 10, owner); })
            .value();
    }
    QByteArray column(const char* name) {
        const auto reader = backend().openReader().value();
        return reader->scalar(QByteArray("SELECT group_concat(") + name + ") FROM outbox").value();
    }
};

}  // namespace

class OutboxRelayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMessageGoesOutWithBothTextsAndAKeyThatStays() {
        RelayDesk desk;
        desk.write(MailKind::VerifyEmail, kAma, "TOKEN");
        const auto first = desk.next().mail;
        QVERIFY(first);
        QCOMPARE(first->mail.to, kAma);
        QCOMPARE(first->mail.fromName, QStringLiteral("Test Kitchen"));
        QCOMPARE(first->mail.toName, QStringLiteral("Ama b"));  // SR-49
        QVERIFY(first->mail.text.contains(QStringLiteral("token=TOKEN")));
        QVERIFY(first->mail.html.contains(QStringLiteral(">Confirm my address</a>")));
        QVERIFY(first->mail.html.contains(QStringLiteral("token=TOKEN\"")));
        QVERIFY(!first->mail.key.isEmpty());
        QCOMPARE(desk.settle(*first, SendResult::Unreached, 0, 5000).state, OutboxState::Pending);
        QVERIFY(!desk.next().mail);
        QVERIFY(desk.next().dueAt == desk.clock.now().plusMs(5000));
        desk.clock.advanceMs(5000);
        const auto second = desk.next().mail;
        QVERIFY(second);
        QCOMPARE(second->mail.key, first->mail.key);
        QVERIFY(second->mail.written == first->mail.written);
        QCOMPARE(desk.settle(*second, SendResult::Accepted, 250).state, OutboxState::Sent);
        QVERIFY(!desk.next().mail && !desk.next().dueAt);
    }

    void aCrashBetweenSendingAndItsAnswerRepeatsTheMessage() {  // DI-21, DI-23
        RelayDesk desk;
        desk.write(MailKind::PasswordChanged);
        const QByteArray key = desk.next().mail->mail.key;
        desk.reopen();
        QVERIFY(!desk.next().mail);
        desk.does(&OutboxRelay::resume);
        const auto again = desk.next().mail;
        QVERIFY(again);
        QCOMPARE(again->mail.key, key);
        QCOMPARE(again->tries.attempts, 2);
    }

    void aLinkPastItsTokensLifeIsDroppedAndCounted() {  // DI-22
        RelayDesk desk;
        desk.write(MailKind::ResetPassword, kAma, "RESET");
        desk.write(MailKind::VerifyEmail, kAma, "VERIFY");
        desk.clock.advanceMinutes(30);
        const NextMail next = desk.next();
        QCOMPARE(next.dropped, 1);
        QCOMPARE(next.mail->kind, MailKind::VerifyEmail);
        QCOMPARE(desk.column("status"), QByteArray("failed,sending"));
        QVERIFY(desk.alerts().empty());
    }

    void aDeadMessageIsAlertedWithoutSayingWhose() {
        RelayDesk desk;
        desk.write(MailKind::MfaChanged);
        QCOMPARE(desk.settle(*desk.next().mail, SendResult::Rejected, 550).state, OutboxState::Dead);
        const auto alerts = desk.alerts();
        QCOMPARE(alerts.size(), size_t(1));
        QCOMPARE(alerts.front().kind, AlertKind::MessageDead);
        QVERIFY(alerts.front().detail.contains(QStringLiteral("reply 550")));
        QVERIFY(!alerts.front().detail.contains(QStringLiteral("ama")));
        QCOMPARE(desk.column("problem"), QByteArray("reply_550"));
    }

    void aFaultIsAlertedOnceAndEndsByItself() {
        RelayDesk desk;
        const auto report = [&desk] {
            return desk.run<bool>([&desk]() -> Result<bool> {
                return desk.backend().relay.reportFault(QStringLiteral("no login")).map([] { return true; });
            });
        };
        QVERIFY(report() && report());
        QCOMPARE(desk.alerts().size(), size_t(1));
        QCOMPARE(desk.alerts().front().kind, AlertKind::ProviderFault);
        QCOMPARE(desk.alerts().front().detail, QStringLiteral("E-mails are not leaving: no login"));
        desk.does(&OutboxRelay::reportRecovery);
        QVERIFY(desk.alerts().empty());
    }

    void aDocumentGoesWithItsFileOnceThatIsDrawn() {
        RelayDesk desk;
        Order order = desk.placeByCashier();
        const Caller cashier = desk.staff(StaffRole::Cashier);
        TenderRequest tender;
        tender.id = desk.ids.make<PaymentId>();
        tender.method = PaymentMethod::CardTerminal;
        tender.amount = order.total;
        QVERIFY(desk.run<Tendered>([&] { return desk.backend().checkout.take(order.id, tender, cashier); }));
        InvoiceParty buyer;
        buyer.name = QStringLiteral("Ama Mensah");
        buyer.email = kAma;
        const auto issued = desk.run<IssuedInvoice>([&] {
            InvoiceRequest request;
            request.buyer = buyer;
            return desk.backend().invoicing.forStaff(order.id, request, cashier);
        });
        QVERIFY(issued);
        const NextMail waits = desk.next();
        QVERIFY(!waits.mail);
        QVERIFY(waits.dueAt == desk.clock.now().plusMs(OutboxRelay::kDrawingMs));
        QVERIFY(desk.run<bool>([&]() -> Result<bool> {
            return desk.backend()
                .invoices.keepFile(issued->invoice.id, "%PDF-1.7", QByteArray(64, '0'), desk.clock.now())
                .map([] { return true; });
        }));
        desk.clock.advanceMs(OutboxRelay::kDrawingMs);
        const auto mail = desk.next().mail;
        QVERIFY(mail);
        QCOMPARE(mail->kind, MailKind::InvoiceReady);
        QCOMPARE(mail->tries.attempts, 1);
        QCOMPARE(mail->mail.to, kAma);
        QCOMPARE(mail->mail.subject, QStringLiteral("Test Kitchen: invoice INV-2026-0001"));
        QCOMPARE(mail->mail.attachment->fileName, QStringLiteral("INV-2026-0001.pdf"));
        QCOMPARE(mail->mail.attachment->content, QByteArray("%PDF-1.7"));
    }

    void whatCannotBeReadIsNotSent() {
        RelayDesk desk;
        QVERIFY(desk.run<bool>([&desk]() -> Result<bool> {
            OutboxEntry forged{desk.ids.next(), "email", "email:x", 1, "not sealed", "key", desk.clock.now()};
            return desk.backend().outbox.insert(forged).map([] { return true; });
        }));
        const NextMail next = desk.next();
        QVERIFY(!next.mail);
        QCOMPARE(next.dropped, 1);
        QCOMPARE(desk.alerts().front().kind, AlertKind::MessageDead);
    }

    void whatWasForgottenWhileItWasSentStaysForgotten() {  // SR-64
        RelayDesk desk;
        desk.write(MailKind::PasswordChanged);
        const auto leased = desk.next().mail;
        QVERIFY(desk.run<bool>(
            [&desk]() -> Result<bool> { return desk.backend().mailbox.forget(kAma).map([] { return true; }); }));
        QCOMPARE(desk.settle(*leased, SendResult::Accepted, 250).state, OutboxState::Sent);
        QCOMPARE(desk.column("id"), QByteArray());
    }

    void whatWasDoneWithAMonthAgoIsRemoved() {  // DI-28
        RelayDesk desk;
        desk.write(MailKind::PasswordChanged);
        desk.settle(*desk.next().mail, SendResult::Accepted, 250);
        desk.does(&OutboxRelay::purge);
        QCOMPARE(desk.column("status"), QByteArray("sent"));
        desk.clock.advanceMinutes(30 * 24 * 60 + 1);
        desk.does(&OutboxRelay::purge);
        QCOMPARE(desk.column("status"), QByteArray());
    }
};

FRONTDESK_TEST(OutboxRelayTest)
#include "outbox_relay_test.moc"

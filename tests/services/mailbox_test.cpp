// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mail_texts.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QString kAma = QStringLiteral("ama@example.com");

struct MailDesk : TestDesk {
    Status send(MailKind kind, const QString& to, const QString& language, const QByteArray& token = {}) {
        const auto sent = run<bool>([=, this]() -> Result<bool> {
            if (auto queued = backend().mailbox.send(kind, to, QStringLiteral("Ama Mensah"), language, token); !queued)
                return tl::make_unexpected(queued.error());
            return true;
        });
        return sent ? Status() : tl::make_unexpected(sent.error());
    }
    std::vector<Mail> recent(int limit = 10) {
        return run<std::vector<Mail>>([=, this] { return backend().mailbox.recent(limit); }).value();
    }
};

constexpr std::array kKinds{MailKind::VerifyEmail,     MailKind::AlreadyRegistered, MailKind::ResetPassword,
                            MailKind::PasswordChanged, MailKind::MfaChanged,        MailKind::SessionsRevoked,
                            MailKind::AccountErased,   MailKind::Welcome,           MailKind::OrderConfirmation,
                            MailKind::InvoiceReady,    MailKind::CreditNoteReady};

}  // namespace

class MailboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsComposedInTheLanguageOfThePerson() {
        MailDesk desk;
        QVERIFY(desk.send(MailKind::VerifyEmail, kAma, QStringLiteral("de-AT"), "TOKEN"));
        const Mail mail = desk.recent().front();
        QCOMPARE(mail.to, kAma);
        QCOMPARE(mail.subject, QStringLiteral("Test Kitchen: Bitte bestätigen Sie Ihre E-Mail-Adresse"));
        QCOMPARE(mail.link, QStringLiteral("https://order.example/customer/verify-email?token=TOKEN"));
        QVERIFY(mail.text.startsWith(QStringLiteral("Guten Tag Ama Mensah,\n\n")));
        QVERIFY(mail.text.contains(QStringLiteral("innerhalb von 24 Stunden")));
        QVERIFY(mail.text.contains(QStringLiteral("\n\nhttps://order.example/customer/verify-email?token=TOKEN\n\n")));
        QCOMPARE(mail.writtenAt, desk.clock.now());
    }

    void aResetLinkKeepsItsTokenOutOfLogsAndReferers() {
        MailDesk desk;
        QVERIFY(desk.send(MailKind::ResetPassword, kAma, QStringLiteral("en"), "TOKEN"));
        const Mail mail = desk.recent().front();
        QCOMPARE(mail.link, QStringLiteral("https://order.example/account/reset-password#token=TOKEN"));
        QVERIFY(mail.text.contains(QStringLiteral("within 30 minutes")));
    }

    void everyKindHasItsTextInEveryLanguage() {
        for (const char* language : {"en", "de"})
            for (const MailKind kind : kKinds) {
                const MailText text = mailText(kind, QString::fromLatin1(language),
                                               {QStringLiteral("Ama"),
                                                QStringLiteral("Osu Grill"),
                                                {},
                                                QStringLiteral("41"),
                                                QStringLiteral("GHS 61.00"),
                                                {{QStringLiteral("1 x Rice"), QStringLiteral("GHS 61.00")}}});
                QVERIFY2(text.subject.startsWith(QStringLiteral("Osu Grill: ")), wireName(kind).constData());
                QVERIFY2(text.text.size() > 100, wireName(kind).constData());
                QVERIFY2(!(text.subject + text.text).contains(QLatin1Char('{')), wireName(kind).constData());
            }
        const auto english = mailText(MailKind::MfaChanged, QStringLiteral("en"), {});
        QCOMPARE(mailText(MailKind::MfaChanged, QStringLiteral("tw"), {}).text, english.text);
    }

    void valuesAreTextAndNeverATemplateOrAHeader() {  // SR-49
        const MailText text = mailText(MailKind::PasswordChanged, QStringLiteral("en"),
                                       {QStringLiteral("<b>http://evil.example {link}\r\nBcc: x</b> Jean-Luc O'Brien"),
                                        QStringLiteral("Grill {link}\r\nBcc: all@example.com"),
                                        QStringLiteral("L"),
                                        {},
                                        {},
                                        {}});
        QVERIFY(text.text.startsWith(QStringLiteral("Hello bhttpevilexample lin,")));
        QCOMPARE(text.subject, QStringLiteral("Grill {link} Bcc: all@example.com: your password was changed"));
        QCOMPARE(nameForMail(QStringLiteral("  Jean-Luc O'Brien 3rd ")), QStringLiteral("Jean-Luc O'Brien rd"));
        QCOMPARE(nameForMail(QStringLiteral("Ọládélé Adéyẹmí")), QStringLiteral("Ọládélé Adéyẹmí"));
        QCOMPARE(nameForMail(QString(50, QLatin1Char('a'))).size(), 20);
        QVERIFY(mailText(MailKind::MfaChanged, QStringLiteral("en"), {QStringLiteral("123"), {}, {}, {}, {}, {}})
                    .text.startsWith(QStringLiteral("Hello,\n")));
    }

    void theStoreTellsNeitherWhoseTheMessageIsNorItsToken() {  // SR-62
        MailDesk desk;
        QVERIFY(desk.send(MailKind::ResetPassword, kAma, QStringLiteral("en"), "TOKEN"));
        const auto reader = desk.backend().openReader().value();
        QByteArray row;
        QVERIFY(
            reader->visit("SELECT kind, aggregate, provider_key, payload, status FROM outbox", [&](const Row& each) {
                for (int column = 0; column < 5; ++column) row += each.bytes(column) + '|';
            }));
        QVERIFY(row.startsWith("email|email:"));
        QVERIFY(row.endsWith("|pending|"));
        QVERIFY(!row.contains("ama") && !row.contains("Ama") && !row.contains("TOKEN"));
    }

    void theSameTokenIsSentOnce() {
        MailDesk desk;
        QVERIFY(desk.send(MailKind::VerifyEmail, kAma, QStringLiteral("en"), "TOKEN"));
        QCOMPARE(desk.send(MailKind::VerifyEmail, kAma, QStringLiteral("en"), "TOKEN").error().code,
                 ErrorCode::Conflict);
        QVERIFY(desk.send(MailKind::PasswordChanged, kAma, QStringLiteral("en")));
        QVERIFY(desk.send(MailKind::PasswordChanged, kAma, QStringLiteral("en")));
        QCOMPARE(desk.recent().size(), size_t(3));
    }

    void theNewestComeFirstAndOnePersonsCanBeForgotten() {
        MailDesk desk;
        QVERIFY(desk.send(MailKind::PasswordChanged, kAma, QStringLiteral("en")));
        desk.clock.advanceMinutes(1);
        QVERIFY(desk.send(MailKind::MfaChanged, QStringLiteral("yaw@example.com"), QStringLiteral("en")));
        QCOMPARE(desk.recent().front().kind, MailKind::MfaChanged);
        QCOMPARE(desk.recent(1).size(), size_t(1));
        QVERIFY(desk.run<bool>(
            [&desk]() -> Result<bool> { return desk.backend().mailbox.forget(kAma).map([] { return true; }); }));
        QCOMPARE(desk.recent().size(), size_t(1));
        QCOMPARE(desk.recent().front().to, QStringLiteral("yaw@example.com"));
    }
};

FRONTDESK_TEST(MailboxTest)
#include "mailbox_test.moc"

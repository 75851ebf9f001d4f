// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/smtp_outcome.h"
#include "sync/transport/smtp_transport.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <curl/curl.h>

#include <thread>

using namespace frontdesk;

Q_DECLARE_METATYPE(SmtpEnd)
Q_DECLARE_METATYPE(SendResult)

namespace {

/// tests/support/fdtest/smtp.py as a process of its own.
class Sink {
public:
    explicit Sink(const QStringList& arguments = {}) {
        m_process.start(QStringLiteral("python3"),
                        QStringList{QStringLiteral(FRONTDESK_TEST_DATA "/../support/fdtest/smtp.py")} + arguments);
        if (!m_process.waitForStarted()) qFatal("the mail server did not start");
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(20'000)) qFatal("the mail server did not say its port");
        port = m_process.readLine().trimmed().toUShort();
    }
    ~Sink() { (void)received(); }
    /// What it accepted. It ends.
    QByteArray received() {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
        return m_process.readAllStandardOutput();
    }
    quint16 port = 0;

private:
    QProcess m_process;
};

SmtpTransport::Settings plainTo(quint16 port) {
    SmtpTransport::Settings settings;
    settings.mail.host = QStringLiteral("127.0.0.1");
    settings.mail.port = port;
    settings.mail.security = SmtpSecurity::None;
    settings.mail.from = QStringLiteral("orders@osu.example");
    return settings;
}

OutgoingMail sample() {
    return {QStringLiteral("ama@example.com"),
            QStringLiteral("Ọládélé"),
            QStringLiteral("Osu Grill"),
            QStringLiteral("Grüße"),
            QStringLiteral("Hello\n\n.A line that begins with a dot\n"),
            QStringLiteral("<p>Hello</p>"),
            "key-1",
            Instant{1'795'262'400'000}};
}

}  // namespace

class SmtpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReplysClassDecides_data() {
        QTest::addColumn<SmtpEnd>("end");
        QTest::addColumn<SendResult>("result");
        const auto row = [](const char* name, int code, int reply, SmtpStage stage, SendResult result) {
            QTest::newRow(name) << SmtpEnd{code, reply, stage} << result;
        };
        using S = SmtpStage;
        using R = SendResult;
        row("accepted", CURLE_OK, 250, S::Content, R::Accepted);
        row("no connection", CURLE_COULDNT_CONNECT, 0, S::Connecting, R::Unreached);
        row("no such name", CURLE_COULDNT_RESOLVE_HOST, 0, S::Connecting, R::Unreached);
        row("no STARTTLS", CURLE_USE_SSL_FAILED, 250, S::Greeted, R::Misconfigured);
        row("untrusted certificate", CURLE_PEER_FAILED_VERIFICATION, 220, S::Greeted, R::Misconfigured);
        row("wrong password", CURLE_LOGIN_DENIED, 535, S::LoggingIn, R::Misconfigured);
        row("login not now", CURLE_LOGIN_DENIED, 454, S::LoggingIn, R::Unreached);
        row("login wanted", CURLE_SEND_ERROR, 530, S::Sender, R::Misconfigured);
        row("sender refused", CURLE_SEND_ERROR, 553, S::Sender, R::Misconfigured);
        row("recipient refused", CURLE_SEND_ERROR, 550, S::Recipient, R::Rejected);
        row("recipient put off", CURLE_SEND_ERROR, 450, S::Recipient, R::Deferred);
        row("text refused", CURLE_WEIRD_SERVER_REPLY, 554, S::Content, R::Rejected);
        row("text put off", CURLE_WEIRD_SERVER_REPLY, 451, S::Content, R::Deferred);
        row("greeted with a no", CURLE_WEIRD_SERVER_REPLY, 554, S::Connecting, R::Misconfigured);
        row("greeted with not now", CURLE_WEIRD_SERVER_REPLY, 421, S::Connecting, R::Unreached);
        row("closing in the middle", CURLE_SEND_ERROR, 421, S::Recipient, R::Unreached);
        row("silent before the text", CURLE_OPERATION_TIMEDOUT, 250, S::Recipient, R::Unreached);
        row("silent after the text", CURLE_OPERATION_TIMEDOUT, 354, S::Content, R::Unknown);
        row("gone after the text", CURLE_GOT_NOTHING, 354, S::Content, R::Unknown);
        row("reset after the text", CURLE_RECV_ERROR, 354, S::Content, R::Unknown);
        row("stopped in the text", CURLE_ABORTED_BY_CALLBACK, 354, S::Content, R::Unknown);
        row("stopped before it", CURLE_ABORTED_BY_CALLBACK, 250, S::Recipient, R::Unreached);
    }
    void theReplysClassDecides() {
        QFETCH(SmtpEnd, end);
        QTEST(smtpOutcome(end).result, "result");
    }

    void aMessageArrivesWithBothItsTexts() {
        Sink sink;
        const SendOutcome sent = SmtpTransport(plainTo(sink.port)).send(sample());
        QCOMPARE(sent.result, SendResult::Accepted);
        const QByteArray raw = sink.received();
        QVERIFY2(raw.contains("Message-ID: <key-1@osu.example>\r\n"), raw.constData());
        QVERIFY(raw.contains("Content-Type: multipart/mixed"));
        QVERIFY(raw.contains("Content-Type: multipart/alternative"));
        QVERIFY(raw.contains("Content-Type: text/plain; charset=utf-8"));
        QVERIFY(raw.contains("\r\n.A line that begins with a dot"));
        QVERIFY(raw.contains(QByteArray("<p>Hello</p>").toBase64()));
    }

    void anAttachmentArrivesWhole() {
        QByteArray file("%PDF-1.7\n");
        for (int i = 0; i < 200'000; ++i) file += static_cast<char>(i * 7);
        OutgoingMail mail = sample();
        mail.attachment = MailAttachment{QStringLiteral("INV-2026-0001.pdf"), "application/pdf", file};
        Sink sink;
        QCOMPARE(SmtpTransport(plainTo(sink.port)).send(mail).result, SendResult::Accepted);
        const QByteArray raw = sink.received();
        const qsizetype part = raw.indexOf("Content-Disposition: attachment; filename=\"INV-2026-0001.pdf\"");
        QVERIFY2(part > 0, raw.left(2000).constData());
        QVERIFY(raw.indexOf("Content-Type: multipart/alternative") < part);
        QVERIFY(raw.indexOf("Content-Type: application/pdf", part) > part);
        const qsizetype from = raw.indexOf("\r\n\r\n", part) + 4;
        const qsizetype until = raw.indexOf("\r\n--", from);
        QCOMPARE(QByteArray::fromBase64(raw.mid(from, until - from).replace("\r\n", "")), file);
    }

    void aRefusalSaysWhoseItIs() {
        Sink sink({QStringLiteral("--recipient"), QStringLiteral("450 later"), QStringLiteral("--recipient"),
                   QStringLiteral("550 no"), QStringLiteral("--end"), QStringLiteral("554 spam")});
        SmtpTransport smtp(plainTo(sink.port));
        QCOMPARE(smtp.send(sample()).result, SendResult::Deferred);
        QCOMPARE(smtp.send(sample()).result, SendResult::Rejected);
        const SendOutcome spam = smtp.send(sample());
        QCOMPARE(spam.result, SendResult::Rejected);
        QCOMPARE(spam.reply, 554);
    }

    void silenceAfterTheTextIsUnknown() {
        Sink sink({QStringLiteral("--end"), QStringLiteral("stall"), QStringLiteral("--end"), QStringLiteral("drop")});
        SmtpTransport::Settings settings = plainTo(sink.port);
        settings.replySeconds = 1;
        settings.totalSeconds = 2;
        SmtpTransport smtp(settings);
        QCOMPARE(smtp.send(sample()).result, SendResult::Unknown);
        QCOMPARE(smtp.send(sample()).result, SendResult::Unknown);
    }

    void withoutEncryptionNothingLeavesThisMachine() {
        Sink sink({QStringLiteral("--password"), QStringLiteral("open sesame")});
        SmtpTransport::Settings settings = plainTo(sink.port);
        settings.mail.security = SmtpSecurity::StartTls;
        settings.mail.user = QStringLiteral("orders");
        settings.mail.password = QStringLiteral("open sesame");
        const SendOutcome stripped = SmtpTransport(settings).send(sample());
        QCOMPARE(stripped.result, SendResult::Misconfigured);
        QVERIFY(stripped.inWords.contains(QStringLiteral("STARTTLS")));
        settings.mail.security = SmtpSecurity::None;
        settings.mail.host = QStringLiteral("mail.example");
        QCOMPARE(SmtpTransport(settings).send(sample()).result, SendResult::Misconfigured);
        const QByteArray arrived = sink.received();
        QVERIFY2(arrived.isEmpty(), arrived.constData());
    }

    void theLoginIsTakenOrNamedAsTheFault() {
        Sink sink({QStringLiteral("--password"), QStringLiteral("open sesame")});
        SmtpTransport::Settings settings = plainTo(sink.port);
        settings.mail.user = QStringLiteral("orders");
        settings.mail.password = QStringLiteral("open sesame");
        QCOMPARE(SmtpTransport(settings).send(sample()).result, SendResult::Accepted);
        settings.mail.password = QStringLiteral("wrong");
        const SendOutcome denied = SmtpTransport(settings).send(sample());
        QCOMPARE(denied.result, SendResult::Misconfigured);
        QCOMPARE(denied.reply, 535);
        QVERIFY(denied.inWords.contains(QStringLiteral("SMTP_PASSWORD")));
        QVERIFY(!denied.inWords.contains(QStringLiteral("wrong")));
    }

    void aHeaderWithALineBreakIsNeverSent() {  // SR-49
        OutgoingMail mail = sample();
        mail.toName = QStringLiteral("Ama\r\nBcc: all@example.com");
        const SendOutcome refused = SmtpTransport(plainTo(1)).send(mail);
        QCOMPARE(refused.result, SendResult::Rejected);
        QCOMPARE(refused.reply, 0);
    }

    void anAbortEndsATransferWithinTwoSeconds() {
        Sink sink({QStringLiteral("--end"), QStringLiteral("stall")});
        SmtpTransport smtp(plainTo(sink.port));
        QElapsedTimer timer;
        std::thread stopper([&] {
            QTest::qSleep(500);
            timer.start();
            smtp.abort();
        });
        const SendOutcome outcome = smtp.send(sample());
        stopper.join();
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(outcome.result, SendResult::Unknown);
    }
};

FRONTDESK_TEST(SmtpTest)
#include "smtp_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/mail_headers.h"
#include "tests/support/test_main.h"

#include <QLocale>
#include <QTest>

using namespace frontdesk;

namespace {

OutgoingMail sample() {
    OutgoingMail mail;
    mail.to = QStringLiteral("ama@example.com");
    mail.toName = QStringLiteral("Ama");
    mail.fromName = QStringLiteral("Osu Grill");
    mail.subject = QStringLiteral("Hello");
    mail.key = "key-1";
    mail.written = {1'795'262'400'000};  // Saturday 2026-11-21, 12:00 UTC
    return mail;
}
const QString kFrom = QStringLiteral("orders@osu.example");

}  // namespace

class MailHeadersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFieldsAreThoseOfTheStandardWhateverTheLocale() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const auto fields = headerFields(sample(), kFrom);
        QLocale::setDefault(before);
        QVERIFY(fields);
        QCOMPARE(*fields, (std::vector<QByteArray>{
                              "Date: Sat, 21 Nov 2026 12:00:00 +0000", "From: \"Osu Grill\" <orders@osu.example>",
                              "To: \"Ama\" <ama@example.com>", "Subject: Hello", "Message-ID: <key-1@osu.example>",
                              "Auto-Submitted: auto-generated"}));
    }

    void otherLettersTravelAsEncodedWords() {  // RFC 2047
        QCOMPARE(headerText(QStringLiteral("Bitte bestätigen")), QByteArray("=?UTF-8?B?Qml0dGUgYmVzdMOkdGlnZW4=?="));
        QCOMPARE(headerText(QStringLiteral("a =?x?= b")), QByteArray("=?UTF-8?B?YSA9P3g/PSBi?="));
        QCOMPARE(mailbox(QStringLiteral("Kofi \"K\" \\"), kFrom),
                 QByteArray("\"Kofi \\\"K\\\" \\\\\" <orders@osu.example>"));
        QCOMPARE(mailbox({}, kFrom), QByteArray("<orders@osu.example>"));
    }

    void aWordIsShortAndEndsBetweenCodePoints() {
        const QString text = QStringLiteral("aẹ😀").repeated(30);
        QByteArray decoded;
        for (const QByteArray& word : headerText(text).split('\n')) {
            const QByteArray trimmed = word.trimmed();
            QVERIFY(trimmed.size() <= 75);
            QVERIFY(trimmed.startsWith("=?UTF-8?B?") && trimmed.endsWith("?="));
            const QByteArray bytes = QByteArray::fromBase64(trimmed.mid(10).chopped(2));
            QCOMPARE(QString::fromUtf8(bytes).toUtf8(), bytes);
            decoded += bytes;
        }
        QCOMPARE(QString::fromUtf8(decoded), text);
    }

    void aLineBreakInAHeaderIsRefused_data() {  // SR-49
        QTest::addColumn<QString>("field");
        for (const char* field : {"to", "toName", "fromName", "subject", "key"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void aLineBreakInAHeaderIsRefused() {
        QFETCH(QString, field);
        for (const char* injected : {"x\r\nBcc: all@example.com", "x\nBcc: y", "x\ry", "x\u2028y", "x\u0085y"}) {
            OutgoingMail mail = sample();
            const QString text = QString::fromUtf8(injected);
            if (field == QLatin1String("to")) mail.to = text + mail.to;
            if (field == QLatin1String("toName")) mail.toName = text;
            if (field == QLatin1String("fromName")) mail.fromName = text;
            if (field == QLatin1String("subject")) mail.subject = text;
            if (field == QLatin1String("key")) mail.key = text.toLatin1() + "\n";
            QCOMPARE(headerFields(mail, kFrom).error().code, ErrorCode::ValidationFailed);
        }
    }

    void anAddressIsOneAddress() {
        QVERIFY(isEnvelopeAddress(kFrom));
        for (const char* none : {"", "a", "@b", "a@", "a@b@c", "a b@c", "<a@b>", "a@b,c", "a@b>x", "a@b\r\nRCPT TO:<c"})
            QVERIFY2(!isEnvelopeAddress(QString::fromLatin1(none)), none);
    }
};

FRONTDESK_TEST(MailHeadersTest)
#include "mail_headers_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sms_texts.h"
#include "app/services/sms_segments.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

SmsValues sample() {
    return {QStringLiteral("Ama"),       QStringLiteral("41"),          QStringLiteral("12:40"),
            QStringLiteral("GHS 61.00"), QStringLiteral("Osu Grill"),   QStringLiteral("https://order.example/t/1#x"),
            QStringLiteral("15"),        QStringLiteral("No rice left")};
}

struct TextsDesk : TestDesk {
    QByteArray set(SmsKind kind, const QString& language, const QString& text, const Caller& caller) {
        const auto done = run<bool>([=, this]() -> Result<bool> {
            return backend().smsTexts.set(kind, language, text, caller).map([] { return true; });
        });
        if (done) return "ok";
        return done.error().fields.empty() ? "forbidden" : done.error().fields.front().code;
    }
    QByteArray set(const QString& text) {
        return set(SmsKind::Ready, QStringLiteral("en"), text, staff(StaffRole::Owner));
    }
    SmsTemplate text(SmsKind kind, const QString& language = QStringLiteral("en")) {
        return run<SmsTemplate>([=, this] { return backend().smsTexts.text(kind, language); }).value();
    }
};

}  // namespace

class SmsTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindFitsIntoOneMessageOrTwoInEveryLanguage() {
        for (const char* language : {"en", "de"})
            for (const SmsKind kind : kSmsKinds) {
                const QString text = smsText(builtInSmsText(kind, QString::fromLatin1(language)), sample());
                QVERIFY2(text.startsWith(QStringLiteral("Osu Grill: ")), wireName(kind).constData());
                QVERIFY2(text.contains(QStringLiteral("41")), wireName(kind).constData());
                QVERIFY2(!text.contains(QLatin1Char('{')) && !text.contains(QLatin1Char('[')), qPrintable(text));
                QVERIFY2(smsSize(text).gsm7, qPrintable(text));
                QCOMPARE(smsSize(text).segments, 1);
            }
        QCOMPARE(builtInSmsText(SmsKind::Ready, QStringLiteral("tw")),
                 builtInSmsText(SmsKind::Ready, QStringLiteral("en")));
    }

    void aPartWithoutItsValueIsLeftOut() {
        SmsValues values = sample();
        const QString confirmation = builtInSmsText(SmsKind::OrderConfirmation, QStringLiteral("en"));
        QCOMPARE(smsText(confirmation, values),
                 QStringLiteral("Osu Grill: thank you Ama, we have your order 41, GHS 61.00. "
                                "Follow it: https://order.example/t/1#x"));
        values.name.clear();
        values.link.clear();
        QCOMPARE(smsText(confirmation, values),
                 QStringLiteral("Osu Grill: thank you, we have your order 41, GHS 61.00."));
        values.time.clear();
        QCOMPARE(smsText(builtInSmsText(SmsKind::Accepted, QStringLiteral("en")), values),
                 QStringLiteral("Osu Grill: your order 41 is accepted."));
    }

    void whatPeopleTypedIsNeitherATemplateNorAnAddress() {  // SR-49
        SmsValues values = sample();
        values.name = QStringLiteral("Free gift http://evil.example {link}\r\nX");
        values.reason = QStringLiteral("Closed, see www.evil.example or evil.example/x {link} [soon]");
        QCOMPARE(smsText(QStringLiteral("Hello {name}: {reason}"), values),
                 QStringLiteral("Hello Free gift httpevilex: Closed, see or {link} [soon]"));
    }

    void aMessageNeverTakesMoreThanThree() {
        SmsValues values = sample();
        values.restaurant = QString(300, QChar(0x1ECD));
        values.reason = QString(400, QChar(0x1ECD));
        const QString text = smsText(QStringLiteral("{restaurant}{reason}{reason}{reason}{reason}"), values);
        QCOMPARE(smsSize(text).segments, 3);
        QVERIFY(!smsSize(text).gsm7);
    }

    void theOwnersTextStandsBeforeOurs() {
        TextsDesk desk;
        QVERIFY(!desk.text(SmsKind::Ready).isOwn);
        QCOMPARE(desk.set(QStringLiteral("Come and get it,[ {name},] {number}!")), QByteArray("ok"));
        const SmsTemplate own = desk.text(SmsKind::Ready, QStringLiteral("en-GH"));
        QVERIFY(own.isOwn);
        QCOMPARE(own.text, QStringLiteral("Come and get it,[ {name},] {number}!"));
        desk.reopen();
        QVERIFY(desk.text(SmsKind::Ready).isOwn);
        QCOMPARE(desk.set(QString()), QByteArray("ok"));
        QCOMPARE(desk.text(SmsKind::Ready).text, builtInSmsText(SmsKind::Ready, QStringLiteral("en")));
    }

    void aTextThatWouldNotWorkIsRefused() {
        TextsDesk desk;
        QCOMPARE(desk.set(QStringLiteral("{guest} is ready")), QByteArray("unknown_placeholder"));
        QCOMPARE(desk.set(QStringLiteral("{number is ready")), QByteArray("unbalanced"));
        QCOMPARE(desk.set(QStringLiteral("[a [b] {number}]")), QByteArray("unbalanced"));
        QCOMPARE(desk.set(QStringLiteral("See https://evil.example")), QByteArray("link"));
        QCOMPARE(desk.set(QStringLiteral("See evil.example/now")), QByteArray("link"));
        QCOMPARE(desk.set(QString(460, QLatin1Char('a'))), QByteArray("too_long"));
        QCOMPARE(desk.set(QString(459, QLatin1Char('a'))), QByteArray("ok"));
        QCOMPARE(desk.set(SmsKind::Ready, QStringLiteral("fr"), QStringLiteral("x"), desk.staff(StaffRole::Owner)),
                 QByteArray("unknown"));
        QCOMPARE(desk.set(SmsKind::Ready, QStringLiteral("en"), QStringLiteral("x"), desk.staff(StaffRole::Manager)),
                 QByteArray("forbidden"));
    }

    void theOwnerSeesEveryText() {
        TextsDesk desk;
        const auto all = [&desk](StaffRole role) {
            const Caller caller = desk.staff(role);
            return desk.run<std::vector<SmsTemplate>>([&desk, caller] { return desk.backend().smsTexts.all(caller); });
        };
        QCOMPARE(all(StaffRole::Owner)->size(), kSmsKinds.size());
        QCOMPARE(all(StaffRole::Cashier).error().code, ErrorCode::Forbidden);
    }
};

FRONTDESK_TEST(SmsTextsTest)
#include "sms_texts_test.moc"

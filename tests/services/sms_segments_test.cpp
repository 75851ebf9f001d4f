// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sms_segments.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

QString times(int count, const QString& text) {
    return text.repeated(count);
}

}  // namespace

class SmsSegmentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The figures are those of 3GPP TS 23.038 and 23.040: 140 octets a message, 134 of them where it is one of several.
    void aTextIsCountedAsItTravels_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("gsm7");
        QTest::addColumn<int>("units");
        QTest::addColumn<int>("segments");
        const QString a = QStringLiteral("a");
        QTest::newRow("nothing") << QString() << true << 0 << 0;
        QTest::newRow("one message") << times(160, a) << true << 160 << 1;
        QTest::newRow("one septet more") << times(161, a) << true << 161 << 2;
        QTest::newRow("two messages") << times(306, a) << true << 306 << 2;
        QTest::newRow("three messages") << times(307, a) << true << 307 << 3;
        QTest::newRow("Greek and umlauts are in the table") << QStringLiteral("Grüße Ω à Ñ") << true << 11 << 1;
        QTest::newRow("the extension takes two") << times(80, QStringLiteral("€")) << true << 160 << 1;
        QTest::newRow("and one more") << times(81, QStringLiteral("€")) << true << 162 << 2;
        QTest::newRow("an escape is not split")
            << times(152, a) + QStringLiteral("€") + times(10, a) << true << 164 << 2;
        QTest::newRow("the split moves it on")
            << times(152, a) + QStringLiteral("€") + times(152, a) << true << 306 << 3;
        QTest::newRow("the cedi sign makes all of it wide") << QStringLiteral("₵61.00") << false << 6 << 1;
        QTest::newRow("a wide message") << times(70, QStringLiteral("ọ")) << false << 70 << 1;
        QTest::newRow("one unit more") << times(71, QStringLiteral("ọ")) << false << 71 << 2;
        QTest::newRow("a sign beyond the plane is two units") << times(35, QStringLiteral("🍚")) << false << 70 << 1;
        QTest::newRow("and is not split") << times(67, QStringLiteral("🍚")) << false << 134 << 3;
        QTest::newRow("ç is not Ç") << QStringLiteral("ç") << false << 1 << 1;
    }
    void aTextIsCountedAsItTravels() {
        QFETCH(QString, text);
        QFETCH(bool, gsm7);
        QFETCH(int, units);
        QFETCH(int, segments);
        QCOMPARE(smsSize(text), (SmsSize{gsm7, units, segments}));
    }

    void whatGsmLacksIsWrittenPlainlyWhereNothingIsLost() {
        QCOMPARE(plainForSms(QStringLiteral("₵61.00 – “Ama’s” rice…\r\nbye")),
                 QStringLiteral("GHS 61.00 - \"Ama's\" rice... bye"));
        QCOMPARE(plainForSms(QStringLiteral("GH₵ 5")), QStringLiteral("GHS 5"));
        QCOMPARE(plainForSms(QStringLiteral("Ọládélé")), QStringLiteral("Ọládélé"));
        QVERIFY(smsSize(plainForSms(QStringLiteral("2 × Waakye • ₵80.00"))).gsm7);
    }

    void aLongTextIsCutBetweenCharacters() {
        QCOMPARE(clippedForSms(QString(500, QLatin1Char('a')), 3).size(), 459);
        const QString wide = clippedForSms(times(200, QStringLiteral("🍚")), 1);
        QCOMPARE(wide, times(35, QStringLiteral("🍚")));
        QCOMPARE(clippedForSms(QStringLiteral("short"), 3), QStringLiteral("short"));
    }
};

FRONTDESK_TEST(SmsSegmentsTest)
#include "sms_segments_test.moc"

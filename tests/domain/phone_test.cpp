// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/phone_parser.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

class PhoneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsUsualSpellings_data() {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("e164");
        QTest::newRow("Ghana, with zero") << u"GH"_qs << u"0244123456"_qs << u"+233244123456"_qs;
        QTest::newRow("Ghana, grouped") << u"GH"_qs << u" 024 412 3456 "_qs << u"+233244123456"_qs;
        QTest::newRow("Ghana, hyphens") << u"GH"_qs << u"024-412-3456"_qs << u"+233244123456"_qs;
        QTest::newRow("Ghana, international") << u"GH"_qs << u"+233 24 412 3456"_qs << u"+233244123456"_qs;
        QTest::newRow("Ghana, 00") << u"GH"_qs << u"00233244123456"_qs << u"+233244123456"_qs;
        QTest::newRow("Ghana, zero too many") << u"GH"_qs << u"+233 (0) 24 412 3456"_qs << u"+233244123456"_qs;
        QTest::newRow("Ghana, land line") << u"GH"_qs << u"0302 123 456"_qs << u"+233302123456"_qs;
        QTest::newRow("small letters of the country") << u"gh"_qs << u"0244123456"_qs << u"+233244123456"_qs;
        QTest::newRow("Germany, mobile") << u"DE"_qs << u"0171 2345678"_qs << u"+491712345678"_qs;
        QTest::newRow("Germany, Berlin") << u"DE"_qs << u"030/901820"_qs << u"+4930901820"_qs;
        QTest::newRow("a foreign guest") << u"DE"_qs << u"+233 24 412 3456"_qs << u"+233244123456"_qs;
    }
    void readsUsualSpellings() {
        QFETCH(QString, country);
        QFETCH(QString, text);
        const auto number = LibPhoneParser(country).toE164(text, u"customer_phone"_qs);
        QVERIFY(number);
        QTEST(*number, "e164");
    }

    void refusesWhatCannotBeDialled_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("empty") << QString() << QByteArray("invalid_phone");
        QTest::newRow("words") << u"call me"_qs << QByteArray("invalid_phone");
        QTest::newRow("unknown prefix") << u"0994123456"_qs << QByteArray("invalid_phone");
        QTest::newRow("too short") << u"02441"_qs << QByteArray("too_short");
        QTest::newRow("too long") << u"024412345678901"_qs << QByteArray("too_long");
    }
    void refusesWhatCannotBeDialled() {
        QFETCH(QString, text);
        const auto number = LibPhoneParser(u"GH"_qs).toE164(text, u"customer_phone"_qs);
        QVERIFY(!number);
        QCOMPARE(number.error().fields.front().field, u"customer_phone"_qs);
        QTEST(number.error().fields.front().code, "code");
    }

    void showsNumbersAsTheCountryWritesThem() {
        const LibPhoneParser ghana(u"GH"_qs);
        QCOMPARE(ghana.national(u"+233244123456"_qs), u"024 412 3456"_qs);
        QCOMPARE(ghana.national(u"+491712345678"_qs), u"+49 171 2345678"_qs);
        QCOMPARE(ghana.national(u"no number"_qs), u"no number"_qs);
    }

    void groupsDigitsWhileTheyAreTyped() {
        const LibPhoneParser ghana(u"GH"_qs);
        QCOMPARE(ghana.formatPartial(u"0244"_qs), u"024 4"_qs);
        QCOMPARE(ghana.formatPartial(u"024 412 3456"_qs), u"024 412 3456"_qs);
        QCOMPARE(ghana.formatPartial(u"+23324"_qs), u"+233 24"_qs);
        QCOMPARE(ghana.formatPartial(QString()), QString());
    }
};

FRONTDESK_TEST(PhoneTest)
#include "phone_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/money.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

Currency currency(const char* code) {
    return Currency::fromCode(code).value();
}

}  // namespace

class MoneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void currenciesHaveTheDigitsOfIso4217_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("digits");
        QTest::newRow("GHS") << QByteArray("GHS") << 2;
        QTest::newRow("EUR") << QByteArray("EUR") << 2;
        QTest::newRow("XOF") << QByteArray("XOF") << 0;
        QTest::newRow("JPY") << QByteArray("JPY") << 0;
        QTest::newRow("TND") << QByteArray("TND") << 3;
    }
    void currenciesHaveTheDigitsOfIso4217() {
        QFETCH(QByteArray, code);
        QTEST(Currency::fromCode(code)->digits(), "digits");
        QCOMPARE(Currency::fromCode(code)->code(), code);
    }

    void onlyThreeCapitalsAreACurrency() {
        for (const char* code : {"", "GH", "GHSS", "ghs", "G1S", "₵"}) QVERIFY2(!Currency::fromCode(code), code);
    }

    void zeroTakesOnTheCurrencyItIsAddedTo() {
        Money sum;
        sum += Money(250, currency("GHS"));
        QCOMPARE(sum.currency().code(), QByteArray("GHS"));
        QCOMPARE((sum - Money(300, currency("GHS"))).minor(), -50);
        QCOMPARE(sum.times(3).minor(), 750);
    }

    void readsAmountsAsPeopleTypeThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<qint64>("minor");
        QTest::newRow("point") << u"12.50"_qs << QByteArray("GHS") << 1250LL;
        QTest::newRow("comma") << u"12,50"_qs << QByteArray("EUR") << 1250LL;
        QTest::newRow("one decimal") << u"12.5"_qs << QByteArray("GHS") << 1250LL;
        QTest::newRow("whole units") << u"1250"_qs << QByteArray("GHS") << 125000LL;
        QTest::newRow("negative") << u"-3"_qs << QByteArray("GHS") << -300LL;
        QTest::newRow("plus") << u"+0.05"_qs << QByteArray("GHS") << 5LL;
        QTest::newRow("nothing before the point") << u".5"_qs << QByteArray("GHS") << 50LL;
        QTest::newRow("nothing after the point") << u"5."_qs << QByteArray("GHS") << 500LL;
        QTest::newRow("spaces around") << u" 7 "_qs << QByteArray("GHS") << 700LL;
        QTest::newRow("no decimals") << u"1500"_qs << QByteArray("XOF") << 1500LL;
        QTest::newRow("three decimals") << u"1.234"_qs << QByteArray("TND") << 1234LL;
        QTest::newRow("largest") << u"9999999999999.99"_qs << QByteArray("GHS") << 999999999999999LL;
    }
    void readsAmountsAsPeopleTypeThem() {
        QFETCH(QString, text);
        QFETCH(QByteArray, code);
        const auto amount = parseAmount(text, currency(code));
        QVERIFY(amount);
        QTEST(amount->minor(), "minor");
    }

    void refusesWhatIsNoAmount_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("fault");
        for (const char* text : {"", ".", "-", "1.2.3", "1,234.50", "twelve", "1e3", "--1", "1 000"})
            QTest::addRow("'%s'", text) << QString::fromLatin1(text) << QByteArray("GHS") << QByteArray("not_a_number");
        QTest::newRow("too many decimals") << u"1.005"_qs << QByteArray("GHS") << QByteArray("too_many_decimals");
        QTest::newRow("decimals of francs") << u"1.5"_qs << QByteArray("XOF") << QByteArray("too_many_decimals");
        QTest::newRow("too large") << u"10000000000000000"_qs << QByteArray("GHS") << QByteArray("out_of_range");
    }
    void refusesWhatIsNoAmount() {
        QFETCH(QString, text);
        QFETCH(QByteArray, code);
        const auto amount = parseAmount(text, currency(code));
        QVERIFY(!amount);
        QTEST(amount.error().fields.front().code, "fault");
    }

    void writesPlainDecimals_data() {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("text");
        QTest::newRow("two digits") << 1250LL << QByteArray("GHS") << u"12.50"_qs;
        QTest::newRow("less than one") << 5LL << QByteArray("GHS") << u"0.05"_qs;
        QTest::newRow("negative") << -5LL << QByteArray("GHS") << u"-0.05"_qs;
        QTest::newRow("no digits") << 1500LL << QByteArray("XOF") << u"1500"_qs;
        QTest::newRow("three digits") << 1LL << QByteArray("TND") << u"0.001"_qs;
    }
    void writesPlainDecimals() {
        QFETCH(qint64, minor);
        QFETCH(QByteArray, code);
        QTEST(plainAmount(Money(minor, currency(code))), "text");
    }
};

FRONTDESK_TEST(MoneyTest)
#include "money_test.moc"

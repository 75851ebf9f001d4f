// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rate.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

class RateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAPercentageAsAnExactFraction_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<QByteArray>("shortest");
        QTest::newRow("whole") << u"15"_qs << 3LL << 20LL << QByteArray("15");
        QTest::newRow("one decimal") << u"2.5"_qs << 1LL << 40LL << QByteArray("2.5");
        QTest::newRow("needless zeros") << u"02.500"_qs << 1LL << 40LL << QByteArray("2.5");
        QTest::newRow("needless point") << u"7.0"_qs << 7LL << 100LL << QByteArray("7");
        QTest::newRow("zero") << u"0"_qs << 0LL << 1LL << QByteArray("0");
        QTest::newRow("six decimals") << u"0.000001"_qs << 1LL << 100'000'000LL << QByteArray("0.000001");
        QTest::newRow("more zeros than decimals") << u"1.00000000"_qs << 1LL << 100LL << QByteArray("1");
        QTest::newRow("largest") << u"1000"_qs << 10LL << 1LL << QByteArray("1000");
    }
    void readsAPercentageAsAnExactFraction() {
        QFETCH(QString, text);
        const auto rate = Rate::fromPercent(text);
        QVERIFY(rate);
        QTEST(rate->numerator(), "numerator");
        QTEST(rate->denominator(), "denominator");
        QTEST(rate->percentText(), "shortest");
    }

    void refusesWhatIsNoPercentage_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("code");
        for (const char* text : {"", ".", ".5", "5.", "-1", "+1", "1e2", "1,5", " 1", "1.2.3", "٣", "x"})
            QTest::addRow("'%s'", text) << QString::fromUtf8(text) << QByteArray("not_a_number");
        QTest::newRow("too many decimals") << u"0.0000001"_qs << QByteArray("too_many_decimals");
        QTest::newRow("too large") << u"1000.1"_qs << QByteArray("out_of_range");
        QTest::newRow("far too large") << u"99999999999999999999"_qs << QByteArray("out_of_range");
    }
    void refusesWhatIsNoPercentage() {
        QFETCH(QString, text);
        const auto rate = Rate::fromPercent(text);
        QVERIFY(!rate);
        QTEST(rate.error().fields.front().code, "code");
    }

    void comparesByValue() {
        const Rate low = Rate::fromPercent(u"2.49"_qs).value();
        const Rate high = Rate::fromPercent(u"2.5"_qs).value();
        QVERIFY(low < high);
        QVERIFY(!(high < low));
        QVERIFY(high == Rate::fromPercent(u"2.50"_qs).value());
        QVERIFY(Rate() == Rate::fromPercent(u"0"_qs).value());
    }
};

FRONTDESK_TEST(RateTest)
#include "rate_test.moc"

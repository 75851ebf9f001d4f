// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/effective_rates.h"
#include "baskets.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

std::vector<TaxComponent> standardOf(const char* set, QDate day) {
    return rulesOf(set, day).at(u"standard"_qs).components;
}

}  // namespace

class EffectiveRatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInSetsComeToTheRatesOfTheLaw_data() {
        QTest::addColumn<QByteArray>("set");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("taxClass");
        QTest::addColumn<QByteArray>("percentTogether");
        const QDate before(2025, 12, 31);
        const QDate since(2026, 1, 1);
        const QString standard = u"standard"_qs;
        // 2.5 + 2.5 + 1 + 15% of 106
        QTest::newRow("Ghana until 2025") << QByteArray("gh") << before << standard << QByteArray("21.9");
        QTest::newRow("Ghana long ago") << QByteArray("gh") << QDate(2019, 5, 1) << standard << QByteArray("21.9");
        QTest::newRow("Ghana from 2026") << QByteArray("gh") << since << standard << QByteArray("20");
        QTest::newRow("Ghana, tourism, until 2025")
            << QByteArray("gh-tourism") << before << standard << QByteArray("22.9");
        QTest::newRow("Ghana, tourism, from 2026") << QByteArray("gh-tourism") << since << standard << QByteArray("21");
        QTest::newRow("Germany, food eaten in until 2025")
            << QByteArray("de") << before << u"food-dine-in"_qs << QByteArray("19");
        QTest::newRow("Germany, food eaten in from 2026")
            << QByteArray("de") << since << u"food-dine-in"_qs << QByteArray("7");
        QTest::newRow("Germany, food taken away") << QByteArray("de") << before << u"food"_qs << QByteArray("7");
        QTest::newRow("Germany, drinks") << QByteArray("de") << since << u"drinks"_qs << QByteArray("19");
        QTest::newRow("not registered") << QByteArray("none") << since << standard << QByteArray("0");
    }
    void builtInSetsComeToTheRatesOfTheLaw() {
        QFETCH(QByteArray, set);
        QFETCH(QDate, day);
        QFETCH(QString, taxClass);
        const auto rates = effectiveRates(rulesOf(set, day).at(taxClass).components);
        QVERIFY(rates);
        QTEST(shownRate(*rates).percentText(), "percentTogether");
    }

    void compoundingIsMultipliedOutExactly() {
        const auto rates = effectiveRates(standardOf("gh", QDate(2025, 6, 1))).value();
        // VAT: 15% of 106% = 15.9% = 159/1000
        QCOMPARE(rates.numerators.back() * 1000, rates.denominator * 159);
    }

    void anUnknownSetIsNone() { QVERIFY(!TaxSet::builtIn(u"atlantis"_qs)); }

    void versionsHoldFromTheirDayOn() {
        const TaxSet set(u"own"_qs,
                         {{QDate(2026, 7, 1), {{u"b"_qs, {}, {}}}}, {QDate(2025, 7, 1), {{u"a"_qs, {}, {}}}}});
        QVERIFY(set.on(QDate(2025, 6, 30)).empty());
        QCOMPARE(set.on(QDate(2025, 7, 1)).begin()->first, u"a"_qs);
        QCOMPARE(set.on(QDate(2026, 6, 30)).begin()->first, u"a"_qs);
        QCOMPARE(set.on(QDate(2026, 7, 1)).begin()->first, u"b"_qs);
    }

    void componentsMayComeBeforeWhatTheyCompoundOn() {
        const auto rates =
            effectiveRates({{u"VAT"_qs, percent("15"), {u"Levy"_qs}}, {u"Levy"_qs, percent("6"), {}}}).value();
        QCOMPARE(rates.numerators.front() * 1000, rates.denominator * 159);
    }

    void faultyClassesAreRefused_data() {
        QTest::addColumn<std::vector<TaxComponent>>("components");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("code");
        const Rate ten = percent("10");
        using Components = std::vector<TaxComponent>;
        QTest::newRow("charged on itself")
            << Components{{u"a"_qs, ten, {u"a"_qs}}} << u"[0].on"_qs << QByteArray("cycle");
        QTest::newRow("a ring") << Components{{u"a"_qs, ten, {u"b"_qs}}, {u"b"_qs, ten, {u"a"_qs}}} << u"[0].on"_qs
                                << QByteArray("cycle");
        QTest::newRow("unknown") << Components{{u"a"_qs, ten, {u"b"_qs}}} << u"[0].on"_qs << QByteArray("unknown");
        QTest::newRow("named twice") << Components{{u"a"_qs, ten, {}}, {u"a"_qs, ten, {}}} << u"[1].name"_qs
                                     << QByteArray("duplicate");
        QTest::newRow("beyond 1000%") << Components{{u"a"_qs, percent("999"), {}}, {u"b"_qs, ten, {}}} << u"[1].rate"_qs
                                      << QByteArray("out_of_range");
        const Rate fine = percent("33.333333");
        QTest::newRow("too fine to multiply out")
            << Components{{u"a"_qs, fine, {}}, {u"b"_qs, fine, {u"a"_qs}}, {u"c"_qs, fine, {u"b"_qs}}} << u"[2].rate"_qs
            << QByteArray("out_of_range");
    }
    void faultyClassesAreRefused() {
        QFETCH(std::vector<TaxComponent>, components);
        const auto rates = effectiveRates(components);
        QVERIFY(!rates);
        QTEST(rates.error().fields.front().field, "field");
        QTEST(rates.error().fields.front().code, "code");
    }
};

FRONTDESK_TEST(EffectiveRatesTest)
#include "effective_rates_test.moc"

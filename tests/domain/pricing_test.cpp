// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/pricing.h"
#include "baskets.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QDate kIn2025(2025, 12, 31);
const QDate kIn2026(2026, 1, 1);

/// The field of the first fault, or what went wrong with the test.
QString firstFault(const Basket& basket) {
    const auto calculation = calculate(basket);
    if (calculation) return QStringLiteral("priced");
    return calculation.error().fields.empty() ? QStringLiteral("no field") : calculation.error().fields.front().field;
}

}  // namespace

class PricingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ghanaAddsUpAsItsLawSays_data() {
        QTest::addColumn<QByteArray>("set");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("inclusive");
        QTest::addColumn<qint64>("price");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<qint64>("net");
        QTest::addColumn<qint64>("total");

        // Levies on 100.00, VAT 15% on 106.00.
        const QStringList before{u"NHIL 2.5% of 10000 = 250"_qs, u"GETFund 2.5% of 10000 = 250"_qs,
                                 u"COVID-19 levy 1% of 10000 = 100"_qs, u"VAT 15% of 10600 = 1590"_qs};
        QTest::newRow("2025 on top") << QByteArray("gh") << kIn2025 << false << 10000LL << before << 10000LL << 12190LL;
        QTest::newRow("2025 included") << QByteArray("gh") << kIn2025 << true << 12190LL << before << 10000LL
                                       << 12190LL;
        // Of 50.00: 5000 x .025/1.219 = 102.54; x .01/1.219 = 41.02; x .159/1.219 = 652.17; the net is what is left.
        QTest::newRow("2025 included, with rest")
            << QByteArray("gh") << kIn2025 << true << 5000LL
            << QStringList{u"NHIL 2.5% of 4101 = 103"_qs, u"GETFund 2.5% of 4101 = 103"_qs,
                           u"COVID-19 levy 1% of 4101 = 41"_qs, u"VAT 15% of 4348 = 652"_qs}
            << 4101LL << 5000LL;
        const QStringList since{u"NHIL 2.5% of 10000 = 250"_qs, u"GETFund 2.5% of 10000 = 250"_qs,
                                u"VAT 15% of 10000 = 1500"_qs};
        QTest::newRow("2026 on top") << QByteArray("gh") << kIn2026 << false << 10000LL << since << 10000LL << 12000LL;
        QTest::newRow("2026 included") << QByteArray("gh") << kIn2026 << true << 12000LL << since << 10000LL << 12000LL;
        // Of 50.00: 5000 x .025/1.2 = 104.17 twice, 5000 x .15/1.2 = 625.
        QTest::newRow("2026 included, with rest")
            << QByteArray("gh") << kIn2026 << true << 5000LL
            << QStringList{u"NHIL 2.5% of 4167 = 104"_qs, u"GETFund 2.5% of 4167 = 104"_qs, u"VAT 15% of 4167 = 625"_qs}
            << 4167LL << 5000LL;
        QTest::newRow("2025 tourism on top")
            << QByteArray("gh-tourism") << kIn2025 << false << 10000LL
            << QStringList(before + QStringList{u"Tourism levy 1% of 10000 = 100"_qs}) << 10000LL << 12290LL;
        QTest::newRow("2026 tourism on top")
            << QByteArray("gh-tourism") << kIn2026 << false << 10000LL
            << QStringList(since + QStringList{u"Tourism levy 1% of 10000 = 100"_qs}) << 10000LL << 12100LL;
        QTest::newRow("not registered") << QByteArray("none") << kIn2026 << true << 5000LL << QStringList() << 5000LL
                                        << 5000LL;
    }
    void ghanaAddsUpAsItsLawSays() {
        QFETCH(QByteArray, set);
        QFETCH(QDate, day);
        QFETCH(bool, inclusive);
        QFETCH(qint64, price);
        const auto prices = inclusive ? Prices::WithTax : Prices::BeforeTax;
        const auto sum = calculate(basket(rulesOf(set, day), prices, {line(cedis(price), 1, "standard")}));
        QVERIFY(sum);
        QTEST(rowTexts(sum->taxes), "rows");
        QTEST(sum->net.minor(), "net");
        QTEST(sum->total.minor(), "total");
        QCOMPARE(sum->tax.minor(), sum->total.minor() - sum->net.minor());
        QCOMPARE(sum->total.currency(), currency("GHS"));
    }

    /// Schnitzel 18.90 at 7% (1890 x 7/107 = 123.64) and beer 4.50 at 19% (450 x 19/119 = 71.85).
    void germanBillHasARowPerRateHighestFirst() {
        const auto sum = calculate(basket(rulesOf("de", kIn2026), Prices::WithTax,
                                          {line(euros(1890), 1, "food-dine-in"), line(euros(450), 1, "drinks")}))
                             .value();
        QCOMPARE(rowTexts(sum.taxes), QStringList({u"MwSt 19% of 378 = 72"_qs, u"MwSt 7% of 1766 = 124"_qs}));
        QCOMPARE(sum.total.minor(), 2340);
        QCOMPARE(sum.lines[0].net.minor(), 1766);
        QCOMPARE(sum.lines[1].net.minor(), 378);
    }

    void classesOfEqualComponentsShareOneGroup() {
        const auto sum = calculate(basket(rulesOf("de", kIn2025), Prices::WithTax,
                                          {line(euros(1890), 1, "food-dine-in"), line(euros(450), 1, "drinks")}))
                             .value();
        // Both at 19%: 2340 x 19/119 = 373.61, rounded once.
        QCOMPARE(rowTexts(sum.taxes), QStringList({u"MwSt 19% of 1966 = 374"_qs}));
        QCOMPARE(sum.groups.size(), size_t(1));
        QCOMPARE(sum.groups.front().classId, u"food-dine-in"_qs);
        QCOMPARE(sum.groups.front().effective.percentText(), QByteArray("19"));
        // 1966 x 1890/2340 = 1587.92 and 1966 x 450/2340 = 378.08
        QCOMPARE(sum.lines[0].net.minor(), 1588);
        QCOMPARE(sum.lines[1].net.minor(), 378);
    }

    /// A menu at 12.00 of a dish (9.00 alone, 7%) and a drink (4.00 alone, 19%):
    /// 1200 x 9/13 = 830.77 → 831, 1200 x 4/13 = 369.23 → 369; 831 x 7/107 = 54.36, 369 x 19/119 = 58.92.
    void comboIsSplitOverItsClassesByStandAlonePrices() {
        PriceLine combo = line(euros(1200), 1, "");
        combo.parts = {{u"food"_qs, euros(900)}, {u"drinks"_qs, euros(400)}};
        const auto sum = calculate(basket(rulesOf("de", kIn2026), Prices::WithTax, {combo})).value();
        QCOMPARE(rowTexts(sum.taxes), QStringList({u"MwSt 19% of 310 = 59"_qs, u"MwSt 7% of 777 = 54"_qs}));
        QCOMPARE(sum.lines.front().net.minor(), 1087);
        QCOMPARE(sum.total.minor(), 1200);
    }

    void comboOfFreePartsIsTaxedAsItsFirst() {
        PriceLine combo = line(euros(1070), 1, "");
        combo.parts = {{u"food"_qs, euros(0)}, {u"drinks"_qs, euros(0)}};
        const auto sum = calculate(basket(rulesOf("de", kIn2026), Prices::WithTax, {combo})).value();
        QCOMPARE(rowTexts(sum.taxes), QStringList({u"MwSt 19% of 0 = 0"_qs, u"MwSt 7% of 1000 = 70"_qs}));
    }

    void optionsCountPerPiece() {
        PriceLine pizza = line(euros(900), 3, "food");
        pizza.optionDeltas = {euros(150), euros(-50)};
        const auto sum = calculate(basket(rulesOf("none", kIn2026), Prices::WithTax, {pizza})).value();
        QCOMPARE(sum.subtotal.minor(), 3000);
    }

    /// 3 x 3.33 = 9.99; 10% = 0.999 → 1.00, and not three times 0.33.
    void percentDiscountIsTakenOncePerLine() {
        const auto sum = calculate(basket(rulesOf("none", kIn2026), Prices::WithTax,
                                          {discounted(line(cedis(333), 3, "standard"), percent("10"))}))
                             .value();
        QCOMPARE(sum.discount.minor(), 100);
        QCOMPARE(sum.lines.front().ownDiscount.minor(), 100);
        QCOMPARE(sum.total.minor(), 899);
    }

    /// Food 20.00 and 10.00 at 7%, a drink 10.00 at 19%, 10.01 off the order. Over the groups: 1001 x 1/4 = 250.25 →
    /// 250 and 1001 x 3/4 = 750.75 → 751; inside the food: 500.67 → 501 and 250.33 → 250.
    void orderDiscountIsSpreadOverGroupsAndThenLines() {
        Basket order =
            basket(rulesOf("de", kIn2026), Prices::WithTax,
                   {line(euros(2000), 1, "food"), line(euros(1000), 1, "food"), line(euros(1000), 1, "drinks")});
        order.discount = Discount(euros(1001));
        const auto sum = calculate(order).value();
        QCOMPARE(sum.lines[0].discount.minor(), 501);
        QCOMPARE(sum.lines[1].discount.minor(), 250);
        QCOMPARE(sum.lines[2].discount.minor(), 250);
        QCOMPARE(sum.lines[2].ownDiscount.minor(), 0);
        // 750 x 19/119 = 119.75; 2249 x 7/107 = 147.13
        QCOMPARE(rowTexts(sum.taxes), QStringList({u"MwSt 19% of 630 = 120"_qs, u"MwSt 7% of 2102 = 147"_qs}));
        QCOMPARE(sum.total.minor(), 2999);
    }

    /// One unit over two groups of the same value: the higher rate, and for equal rates the class that sorts first.
    void oddUnitsGoByRateThenClassId() {
        Basket order = basket(rulesOf("de", kIn2026), Prices::WithTax,
                              {line(euros(1000), 1, "food"), line(euros(1000), 1, "drinks")});
        order.discount = Discount(euros(1));
        QCOMPARE(calculate(order)->lines[1].discount.minor(), 1);

        const Rate ten = percent("10");
        order.rules = {{u"b"_qs, {u"b"_qs, {}, {{u"City tax"_qs, ten, {}}}}},
                       {u"a"_qs, {u"a"_qs, {}, {{u"State tax"_qs, ten, {}}}}}};
        order.lines = {line(euros(1000), 1, "b"), line(euros(1000), 1, "a")};
        const auto sum = calculate(order).value();
        QCOMPARE(sum.lines[0].discount.minor(), 0);
        QCOMPARE(sum.lines[1].discount.minor(), 1);
        QCOMPARE(sum.groups.front().classId, u"a"_qs);
    }

    void everyFeeIsSpreadAsAnEntryOfItsOwn() {
        // Over groups worth 3:1 one unit is 0.75 and 0.25, so three fees of it all go to the food; a single fee of
        // three is 2.25 and 0.75, so one unit goes to the drinks (groups[0]).
        Basket order = basket(rulesOf("de", kIn2026), Prices::BeforeTax,
                              {line(euros(300), 1, "food"), line(euros(100), 1, "drinks")});
        order.fees = {euros(1), euros(1), euros(1)};
        QCOMPARE(calculate(order)->groups[0].net.minor(), 100);
        order.fees = {euros(3)};
        QCOMPARE(calculate(order)->groups[0].net.minor(), 101);
    }

    void orderDiscountStandsOnTheSumAfterLineDiscounts() {
        Basket order =
            basket(rulesOf("none", kIn2026), Prices::WithTax,
                   {discounted(line(cedis(1000), 1, "standard"), cedis(500)), line(cedis(500), 1, "standard")});
        order.discount = Discount(percent("10"));
        const auto sum = calculate(order).value();
        QCOMPARE(sum.discount.minor(), 600);  // 5.00 and 10% of 10.00
        QCOMPARE(sum.lines[0].discount.minor(), 550);
        QCOMPARE(sum.lines[1].discount.minor(), 50);
    }

    /// After the discount above the groups are worth 7.50 and 22.49; a delivery of 3.00: 300 x 750/2999 = 75.03 → 75
    /// and 224.97 → 225. So 825 x 19/119 = 131.72 and 2474 x 7/107 = 161.85.
    void feeIsSpreadOverGroupsByValueAfterDiscounts() {
        Basket order =
            basket(rulesOf("de", kIn2026), Prices::WithTax,
                   {line(euros(2000), 1, "food"), line(euros(1000), 1, "food"), line(euros(1000), 1, "drinks")});
        order.discount = Discount(euros(1001));
        order.fees = {euros(300)};
        const auto sum = calculate(order).value();
        QCOMPARE(rowTexts(sum.taxes), QStringList({u"MwSt 19% of 693 = 132"_qs, u"MwSt 7% of 2312 = 162"_qs}));
        QCOMPARE(sum.fees.minor(), 300);
        QCOMPARE(sum.total.minor(), 3299);
        // The fee has its own part of the nets: 693 x 750/825 = 630 is the drink's, 63 the fee's.
        QCOMPARE(sum.lines[2].net.minor(), 630);
    }

    /// All is given away; the fee goes by what it was worth: 3:1.
    void feeOfAFreeOrderGoesByThePricesBeforeDiscounts() {
        Basket order = basket(rulesOf("de", kIn2026), Prices::BeforeTax,
                              {line(euros(3000), 1, "food"), line(euros(1000), 1, "drinks")});
        order.discount = Discount(percent("100"));
        order.fees = {euros(400)};
        const auto sum = calculate(order).value();
        QCOMPARE(rowTexts(sum.taxes), QStringList({u"MwSt 19% of 100 = 19"_qs, u"MwSt 7% of 300 = 21"_qs}));
        QCOMPARE(sum.total.minor(), 440);
        QCOMPARE(sum.lines[0].net.minor(), 0);
    }

    void feeOfLinesWithoutAPriceGoesToTheHighestRate() {
        Basket order =
            basket(rulesOf("de", kIn2026), Prices::BeforeTax, {line(euros(0), 1, "food"), line(euros(0), 1, "drinks")});
        order.fees = {euros(100)};
        const auto sum = calculate(order).value();
        QCOMPARE(rowTexts(sum.taxes), QStringList({u"MwSt 19% of 100 = 19"_qs, u"MwSt 7% of 0 = 0"_qs}));
    }

    void zeroRatedHasARowAndExemptHasNone() {
        const auto sum = calculate(basket(rulesOf("gh", kIn2026), Prices::WithTax,
                                          {line(cedis(1000), 1, "zero"), line(cedis(500), 1, "exempt")}))
                             .value();
        QCOMPARE(rowTexts(sum.taxes), QStringList({u"VAT 0% of 1000 = 0"_qs}));
        QCOMPARE(sum.net.minor(), 1500);
    }

    /// Half units go away from zero: 10 at 15% is 1.5, 10 at 2.5% is 0.25.
    void taxIsRoundedHalfAwayFromZeroPerComponent() {
        const auto sum =
            calculate(basket(rulesOf("gh", kIn2026), Prices::BeforeTax, {line(cedis(10), 1, "standard")})).value();
        QCOMPARE(rowTexts(sum.taxes),
                 QStringList({u"NHIL 2.5% of 10 = 0"_qs, u"GETFund 2.5% of 10 = 0"_qs, u"VAT 15% of 10 = 2"_qs}));
    }

    void anEmptyBasketCostsNothing() {
        const auto sum = calculate(basket(rulesOf("gh", kIn2026), Prices::WithTax, {})).value();
        QVERIFY(sum.total.isZero() && sum.lines.empty() && sum.taxes.empty());
    }

    void faultyBasketsNameTheField_data() {
        QTest::addColumn<Basket>("order");
        QTest::addColumn<QString>("field");
        const TaxRules rules = rulesOf("de", kIn2026);
        const PriceLine good = line(euros(1000), 1, "food");
        const auto with = [&rules](PriceLine one) { return basket(rules, Prices::BeforeTax, {std::move(one)}); };

        QTest::newRow("unknown class") << with(line(euros(1), 1, "luxury")) << u"lines[0].tax_class"_qs;
        QTest::newRow("no pieces") << with(line(euros(1), 0, "food")) << u"lines[0].quantity"_qs;
        QTest::newRow("too many pieces") << with(line(euros(1), 100, "food")) << u"lines[0].quantity"_qs;
        QTest::newRow("negative price") << with(line(euros(-1), 1, "food")) << u"lines[0].unit_price_cents"_qs;
        PriceLine cheap = good;
        cheap.optionDeltas = {euros(-1001)};
        QTest::newRow("options take more than the price") << with(cheap) << u"lines[0].option_deltas"_qs;
        QTest::newRow("discount above the line") << with(discounted(good, euros(1001))) << u"lines[0].discount"_qs;
        QTest::newRow("discount above all") << with(discounted(good, percent("100.1"))) << u"lines[0].discount"_qs;
        QTest::newRow("negative discount") << with(discounted(good, euros(-1))) << u"lines[0].discount"_qs;
        PriceLine combo = good;
        combo.parts = {{u"food"_qs, euros(1)}, {u"luxury"_qs, euros(1)}};
        QTest::newRow("unknown class of a part") << with(combo) << u"lines[0].parts[1].tax_class"_qs;
        combo.parts = {{u"food"_qs, euros(-1)}};
        QTest::newRow("negative part") << with(combo) << u"lines[0].parts[0].price_cents"_qs;
        Basket order = with(discounted(good, euros(600)));
        order.discount = Discount(euros(401));
        QTest::newRow("discount above what is left") << order << u"discount"_qs;
        order = with(good);
        order.fees = {euros(1), euros(-1)};
        QTest::newRow("negative fee") << order << u"fees[1]"_qs;
        order.lines.clear();
        order.fees = {euros(1)};
        QTest::newRow("a fee for nothing") << order << u"lines"_qs;
        constexpr qint64 largest = std::numeric_limits<qint64>::max();
        QTest::newRow("line beyond 64 bits")
            << with(line(euros(largest / 2), 3, "food")) << u"lines[0].unit_price_cents"_qs;
        QTest::newRow("tax beyond 64 bits") << with(line(euros(largest), 1, "food")) << u"lines"_qs;
        order = basket(rules, Prices::WithTax, {line(euros(largest), 1, "food"), line(euros(largest), 1, "food")});
        QTest::newRow("sum beyond 64 bits") << order << u"lines"_qs;
    }
    void faultyBasketsNameTheField() {
        QFETCH(Basket, order);
        QTEST(firstFault(order), "field");
    }

    void theLargestAmountsArePricedExactly() {
        constexpr qint64 largest = std::numeric_limits<qint64>::max();
        const auto sum =
            calculate(basket(rulesOf("de", kIn2026), Prices::WithTax, {line(euros(largest), 1, "food")})).value();
        QCOMPARE(sum.total.minor(), largest);
        // 9223372036854775807 x 7/107 = 603398170635359164.94…
        QCOMPARE(sum.tax.minor(), 603398170635359165);
    }

    void allFaultsComeAtOnce() {
        const auto refused =
            calculate(basket({}, Prices::WithTax, {line(euros(-1), 0, "food"), line(euros(1), 1, "x")}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(refused.error().fields.size(), size_t(4));
    }
};

FRONTDESK_TEST(PricingTest)
#include "pricing_test.moc"

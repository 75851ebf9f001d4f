// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/pricing.h"
#include "baskets.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class RefundTest : public QObject {
    Q_OBJECT

    /// Ghana 2025, 121.90: net 100.00, levies 2.50, 2.50 and 1.00, VAT 15.90.
    static std::vector<TaxGroup> ghanaCells() {
        return calculate(basket(rulesOf("gh", QDate(2025, 6, 1)), Prices::WithTax, {line(cedis(12190), 1, "standard")}))
            ->groups;
    }

private Q_SLOTS:
    /// 1.00 over 10000:250:250:100:1590 is 82.03, 2.05, 2.05, 0.82, 13.04: the unit left goes to the COVID-19 levy.
    void takesFromEveryCellByWhatRemains() {
        auto cells = ghanaCells();
        const auto refund = takeRefund(cells, cedis(100)).value();
        QCOMPARE(refund.net.minor(), 82);
        QCOMPARE(refund.tax.minor(), 18);
        QCOMPARE(rowTexts(refund.taxes), QStringList({u"NHIL 2.5% of 82 = 2"_qs, u"GETFund 2.5% of 82 = 2"_qs,
                                                      u"COVID-19 levy 1% of 82 = 1"_qs, u"VAT 15% of 87 = 13"_qs}));
        QCOMPARE(cells.front().net.minor(), 9918);
        QCOMPARE(cells.front().cells.back().tax.minor(), 1577);
    }

    void theRestTakesExactlyWhatIsLeft() {
        auto cells = ghanaCells();
        QVERIFY(takeRefund(cells, cedis(100)));
        const auto refund = takeRefund(cells, cedis(12090)).value();
        QCOMPARE(refund.net.minor(), 9918);
        QVERIFY(cells.front().net.isZero());
        for (const auto& cell : cells.front().cells) QVERIFY(cell.tax.isZero());
    }

    void aFullRefundIsTheCalculationItself() {
        auto cells = ghanaCells();
        const auto before = cells;
        const auto refund = takeRefund(cells, cedis(12190)).value();
        QCOMPARE(rowTexts(refund.taxes), rowTexts(taxRows(before)));
        QCOMPARE(refund.net.minor(), 10000);
    }

    void neverMoreThanRemains_data() {
        QTest::addColumn<qint64>("amount");
        QTest::newRow("nothing") << 0LL;
        QTest::newRow("negative") << -1LL;
        QTest::newRow("more than all") << 12191LL;
    }
    void neverMoreThanRemains() {
        QFETCH(qint64, amount);
        auto cells = ghanaCells();
        const auto refund = takeRefund(cells, cedis(amount));
        QVERIFY(!refund);
        QCOMPARE(refund.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(cells.front().net.minor(), 10000);
    }

    void nothingIsLeftAfterAFullRefund() {
        auto cells = ghanaCells();
        QVERIFY(takeRefund(cells, cedis(12190)));
        QVERIFY(!takeRefund(cells, cedis(1)));
    }

    /// 10.00 at 19% and 10.00 at 7% before tax: cells 1000, 190, 1000, 70. One unit: fractions 1000/2260 twice, and the
    /// group of the higher rate comes first.
    void tiesGoToTheHigherRate() {
        auto cells = calculate(basket(rulesOf("de", QDate(2026, 1, 1)), Prices::BeforeTax,
                                      {line(euros(1000), 1, "food"), line(euros(1000), 1, "drinks")}))
                         ->groups;
        QVERIFY(takeRefund(cells, euros(1)));
        QCOMPARE(cells[0].effective.percentText(), QByteArray("19"));
        QCOMPARE(cells[0].net.minor(), 999);
        QCOMPARE(cells[1].net.minor(), 1000);
    }
};

FRONTDESK_TEST(RefundTest)
#include "refund_test.moc"

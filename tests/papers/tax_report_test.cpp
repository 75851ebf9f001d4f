// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tax/tax_report.h"

#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"
#include "ui/tax/typed_discount.h"

#include <QTest>

using namespace frontdesk;
using frontdesk::test::TestDesk;

namespace {

struct Fixture {
    TestDesk desk;
    MenuPtr menu = desk.backend().menu.current();
    std::shared_ptr<const Restaurant> restaurant = desk.backend().restaurant;
    LabBasket basket;

    Fixture() { basket.lines.push_back({{}, QStringLiteral("Soup"), 1, cedis(25400), QStringLiteral("standard"), {}}); }
    [[nodiscard]] Money cedis(qint64 minor) const { return {minor, menu->currency}; }
    [[nodiscard]] TaxReport report(const char* set, QDate day, const QLocale& locale = QLocale::c()) const {
        const auto worked = workOut(basket, {QLatin1String(set), day, true}, *menu, *restaurant);
        return worked ? taxReport(*worked, basket, locale) : TaxReport();
    }
};

const TaxReportRow* find(const TaxReport& report, const char* key) {
    for (const TaxReportSection& section : report)
        for (const TaxReportRow& row : section.rows)
            if (row.key == QLatin1String(key)) return &row;
    return nullptr;
}

}  // namespace

class TaxReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// 254.00 at 2.5 of 120: 1/48 of it, 5.29166…; 15 of 120 is 1/8, 31.75 to the unit.
    void everyLevyIsWorkedOut() {
        const Fixture f;
        const TaxReport report = f.report("gh", QDate(2026, 11, 21));
        const TaxReportRow* levy = find(report, "group.standard.tax.NHIL");
        QVERIFY(levy != nullptr);
        QCOMPARE(levy->text, QStringLiteral("NHIL 2.5%"));
        QCOMPARE(levy->detail, QStringLiteral("254.00 × 1/48 = 5.291666…: rounded down by 0.001666…"));
        QCOMPARE(levy->value, QStringLiteral("5.29"));
        const TaxReportRow* vat = find(report, "group.standard.tax.VAT");
        QCOMPARE(vat->detail, QStringLiteral("254.00 × 1/8 = 31.750000: nothing to round"));
        QCOMPARE(find(report, "total")->value, QStringLiteral("254.00"));
        QCOMPARE(find(report, "net")->value, QStringLiteral("211.67"));
        QVERIFY(find(report, "tax.VAT")->detail.contains(QStringLiteral("211.67")));
    }
    void leviesOnLeviesAreTold() {
        const Fixture f;
        const TaxReport report = f.report("gh", QDate(2025, 1, 1));
        QVERIFY(find(report, "group.standard.tax.VAT")->detail.contains(QStringLiteral("COVID-19 levy")));
    }
    void whatDiffersIsMarkedOnBothSides() {
        const Fixture f;
        TaxReport before = f.report("gh", QDate(2025, 12, 31));
        TaxReport after = f.report("gh", QDate(2026, 1, 1));
        markDifferences(before, after);
        QVERIFY(!find(before, "total")->differs);
        QVERIFY(find(before, "net")->differs);
        QVERIFY(find(after, "net")->differs);
        QVERIFY(find(before, "tax.COVID-19 levy")->differs);  // there is none beside it
        TaxReport same = f.report("gh", QDate(2026, 1, 1));
        markDifferences(after, same);
        QVERIFY(!find(after, "net")->differs);
    }
    /// 10% off 10.01 and 5.00: 1.501 is 1.50; of that 10.01/15.01 are 1.0003… and 5.00/15.01 0.4996…, which gets the
    /// unit that is left over.
    void sharesSayWhatTheyWouldBeExactly() {
        Fixture f;
        f.basket.lines = {{{}, QStringLiteral("Beer"), 1, f.cedis(1001), QStringLiteral("drinks"), {}},
                          {{}, QStringLiteral("Soup"), 1, f.cedis(500), QStringLiteral("food"), {}}};
        f.basket.discount = Rate::fromPercent(QStringLiteral("10")).value();
        const TaxReport report = f.report("de", QDate(2026, 1, 1));
        QCOMPARE(find(report, "discount.order")->value, QStringLiteral("−1.50"));
        QVERIFY(find(report, "discount.order")->detail.contains(QStringLiteral("1.501000: rounded down by 0.001000")));
        QCOMPARE(find(report, "discount.groups.0")->value, QStringLiteral("1.00"));
        QCOMPARE(find(report, "discount.groups.1")->value, QStringLiteral("0.50"));
        QVERIFY(find(report, "discount.groups.1")->detail.contains(QStringLiteral("0.499666…")));
        QVERIFY(find(report, "discount.groups.1")->detail.contains(QStringLiteral("left over")));
    }
    void whereNothingIsChargedItIsSaid() {
        const Fixture f;
        const TaxReport report = f.report("none", QDate(2026, 1, 1));
        QCOMPARE(find(report, "tax")->value, QStringLiteral("0.00"));
        QCOMPARE(find(report, "total")->value, QStringLiteral("254.00"));
    }
    void figuresFollowTheLanguage() {
        const Fixture f;
        const TaxReport report = f.report("gh", QDate(2026, 1, 1), QLocale(QLocale::German));
        QVERIFY(find(report, "group.standard.tax.NHIL")->detail.contains(QStringLiteral("5,291666…")));
    }
    void discountsAreTypedInEitherWay_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("per cent") << QStringLiteral("10%") << QStringLiteral("10%");
        QTest::newRow("per cent, apart") << QStringLiteral(" 2,50 % ") << QStringLiteral("2.5%");
        QTest::newRow("amount") << QStringLiteral("2,5") << QStringLiteral("2.50");
        QTest::newRow("words") << QStringLiteral("much") << QStringLiteral("refused");
        QTest::newRow("below nothing") << QStringLiteral("-1") << QStringLiteral("refused");
        QTest::newRow("per cent of nothing") << QStringLiteral("%") << QStringLiteral("refused");
    }
    void discountsAreTypedInEitherWay() {
        QFETCH(const QString, typed);
        QFETCH(const QString, shown);
        const auto discount = typedDiscount(typed, Currency::fromCode("GHS").value());
        QCOMPARE(discount ? discountToType(*discount) : QStringLiteral("refused"), shown);
    }
};

FRONTDESK_TEST(TaxReportTest)
#include "tax_report_test.moc"

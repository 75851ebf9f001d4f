// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tax_lab.h"

#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using frontdesk::test::TestDesk;

namespace {

struct Fixture {
    TestDesk desk;
    MenuPtr menu = desk.backend().menu.current();
    std::shared_ptr<const Restaurant> restaurant = desk.backend().restaurant;

    [[nodiscard]] Money cedis(qint64 minor) const { return {minor, menu->currency}; }
    [[nodiscard]] LabBasket basket(qint64 price, const char* taxClass = "standard") const {
        LabBasket basket;
        basket.lines.push_back({{}, QStringLiteral("Soup"), 1, cedis(price), QString::fromLatin1(taxClass), {}});
        return basket;
    }
    [[nodiscard]] Result<LabResult> work(const LabBasket& basket, const LabRules& rules) const {
        return workOut(basket, rules, *menu, *restaurant);
    }
};

}  // namespace

class TaxLabTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// GHS 121.90 with tax. Before 2026: levies 6% of the price, VAT 15% of 106%: 121.9% in all, so net 100.00, VAT
    /// 15.90. From 2026 on 120%: net 101.58, since 2.5/120 of 121.90 is 2.5395… twice and 15/120 is 15.2375.
    void aDateDecidesWhatIsCharged() {
        Fixture f;
        const LabBasket basket = f.basket(12190);
        const auto before = f.work(basket, {QStringLiteral("gh"), QDate(2025, 12, 31), true});
        const auto after = f.work(basket, {QStringLiteral("gh"), QDate(2026, 1, 1), true});
        QVERIFY(before && after);
        QCOMPARE(before->trace.result.net, f.cedis(10000));
        QCOMPARE(after->trace.result.net, f.cedis(12190 - 254 - 254 - 1524));
        QCOMPARE(after->order.total, f.cedis(12190));
        QCOMPARE(after->order.taxes(), after->trace.result.taxes);
    }
    void pricesWithoutTaxGetItOnTop() {
        Fixture f;
        const auto worked = f.work(f.basket(10000), {QStringLiteral("gh"), QDate(2026, 1, 1), false});
        QCOMPARE(worked->trace.result.total, f.cedis(12000));
        QVERIFY(!worked->order.pricesIncludeTax);
    }
    void aDishIsTaxedAsTheMenuSays() {
        Fixture f;
        LabBasket basket;
        const MenuItem& item = f.desk.item(QStringLiteral("Waakye"));
        basket.lines.push_back({item.id, item.name, 2, item.price, QStringLiteral("nonsense"), {}});
        const auto worked = f.work(basket, {{}, QDate(2026, 11, 21), true});
        QVERIFY(worked);
        QCOMPARE(worked->order.lines.front().taxClass, f.menu->taxClassOf(item, Fulfilment::Pickup));
        QVERIFY(worked->otherClasses.isEmpty());
    }
    void aClassThatRulesDoNotKnowIsTold() {
        Fixture f;
        const auto worked = f.work(f.basket(1000, "drinks"), {QStringLiteral("gh"), QDate(2026, 1, 1), true});
        QVERIFY(worked);
        QCOMPARE(worked->otherClasses, QStringList{QStringLiteral("drinks")});
        QCOMPARE(worked->order.lines.front().taxClass, QStringLiteral("standard"));
    }
    void feesAndDiscountsAreSpread() {
        Fixture f;
        LabBasket basket = f.basket(10000, "food");
        basket.lines.push_back({{}, QStringLiteral("Beer"), 1, f.cedis(5000), QStringLiteral("drinks"), {}});
        basket.discount = f.cedis(1500);
        basket.deliveryFee = f.cedis(1000);
        basket.fulfilment = Fulfilment::Delivery;
        const auto worked = f.work(basket, {QStringLiteral("de"), QDate(2026, 1, 1), true});
        QVERIFY(worked);
        QCOMPARE(worked->order.total, f.cedis(14500));
        QCOMPARE(worked->order.deliveryFee, f.cedis(1000));
        QCOMPARE(worked->trace.groups.size(), size_t(2));
    }
    void whatCannotBeIsRefused() {
        Fixture f;
        QCOMPARE(f.work(f.basket(100), {QStringLiteral("atlantis"), QDate(2026, 1, 1), true}).error().code,
                 ErrorCode::NotFound);
        LabBasket basket = f.basket(100);
        basket.discount = f.cedis(200);
        QCOMPARE(f.work(basket, {{}, QDate(2026, 1, 1), true}).error().code, ErrorCode::ValidationFailed);
        QVERIFY(f.work({}, {{}, QDate(2026, 1, 1), true})->order.total.isZero());
    }
    void nothingIsStored() {
        Fixture f;
        const quint64 commits = f.desk.backend().thread.commitCount();
        (void)f.work(f.basket(100), {{}, QDate(2026, 1, 1), true});
        QCOMPARE(f.desk.backend().thread.commitCount(), commits);
    }
};

FRONTDESK_TEST(TaxLabTest)
#include "tax_lab_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/invoice_lines.h"
#include "baskets.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <random>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr int kOrders = 3000;

/// A basket as the order that was placed with it.
Order orderOf(const Basket& basket, const Calculation& sums) {
    Order order;
    order.currency = currency("EUR");
    order.pricesIncludeTax = basket.pricesIncludeTax;
    for (size_t i = 0; i < basket.lines.size(); ++i) {
        const PriceLine& from = basket.lines[i];
        OrderLine line;
        line.name = QStringLiteral("Dish %1").arg(i + 1);
        line.taxClass = from.taxClass;
        line.quantity = from.quantity;
        line.unitPrice = from.unitPrice;
        for (const Money delta : from.optionDeltas) line.options.push_back({{}, QStringLiteral("more"), delta, {}});
        line.parts = from.parts;
        line.ownDiscount = from.discount;
        line.total = sums.lines[i].total;
        line.discount = sums.lines[i].discount;
        line.net = sums.lines[i].net;
        order.lines.push_back(std::move(line));
    }
    order.orderDiscount = basket.discount;
    order.subtotal = sums.subtotal;
    order.discount = sums.discount;
    order.deliveryFee = sums.fees;
    order.net = sums.net;
    order.tax = sums.tax;
    order.total = sums.total;
    order.groups = sums.groups;
    order.taxRules = std::make_shared<const TaxRules>(basket.rules);
    return order;
}

Order priced(const Basket& basket) {
    const auto sums = calculate(basket);
    if (!sums) qFatal("the basket is refused");
    return orderOf(basket, *sums);
}

struct Sums {
    qint64 net = 0;
    qint64 tax = 0;
    qint64 total = 0;
    friend bool operator==(const Sums&, const Sums&) = default;
};
Sums sumsOf(const std::vector<InvoiceLine>& lines) {
    Sums sums;
    for (const InvoiceLine& line : lines) {
        sums.net += line.net.minor();
        sums.tax += line.tax.minor();
        sums.total += line.total.minor();
    }
    return sums;
}

class OrderMaker {
public:
    explicit OrderMaker(quint32 seed) : m_random(seed) {}

    Basket next() {
        static const std::array kSets{"gh", "gh-tourism", "de", "none"};
        const char* set = kSets[static_cast<size_t>(number(0, 3))];
        Basket basket{rulesOf(set, QDate(number(2025, 2027), 6, 1)), chance(60), {}, {}, {}};
        for (int i = number(1, 7); i > 0; --i) basket.lines.push_back(dish(basket.rules));
        if (chance(40)) basket.discount = percent(chance(10) ? "100" : chance(50) ? "10" : "33.333");
        if (chance(40)) basket.fees.push_back(euros(number(1, 900)));
        return basket;
    }
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    bool chance(int percents) { return number(1, 100) <= percents; }

private:
    QString anyClass(const TaxRules& rules) {
        return std::next(rules.begin(), number(0, static_cast<int>(rules.size()) - 1))->first;
    }
    PriceLine dish(const TaxRules& rules) {
        PriceLine line;
        line.unitPrice = euros(chance(5) ? 0 : number(1, 9000));
        line.quantity = number(1, 5);
        line.taxClass = anyClass(rules);
        if (chance(30)) line.optionDeltas.push_back(euros(number(0, 300)));
        if (chance(15)) line.discount = percent("12.5");
        if (chance(10)) line.discount = euros(number(0, static_cast<int>(line.unitPrice.minor())));
        if (chance(20))
            for (int parts = number(2, 3); parts > 0; --parts)
                line.parts.push_back({anyClass(rules), euros(number(0, 2000))});
        return line;
    }
    std::mt19937 m_random;
};

}  // namespace

class InvoiceLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Whatever is ordered under whatever taxes, the lines say what the order says, to the last unit.
    void linesSumToTheOrder() {
        const quint32 seed = std::random_device{}();
        OrderMaker maker(seed);
        for (int i = 0; i < kOrders; ++i) {
            const Order order = priced(maker.next());
            const auto lines = invoiceLines(order);
            const Sums expected{order.net.minor(), order.tax.minor(), order.total.minor()};
            QVERIFY2(sumsOf(lines) == expected, qPrintable(QStringLiteral("seed %1, order %2").arg(seed).arg(i)));
            for (const InvoiceLine& line : lines) QCOMPARE(line.total.minor(), (line.net + line.tax).minor());
        }
    }

    // 45.00 and 2 x 12.00 under Ghana's 20% of 2026: VAT 69.00 x 15 / 120 = 8.625, the levies 1.4375 each; net
    // 69.00 - 8.63 - 1.44 - 1.44 = 57.49, allotted 37.49 and 20.00.
    void aPlainBillInAccra() {
        auto jollof = line(cedis(4500), 1, "standard");
        auto sobolo = line(cedis(1200), 2, "standard");
        const Order order = priced(basket(rulesOf("gh", QDate(2026, 11, 21)), Prices::WithTax, {jollof, sobolo}));
        const auto lines = invoiceLines(order);
        QCOMPARE(lines.size(), size_t(2));
        QCOMPARE(lines[0].net.minor(), 3749);
        QCOMPARE(lines[0].tax.minor(), 751);
        QCOMPARE(lines[0].total.minor(), 4500);
        QCOMPARE(lines[1].net.minor(), 2000);
        QCOMPARE(lines[1].quantity, 2);
        QCOMPARE(lines[1].unitPrice.minor(), 1200);
        QCOMPARE(lines[0].rates, QStringLiteral("15 + 2.5 + 2.5"));
    }

    // Food at 7% for 10.70, a drink at 19% for 11.90; 2.26 off: 22.60 at 10% is 1.07 and 1.19, one line each.
    void aDiscountIsALineForEachRate() {
        Basket bill = basket(rulesOf("de", QDate(2026, 6, 1)), Prices::WithTax,
                             {line(euros(1070), 1, "reduced"), line(euros(1190), 1, "standard")});
        bill.discount = percent("10");
        const Order order = priced(bill);
        const auto lines = invoiceLines(order);
        QCOMPARE(lines.size(), size_t(4));
        QCOMPARE(lines[2].kind, InvoiceLineKind::OrderDiscount);
        QCOMPARE(lines[2].total.minor() + lines[3].total.minor(), -226);
        QSet<QString> rates{lines[2].rates, lines[3].rates};
        QCOMPARE(rates, (QSet<QString>{QStringLiteral("7"), QStringLiteral("19")}));
        QCOMPARE(lines[0].total.minor(), 1070);
        QCOMPARE(lines[1].total.minor(), 1190);
    }

    void deliveryIsALineOfItsOwn() {
        Basket bill = basket(rulesOf("gh", QDate(2026, 6, 1)), Prices::BeforeTax, {line(euros(1000), 1, "standard")});
        bill.fees.push_back(euros(500));
        const auto lines = invoiceLines(priced(bill));
        QCOMPARE(lines.size(), size_t(2));
        QCOMPARE(lines[1].kind, InvoiceLineKind::Delivery);
        QCOMPARE(lines[1].net.minor(), 500);
        QCOMPARE(lines[1].tax.minor(), 100);  // 20% of 5.00
        QCOMPARE(lines[1].total.minor(), 600);
    }

    void aCreditLineTakesBackWhatWasTaken() {
        Order order =
            priced(basket(rulesOf("gh", QDate(2026, 6, 1)), Prices::WithTax, {line(euros(1200), 1, "standard")}));
        std::vector<TaxGroup> remaining = order.groups;
        const auto taken = takeRefund(remaining, euros(600));
        QVERIFY(taken);
        const auto lines = creditLines(*taken, true);
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(lines[0].net.minor(), -500);
        QCOMPARE(lines[0].tax.minor(), -100);
        QCOMPARE(lines[0].total.minor(), -600);
    }

    void numbersAreWrittenAsTheFormatSays_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("year");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("four digits") << "INV-{year}-{number:04d}" << 2026 << qint64(7) << "INV-2026-0007";
        QTest::newRow("widens") << "INV-{year}-{number:04d}" << 2026 << qint64(12345) << "INV-2026-12345";
        QTest::newRow("no width") << "{number}/{year}" << 2026 << qint64(7) << "7/2026";
        QTest::newRow("text alone stays") << "A{x}{number}" << 2026 << qint64(3) << "A{x}3";
    }
    void numbersAreWrittenAsTheFormatSays() {
        QFETCH(QString, format);
        QFETCH(int, year);
        QFETCH(qint64, number);
        QTEST(formatInvoiceNumber(format, year, number), "text");
    }
};

FRONTDESK_TEST(InvoiceLinesTest)
#include "invoice_lines_test.moc"

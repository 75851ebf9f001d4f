// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/tax_trace.h"

#include "basket_maker.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <numeric>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr int kBaskets = 5000;

QString roundingText(const TracedRounding& rounding) {
    static const std::array kSigns{"=", "down", "up"};
    return QStringLiteral("%1 %2 %3")
        .arg(fractionText(rounding.numerator, rounding.denominator),
             QString::fromLatin1(kSigns[static_cast<size_t>(directionOf(rounding))]))
        .arg(rounding.rounded);
}

TracedRounding rounding(qint64 numerator, qint64 denominator, qint64 rounded) {
    return {PricingStep::Tax, 0, 0, numerator, denominator, rounded};
}

/// Everything a calculation says, as text.
QByteArray textOf(const Calculation& sum) {
    QByteArray text;
    const auto add = [&text](const char* what, Money amount) {
        text += what + QByteArray::number(amount.minor()) + '\n';
    };
    add("subtotal ", sum.subtotal);
    add("discount ", sum.discount);
    add("fees ", sum.fees);
    add("net ", sum.net);
    add("tax ", sum.tax);
    add("total ", sum.total);
    for (const LineResult& line : sum.lines) {
        add("line ", line.total);
        add(" discount ", line.discount);
        add(" own ", line.ownDiscount);
        add(" net ", line.net);
    }
    for (const TaxGroup& group : sum.groups) {
        text += group.classId.toUtf8() + ' ' + group.effective.percentText() + '\n';
        add(" net ", group.net);
        for (const auto& cell : group.cells) add((' ' + cell.name.toUtf8() + ' ').constData(), cell.tax);
    }
    return text + rowTexts(sum.taxes).join(u'\n').toUtf8();
}

}  // namespace

class TaxTraceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tracingChangesNoFigure() {
        const quint32 seed = std::random_device{}();
        qInfo("seed %u", seed);
        BasketMaker make(seed);
        for (int i = 0; i < kBaskets; ++i) {
            const Basket basket = make.next();
            QCOMPARE(textOf(traceCalculation(basket).value().result), textOf(calculate(basket).value()));
        }
    }
    void stepsLeadToTheFigures() {
        BasketMaker make(std::random_device{}());
        for (int i = 0; i < kBaskets; ++i) {
            const TaxTrace trace = traceCalculation(make.next()).value();
            QCOMPARE(trace.groups.size(), trace.result.groups.size());
            std::vector<qint64> nets(trace.result.lines.size(), 0);
            std::vector<qint64> discounts(trace.result.lines.size(), 0);
            for (const TracedSplit& split : trace.splits) {
                QCOMPARE(split.shares.size(), split.weights.size());
                if (!split.shares.empty())
                    QCOMPARE(std::accumulate(split.shares.begin(), split.shares.end(), qint64(0)), split.total);
                if (split.step != PricingStep::NetInsideGroup && split.step != PricingStep::DiscountInsideGroup)
                    continue;
                const TracedGroup& group = trace.groups[split.at];
                for (size_t p = 0; p < group.lines.size(); ++p)
                    (split.step == PricingStep::NetInsideGroup ? nets : discounts)[group.lines[p]] += split.shares[p];
            }
            for (size_t l = 0; l < nets.size(); ++l) {
                const LineResult& line = trace.result.lines[l];
                QCOMPARE(nets[l], line.net.minor());
                QCOMPARE(discounts[l], (line.discount - line.ownDiscount).minor());
            }
            for (const TracedRounding& step : trace.roundings) {
                const Int128 error = static_cast<Int128>(step.rounded) * step.denominator - step.numerator;
                QVERIFY(2 * (error < 0 ? -error : error) <= step.denominator);
                if (step.step == PricingStep::Tax)
                    QCOMPARE(trace.result.groups[step.at].cells[step.component].tax.minor(), step.rounded);
            }
        }
    }
    /// GHS 254.00 with tax under Ghana's rules of 2026: 25400 x 25/1000 : 1.2 = 529.1666…; VAT 25400 x 0.15 : 1.2 =
    /// 3175.
    void aBillOfGhanaShowsItsFractions() {
        const auto trace = traceCalculation(basket(rulesOf("gh", QDate(2026, 11, 21)), Prices::WithTax,
                                                   {line(cedis(25400), 1, "standard")}))
                               .value();
        QStringList steps;
        for (const TracedRounding& step : trace.roundings) steps += roundingText(step);
        QCOMPARE(steps, (QStringList{QStringLiteral("3175/6 down 529"), QStringLiteral("3175/6 down 529"),
                                     QStringLiteral("3175 = 3175")}));
        QCOMPARE(exactText(trace.roundings[0].numerator, trace.roundings[0].denominator, 2, 6),
                 QStringLiteral("5.291666…"));
        QCOMPARE(exactText(trace.roundings[2].numerator, trace.roundings[2].denominator, 2, 6),
                 QStringLiteral("31.750000"));
    }
    /// 10% off 12.50 and 7.50 at 19% and 7%: 2.00 split 1.25 and 0.75; then the delivery of 3.00 over 11.25 and 6.75.
    void discountsAndFeesSayWhoGotWhat() {
        Basket wanted = basket(rulesOf("de", QDate(2026, 1, 1)), Prices::WithTax,
                               {line(euros(1250), 1, "standard"), line(euros(750), 1, "food")});
        wanted.discount = percent("10");
        wanted.fees = {euros(300)};
        const TaxTrace trace = traceCalculation(wanted).value();
        QCOMPARE(roundingText(trace.roundings[0]), QStringLiteral("200 = 200"));
        QCOMPARE(trace.splits[0].step, PricingStep::DiscountOverGroups);
        QCOMPARE(trace.splits[0].shares, (std::vector<qint64>{125, 75}));
        const auto fee = std::find_if(trace.splits.begin(), trace.splits.end(), [](const TracedSplit& split) {
            return split.step == PricingStep::FeeOverGroups;
        });
        QVERIFY(fee != trace.splits.end());
        QCOMPARE(fee->weights, (std::vector<qint64>{1125, 675}));
        // 300 x 1125 / 1800 = 187.5 and 112.5: one unit is left, equal fractions, so the larger weight has it.
        QCOMPARE(fee->shares, (std::vector<qint64>{188, 112}));
        QCOMPARE(trace.groups[0].value, 1125 + 188);
    }
    void halvesGoAwayFromZero() {
        QCOMPARE(directionOf(rounding(5, 2, 3)), RoundingDirection::Up);
        QVERIFY(isHalf(rounding(5, 2, 3)));
        QCOMPARE(directionOf(rounding(-5, 2, -3)), RoundingDirection::Up);
        QVERIFY(!isHalf(rounding(4, 2, 2)));
        QVERIFY(!isHalf(rounding(7, 3, 2)));
        QCOMPARE(directionOf(rounding(7, 3, 2)), RoundingDirection::Down);
    }
    void exactFiguresAreWritten_data() {
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("decimal");
        QTest::addColumn<QString>("fraction");
        QTest::newRow("whole") << qint64(1200) << qint64(1) << 2 << QStringLiteral("12.000000")
                               << QStringLiteral("1200");
        QTest::newRow("below one") << qint64(1) << qint64(3) << 2 << QStringLiteral("0.003333…")
                                   << QStringLiteral("1/3");
        QTest::newRow("negative") << qint64(-4) << qint64(6) << 2 << QStringLiteral("-0.006666…")
                                  << QStringLiteral("-2/3");
        QTest::newRow("no minor unit") << qint64(7) << qint64(4) << 0 << QStringLiteral("1.750000")
                                       << QStringLiteral("7/4");
        QTest::newRow("three digits") << qint64(12345) << qint64(2) << 3 << QStringLiteral("6.172500")
                                      << QStringLiteral("12345/2");
        QTest::newRow("nothing") << qint64(0) << qint64(9) << 2 << QStringLiteral("0.000000") << QStringLiteral("0");
    }
    void exactFiguresAreWritten() {
        QFETCH(const qint64, numerator);
        QFETCH(const qint64, denominator);
        QFETCH(const int, digits);
        QFETCH(const QString, decimal);
        QFETCH(const QString, fraction);
        QCOMPARE(exactText(numerator, denominator, digits, 6), decimal);
        QCOMPARE(fractionText(numerator, denominator), fraction);
    }
    void whatCannotBePricedCannotBeTraced() {
        const auto trace = traceCalculation(
            basket(rulesOf("gh", QDate(2026, 1, 1)), Prices::WithTax, {line(cedis(100), 1, "nonsense")}));
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, ErrorCode::ValidationFailed);
    }
};

FRONTDESK_TEST(TaxTraceTest)
#include "tax_trace_test.moc"

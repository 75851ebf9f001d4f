// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/allot.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <limits>
#include <numeric>
#include <random>

using namespace frontdesk;

namespace {

using Amounts = std::vector<qint64>;
constexpr qint64 kLargest = std::numeric_limits<qint64>::max();

}  // namespace

class AllotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundsHalvesAwayFromZero_data() {
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("whole") << 6LL << 3LL << 2LL;
        QTest::newRow("below half") << 149LL << 100LL << 1LL;
        QTest::newRow("half") << 3LL << 2LL << 2LL;
        QTest::newRow("above half") << 151LL << 100LL << 2LL;
        QTest::newRow("negative below half") << -149LL << 100LL << -1LL;
        QTest::newRow("negative half") << -3LL << 2LL << -2LL;
        QTest::newRow("half of an odd denominator is never met") << 1LL << 3LL << 0LL;
        QTest::newRow("zero") << 0LL << 7LL << 0LL;
        QTest::newRow("largest") << kLargest << 1LL << kLargest;
    }
    void roundsHalvesAwayFromZero() {
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        QTEST(roundFraction(numerator, denominator), "expected");
    }

    void roundsProductsBeyond64Bits() {
        const Int128 product = static_cast<Int128>(kLargest) * kLargest;
        QCOMPARE(roundFraction(product, kLargest), kLargest);
    }

    void splitsByLargestRemainder_data() {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<Amounts>("weights");
        QTest::addColumn<Amounts>("expected");
        QTest::newRow("nothing to split over") << 5LL << Amounts{} << Amounts{};
        QTest::newRow("exact") << 100LL << Amounts{1, 3} << Amounts{25, 75};
        // 0.75, 1.5, 0.75: two units left go to the two fractions of 0.75
        QTest::newRow("largest fractions first") << 3LL << Amounts{1, 2, 1} << Amounts{1, 1, 1};
        QTest::newRow("equal weights: the earlier place") << 1LL << Amounts{1, 1} << Amounts{1, 0};
        // 0.5 and 1.5: same fraction, larger weight
        QTest::newRow("equal fractions: the larger weight") << 2LL << Amounts{1, 3} << Amounts{0, 2};
        QTest::newRow("zero weights get nothing") << 7LL << Amounts{0, 5, 0} << Amounts{0, 7, 0};
        QTest::newRow("all zero: the first") << 7LL << Amounts{0, 0} << Amounts{7, 0};
        QTest::newRow("weights that cancel out: the first") << 7LL << Amounts{5, -5} << Amounts{7, 0};
        // 1.5 and -0.5 are floored to 1 and -1; the unit left goes to the larger weight
        QTest::newRow("a negative weight") << 1LL << Amounts{3, -1} << Amounts{2, -1};
        // -2/3 and -1/3 are floored to -1 each: the unit left goes to the fraction 2/3 of the second
        QTest::newRow("a negative total") << -1LL << Amounts{2, 1} << Amounts{-1, 0};
        QTest::newRow("largest amounts") << kLargest << Amounts{kLargest, kLargest}
                                         << Amounts{kLargest / 2 + 1, kLargest / 2};
    }
    void splitsByLargestRemainder() {
        QFETCH(qint64, total);
        QFETCH(Amounts, weights);
        QTEST(allot(total, weights), "expected");
    }

    void sharesOfWhatIsThereNeverExceedIt() {
        const Amounts weights{7, 0, 1, 13, 2};
        for (qint64 total = 0; total <= 23; ++total) {
            const Amounts shares = allot(total, weights);
            QCOMPARE(std::accumulate(shares.begin(), shares.end(), 0LL), total);
            for (size_t i = 0; i < weights.size(); ++i) QVERIFY(shares[i] >= 0 && shares[i] <= weights[i]);
        }
    }

    /// Every share is its exact value rounded down or up, and nothing is lost, whatever the signs.
    void sharesAreExactToTheUnit() {
        const quint32 seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        std::uniform_int_distribution<qint64> weight(-50, 1000);
        std::uniform_int_distribution<qint64> amount(-100'000, 100'000);
        for (int i = 0; i < 5000; ++i) {
            Amounts weights(1 + random() % 9);
            for (qint64& w : weights) w = weight(random);
            const qint64 sum = std::accumulate(weights.begin(), weights.end(), 0LL);
            if (sum <= 0) continue;
            const qint64 total = amount(random);
            const Amounts shares = allot(total, weights);
            QCOMPARE(std::accumulate(shares.begin(), shares.end(), 0LL), total);
            for (size_t k = 0; k < shares.size(); ++k) QVERIFY(std::abs(shares[k] * sum - total * weights[k]) < sum);
        }
    }
};

FRONTDESK_TEST(AllotTest)
#include "allot_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/pricing.h"
#include "baskets.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

QString sumsText(const std::vector<Money>& sums) {
    QStringList texts;
    for (const Money sum : sums) texts += plainAmount(sum);
    return texts.join(u' ');
}

QString piecesText(const std::vector<std::pair<Money, int>>& pieces) {
    QStringList texts;
    for (const auto& [piece, count] : pieces) texts += QStringLiteral("%1x%2").arg(count).arg(plainAmount(piece));
    return texts.join(u' ');
}

}  // namespace

class CashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundsToTheSmallestCoin_data() {
        QTest::addColumn<qint64>("due");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<qint64>("rounding");
        QTest::newRow("no rounding") << 1003LL << 1LL << 0LL;
        QTest::newRow("fits") << 1005LL << 5LL << 0LL;
        QTest::newRow("down") << 1002LL << 5LL << -2LL;
        QTest::newRow("up") << 1003LL << 5LL << 2LL;
        QTest::newRow("half goes up") << 1005LL << 10LL << 5LL;
        QTest::newRow("below half") << 1004LL << 10LL << -4LL;
        QTest::newRow("to nothing") << 2LL << 5LL << -2LL;
        QTest::newRow("a refund mirrors the sale") << -1005LL << 10LL << -5LL;
    }
    void roundsToTheSmallestCoin() {
        QFETCH(qint64, due);
        QFETCH(qint64, step);
        QTEST(cashRounding(cedis(due), step).minor(), "rounding");
    }

    void changeIsWhatWasHandedOverLessWhatIsDue() {
        QCOMPARE(changeDue(cedis(4350), cedis(5000))->minor(), 650);
        QCOMPARE(changeDue(cedis(4350), cedis(4350))->minor(), 0);
        QCOMPARE(changeDue(cedis(4350), cedis(4349)).error().code, ErrorCode::Conflict);
    }

    void quickAmountsAreWhatAGuestHandsOver_data() {
        QTest::addColumn<Money>("due");
        QTest::addColumn<QString>("sums");
        QTest::newRow("cedis") << cedis(4350) << u"43.50 45.00 50.00 60.00"_qs;
        QTest::newRow("already a note") << cedis(5000) << u"50.00 60.00 100.00 200.00"_qs;
        QTest::newRow("above the largest note") << cedis(23400) << u"234.00 235.00 240.00 250.00"_qs;
        QTest::newRow("euros") << euros(1820) << u"18.20 20.00 50.00 100.00"_qs;
        QTest::newRow("francs have no cents") << Money(3250, currency("XOF")) << u"3250 3500 4000 5000"_qs;
        QTest::newRow("a currency without a table") << Money(1820, currency("AUD")) << u"18.20 20.00 50.00 100.00"_qs;
        QTest::newRow("nothing due") << cedis(0) << u"0.00"_qs;
    }
    void quickAmountsAreWhatAGuestHandsOver() {
        QFETCH(Money, due);
        QTEST(sumsText(quickCashAmounts(due, 4)), "sums");
    }

    void changeComesInFewPieces_data() {
        QTest::addColumn<Money>("change");
        QTest::addColumn<QString>("pieces");
        QTest::newRow("cedis") << cedis(3865) << u"1x20.00 1x10.00 1x5.00 1x2.00 1x1.00 1x0.50 1x0.10 1x0.05"_qs;
        QTest::newRow("several of one") << euros(40440) << u"2x200.00 2x2.00 2x0.20"_qs;
        QTest::newRow("none") << euros(0) << QString();
        QTest::newRow("francs") << Money(875, currency("XOF")) << u"1x500 1x250 1x100 1x25"_qs;
        QTest::newRow("three decimals") << Money(1500, currency("TND")) << u"1x1.000 1x0.500"_qs;
    }
    void changeComesInFewPieces() {
        QFETCH(Money, change);
        QTEST(piecesText(changePieces(change)), "pieces");
    }
};

FRONTDESK_TEST(CashTest)
#include "cash_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fiscal_schedule.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <limits>

using namespace frontdesk;

namespace {

using Outcome = FiscalAnswer::Outcome;

constexpr Instant kNow{1'795'262'400'000};
constexpr quint32 kLongest = std::numeric_limits<quint32>::max();

FiscalAnswer answer(Outcome outcome, const char* code = "") {
    FiscalAnswer out;
    out.outcome = outcome;
    out.code = code;
    return out;
}

LeasedFiscal leased(int attempts, bool inDoubt = false, FiscalState state = FiscalState::Queued) {
    LeasedFiscal out;
    out.record.state = state;
    out.record.attempts = attempts;
    out.inDoubt = inDoubt;
    return out;
}

}  // namespace

class FiscalScheduleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statesGoTheirWayAlone() {
        using enum FiscalState;
        const std::vector<std::pair<FiscalState, FiscalState>> allowed{{Queued, Provisional},   {Queued, Cleared},
                                                                       {Queued, Rejected},      {Provisional, Cleared},
                                                                       {Provisional, Rejected}, {Rejected, Queued}};
        for (const FiscalState from : {NotRequired, Queued, Provisional, Cleared, Rejected})
            for (const FiscalState to : {NotRequired, Queued, Provisional, Cleared, Rejected}) {
                const bool expected = std::find(allowed.begin(), allowed.end(), std::pair(from, to)) != allowed.end();
                QVERIFY2(canBecome(from, to) == expected, storedName(from) + " to " + storedName(to));
            }
    }

    void namesOfStatesAreStable_data() {
        QTest::addColumn<FiscalState>("state");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("not required") << FiscalState::NotRequired << QByteArray("not_required");
        QTest::newRow("queued") << FiscalState::Queued << QByteArray("queued");
        QTest::newRow("provisional") << FiscalState::Provisional << QByteArray("provisional");
        QTest::newRow("cleared") << FiscalState::Cleared << QByteArray("cleared");
        QTest::newRow("rejected") << FiscalState::Rejected << QByteArray("rejected");
    }
    void namesOfStatesAreStable() {
        QFETCH(FiscalState, state);
        QFETCH(QByteArray, name);
        QCOMPARE(storedName(state), name);
        QCOMPARE(fiscalStateFromStored(name), std::optional(state));
    }

    void whatIsClearedOrRejectedIsDoneWith() {
        FiscalAnswer stamped = answer(Outcome::Cleared);
        stamped.stamp.number = QStringLiteral("SIM-1");
        const FiscalStep cleared = stepAfter(leased(3, true), FiscalCall::Ask, stamped, kNow, 0);
        QCOMPARE(cleared.record.state, FiscalState::Cleared);
        QCOMPARE(cleared.record.stamp->number, QStringLiteral("SIM-1"));
        QVERIFY(!cleared.record.nextAt && !cleared.inDoubt && cleared.record.problem.isEmpty());
        FiscalAnswer refusal = answer(Outcome::Rejected, "bad_tin");
        refusal.inWords = QStringLiteral("The TIN is not one.");
        const FiscalStep rejected = stepAfter(leased(1), FiscalCall::Clear, refusal, kNow, 0);
        QCOMPARE(rejected.record.state, FiscalState::Rejected);
        QCOMPARE(rejected.record.problem, QStringLiteral("bad_tin: The TIN is not one."));
        QVERIFY(!rejected.record.nextAt);
    }

    void whatMayHaveArrivedIsInDoubt() {
        const FiscalStep lost = stepAfter(leased(1), FiscalCall::Clear, answer(Outcome::Unknown, "timeout"), kNow, 0);
        QCOMPARE(lost.record.state, FiscalState::Queued);
        QVERIFY(lost.inDoubt);
        QCOMPARE(lost.record.problem, QStringLiteral("timeout"));
        // A question that got no answer leaves the doubt.
        QVERIFY(stepAfter(leased(2, true), FiscalCall::Ask, answer(Outcome::Unknown), kNow, 0).inDoubt);
    }

    void whatSurelyDidNotArriveIsNot() {
        QVERIFY(!stepAfter(leased(1), FiscalCall::Clear, answer(Outcome::NotSent), kNow, 0).inDoubt);
    }

    void whatTheAuthorityDoesNotHaveIsSentAtOnce() {
        const FiscalStep absent = stepAfter(leased(9, true), FiscalCall::Ask, answer(Outcome::NotSent), kNow, kLongest);
        QVERIFY(!absent.inDoubt);
        QCOMPARE(absent.record.nextAt, std::optional(kNow));
    }

    // 1 s, 2 s, 4 s … with full jitter, a second at least and a quarter of an hour at most.
    void pausesGrowToAQuarterOfAnHour_data() {
        QTest::addColumn<int>("attempts");
        QTest::addColumn<quint32>("random");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("first") << 1 << kLongest << qint64{1};
        QTest::newRow("third") << 3 << kLongest << qint64{4};
        QTest::newRow("seventh") << 7 << kLongest << qint64{64};
        QTest::newRow("seventh, short") << 7 << quint32{0} << qint64{1};
        QTest::newRow("eleventh") << 11 << kLongest << qint64{900};
        QTest::newRow("thousandth") << 1000 << kLongest << qint64{900};
    }
    void pausesGrowToAQuarterOfAnHour() {
        QFETCH(int, attempts);
        QFETCH(quint32, random);
        QFETCH(qint64, seconds);
        const FiscalStep step = stepAfter(leased(attempts), FiscalCall::Clear, answer(Outcome::NotSent), kNow, random);
        QCOMPARE(step.record.nextAt, std::optional(kNow.plusMs(seconds * 1000)));
    }
};

FRONTDESK_TEST(FiscalScheduleTest)
#include "fiscal_schedule_test.moc"

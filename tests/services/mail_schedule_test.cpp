// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mail_schedule.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

constexpr Instant kNoon{1'795'262'400'000};
constexpr quint32 kLargest = 0xFFFFFFFF;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

SendOutcome outcome(SendResult result, int reply = 0) {
    return {result, reply, {}};
}

}  // namespace

class MailScheduleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBackOffDoublesUpToAQuarterOfAnHourWithFullJitter_data() {  // DI-22
        QTest::addColumn<int>("failures");
        QTest::addColumn<quint32>("random");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("first") << 1 << kLargest << qint64{1000};
        QTest::newRow("second") << 2 << kLargest << qint64{2000};
        QTest::newRow("tenth") << 10 << kLargest << qint64{512'000};
        QTest::newRow("eleventh") << 11 << kLargest << 15 * kMinuteMs;
        QTest::newRow("thousandth") << 1000 << kLargest << 15 * kMinuteMs;
        QTest::newRow("no jitter at all") << 5 << quint32{0} << qint64{0};
        QTest::newRow("half of it") << 4 << quint32{0x80000000} << qint64{4000};
    }
    void theBackOffDoublesUpToAQuarterOfAnHourWithFullJitter() {
        QFETCH(int, failures);
        QFETCH(quint32, random);
        QTEST(backOffMs(failures, random), "ms");
    }

    void aServerThatPutsAMessageOffIsAskedForADay() {
        const std::array waits{1 * kMinuteMs, 5 * kMinuteMs, 15 * kMinuteMs, 1 * kHourMs, 4 * kHourMs,
                               4 * kHourMs,   4 * kHourMs,   4 * kHourMs,    4 * kHourMs};
        OutboxTries tries;
        Instant now = kNoon;
        for (const qint64 wait : waits) {
            ++tries.attempts;
            const OutboxStep step = stepAfter(outcome(SendResult::Deferred, 450), tries, kNoon, now, 0);
            QCOMPARE(step.state, OutboxState::Pending);
            QCOMPARE(step.nextAt.ms - now.ms, wait);
            tries = step.tries;
            now = step.nextAt;
        }
        const OutboxStep last = stepAfter(outcome(SendResult::Deferred, 450), tries, kNoon, now, 0);
        QCOMPARE(last.state, OutboxState::Dead);
        QCOMPARE(last.problem, QByteArray("reply_450"));
        QVERIFY(now.ms - kNoon.ms < kDayMs);
        QVERIFY(now.ms - kNoon.ms + 4 * kHourMs > kDayMs);
    }

    void whatMayHaveArrivedIsRepeatedOnce() {
        const OutboxStep first = stepAfter(outcome(SendResult::Unknown, 354), {1, 0, 0}, kNoon, kNoon, 0);
        QCOMPARE(first.state, OutboxState::Pending);
        QCOMPARE(first.nextAt.ms - kNoon.ms, kMinuteMs);
        const OutboxStep second = stepAfter(outcome(SendResult::Unknown, 354), first.tries, kNoon, kNoon, 0);
        QCOMPARE(second.state, OutboxState::Sent);
        QCOMPARE(second.problem, QByteArray("maybe_sent"));
    }

    void aRefusedMessageIsDeadAndASentOneIsSent() {
        QCOMPARE(stepAfter(outcome(SendResult::Rejected, 550), {}, kNoon, kNoon, 0).state, OutboxState::Dead);
        QCOMPARE(stepAfter(outcome(SendResult::Accepted, 250), {}, kNoon, kNoon, 0).state, OutboxState::Sent);
    }

    void aDayWithoutAServerCostsNoMessage() {
        for (const SendResult result : {SendResult::Unreached, SendResult::Misconfigured}) {
            const OutboxStep step = stepAfter(outcome(result), {300, 0, 0}, kNoon, kNoon.plusMs(kDayMs), 7000);
            QCOMPARE(step.state, OutboxState::Pending);
            QCOMPARE(step.nextAt.ms, kNoon.ms + kDayMs + 7000);
            QCOMPARE(stepAfter(outcome(result), {}, kNoon, kNoon.plusMs(7 * kDayMs), 0).state, OutboxState::Dead);
        }
    }

    void aLinkIsOfUseUntilItsTokenEnds() {
        QVERIFY(usefulUntil(MailKind::VerifyEmail, kNoon) == kNoon.plusMinutes(24 * 60));
        QVERIFY(usefulUntil(MailKind::ResetPassword, kNoon) == kNoon.plusMinutes(30));
        QVERIFY(!usefulUntil(MailKind::PasswordChanged, kNoon));
    }

    void fiveFaultsInARowMakeTheQueueRest() {
        QueuePace pace;
        for (int i = 1; i <= 4; ++i) {
            QCOMPARE(pace.note(outcome(SendResult::Misconfigured, 535), kNoon, kLargest), qint64{1000} << (i - 1));
            QVERIFY(!pace.isFaulty());
        }
        QCOMPARE(pace.note(outcome(SendResult::Misconfigured, 535), kNoon, 0), 15 * kMinuteMs);
        QVERIFY(pace.isFaulty());
        QVERIFY(pace.isPaused(kNoon.plusMs(15 * kMinuteMs - 1)));
        QVERIFY(!pace.isPaused(kNoon.plusMs(15 * kMinuteMs)));
        QCOMPARE(pace.note(outcome(SendResult::Rejected, 550), kNoon, 0), qint64{0});  // the server deals with us again
        QVERIFY(!pace.isFaulty() && !pace.isPaused(kNoon));
    }
};

FRONTDESK_TEST(MailScheduleTest)
#include "mail_schedule_test.moc"

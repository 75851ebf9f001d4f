// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/provider_pace.h"
#include "sync/outbox/payment_reconciliation.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

constexpr Instant kNow{1'000'000'000};
constexpr quint32 kLongest = 0xffff'ffff;  ///< the longest rest that chance allows

GatewayAnswer answer(CallEnd end, int retryAfterSeconds = 0) {
    GatewayAnswer out;
    out.end = end;
    out.retryAfterSeconds = retryAfterSeconds;
    return out;
}

void call(ProviderPace& pace, CallEnd end, Instant now, int times = 1) {
    for (int i = 0; i < times; ++i) {
        pace.begun();
        pace.ended(answer(end), now, kLongest);
    }
}

Instant utc(const char* text) {
    return *fromRfc3339(text);
}

}  // namespace

class ProviderPaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProviderThatAnswersNeverRests() {
        ProviderPace pace;
        call(pace, CallEnd::Accepted, kNow, 5);
        call(pace, CallEnd::Rejected, kNow, 5);
        QVERIFY(!pace.isResting(kNow));
        QVERIFY(!pace.restsUntil(kNow));
    }

    // DI-22
    void threeSilentCallsInARowLetItRest() {
        ProviderPace pace;
        call(pace, CallEnd::Unknown, kNow, 2);
        call(pace, CallEnd::Accepted, kNow);
        call(pace, CallEnd::NotSent, kNow, 2);
        QVERIFY(!pace.isResting(kNow));
        call(pace, CallEnd::Unknown, kNow);
        QVERIFY(pace.isResting(kNow));
        const auto until = pace.restsUntil(kNow);
        QVERIFY(until && *until > kNow && *until <= kNow.plusMs(2'000));
    }

    void afterTheRestOneCallTriesAlone() {
        ProviderPace pace;
        call(pace, CallEnd::Unknown, kNow, 3);
        const Instant later = kNow.plusMs(5'000);
        QVERIFY(!pace.isResting(later));
        pace.begun();
        QVERIFY(pace.isResting(later));
        QVERIFY(!pace.restsUntil(later));
        pace.ended(answer(CallEnd::Accepted), later, kLongest);
        QVERIFY(!pace.isResting(later));
    }

    void eachRestMayBeTwiceAsLongUpToAQuarterOfAnHour() {
        ProviderPace pace;
        Instant now = kNow;
        call(pace, CallEnd::NotSent, now, 3);
        qint64 last = pace.restsUntil(now)->ms - now.ms;
        for (int i = 0; i < 15; ++i) {
            now = pace.restsUntil(now)->plusMs(1);
            call(pace, CallEnd::NotSent, now);
            const qint64 rest = pace.restsUntil(now)->ms - now.ms;
            QVERIFY(rest >= last);
            last = rest;
        }
        QVERIFY(last > 14 * 60'000 && last <= 15 * 60'000);
    }

    void callsThatLeftBeforeTheRestDoNotLengthenIt() {
        ProviderPace pace;
        for (int i = 0; i < 16; ++i) pace.begun();
        for (int i = 0; i < 16; ++i) pace.ended(answer(CallEnd::Unknown), kNow, kLongest);
        QVERIFY(*pace.restsUntil(kNow) <= kNow.plusMs(2'000));
    }

    void aProviderThatAsksForAPauseGetsIt() {
        ProviderPace pace;
        pace.begun();
        pace.ended(answer(CallEnd::NotSent, 90), kNow, kLongest);
        QCOMPARE(*pace.restsUntil(kNow), kNow.plusMs(90'000));
        QVERIFY(!pace.isResting(kNow.plusMs(90'000)));
    }

    void aClockThatWasSetBackEndsTheRest() {
        ProviderPace pace;
        call(pace, CallEnd::Unknown, kNow, 3);
        QVERIFY(!pace.isResting(kNow.plusMinutes(-24 * 60)));
    }

    // DI-24. Accra is on UTC, and its day begins at four.
    void theDayBeforeIsReconciledOnceItIsOver() {
        const BusinessCalendar accra(QTimeZone("Africa/Accra"), 4);
        const QDate done(2026, 11, 19);
        QVERIFY(!daysToReconcile(done, accra, utc("2026-11-21T03:59:59.999Z")));
        const auto days = daysToReconcile(done, accra, utc("2026-11-21T04:00:00.000Z"));
        QVERIFY(days.has_value());
        QCOMPARE(days->from, utc("2026-11-20T04:00:00.000Z"));
        QCOMPARE(days->until, utc("2026-11-21T04:00:00.000Z"));
        QCOMPARE(days->last, QDate(2026, 11, 20));
        QVERIFY(!daysToReconcile(days->last, accra, utc("2026-11-22T03:59:59.999Z")));
    }

    void afterALongStopTheLastWeekIsReconciled() {
        const BusinessCalendar accra(QTimeZone("Africa/Accra"), 4);
        const auto days = daysToReconcile(QDate(2026, 10, 1), accra, utc("2026-11-21T12:00:00.000Z"));
        QVERIFY(days.has_value());
        QCOMPARE(days->from, utc("2026-11-14T04:00:00.000Z"));
        QCOMPARE(days->until, utc("2026-11-21T04:00:00.000Z"));
    }
};

FRONTDESK_TEST(ProviderPaceTest)
#include "provider_pace_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/time.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

Instant instant(const char* text) {
    return fromRfc3339(text).value();
}

BusinessCalendar accra() {
    return {QTimeZone("Africa/Accra"), 4};
}
BusinessCalendar berlin() {
    return {QTimeZone("Europe/Berlin"), 4};
}

}  // namespace

class TimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRfc3339_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("utc");
        QTest::newRow("UTC") << QByteArray("2026-11-21T12:31:05.123Z") << QByteArray("2026-11-21T12:31:05.123Z");
        QTest::newRow("no fraction") << QByteArray("2026-11-21T12:31:05Z") << QByteArray("2026-11-21T12:31:05.000Z");
        QTest::newRow("one digit") << QByteArray("2026-11-21T12:31:05.5Z") << QByteArray("2026-11-21T12:31:05.500Z");
        QTest::newRow("finer than milliseconds")
            << QByteArray("2026-11-21T12:31:05.123999Z") << QByteArray("2026-11-21T12:31:05.123Z");
        QTest::newRow("east") << QByteArray("2026-11-21T00:30:00+01:00") << QByteArray("2026-11-20T23:30:00.000Z");
        QTest::newRow("west") << QByteArray("2026-12-31T20:15:00-05:30") << QByteArray("2027-01-01T01:45:00.000Z");
        QTest::newRow("unknown offset") << QByteArray("2026-11-21T12:00:00-00:00")
                                        << QByteArray("2026-11-21T12:00:00.000Z");
        QTest::newRow("small letters") << QByteArray("2026-11-21t12:00:00z") << QByteArray("2026-11-21T12:00:00.000Z");
        QTest::newRow("leap day") << QByteArray("2028-02-29T00:00:00Z") << QByteArray("2028-02-29T00:00:00.000Z");
        QTest::newRow("leap second") << QByteArray("2016-12-31T23:59:60Z") << QByteArray("2017-01-01T00:00:00.000Z");
        QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59.999Z")
                                     << QByteArray("1969-12-31T23:59:59.999Z");
    }
    void readsRfc3339() {
        QFETCH(QByteArray, text);
        const auto read = fromRfc3339(text);
        QVERIFY(read);
        QTEST(toRfc3339(*read), "utc");
    }

    void refusesAnythingElse_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "2026-11-21", "2026-11-21T12:00:00", "2026-11-21 12:00:00Z", "2026-11-21T12:00Z",
              "2026-02-29T12:00:00Z", "2026-13-01T12:00:00Z", "2026-11-31T12:00:00Z", "2026-11-21T24:00:00Z",
              "2026-11-21T12:60:00Z", "2026-11-21T12:00:61Z", "2026-11-21T12:00:00.Z", "2026-11-21T12:00:00+0100",
              "2026-11-21T12:00:00+24:00", "2026-11-21T12:00:00Zx", "26-11-21T12:00:00Z", "2026-1-21T12:00:00Z",
              "+2026-11-21T12:00:00Z", "1700000000"})
            QTest::addRow("'%s'", text) << QByteArray(text);
    }
    void refusesAnythingElse() {
        QFETCH(QByteArray, text);
        QVERIFY(!fromRfc3339(text));
    }

    void businessDayTurnsAtTheCutOverHour_data() {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<QDate>("business");
        QTest::addColumn<QDate>("calendar");
        const QDate friday(2026, 11, 20);
        const QDate saturday(2026, 11, 21);
        QTest::newRow("late evening") << QByteArray("Africa/Accra") << QByteArray("2026-11-20T23:59:59Z") << friday
                                      << friday;
        QTest::newRow("after midnight") << QByteArray("Africa/Accra") << QByteArray("2026-11-21T03:59:59Z") << friday
                                        << saturday;
        QTest::newRow("cut-over") << QByteArray("Africa/Accra") << QByteArray("2026-11-21T04:00:00Z") << saturday
                                  << saturday;
        QTest::newRow("Berlin is an hour ahead")
            << QByteArray("Europe/Berlin") << QByteArray("2026-11-21T03:00:00Z") << saturday << saturday;
        QTest::newRow("New York is behind")
            << QByteArray("America/New_York") << QByteArray("2026-11-21T04:30:00Z") << friday << friday;
    }
    void businessDayTurnsAtTheCutOverHour() {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, at);
        const BusinessCalendar calendar(QTimeZone(zone), 4);
        QTEST(calendar.businessDay(instant(at)), "business");
        QTEST(calendar.calendarDay(instant(at)), "calendar");
    }

    void minuteOfDayIsLocal() {
        QCOMPARE(accra().minuteOfDay(instant("2026-07-01T12:31:59Z")), 12 * 60 + 31);
        QCOMPARE(berlin().minuteOfDay(instant("2026-07-01T22:30:00Z")), 30);
    }

    void wallClockTimesHappenOnce_data() {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("minute");
        QTest::addColumn<QByteArray>("utc");
        const QByteArray berlinZone("Europe/Berlin");
        // Clocks go from 02:00 to 03:00 on 2026-03-29 and from 03:00 back to 02:00 on 2026-10-25, both at 01:00 UTC.
        const QDate spring(2026, 3, 29);
        const QDate autumn(2026, 10, 25);
        QTest::newRow("Accra") << QByteArray("Africa/Accra") << QDate(2026, 7, 1) << 750
                               << QByteArray("2026-07-01T12:30:00.000Z");
        QTest::newRow("winter") << berlinZone << QDate(2026, 1, 15) << 750 << QByteArray("2026-01-15T11:30:00.000Z");
        QTest::newRow("summer") << berlinZone << QDate(2026, 7, 15) << 750 << QByteArray("2026-07-15T10:30:00.000Z");
        QTest::newRow("before the gap") << berlinZone << spring << 119 << QByteArray("2026-03-29T00:59:00.000Z");
        QTest::newRow("first minute of the gap")
            << berlinZone << spring << 120 << QByteArray("2026-03-29T01:00:00.000Z");
        QTest::newRow("in the gap") << berlinZone << spring << 150 << QByteArray("2026-03-29T01:00:00.000Z");
        QTest::newRow("last minute of the gap")
            << berlinZone << spring << 179 << QByteArray("2026-03-29T01:00:00.000Z");
        QTest::newRow("after the gap") << berlinZone << spring << 180 << QByteArray("2026-03-29T01:00:00.000Z");
        QTest::newRow("first of the hour that comes twice")
            << berlinZone << autumn << 150 << QByteArray("2026-10-25T00:30:00.000Z");
        QTest::newRow("after it") << berlinZone << autumn << 180 << QByteArray("2026-10-25T02:00:00.000Z");
        QTest::newRow("past midnight") << berlinZone << QDate(2026, 7, 15) << 1560
                                       << QByteArray("2026-07-16T00:00:00.000Z");
        QTest::newRow("a gap at midnight")
            << QByteArray("America/Asuncion") << QDate(2023, 10, 1) << 0 << QByteArray("2023-10-01T04:00:00.000Z");
    }
    void wallClockTimesHappenOnce() {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, day);
        QFETCH(int, minute);
        const BusinessCalendar calendar(QTimeZone(zone), 4);
        QTEST(toRfc3339(calendar.at(day, minute)), "utc");
    }

    void everyMinuteOfAYearComesBack() {
        const BusinessCalendar calendar = berlin();
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
            for (const int minute : {0, 30, 4 * 60, 12 * 60 + 7, 1439}) {
                const Instant at = calendar.at(day, minute);
                QCOMPARE(calendar.calendarDay(at), day);
                QCOMPARE(calendar.minuteOfDay(at), minute);
            }
        }
    }
};

FRONTDESK_TEST(TimeTest)
#include "time_test.moc"

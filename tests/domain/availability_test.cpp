// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/menu.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

constexpr int kEveryDay = 0x7f;
constexpr int kFriday = 1 << 4;
constexpr int kSaturday = 1 << 5;

Instant at(const QByteArray& text) {
    return fromRfc3339(text).value();
}

/// "yes until …", "hours from …": an availability as text. Accra's clock is UTC.
QByteArray described(const Availability& availability) {
    QByteArray text = availability.available ? QByteArray("yes") : wireName(availability.reason.value());
    if (availability.from) text += " from " + toRfc3339(*availability.from).left(16);
    if (availability.until) text += " until " + toRfc3339(*availability.until).left(16);
    return text;
}

using Hours = std::vector<ServingHours>;

}  // namespace

class AvailabilityTest : public QObject {
    Q_OBJECT

    const BusinessCalendar m_accra{QTimeZone("Africa/Accra"), 4};

private Q_SLOTS:
    // 2026-11-20 is a Friday.
    void hoursOpenAndCloseAnItem_data() {
        QTest::addColumn<Hours>("hours");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("expected");
        const Hours breakfast{{kEveryDay, 7 * 60, 11 * 60}};
        QTest::newRow("no hours") << Hours{} << QByteArray("2026-11-20T03:00:00Z") << QByteArray("yes");
        QTest::newRow("before") << breakfast << QByteArray("2026-11-20T06:59:59Z")
                                << QByteArray("hours from 2026-11-20T07:00");
        QTest::newRow("first moment") << breakfast << QByteArray("2026-11-20T07:00:00Z")
                                      << QByteArray("yes until 2026-11-20T11:00");
        QTest::newRow("last moment") << breakfast << QByteArray("2026-11-20T10:59:59Z")
                                     << QByteArray("yes until 2026-11-20T11:00");
        QTest::newRow("after") << breakfast << QByteArray("2026-11-20T11:00:00Z")
                               << QByteArray("hours from 2026-11-21T07:00");

        const Hours twice{{kEveryDay, 18 * 60, 22 * 60}, {kEveryDay, 12 * 60, 15 * 60}};
        QTest::newRow("between two windows")
            << twice << QByteArray("2026-11-20T16:00:00Z") << QByteArray("hours from 2026-11-20T18:00");
        const Hours touching{{kEveryDay, 12 * 60, 15 * 60}, {kEveryDay, 15 * 60, 22 * 60}};
        QTest::newRow("windows that touch are one")
            << touching << QByteArray("2026-11-20T13:00:00Z") << QByteArray("yes until 2026-11-20T22:00");

        const Hours lateFriday{{kFriday, 22 * 60, 26 * 60}};
        QTest::newRow("past midnight") << lateFriday << QByteArray("2026-11-21T01:30:00Z")
                                       << QByteArray("yes until 2026-11-21T02:00");
        QTest::newRow("a week to wait") << lateFriday << QByteArray("2026-11-21T02:00:00Z")
                                        << QByteArray("hours from 2026-11-27T22:00");
        QTest::newRow("another day") << lateFriday << QByteArray("2026-11-20T01:30:00Z")
                                     << QByteArray("hours from 2026-11-20T22:00");
        const Hours intoSaturday{{kFriday, 22 * 60, 24 * 60}, {kSaturday, 0, 2 * 60}};
        QTest::newRow("two days that meet at midnight")
            << intoSaturday << QByteArray("2026-11-20T23:00:00Z") << QByteArray("yes until 2026-11-21T02:00");
        QTest::newRow("round the clock") << Hours{{kEveryDay, 0, 1440}} << QByteArray("2026-11-20T23:00:00Z")
                                         << QByteArray("yes");
        QTest::newRow("never") << Hours{{0, 0, 1440}} << QByteArray("2026-11-20T23:00:00Z") << QByteArray("hours");
    }
    void hoursOpenAndCloseAnItem() {
        MenuItem item;
        QFETCH(Hours, hours);
        item.hours = hours;
        QFETCH(QByteArray, now);
        QTEST(described(availabilityAt(item, at(now), m_accra, std::nullopt)), "expected");
    }

    void soldOutLastsUntilItsTime() {
        MenuItem item;
        item.soldOut = true;
        const Instant noon = at("2026-11-20T12:00:00Z");
        QCOMPARE(described(availabilityAt(item, noon, m_accra, std::nullopt)), QByteArray("sold_out"));
        item.soldOutUntil = at("2026-11-20T17:00:00Z");
        QCOMPARE(described(availabilityAt(item, noon, m_accra, std::nullopt)),
                 QByteArray("sold_out from 2026-11-20T17:00"));
        QCOMPARE(described(availabilityAt(item, *item.soldOutUntil, m_accra, std::nullopt)), QByteArray("yes"));
        item.hours = {{kEveryDay, 7 * 60, 14 * 60}};
        QCOMPARE(described(availabilityAt(item, noon, m_accra, std::nullopt)),
                 QByteArray("sold_out from 2026-11-21T07:00"));
    }

    void serviceTypeMatters() {
        MenuItem item;
        item.fulfilments = Fulfilment::DineIn;
        const Instant noon = at("2026-11-20T12:00:00Z");
        QCOMPARE(described(availabilityAt(item, noon, m_accra, Fulfilment::Delivery)), QByteArray("service_type"));
        QCOMPARE(described(availabilityAt(item, noon, m_accra, Fulfilment::DineIn)), QByteArray("yes"));
        QCOMPARE(described(availabilityAt(item, noon, m_accra, std::nullopt)), QByteArray("yes"));
    }

    void archivedItemsAreGone() {
        MenuItem item;
        item.archived = true;
        QCOMPARE(described(availabilityAt(item, at("2026-11-20T12:00:00Z"), m_accra, std::nullopt)),
                 QByteArray("sold_out"));
    }

    void hoursFollowTheWallClock() {
        const BusinessCalendar berlin(QTimeZone("Europe/Berlin"), 4);
        MenuItem item;
        item.hours = {{kEveryDay, 12 * 60, 14 * 60}};
        QCOMPARE(described(availabilityAt(item, at("2026-07-15T10:30:00Z"), berlin, std::nullopt)),
                 QByteArray("yes until 2026-07-15T12:00"));
        QCOMPARE(described(availabilityAt(item, at("2026-01-15T10:30:00Z"), berlin, std::nullopt)),
                 QByteArray("hours from 2026-01-15T11:00"));
    }
};

FRONTDESK_TEST(AvailabilityTest)
#include "availability_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTimeZone>

#include <compare>
#include <optional>

namespace frontdesk {

/// A moment: milliseconds since 1970 in UTC. Nothing computes with local time but BusinessCalendar.
struct Instant {
    qint64 ms = 0;
    friend auto operator<=>(const Instant&, const Instant&) = default;
    [[nodiscard]] Instant plusMs(qint64 more) const { return {ms + more}; }
    [[nodiscard]] Instant plusMinutes(qint64 minutes) const { return {ms + minutes * 60'000}; }
};

/// RFC 3339 in UTC with milliseconds: 2026-11-21T12:31:05.123Z
[[nodiscard]] QByteArray toRfc3339(Instant instant);
/// Reads RFC 3339 with Z or a numeric offset; nullopt for anything else, local times included.
[[nodiscard]] std::optional<Instant> fromRfc3339(QByteArrayView text);

/// Days and wall-clock times of one restaurant.
class BusinessCalendar {
public:
    BusinessCalendar() = default;
    /// @param cutOverHour 0..12: what happens before this hour belongs to the day before
    BusinessCalendar(QTimeZone zone, int cutOverHour);

    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
    [[nodiscard]] int cutOverHour() const { return m_cutOverHour; }
    /// The day the books give it to.
    [[nodiscard]] QDate businessDay(Instant instant) const;
    /// The calendar day, as taxes see it.
    [[nodiscard]] QDate calendarDay(Instant instant) const;
    /// Minutes since local midnight, 0..1439.
    [[nodiscard]] int minuteOfDay(Instant instant) const;
    /// When a local wall-clock time happens: in a gap of daylight saving the moment after the gap, of a repeated hour
    /// the first. Minutes from 1440 on belong to the days after.
    [[nodiscard]] Instant at(QDate day, int minuteOfDay) const;

private:
    QTimeZone m_zone = QTimeZone::utc();
    int m_cutOverHour = 4;
};

}  // namespace frontdesk

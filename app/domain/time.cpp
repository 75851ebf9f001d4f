// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/time.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>

namespace frontdesk {
namespace {

constexpr qint64 kMsPerMinute = 60'000;
constexpr qint64 kMsPerDay = 86'400'000;

/// Writes @p value with leading zeros so that its last digit stands before @p end.
void writeDigits(char* end, unsigned value, int count) {
    for (int i = 0; i < count; ++i, value /= 10) *--end = static_cast<char>('0' + value % 10);
}

/// Reads a text from left to right; any mismatch makes it bad for good.
class Scanner {
public:
    explicit Scanner(QByteArrayView text) : m_text(text) {}

    int number(int digits, int least, int most) {
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            const char c = take();
            if (c < '0' || c > '9') m_bad = true;
            value = value * 10 + (c - '0');
        }
        if (value < least || value > most) m_bad = true;
        return value;
    }
    /// Takes one character of @p accepted.
    char oneOf(QByteArrayView accepted) {
        const char c = take();
        if (c == 0 || !accepted.contains(c)) m_bad = true;
        return c;
    }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    [[nodiscard]] bool isBad() const { return m_bad; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_text.size(); }

private:
    char take() { return m_at < m_text.size() ? m_text[m_at++] : '\0'; }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_bad = false;
};

/// Digits after the point in milliseconds; finer ones are cut off.
int readFraction(Scanner& scanner) {
    int ms = 0;
    int weight = 100;
    do {
        ms += scanner.number(1, 0, 9) * weight;
        weight /= 10;
    } while (!scanner.isBad() && scanner.peek() >= '0' && scanner.peek() <= '9');
    return ms;
}

int readOffsetMinutes(Scanner& scanner) {
    const char sign = scanner.oneOf("Zz+-");
    if (sign == 'Z' || sign == 'z') return 0;
    const int hours = scanner.number(2, 0, 23);
    scanner.oneOf(":");
    const int minutes = scanner.number(2, 0, 59);
    return (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
}

qint64 localMs(QDate day, qint64 minutes) {
    return (day.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * kMsPerDay + minutes * kMsPerMinute;
}

qint64 offsetMs(const QTimeZone& zone, qint64 utcMs) {
    return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC))) * 1000;
}

}  // namespace

QByteArray toRfc3339(Instant instant) {
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(instant.ms)};
    const auto midnight = floor<days>(time);
    const year_month_day date(midnight);
    const hh_mm_ss<milliseconds> clock(time - midnight);
    QByteArray out("0000-00-00T00:00:00.000Z");
    char* text = out.data();
    writeDigits(text + 4, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    writeDigits(text + 7, static_cast<unsigned>(date.month()), 2);
    writeDigits(text + 10, static_cast<unsigned>(date.day()), 2);
    writeDigits(text + 13, static_cast<unsigned>(clock.hours().count()), 2);
    writeDigits(text + 16, static_cast<unsigned>(clock.minutes().count()), 2);
    writeDigits(text + 19, static_cast<unsigned>(clock.seconds().count()), 2);
    writeDigits(text + 23, static_cast<unsigned>(clock.subseconds().count()), 3);
    return out;
}

std::optional<Instant> fromRfc3339(QByteArrayView text) {
    Scanner scanner(text);
    const int year = scanner.number(4, 0, 9999);
    scanner.oneOf("-");
    const int month = scanner.number(2, 1, 12);
    scanner.oneOf("-");
    const int day = scanner.number(2, 1, 31);
    scanner.oneOf("Tt");
    const int hour = scanner.number(2, 0, 23);
    scanner.oneOf(":");
    const int minute = scanner.number(2, 0, 59);
    scanner.oneOf(":");
    const int second = scanner.number(2, 0, 60);  // 60: a leap second, read as the second after it
    int ms = 0;
    if (scanner.peek() == '.') {
        scanner.oneOf(".");
        ms = readFraction(scanner);
    }
    const int offset = readOffsetMinutes(scanner);
    if (scanner.isBad() || !scanner.isAtEnd()) return std::nullopt;

    using namespace std::chrono;
    const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    const qint64 days = sys_days(date).time_since_epoch().count();
    return Instant{days * kMsPerDay + (hour * 60 + minute - offset) * kMsPerMinute + second * 1000 + ms};
}

BusinessCalendar::BusinessCalendar(QTimeZone zone, int cutOverHour)
    : m_zone(std::move(zone)), m_cutOverHour(cutOverHour) {
    Q_ASSERT(m_zone.isValid() && cutOverHour >= 0 && cutOverHour <= 12);
}

QDate BusinessCalendar::businessDay(Instant instant) const {
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant.ms, m_zone);
    return local.time().hour() < m_cutOverHour ? local.date().addDays(-1) : local.date();
}

QDate BusinessCalendar::calendarDay(Instant instant) const {
    return QDateTime::fromMSecsSinceEpoch(instant.ms, m_zone).date();
}

int BusinessCalendar::minuteOfDay(Instant instant) const {
    return QDateTime::fromMSecsSinceEpoch(instant.ms, m_zone).time().msecsSinceStartOfDay() / int(kMsPerMinute);
}

Instant BusinessCalendar::at(QDate day, int minuteOfDay) const {
    // The offset that holds is one of those a day earlier and a day later: zones do not change twice in two days.
    const qint64 wall = localMs(day, minuteOfDay);
    const qint64 before = offsetMs(m_zone, wall - kMsPerDay);
    const qint64 after = offsetMs(m_zone, wall + kMsPerDay);
    const Instant asBefore{wall - before};
    if (before == after || offsetMs(m_zone, asBefore.ms) == before) return asBefore;
    const Instant asAfter{wall - after};
    if (offsetMs(m_zone, asAfter.ms) == after) return asAfter;
    const auto change = m_zone.previousTransition(QDateTime::fromMSecsSinceEpoch(asBefore.ms + 1, Qt::UTC));
    return change.atUtc.isValid() ? Instant{change.atUtc.toMSecsSinceEpoch()} : asBefore;
}

}  // namespace frontdesk

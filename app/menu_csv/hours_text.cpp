// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menu_csv/hours_text.h"

#include <QRegularExpression>

#include <array>

namespace frontdesk {
namespace {

constexpr int kEveryDay = 0x7f;
constexpr int kMinutesPerDay = 1440;
const std::array<QString, 7> kDays{QStringLiteral("Mon"), QStringLiteral("Tue"), QStringLiteral("Wed"),
                                   QStringLiteral("Thu"), QStringLiteral("Fri"), QStringLiteral("Sat"),
                                   QStringLiteral("Sun")};

std::optional<int> dayOf(QStringView name) {
    for (int day = 0; day < 7; ++day)
        if (name.trimmed().left(3).compare(kDays[static_cast<size_t>(day)], Qt::CaseInsensitive) == 0) return day;
    return std::nullopt;
}

// "Mon-Wed,Sat" as a mask; a range may pass Sunday ("Fri-Mon").
std::optional<int> weekdaysOf(const QString& text) {
    if (text.trimmed().isEmpty()) return kEveryDay;
    int mask = 0;
    for (const QStringView part : QStringView(text).split(u',')) {
        const auto ends = part.split(u'-');
        const auto first = dayOf(ends.first());
        const auto last = dayOf(ends.last());
        if (!first || !last || ends.size() > 2) return std::nullopt;
        for (int day = *first;; day = (day + 1) % 7) {
            mask |= 1 << day;
            if (day == *last) break;
        }
    }
    return mask;
}

QString weekdaysText(int mask) {
    if (mask == kEveryDay) return {};
    QStringList parts;
    for (int day = 0; day < 7; ++day) {
        if (!(mask & 1 << day)) continue;
        const int first = day;
        while (day < 6 && mask & 1 << (day + 1)) ++day;
        const QString from = kDays[static_cast<size_t>(first)];
        const QString to = kDays[static_cast<size_t>(day)];
        parts.append(day == first ? from : day == first + 1 ? from + u',' + to : from + u'-' + to);
    }
    return parts.join(u',') + u' ';
}

QString timeText(int minute) {
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString rangeText(const ServingHours& hours) {
    const int nextDay = hours.untilMinute - kMinutesPerDay;
    const bool wraps = nextDay > 0 && nextDay <= hours.fromMinute;
    return weekdaysText(hours.weekdays) + timeText(hours.fromMinute) + u'-' +
           timeText(wraps ? nextDay : hours.untilMinute);
}

Result<ServingHours> parseRange(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*([A-Za-z,\\s-]*?)\\s*(\\d{1,2})[:.](\\d{2})\\s*[-\u2013]\\s*(\\d{1,2})[:.](\\d{2})\\s*$"));
    const auto refuse = [&](const QString& why) { return failure(ErrorCode::ValidationFailed, why); };
    const auto match = pattern.match(text);
    const auto weekdays = match.hasMatch() ? weekdaysOf(match.captured(1)) : std::nullopt;
    if (!weekdays)
        return refuse(QStringLiteral("\"%1\" is not a time such as Mon-Fri 07:00-11:00").arg(text.trimmed()));
    const int from = match.captured(2).toInt() * 60 + match.captured(3).toInt();
    int until = match.captured(4).toInt() * 60 + match.captured(5).toInt();
    if (match.captured(3).toInt() > 59 || match.captured(5).toInt() > 59 || from >= kMinutesPerDay ||
        until > 2 * kMinutesPerDay)
        return refuse(QStringLiteral("\"%1\" holds a time that is not on the clock").arg(text.trimmed()));
    if (until <= from) until += kMinutesPerDay;
    return ServingHours{*weekdays, from, until};
}

}  // namespace

Result<std::vector<ServingHours>> parseHours(const QString& text) {
    std::vector<ServingHours> out;
    for (const QString& part : text.split(u'|', Qt::SkipEmptyParts)) {
        const auto range = parseRange(part);
        if (!range) return tl::make_unexpected(range.error());
        out.push_back(*range);
    }
    return out;
}

QString hoursText(const std::vector<ServingHours>& hours) {
    QStringList parts;
    for (const ServingHours& range : hours) parts.append(rangeText(range));
    return parts.join(u'|');
}

}  // namespace frontdesk

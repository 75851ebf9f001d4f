// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/query_reader.h"

#include "app/domain/ids.h"

namespace frontdesk::api {

std::vector<QByteArray> QueryReader::words(const char* name) const {
    std::vector<QByteArray> out;
    const auto [first, last] = m_request.query.equal_range(name);
    for (auto at = first; at != last; ++at)
        for (const auto& word : QByteArray::fromStdString(at->second).split(','))
            if (!word.trimmed().isEmpty()) out.push_back(word.trimmed());
    return out;
}

void QueryReader::refuse(const char* name, QByteArray code) {
    m_errors.push_back(
        {QString::fromLatin1(name), std::move(code), QStringLiteral("Not a value this parameter can have.")});
}

std::string QueryReader::text(const char* name, size_t maxBytes) {
    std::string value(m_request.queryValue(name));
    if (value.size() > maxBytes) refuse(name, "too_long");
    return value;
}

QByteArray QueryReader::cursor(const char* name) {
    const auto value = QByteArray::fromStdString(std::string(m_request.queryValue(name)));
    const auto id = Uuid::fromText(value);
    if (!value.isEmpty() && !id) refuse(name, "invalid");
    return id ? id->text() : QByteArray();
}

std::optional<bool> QueryReader::boolean(const char* name) {
    const auto value = m_request.queryValue(name);
    if (value == "true" || value == "1") return true;
    if (value == "false" || value == "0") return false;
    if (!value.empty()) refuse(name, "invalid");
    return std::nullopt;
}

std::optional<int> QueryReader::integer(const char* name, int least, int most) {
    const std::string value(m_request.queryValue(name));
    if (value.empty()) return std::nullopt;
    bool isNumber = false;
    const int number = QByteArray::fromStdString(value).toInt(&isNumber);
    if (!isNumber)
        refuse(name, "invalid");
    else if (number < least || number > most)
        refuse(name, "out_of_range");
    else
        return number;
    return std::nullopt;
}

std::optional<QDate> QueryReader::date(const char* name) {
    const auto value = QString::fromStdString(std::string(m_request.queryValue(name)));
    if (value.isEmpty()) return std::nullopt;
    const QDate day = QDate::fromString(value, QStringLiteral("yyyy-MM-dd"));
    if (day.isValid()) return day;
    refuse(name, "invalid");
    return std::nullopt;
}

std::optional<QDate> QueryReader::day(const char* name, const BusinessCalendar& calendar) {
    const auto moment = fromRfc3339(QByteArray::fromStdString(std::string(m_request.queryValue(name))));
    return moment ? std::optional<QDate>(calendar.calendarDay(*moment)) : date(name);
}

std::optional<Instant> QueryReader::instant(const char* name) {
    const std::string value(m_request.queryValue(name));
    if (value.empty()) return std::nullopt;
    const auto instant = fromRfc3339(QByteArray::fromStdString(value));
    if (!instant) refuse(name, "invalid");
    return instant;
}

std::optional<Instant> QueryReader::edge(const char* name, DayEdge edge, const BusinessCalendar& calendar) {
    const auto value = QByteArray::fromStdString(std::string(m_request.queryValue(name)));
    if (value.isEmpty()) return std::nullopt;
    const bool isEnd = edge == DayEdge::End;
    if (const QDate day = QDate::fromString(QString::fromLatin1(value), QStringLiteral("yyyy-MM-dd")); day.isValid())
        return calendar.at(isEnd ? day.addDays(1) : day, 0);
    if (const auto instant = fromRfc3339(value)) return isEnd ? instant->plusMs(1) : *instant;
    refuse(name, "invalid");
    return std::nullopt;
}

std::optional<Error> QueryReader::error() const {
    if (m_errors.empty()) return std::nullopt;
    Error error{ErrorCode::ValidationFailed, QStringLiteral("The query has invalid parameters."), {}, {}, {}, 0};
    error.fields = m_errors;
    return error;
}

}  // namespace frontdesk::api

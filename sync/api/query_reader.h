// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/time.h"
#include "sync/http/request.h"

#include <optional>
#include <vector>

namespace frontdesk::api {

/// Which end of a period a parameter gives; the end itself is no longer in it.
enum class DayEdge { Begin, End };

/// Reads the query of a request and notes everything wrong with it. Parameters that are absent or empty are not there;
/// unknown ones are ignored.
class QueryReader {
public:
    explicit QueryReader(const http::Request& request) : m_request(request) {}

    [[nodiscard]] std::string text(const char* name, size_t maxBytes);
    [[nodiscard]] std::optional<bool> boolean(const char* name);
    [[nodiscard]] std::optional<int> integer(const char* name, int least, int most);
    [[nodiscard]] std::optional<QDate> date(const char* name);
    /// A day, or the calendar day of the restaurant that a moment falls on.
    [[nodiscard]] std::optional<QDate> day(const char* name, const BusinessCalendar& calendar);
    [[nodiscard]] std::optional<Instant> instant(const char* name);
    /// A moment, or a whole day of the restaurant: its begin, or with DayEdge::End the begin of the day after. A moment
    /// given as an end counts itself.
    [[nodiscard]] std::optional<Instant> edge(const char* name, DayEdge edge, const BusinessCalendar& calendar);
    /// The end of a page as it was given with it: an id.
    [[nodiscard]] QByteArray cursor(const char* name);
    /// One of a fixed set of words.
    template <class T>
    [[nodiscard]] std::optional<T> choice(const char* name, std::optional<T> (*fromWire)(QByteArrayView)) {
        const auto all = choices<T>(name, fromWire);
        if (all.size() > 1) refuse(name, "too_many");
        return all.empty() ? std::nullopt : std::optional<T>(all.front());
    }
    /// Several of them: repeated, or with commas between.
    template <class T>
    [[nodiscard]] std::vector<T> choices(const char* name, std::optional<T> (*fromWire)(QByteArrayView)) {
        std::vector<T> out;
        for (const auto& word : words(name)) {
            const auto each = fromWire(word);
            if (each)
                out.push_back(*each);
            else
                refuse(name, "unknown");
        }
        return out;
    }

    /// All that was wrong.
    [[nodiscard]] std::optional<Error> error() const;

private:
    [[nodiscard]] std::vector<QByteArray> words(const char* name) const;
    void refuse(const char* name, QByteArray code);

    const http::Request& m_request;
    std::vector<FieldError> m_errors;
};

}  // namespace frontdesk::api

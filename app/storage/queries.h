// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"

#include <vector>

namespace frontdesk {

/// Runs a query that has at most one row of interest: the first, as @p read makes it.
template <class T, class Read, class... Args>
[[nodiscard]] Result<std::optional<T>> firstOf(Database& database, const char* sql, Read read, const Args&... args) {
    std::optional<T> found;
    const auto done = database.query(
        sql,
        [&](const Row& row) {
            if (!found) found = read(row);
        },
        args...);
    if (!done) return tl::make_unexpected(done.error());
    return found;
}

/// Runs a query and keeps every row, as @p read makes it.
template <class T, class Read, class... Args>
[[nodiscard]] Result<std::vector<T>> allOf(Database& database, const char* sql, Read read, const Args&... args) {
    std::vector<T> rows;
    const auto done = database.query(
        sql, [&](const Row& row) { rows.push_back(read(row)); }, args...);
    if (!done) return tl::make_unexpected(done.error());
    return rows;
}

}  // namespace frontdesk

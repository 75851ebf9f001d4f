// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/store_gauges.h"

namespace frontdesk {

Result<Backlog> readBacklog(Database& reader) {
    Backlog out;
    const auto read = reader.query(
        "SELECT (SELECT COUNT(*) FROM outbox WHERE status IN ('pending', 'sending')),"
        " (SELECT COUNT(*) FROM print_job WHERE status IN ('queued', 'sent', 'asking'))",
        [&out](const Row& row) {
            out = {row.int64(0), row.int64(1)};
        });
    if (!read) return tl::make_unexpected(read.error());
    return out;
}

Result<Holdings> readHoldings(Database& reader) {
    Holdings out;
    const auto read = reader.query(
        "SELECT EXISTS (SELECT 1 FROM menu_item) OR EXISTS (SELECT 1 FROM delivery_place), EXISTS (SELECT 1 FROM "
        "orders)",
        [&out](const Row& row) {
            out = {row.boolean(0), row.boolean(1)};
        });
    if (!read) return tl::make_unexpected(read.error());
    return out;
}

}  // namespace frontdesk

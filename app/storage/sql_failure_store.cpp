// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_failure_store.h"

namespace frontdesk {

Result<FailureCount> SqlFailureStore::find(const QByteArray& key) {
    FailureCount count;
    const auto done = m_database.query(
        "SELECT in_a_row, locked_until, changed_at FROM failure_count WHERE key = ?",
        [&count](const Row& row) {
            count = {row.integer(0), Instant{row.int64(1)}, Instant{row.int64(2)}};
        },
        key);
    if (!done) return tl::make_unexpected(done.error());
    return count;
}

Status SqlFailureStore::save(const QByteArray& key, const FailureCount& count) {
    return m_database.run(
        "INSERT INTO failure_count (key, in_a_row, locked_until, changed_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET in_a_row = excluded.in_a_row, locked_until = excluded.locked_until,"
        " changed_at = excluded.changed_at",
        key, count.inARow, count.lockedUntil, count.changedAt);
}

Status SqlFailureStore::clear(const QByteArray& key) {
    return m_database.run("DELETE FROM failure_count WHERE key = ?", key);
}

Status SqlFailureStore::purgeBefore(Instant at) {
    return m_database.run("DELETE FROM failure_count WHERE changed_at < ?", at);
}

}  // namespace frontdesk

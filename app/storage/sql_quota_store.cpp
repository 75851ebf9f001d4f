// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_quota_store.h"

namespace frontdesk {

Result<std::vector<StoredQuota>> SqlQuotaStore::all(Instant now) {
    std::vector<StoredQuota> out;
    const auto done = m_database.query(
        "SELECT key, full_at FROM quota WHERE full_at > ?",
        [&out](const Row& row) {
            out.push_back({row.bytes(0), Instant{row.int64(1)}});
        },
        now);
    if (!done) return tl::make_unexpected(done.error());
    return out;
}

Status SqlQuotaStore::save(const std::vector<StoredQuota>& quotas, Instant now) {
    for (const StoredQuota& each : quotas) {
        const auto stored = m_database.run(
            "INSERT INTO quota (key, full_at) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET full_at = excluded.full_at",
            each.key, each.fullAt);
        if (!stored) return stored;
    }
    return m_database.run("DELETE FROM quota WHERE full_at <= ?", now);
}

}  // namespace frontdesk

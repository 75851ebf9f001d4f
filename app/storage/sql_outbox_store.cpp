// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_outbox_store.h"

#include "app/storage/queries.h"

namespace frontdesk {
namespace {

OutboxEntry entryOf(const Row& row) {
    return {Uuid::fromText(row.view(0)).value_or(Uuid()),
            row.bytes(1),
            row.bytes(2),
            row.integer(3),
            row.bytes(4),
            row.bytes(5),
            Instant{row.int64(6)}};
}

OutboxRecord recordOf(const Row& row) {
    return {entryOf(row),
            {outboxStateFromStored(row.view(7)).value_or(OutboxState::Dead),
             Instant{row.int64(8)},
             {row.integer(9), row.integer(10), row.integer(11)},
             row.bytes(12)}};
}

}  // namespace

Status SqlOutboxStore::insert(const OutboxEntry& entry) {
    return m_database.run(
        "INSERT INTO outbox (id, kind, aggregate, payload_version, payload, provider_key, status, attempt, next_at, "
        "lease_until,"
        " created_at) VALUES (?, ?, ?, ?, ?, ?, 'pending', 0, ?, NULL, ?)",
        entry.id.text(), entry.kind, entry.aggregate, entry.payloadVersion, Value::blob(entry.payload), entry.key,
        entry.createdAt, entry.createdAt);
}

Result<int> SqlOutboxStore::waiting() {
    const auto count = firstOf<int>(m_database, "SELECT count(*) FROM outbox WHERE status IN ('pending', 'sending')",
                                    [](const Row& row) { return row.integer(0); });
    if (!count) return tl::make_unexpected(count.error());
    return count->value_or(0);
}

Result<std::vector<OutboxEntry>> SqlOutboxStore::recent(const QByteArray& kind, int limit) {
    return allOf<OutboxEntry>(
        m_database,
        "SELECT id, kind, aggregate, payload_version, payload, provider_key, created_at FROM outbox WHERE kind = ?"
        " ORDER BY created_at DESC, id DESC LIMIT ?",
        entryOf, kind, limit);
}

Result<std::vector<OutboxRecord>> SqlOutboxStore::records(const QByteArray& kind, int limit) {
    return allOf<OutboxRecord>(
        m_database,
        "SELECT id, kind, aggregate, payload_version, payload, provider_key, created_at, status, next_at, attempt,"
        " refusals, unknowns, problem FROM outbox WHERE kind = ? ORDER BY created_at DESC, id DESC LIMIT ?",
        recordOf, kind, limit);
}

Result<std::optional<OutboxRecord>> SqlOutboxStore::find(const Uuid& id) {
    return firstOf<OutboxRecord>(
        m_database,
        "SELECT id, kind, aggregate, payload_version, payload, provider_key, created_at, status, next_at, attempt,"
        " refusals, unknowns, problem FROM outbox WHERE id = ?",
        recordOf, id.text());
}

Result<bool> SqlOutboxStore::holds(const QByteArray& key) {
    const auto found = firstOf<int>(
        m_database, "SELECT count(*) FROM outbox WHERE provider_key = ?", [](const Row& row) { return row.integer(0); },
        key);
    if (!found) return tl::make_unexpected(found.error());
    return found->value_or(0) > 0;
}

Status SqlOutboxStore::removeOf(const QByteArray& aggregate) {
    return m_database.run("DELETE FROM outbox WHERE aggregate = ?", aggregate);
}

// While an entry is being sent, next_at is the end of its lease: what is due is one range of one small index. One that
// is due and still counts as being sent was left alone by who sent it.
Result<std::optional<LeasedEntry>> SqlOutboxStore::lease(const QByteArray& kind, Instant now, Instant until) {
    return firstOf<LeasedEntry>(
        m_database,
        "UPDATE outbox SET status = 'sending', attempt = attempt + 1, lease_until = ?, next_at = ?,"
        " problem = CASE status WHEN 'sending' THEN 'interrupted' ELSE '' END WHERE id ="
        " (SELECT o.id FROM outbox o WHERE o.status IN ('pending', 'sending') AND o.next_at <= ? AND o.kind = ?"
        "  AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.aggregate = o.aggregate AND e.kind = o.kind"
        "   AND e.status IN ('pending', 'sending')"
        "   AND (e.created_at, e.id) < (o.created_at, o.id))"
        "  ORDER BY o.next_at, o.created_at, o.id LIMIT 1)"
        " RETURNING id, kind, aggregate, payload_version, payload, provider_key, created_at, attempt, refusals, "
        "unknowns, problem",
        [](const Row& row) {
            return LeasedEntry{
                entryOf(row), {row.integer(7), row.integer(8), row.integer(9)}, row.view(10) == "interrupted"};
        },
        until, until, now, kind);
}

Result<std::optional<Instant>> SqlOutboxStore::nextDue(const QByteArray& kind) {
    const auto due = firstOf<std::optional<Instant>>(
        m_database,
        "SELECT min(o.next_at) FROM outbox o WHERE o.status IN ('pending', 'sending') AND o.kind = ?"
        " AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.aggregate = o.aggregate AND e.kind = o.kind"
        "   AND e.status IN ('pending', 'sending')"
        "  AND (e.created_at, e.id) < (o.created_at, o.id))",
        [](const Row& row) { return row.instant(0); }, kind);
    if (!due) return tl::make_unexpected(due.error());
    return due->value_or(std::nullopt);
}

Status SqlOutboxStore::settle(const Uuid& id, const OutboxStep& step) {
    return m_database.run(
        "UPDATE outbox SET status = ?, attempt = ?, refusals = ?, unknowns = ?, problem = ?, next_at = ?,"
        " lease_until = NULL WHERE id = ?",
        storedName(step.state), step.tries.attempts, step.tries.refusals, step.tries.unknowns, step.problem,
        step.nextAt, id.text());
}

// The first condition names the partial index.
Status SqlOutboxStore::endLeases(const QByteArray& kind, Instant now) {
    return m_database.run(
        "UPDATE outbox SET next_at = ?, lease_until = ? WHERE status IN ('pending', 'sending') AND status = 'sending'"
        " AND kind = ?",
        now, now, kind);
}

Status SqlOutboxStore::purge(const QByteArray& kind, Instant before) {
    return m_database.run(
        "DELETE FROM outbox WHERE kind = ? AND created_at < ? AND status IN ('sent', 'failed', 'dead')", kind, before);
}

}  // namespace frontdesk

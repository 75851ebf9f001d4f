// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_session_store.h"

#include "app/storage/queries.h"

namespace frontdesk {
namespace {

CustomerSession sessionOf(const Row& row) {
    CustomerSession session;
    session.id = row.id<SessionId>(0);
    session.customerId = row.id<CustomerId>(1);
    session.device = row.text(2);
    session.methods = row.bytes(3);
    session.createdAt = Instant{row.int64(4)};
    session.lastUsedAt = Instant{row.int64(5)};
    session.expiresAt = Instant{row.int64(6)};
    session.endedAt = row.instant(7);
    session.endReason = row.bytes(8);
    return session;
}

}  // namespace

Status SqlSessionStore::insert(const CustomerSession& session) {
    return m_database.run(
        "INSERT INTO customer_session (id, customer_id, device, methods, created_at, last_used_at, expires_at,"
        " ended_at, end_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        session.id, session.customerId, session.device, session.methods, session.createdAt, session.lastUsedAt,
        session.expiresAt, session.endedAt, session.endReason);
}

Result<std::optional<CustomerSession>> SqlSessionStore::find(const SessionId& id) {
    return firstOf<CustomerSession>(
        m_database,
        "SELECT id, customer_id, device, methods, created_at, last_used_at, expires_at, ended_at, end_reason"
        " FROM customer_session WHERE id = ?",
        sessionOf, id);
}

Result<std::vector<CustomerSession>> SqlSessionStore::liveOf(const CustomerId& customer, Instant now) {
    return allOf<CustomerSession>(
        m_database,
        "SELECT id, customer_id, device, methods, created_at, last_used_at, expires_at, ended_at, end_reason"
        " FROM customer_session WHERE customer_id = ? AND ended_at IS NULL AND expires_at > ?"
        " ORDER BY last_used_at DESC, id DESC",
        sessionOf, customer, now);
}

Status SqlSessionStore::touch(const SessionId& id, Instant at) {
    return m_database.run("UPDATE customer_session SET last_used_at = ? WHERE id = ?", at, id);
}

Status SqlSessionStore::end(const SessionId& id, const QByteArray& reason, Instant at) {
    return m_database.run("UPDATE customer_session SET ended_at = ?, end_reason = ? WHERE id = ? AND ended_at IS NULL",
                          at, reason, id);
}

Result<std::vector<SessionId>> SqlSessionStore::endedSince(Instant since) {
    return allOf<SessionId>(
        m_database, "SELECT id FROM customer_session WHERE ended_at IS NOT NULL AND ended_at >= ? ORDER BY ended_at",
        [](const Row& row) { return row.id<SessionId>(0); }, since);
}

Status SqlSessionStore::insertToken(const RefreshToken& token) {
    return m_database.run(
        "INSERT INTO refresh_token (hash, session_id, created_at, expires_at, used_at) VALUES (?, ?, ?, ?, ?)",
        Value::blob(token.hash), token.sessionId, token.createdAt, token.expiresAt, token.usedAt);
}

Result<std::optional<RefreshToken>> SqlSessionStore::findToken(const QByteArray& hash) {
    return firstOf<RefreshToken>(
        m_database, "SELECT hash, session_id, created_at, expires_at, used_at FROM refresh_token WHERE hash = ?",
        [](const Row& row) {
            return RefreshToken{row.bytes(0), row.id<SessionId>(1), Instant{row.int64(2)}, Instant{row.int64(3)},
                                row.instant(4)};
        },
        Value::blob(hash));
}

Status SqlSessionStore::setTokenUsed(const QByteArray& hash, Instant at) {
    return m_database.run("UPDATE refresh_token SET used_at = ? WHERE hash = ?", at, Value::blob(hash));
}

Status SqlSessionStore::rememberDevice(const QByteArray& hash, const CustomerId& customer, Instant at) {
    return m_database.run(
        "INSERT INTO known_device (hash, customer_id, created_at) VALUES (?, ?, ?)"
        " ON CONFLICT (hash) DO UPDATE SET customer_id = excluded.customer_id, created_at = excluded.created_at",
        Value::blob(hash), customer, at);
}

Result<bool> SqlSessionStore::knowsDevice(const QByteArray& hash, const CustomerId& customer) {
    const auto found = firstOf<bool>(
        m_database, "SELECT 1 FROM known_device WHERE hash = ? AND customer_id = ?", [](const Row&) { return true; },
        Value::blob(hash), customer);
    if (!found) return tl::make_unexpected(found.error());
    return found->has_value();
}

Status SqlSessionStore::forgetDevices(const CustomerId& customer) {
    return m_database.run("DELETE FROM known_device WHERE customer_id = ?", customer);
}

Status SqlSessionStore::purgeDevices(Instant at) {
    return m_database.run("DELETE FROM known_device WHERE created_at < ?", at);
}

Status SqlSessionStore::purgeBefore(Instant at) {
    // A used token of a live session stays, so that its second use is noticed.
    const auto tokens = m_database.run(
        "DELETE FROM refresh_token WHERE session_id IN"
        " (SELECT id FROM customer_session WHERE ended_at < ? OR expires_at < ?)",
        at, at);
    if (!tokens) return tokens;
    return m_database.run("DELETE FROM customer_session WHERE ended_at < ? OR expires_at < ?", at, at);
}

}  // namespace frontdesk

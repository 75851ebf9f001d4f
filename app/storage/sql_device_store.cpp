// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_device_store.h"

namespace frontdesk {
namespace {

/// Runs a query and keeps every row.
template <class T, class Read, class... Args>
Result<std::vector<T>> allOf(Database& database, const char* sql, Read read, const Args&... args) {
    std::vector<T> rows;
    const auto done = database.query(
        sql, [&](const Row& row) { rows.push_back(read(row)); }, args...);
    if (!done) return tl::make_unexpected(done.error());
    return rows;
}

/// Runs a query that has at most one row.
template <class T, class Read, class... Args>
Result<std::optional<T>> oneOf(Database& database, const char* sql, Read read, const Args&... args) {
    auto rows = allOf<T>(database, sql, read, args...);
    if (!rows) return tl::make_unexpected(rows.error());
    return rows->empty() ? std::nullopt : std::optional<T>(std::move(rows->front()));
}

Device deviceOf(const Row& row) {
    Device device;
    device.id = row.id<DeviceId>(0);
    device.name = row.text(1);
    device.kind = deviceKindFromStored(row.view(2)).value_or(DeviceKind::Kiosk);
    device.tokenHash = row.bytes(3);
    device.pairedAt = Instant{row.int64(4)};
    device.pairedBy = row.text(5);
    device.seenAt = Instant{row.int64(6)};
    device.revokedAt = row.instant(7);
    return device;
}

PairingCode codeOf(const Row& row) {
    return {row.bytes(0), deviceKindFromStored(row.view(1)).value_or(DeviceKind::Kiosk), row.text(2),
            Instant{row.int64(3)}, row.instant(4)};
}

Alert alertOf(const Row& row) {
    Alert alert;
    alert.id = row.id<AlertId>(0);
    alert.kind = alertKindFromWire(row.view(1)).value_or(AlertKind::ProviderFault);
    alert.orderId = row.id<OrderId>(2);
    alert.paymentId = row.id<PaymentId>(3);
    alert.detail = row.text(4);
    alert.createdAt = Instant{row.int64(5)};
    alert.resolvedAt = row.instant(6);
    alert.action = row.bytes(7);
    alert.resolvedBy = row.text(8);
    return alert;
}

}  // namespace

Status SqlDeviceStore::insertCode(const PairingCode& code) {
    return m_database.run("INSERT INTO pairing_code (hash, kind, made_by, expires_at, used_at) VALUES (?, ?, ?, ?, ?)",
                          Value::blob(code.hash), storedName(code.kind), code.madeBy, code.expiresAt, code.usedAt);
}

Result<std::optional<PairingCode>> SqlDeviceStore::findCode(const QByteArray& hash) {
    return oneOf<PairingCode>(m_database,
                              "SELECT hash, kind, made_by, expires_at, used_at FROM pairing_code WHERE hash = ?",
                              codeOf, Value::blob(hash));
}

Status SqlDeviceStore::setCodeUsed(const QByteArray& hash, Instant at) {
    return m_database.run("UPDATE pairing_code SET used_at = ? WHERE hash = ?", at, Value::blob(hash));
}

Status SqlDeviceStore::purgeCodes(Instant before) {
    return m_database.run("DELETE FROM pairing_code WHERE expires_at < ?", before);
}

Status SqlDeviceStore::insert(const Device& device) {
    return m_database.run(
        "INSERT INTO device (id, name, kind, token_hash, paired_at, paired_by, seen_at, revoked_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        device.id, device.name, storedName(device.kind), Value::blob(device.tokenHash), device.pairedAt,
        device.pairedBy, device.seenAt, device.revokedAt);
}

Result<std::optional<Device>> SqlDeviceStore::find(const DeviceId& id) {
    return oneOf<Device>(
        m_database,
        "SELECT id, name, kind, token_hash, paired_at, paired_by, seen_at, revoked_at FROM device WHERE id = ?",
        deviceOf, id);
}

Result<std::optional<Device>> SqlDeviceStore::findByToken(const QByteArray& tokenHash) {
    return oneOf<Device>(m_database,
                         "SELECT id, name, kind, token_hash, paired_at, paired_by, seen_at, revoked_at FROM device"
                         " WHERE token_hash = ?",
                         deviceOf, Value::blob(tokenHash));
}

Result<std::vector<Device>> SqlDeviceStore::all() {
    return allOf<Device>(
        m_database,
        "SELECT id, name, kind, token_hash, paired_at, paired_by, seen_at, revoked_at FROM device ORDER BY id DESC",
        deviceOf);
}

Status SqlDeviceStore::setSeen(const DeviceId& id, Instant at) {
    return m_database.run("UPDATE device SET seen_at = ? WHERE id = ?", at, id);
}

Status SqlDeviceStore::revoke(const DeviceId& id, Instant at) {
    return m_database.run("UPDATE device SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", at, id);
}

Status SqlAlertStore::insert(const Alert& alert) {
    return m_database.run(
        "INSERT INTO alert (id, kind, order_id, payment_id, detail, created_at, resolved_at, action, resolved_by)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        alert.id, wireName(alert.kind), alert.orderId, alert.paymentId, alert.detail, alert.createdAt, alert.resolvedAt,
        alert.action, alert.resolvedBy);
}

Result<std::optional<Alert>> SqlAlertStore::find(const AlertId& id) {
    return oneOf<Alert>(m_database,
                        "SELECT id, kind, order_id, payment_id, detail, created_at, resolved_at, action, resolved_by"
                        " FROM alert WHERE id = ?",
                        alertOf, id);
}

Result<std::vector<Alert>> SqlAlertStore::open(int limit) {
    return allOf<Alert>(m_database,
                        "SELECT id, kind, order_id, payment_id, detail, created_at, resolved_at, action, resolved_by"
                        " FROM alert WHERE resolved_at IS NULL ORDER BY id DESC LIMIT ?",
                        alertOf, limit);
}

Result<std::vector<Alert>> SqlAlertStore::resolved(int limit) {
    return allOf<Alert>(m_database,
                        "SELECT id, kind, order_id, payment_id, detail, created_at, resolved_at, action, resolved_by"
                        " FROM alert WHERE resolved_at IS NOT NULL ORDER BY id DESC LIMIT ?",
                        alertOf, limit);
}

Status SqlAlertStore::resolve(const AlertId& id, const QByteArray& action, const QString& by, Instant at) {
    return m_database.run(
        "UPDATE alert SET resolved_at = ?, action = ?, resolved_by = ? WHERE id = ? AND resolved_at IS NULL", at,
        action, by, id);
}

}  // namespace frontdesk

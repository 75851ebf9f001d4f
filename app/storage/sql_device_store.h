// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/device_store.h"
#include "app/storage/database.h"

namespace frontdesk {

/// Paired devices, and what calls for attention: one class each.

class SqlDeviceStore final : public DeviceStore {
public:
    explicit SqlDeviceStore(Database& database) : m_database(database) {}
    [[nodiscard]] Status insertCode(const PairingCode& code) override;
    [[nodiscard]] Result<std::optional<PairingCode>> findCode(const QByteArray& hash) override;
    [[nodiscard]] Status setCodeUsed(const QByteArray& hash, Instant at) override;
    [[nodiscard]] Status purgeCodes(Instant before) override;
    [[nodiscard]] Status insert(const Device& device) override;
    [[nodiscard]] Result<std::optional<Device>> find(const DeviceId& id) override;
    [[nodiscard]] Result<std::optional<Device>> findByToken(const QByteArray& tokenHash) override;
    [[nodiscard]] Result<std::vector<Device>> all() override;
    [[nodiscard]] Status setSeen(const DeviceId& id, Instant at) override;
    [[nodiscard]] Status revoke(const DeviceId& id, Instant at) override;

private:
    Database& m_database;
};

class SqlAlertStore final : public AlertStore {
public:
    explicit SqlAlertStore(Database& database) : m_database(database) {}
    [[nodiscard]] Status insert(const Alert& alert) override;
    [[nodiscard]] Result<std::optional<Alert>> find(const AlertId& id) override;
    [[nodiscard]] Result<std::vector<Alert>> open(int limit) override;
    [[nodiscard]] Result<std::vector<Alert>> resolved(int limit) override;
    [[nodiscard]] Status resolve(const AlertId& id, const QByteArray& action, const QString& by, Instant at) override;

private:
    Database& m_database;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/customer_store.h"
#include "app/storage/database.h"

namespace frontdesk {

/// All SQL about customers' logins, their refresh tokens and the devices they came from.
class SqlSessionStore final : public SessionStore {
public:
    explicit SqlSessionStore(Database& database) : m_database(database) {}

    [[nodiscard]] Status insert(const CustomerSession& session) override;
    [[nodiscard]] Result<std::optional<CustomerSession>> find(const SessionId& id) override;
    [[nodiscard]] Result<std::vector<CustomerSession>> liveOf(const CustomerId& customer, Instant now) override;
    [[nodiscard]] Status touch(const SessionId& id, Instant at) override;
    [[nodiscard]] Status end(const SessionId& id, const QByteArray& reason, Instant at) override;
    [[nodiscard]] Result<std::vector<SessionId>> endedSince(Instant since) override;
    [[nodiscard]] Status insertToken(const RefreshToken& token) override;
    [[nodiscard]] Result<std::optional<RefreshToken>> findToken(const QByteArray& hash) override;
    [[nodiscard]] Status setTokenUsed(const QByteArray& hash, Instant at) override;
    [[nodiscard]] Status rememberDevice(const QByteArray& hash, const CustomerId& customer, Instant at) override;
    [[nodiscard]] Result<bool> knowsDevice(const QByteArray& hash, const CustomerId& customer) override;
    [[nodiscard]] Status forgetDevices(const CustomerId& customer) override;
    [[nodiscard]] Status purgeDevices(Instant at) override;
    [[nodiscard]] Status purgeBefore(Instant at) override;

private:
    Database& m_database;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/customer_store.h"
#include "app/storage/database.h"

namespace frontdesk {

/// All SQL about tokens that were given out once.
class SqlCustomerTokenStore final : public CustomerTokenStore {
public:
    explicit SqlCustomerTokenStore(Database& database) : m_database(database) {}

    [[nodiscard]] Status insert(const CustomerToken& token) override;
    [[nodiscard]] Result<std::optional<CustomerToken>> find(const QByteArray& hash) override;
    [[nodiscard]] Status setUsed(const QByteArray& hash, Instant at) override;
    [[nodiscard]] Status countAttempt(const QByteArray& hash) override;
    [[nodiscard]] Status removeOf(const CustomerId& customer) override;
    [[nodiscard]] Status endUnused(const CustomerId& customer, TokenPurpose purpose) override;
    [[nodiscard]] Status purgeExpired(Instant before) override;

private:
    Database& m_database;
};

}  // namespace frontdesk

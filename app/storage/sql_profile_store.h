// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/customer_store.h"
#include "app/ports/secrets.h"
#include "app/storage/database.h"

namespace frontdesk {

/// All SQL about customers known by phone number. Address books are sealed columns.
class SqlProfileStore final : public ProfileStore {
public:
    SqlProfileStore(Database& database, const Secrets& secrets) : m_database(database), m_secrets(secrets) {}

    [[nodiscard]] Status save(const CustomerProfile& profile) override;
    [[nodiscard]] Result<std::optional<CustomerProfile>> find(const QString& e164) override;
    [[nodiscard]] Status remove(const QString& e164) override;

private:
    Database& m_database;
    const Secrets& m_secrets;
};

}  // namespace frontdesk

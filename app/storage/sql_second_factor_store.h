// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/customer_store.h"
#include "app/ports/secrets.h"
#include "app/storage/database.h"

namespace frontdesk {

/// All SQL about two-factor login. The secret is a sealed column of the account.
class SqlSecondFactorStore final : public SecondFactorStore {
public:
    SqlSecondFactorStore(Database& database, const Secrets& secrets) : m_database(database), m_secrets(secrets) {}

    [[nodiscard]] Result<Factor> find(const CustomerId& customer) override;
    [[nodiscard]] Status setSecret(const CustomerId& customer, const QByteArray& secret) override;
    [[nodiscard]] Status setEnabled(const CustomerId& customer, bool enabled) override;
    [[nodiscard]] Result<bool> takeStep(const CustomerId& customer, qint64 step) override;
    [[nodiscard]] Status replaceCodes(const CustomerId& customer, const std::vector<QByteArray>& hashes) override;
    [[nodiscard]] Result<bool> takeCode(const CustomerId& customer, const QByteArray& hash, Instant at) override;
    [[nodiscard]] Result<int> codesLeft(const CustomerId& customer) override;

private:
    Database& m_database;
    const Secrets& m_secrets;
};

}  // namespace frontdesk

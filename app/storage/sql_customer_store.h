// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/customer_store.h"
#include "app/ports/secrets.h"
#include "app/storage/database.h"

namespace frontdesk {

/// All SQL about accounts and their address books. Tax ids and addresses are sealed columns.
class SqlCustomerStore final : public CustomerStore {
public:
    SqlCustomerStore(Database& database, const Secrets& secrets) : m_database(database), m_secrets(secrets) {}

    [[nodiscard]] Status insert(const Customer& customer) override;
    [[nodiscard]] Status update(const Customer& customer) override;
    [[nodiscard]] Result<std::optional<Customer>> find(const CustomerId& id) override;
    [[nodiscard]] Result<std::optional<Customer>> findByEmail(const QString& email) override;
    [[nodiscard]] Result<std::vector<CustomerId>> unverifiedBefore(Instant before) override;

private:
    [[nodiscard]] Customer customerOf(const Row& row) const;
    [[nodiscard]] Result<std::optional<Customer>> withBook(Result<std::optional<Customer>> found);
    [[nodiscard]] Status replaceBook(const Customer& customer);
    [[nodiscard]] Value sealed(const QString& text, const QByteArray& context) const;
    [[nodiscard]] QString opened(const Row& row, int column, const QByteArray& context) const;

    Database& m_database;
    const Secrets& m_secrets;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/customer_store.h"
#include "app/storage/database.h"

namespace frontdesk {

class SqlFailureStore final : public FailureStore {
public:
    explicit SqlFailureStore(Database& database) : m_database(database) {}
    [[nodiscard]] Result<FailureCount> find(const QByteArray& key) override;
    [[nodiscard]] Status save(const QByteArray& key, const FailureCount& count) override;
    [[nodiscard]] Status clear(const QByteArray& key) override;
    [[nodiscard]] Status purgeBefore(Instant at) override;

private:
    Database& m_database;
};

}  // namespace frontdesk

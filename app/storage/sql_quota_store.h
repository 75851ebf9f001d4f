// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/quota_store.h"
#include "app/storage/database.h"

namespace frontdesk {

class SqlQuotaStore final : public QuotaStore {
public:
    explicit SqlQuotaStore(Database& database) : m_database(database) {}
    [[nodiscard]] Result<std::vector<StoredQuota>> all(Instant now) override;
    [[nodiscard]] Status save(const std::vector<StoredQuota>& quotas, Instant now) override;

private:
    Database& m_database;
};

}  // namespace frontdesk

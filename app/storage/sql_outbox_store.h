// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/outbox_store.h"
#include "app/storage/database.h"

namespace frontdesk {

class SqlOutboxStore final : public OutboxStore {
public:
    explicit SqlOutboxStore(Database& database) : m_database(database) {}
    [[nodiscard]] Status insert(const OutboxEntry& entry) override;
    [[nodiscard]] Result<int> waiting() override;
    [[nodiscard]] Result<std::vector<OutboxEntry>> recent(const QByteArray& kind, int limit) override;
    [[nodiscard]] Result<std::vector<OutboxRecord>> records(const QByteArray& kind, int limit) override;
    [[nodiscard]] Result<std::optional<OutboxRecord>> find(const Uuid& id) override;
    [[nodiscard]] Result<bool> holds(const QByteArray& key) override;
    [[nodiscard]] Status removeOf(const QByteArray& aggregate) override;
    [[nodiscard]] Result<std::optional<LeasedEntry>> lease(const QByteArray& kind, Instant now, Instant until) override;
    [[nodiscard]] Result<std::optional<Instant>> nextDue(const QByteArray& kind) override;
    [[nodiscard]] Status settle(const Uuid& id, const OutboxStep& step) override;
    [[nodiscard]] Status endLeases(const QByteArray& kind, Instant now) override;
    [[nodiscard]] Status purge(const QByteArray& kind, Instant before) override;

private:
    Database& m_database;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/fiscal_store.h"
#include "app/storage/database.h"

namespace frontdesk {

class SqlFiscalStore final : public FiscalStore {
public:
    explicit SqlFiscalStore(Database& database) : m_database(database) {}
    [[nodiscard]] Status insert(const FiscalRecord& record) override;
    [[nodiscard]] Result<std::optional<FiscalRecord>> find(const InvoiceId& document) override;
    [[nodiscard]] Result<std::vector<FiscalRecord>> ofDocuments(const std::vector<InvoiceId>& documents) override;
    [[nodiscard]] Status update(const FiscalRecord& record, bool inDoubt) override;
    [[nodiscard]] Status setState(const InvoiceId& document, FiscalState state, Instant at) override;
    [[nodiscard]] Result<std::optional<LeasedFiscal>> lease(Instant now, Instant until) override;
    [[nodiscard]] Result<std::optional<Instant>> nextDue() override;
    [[nodiscard]] Status makeDue(Instant now) override;
    [[nodiscard]] Result<std::vector<InvoiceId>> queuedSince(Instant before) override;
    [[nodiscard]] Result<std::optional<Instant>> oldestQueued() override;

private:
    Database& m_database;
};

}  // namespace frontdesk

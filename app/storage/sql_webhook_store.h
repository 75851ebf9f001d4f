// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/provider_payment_store.h"
#include "app/ports/secrets.h"
#include "app/storage/database.h"

namespace frontdesk {

/// Bodies lie sealed in the store (SR-62).
class SqlWebhookStore final : public WebhookStore {
public:
    SqlWebhookStore(Database& database, const Secrets& secrets) : m_database(database), m_secrets(secrets) {}
    [[nodiscard]] Result<bool> insert(const WebhookEvent& event) override;
    [[nodiscard]] Status purge(Instant before) override;

private:
    Database& m_database;
    const Secrets& m_secrets;
};

}  // namespace frontdesk

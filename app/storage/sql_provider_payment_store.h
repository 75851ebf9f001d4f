// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/provider_payment_store.h"
#include "app/ports/secrets.h"
#include "app/storage/database.h"

namespace frontdesk {

/// What providers are told and asked. Codes that guests typed are a sealed column.
class SqlProviderPaymentStore final : public ProviderPaymentStore {
public:
    SqlProviderPaymentStore(Database& database, const Secrets& secrets) : m_database(database), m_secrets(secrets) {}

    [[nodiscard]] Status insert(const ProviderPayment& row) override;
    [[nodiscard]] Status update(const ProviderPayment& row) override;
    [[nodiscard]] Result<std::optional<ProviderPayment>> find(const PaymentId& id) override;
    [[nodiscard]] Result<std::optional<ProviderPayment>> findByReference(const QByteArray& reference) override;
    [[nodiscard]] Result<std::optional<ProviderPayment>> lease(Instant now, Instant until,
                                                               const std::vector<PaymentProvider>& resting) override;
    [[nodiscard]] Result<std::optional<Instant>> nextDue(const std::vector<PaymentProvider>& resting) override;
    [[nodiscard]] Status wakeAll(Instant now) override;
    [[nodiscard]] Result<std::vector<ProviderPayment>> sentBetween(PaymentProvider provider, Instant from,
                                                                   Instant until) override;

private:
    [[nodiscard]] ProviderPayment rowOf(const Row& row) const;
    [[nodiscard]] Value sealed(const ProviderPayment& row) const;

    Database& m_database;
    const Secrets& m_secrets;
};

}  // namespace frontdesk

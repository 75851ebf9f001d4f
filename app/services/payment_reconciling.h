// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/payment_gateway.h"
#include "app/services/payment_book.h"
#include "app/services/payment_requests.h"

namespace frontdesk {

/// Compares what a provider lists with the ledger (DI-24). Service thread only.
class PaymentReconciling {
public:
    struct Parts {
        PaymentBook& book;
        PaymentRequests& requests;
        ProviderPaymentStore& calls;
        Alerts& alerts;
    };
    explicit PaymentReconciling(const Parts& parts) : m_parts(parts) {}

    /// See Payments.
    [[nodiscard]] Result<int> reconcile(PaymentProvider provider, Instant from, Instant until,
                                        const std::vector<ListedCharge>& listed);

private:
    [[nodiscard]] Result<int> compareListed(PaymentProvider provider, const ListedCharge& listed);
    [[nodiscard]] Result<int> compareOurs(PaymentProvider provider, const ProviderPayment& call);

    const Parts m_parts;
};

}  // namespace frontdesk

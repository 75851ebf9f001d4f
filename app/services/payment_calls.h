// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/payment_routing.h"
#include "app/services/payment_settling.h"

namespace frontdesk {

/// Hands out what providers have to be told and asked, one leased call at a time. Service thread only.
class PaymentCalls {
public:
    PaymentCalls(const SettlingParts& parts, const PaymentRouting& routing) : m_parts(parts), m_routing(routing) {}

    /// See Payments.
    [[nodiscard]] Status resume();
    [[nodiscard]] Result<NextProviderTask> next(const std::vector<PaymentProvider>& resting);

private:
    [[nodiscard]] Result<std::optional<ProviderTask>> taskOf(ProviderPayment row);
    /// Whether there is anything to call for after what may have happened since. Changes the row where not.
    [[nodiscard]] Result<bool> isWanted(Order& order, const Payment& payment, ProviderPayment& row);
    [[nodiscard]] Status markSent(Order& order, Payment payment, ProviderPayment& row);
    [[nodiscard]] Result<ProviderTask> callOf(Order& order, const Payment& payment, const ProviderPayment& row);

    const SettlingParts m_parts;
    const PaymentRouting& m_routing;
};

}  // namespace frontdesk

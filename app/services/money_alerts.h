// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/device_store.h"
#include "app/services/alerts.h"
#include "app/services/payment_book.h"
#include "app/services/refunds.h"

namespace frontdesk {

/// What resolving an alert does to the money that it is about. Service thread only.
class MoneyAlerts {
public:
    struct Parts {
        PaymentBook& book;
        Refunds& refunds;
        OrderAdmission& admission;
        PrintRequests& printing;
        IdSource& ids;
    };
    explicit MoneyAlerts(const Parts& parts) : m_parts(parts) {}

    /// @return IllegalTransition if the order or its payment is not in a state for it
    [[nodiscard]] Status act(const Alert& alert, AlertAction action, const Caller& caller);

private:
    [[nodiscard]] Status reopen(Order order, const Alert& alert, const Caller& caller);
    [[nodiscard]] Status giveBack(Order order, const Alert& alert, const Caller& caller);

    const Parts m_parts;
};

}  // namespace frontdesk

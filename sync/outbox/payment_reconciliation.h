// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/records.h"
#include "app/services/payments.h"
#include "app/services/restaurant.h"
#include "app/services/service_thread.h"

#include <map>

namespace frontdesk {

/// Whole business days that a provider's list has to be compared for: [from, until).
struct DaysToReconcile {
    Instant from;
    Instant until;
    QDate last;
};
/// Those between the last day that was compared and the present one, which is not over; at most the last seven.
[[nodiscard]] std::optional<DaysToReconcile> daysToReconcile(QDate done, const BusinessCalendar& calendar, Instant now);

/// Compares each provider's list with the ledger once a business day is over (DI-24). Which day was the last is a
/// setting, so a day is neither left out nor done twice over a restart; the days before a provider is used first are
/// not ours. On the dispatcher's thread, but for what it runs on the service thread.
class PaymentReconciliation {
public:
    /// All outlive it.
    struct Parts {
        ServiceThread& thread;
        Payments& payments;      ///< service thread
        SettingStore& settings;  ///< service thread
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit PaymentReconciliation(Parts parts) : m_parts(std::move(parts)) {}

    /// What has to be asked of @p provider now, if anything; answer it with finish().
    [[nodiscard]] std::optional<DaysToReconcile> due(PaymentProvider provider);
    /// @param listed nullopt: the provider did not say, and is asked again in an hour
    void finish(PaymentProvider provider, const DaysToReconcile& days,
                const std::optional<std::vector<ListedCharge>>& listed);

private:
    [[nodiscard]] Result<std::optional<DaysToReconcile>> look(PaymentProvider provider);
    [[nodiscard]] Status store(PaymentProvider provider, QDate day);
    [[nodiscard]] Instant nextCutOver() const;

    const Parts m_parts;
    std::map<PaymentProvider, Instant> m_lookAt;  ///< not before
};

}  // namespace frontdesk

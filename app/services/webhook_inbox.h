// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/provider_payment_store.h"
#include "app/ports/sms_gateway.h"

#include <functional>

namespace frontdesk {

/// What providers tell by themselves. An event is stored once and only makes us ask sooner, or moves a message's
/// delivery on: it is never proof of a payment (SR-50, SR-51, SR-52). Service thread only.
class WebhookInbox {
public:
    struct Parts {
        WebhookStore& events;
        const Clock& clock;
        std::function<Status(PaymentProvider, const QByteArray& reference)> hint;  ///< see Payments::hint
        std::function<Status(const DeliveryReport&)>
            report;  ///< a message's delivery; fine if there is no such message
    };
    explicit WebhookInbox(Parts parts) : m_parts(std::move(parts)) {}

    static constexpr int kKeptDays = 90;

    /// Stores @p event and passes on what it says. One that was stored before changes nothing.
    /// @param event its receivedAt is set here
    /// @param payment whose payment the event's reference is; nullopt: none that we would ask about
    /// @return whether it is new
    [[nodiscard]] Result<bool> receive(WebhookEvent event, std::optional<PaymentProvider> payment,
                                       const std::optional<DeliveryReport>& report);
    /// Removes events older than kKeptDays.
    [[nodiscard]] Status purge();

private:
    const Parts m_parts;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/webhook_inbox.h"

namespace frontdesk {
namespace {

constexpr qint64 kMinutesADay = 24 * 60;

}  // namespace

Result<bool> WebhookInbox::receive(WebhookEvent event, std::optional<PaymentProvider> payment,
                                   const std::optional<DeliveryReport>& report) {
    event.receivedAt = m_parts.clock.now();
    const auto isNew = m_parts.events.insert(event);
    if (!isNew || !*isNew) return isNew;
    if (payment && !event.reference.isEmpty())
        if (auto hinted = m_parts.hint(*payment, event.reference); !hinted) return tl::make_unexpected(hinted.error());
    if (report)
        if (auto reported = m_parts.report(*report); !reported) return tl::make_unexpected(reported.error());
    return true;
}

Status WebhookInbox::purge() {
    return m_parts.events.purge(m_parts.clock.now().plusMinutes(-kKeptDays * kMinutesADay));
}

}  // namespace frontdesk

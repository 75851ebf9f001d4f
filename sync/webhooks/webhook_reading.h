// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/provider_payment_store.h"
#include "app/ports/sms_gateway.h"
#include "sync/webhooks/form_fields.h"

namespace frontdesk {

/// What a call of a provider says, once it is known to be theirs: a hint, never proof. Whatever is wrong with a body,
/// there is an event to store, of which nothing follows.
struct WebhookReading {
    WebhookEvent event;                      ///< its body holds only fields that name nobody
    std::optional<PaymentProvider> payment;  ///< whose payment event.reference is; nullopt: nothing to ask about
    std::optional<DeliveryReport> report;
};

/// @param testMode whether our key is one for tests: events of the other mode are none of ours
[[nodiscard]] WebhookReading readPaystack(QByteArrayView body, bool testMode);
/// @param pathReference what stood in the path behind the secret, with or without hyphens; else empty. The body has our
///        reference as its externalId.
[[nodiscard]] WebhookReading readMtnMomo(QByteArrayView body, QByteArrayView pathReference);
[[nodiscard]] WebhookReading readHubtel(QByteArrayView body);

[[nodiscard]] WebhookReading readTwilio(const FormFields& form);
[[nodiscard]] WebhookReading readAfricasTalking(QByteArrayView body);
/// @param query which comes first; the body, a form or JSON, fills in what it does not say
[[nodiscard]] WebhookReading readArkesel(const FormFields& query, QByteArrayView body);

}  // namespace frontdesk

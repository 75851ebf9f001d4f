// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/secrets.h"
#include "app/services/payment_routing.h"
#include "app/services/restaurant.h"
#include "app/services/webhook_secrets.h"

namespace frontdesk {

/// Which provider carries which method, as @p config and the restaurant's currency allow: Paystack the hosted page
/// and, in cedis, the mobile money that goes no other way; MTN its own where its keys are set; Hubtel Telecel's where
/// that is routed through it.
/// @param refunding the providers that can be asked to refund
[[nodiscard]] PaymentRoutes paymentRoutes(const Config& config, const Restaurant& restaurant, const Secrets& secrets,
                                          std::vector<PaymentProvider> refunding);

/// By what the webhooks of the providers that are set up are known to be theirs.
[[nodiscard]] WebhookKeys webhookKeys(const Config& config, const Secrets& secrets);

/// The address of a webhook of a provider that signs nothing; empty without a public address.
[[nodiscard]] QString webhookUrl(const QByteArray& provider, const Config& config, const Restaurant& restaurant,
                                 const Secrets& secrets);

}  // namespace frontdesk

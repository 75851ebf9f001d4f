// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/clock.h"
#include "app/ports/sms_gateway.h"
#include "sync/fiscal/evat_gateway.h"
#include "sync/outbox/provider_watch.h"
#include "sync/transport/http_transport.h"

#include <memory>
#include <vector>

namespace frontdesk {

/// The gateways of those that @p config sets up. @p transport and @p clock outlive their calls.
[[nodiscard]] std::vector<std::shared_ptr<PaymentGateway>> paymentGateways(const Config& config,
                                                                           HttpTransport& transport,
                                                                           const Clock& clock);
/// In the order of preference. @return those of SMS_PROVIDERS that have an account
[[nodiscard]] std::vector<std::shared_ptr<SmsGateway>> smsGateways(const Config& config, HttpTransport& transport,
                                                                   const Clock& clock);
/// @return null where nothing is reported
[[nodiscard]] std::shared_ptr<EvatGateway> fiscalGateway(const Config& config, HttpTransport& transport);
/// Whom to watch, with the tax authority and with the mail server, which only its own messages tell of.
[[nodiscard]] std::vector<ProviderWatch::Watched> watchedProviders(
    const Config& config, const std::vector<std::shared_ptr<PaymentGateway>>& payments,
    const std::vector<std::shared_ptr<SmsGateway>>& sms);

}  // namespace frontdesk

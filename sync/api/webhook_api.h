// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/restaurant.h"
#include "app/services/service_thread.h"
#include "app/services/webhook_inbox.h"
#include "app/services/webhook_secrets.h"
#include "sync/api/endpoint.h"
#include "sync/api/rate_limits.h"
#include "sync/webhooks/webhook_reading.h"

namespace frontdesk::api {

/// What the API needs for webhooks.
struct WebhookParts {
    WebhookInbox& inbox;  ///< service thread
    const WebhookSecrets& secrets;
};

/// Calls of providers. Each proves first that it is theirs, by a signature over what was sent (401) or by the secret in
/// its path (404, as a provider that is not in use); then its event is stored, and answered 200 once that is durable.
/// Everything else happens later, and by asking the provider (SR-50 to SR-53).
class WebhookApi {
public:
    /// @param limits whether calls that prove nothing are limited (SR-20); those that do never are
    WebhookApi(ServiceThread& service, WebhookParts parts, std::shared_ptr<const Restaurant> restaurant, bool limits);
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    using Read = WebhookReading (*)(const http::Request&);
    /// A handler of a provider that signs nothing, in use where @p inUse says so.
    [[nodiscard]] EndpointHandler behindSecret(bool WebhookKeys::*inUse, Read read);
    void takePaystack(const http::Request& request, const http::Reply& reply);
    void takeTwilio(const http::Request& request, const http::Reply& reply);
    void take(WebhookReading reading, const http::Reply& reply) const;
    void refuse(const http::Request& request, const Error& why, const http::Reply& reply);

    ServiceThread& m_service;
    const WebhookParts m_parts;
    const std::shared_ptr<const Restaurant> m_restaurant;
    const bool m_limits;
    RateLimits m_refused;  ///< net thread
};

}  // namespace frontdesk::api

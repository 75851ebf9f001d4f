// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/api/callers.h"
#include "sync/api/endpoint.h"
#include "sync/api/rate_limits.h"

namespace frontdesk::api {

/// What stands in front of every handler: the load limit, the quota, and the question who calls, in this order.
/// Net thread only.
class Door {
public:
    /// @param limits false lifts all quotas and the load limit
    Door(const Callers& callers, bool limits) : m_callers(callers), m_limits(limits) {}

    /// Lets the request through to the endpoint's handler, or answers for it.
    void enter(const Endpoint& endpoint, const http::Request& request, const http::Reply& reply);

private:
    [[nodiscard]] std::optional<http::Response> overLimit(Limit limit, const http::Request& request);
    [[nodiscard]] std::optional<http::Response> take(const std::string& key, const Quota& quota);

    const Callers& m_callers;
    bool m_limits;
    RateLimits m_buckets;
};

}  // namespace frontdesk::api

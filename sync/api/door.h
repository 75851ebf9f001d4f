// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/api/callers.h"
#include "sync/api/endpoint.h"
#include "sync/api/quota_keeper.h"

namespace frontdesk::api {

/// What stands in front of every handler: the load limit, the quota, and the question who calls. Quotas of addresses
/// are taken before that question, quotas of accounts after it. Answers of limited routes say what is left.
/// Net thread only.
class Door {
public:
    /// @param kept the quotas that outlive a restart
    /// @param limits false lifts all quotas and the load limit
    Door(const Callers& callers, QuotaKeeper& kept, bool limits) : m_callers(callers), m_kept(kept), m_limits(limits) {}

    /// Lets the request through to the endpoint's handler, or answers for it.
    void enter(const Endpoint& endpoint, const http::Request& request, const http::Reply& reply);

private:
    [[nodiscard]] bool isOverloaded(const Endpoint& endpoint);
    [[nodiscard]] Allowance takeOfAddress(Limit limit, const http::Request& request);
    [[nodiscard]] Allowance takeOfCaller(Limit limit, const http::Request& request, const Caller& caller);
    [[nodiscard]] Allowance takeTwice(const std::string& what, const std::string& party, const Quota& quota,
                                      const Quota& hourlyQuota);
    [[nodiscard]] Allowance take(const std::string& name, const Quota& quota);

    const Callers& m_callers;
    QuotaKeeper& m_kept;
    bool m_limits;
    RateLimits m_buckets;
};

}  // namespace frontdesk::api

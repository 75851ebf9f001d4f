// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/devices.h"
#include "app/services/staff_access.h"
#include "sync/api/endpoint.h"
#include "sync/api/quota_keeper.h"
#include "sync/api/token_signer.h"
#include "sync/api/writes.h"

namespace frontdesk {
class WorkPool;
}

namespace frontdesk::api {

/// How a device comes into the house, and how a member of staff signs in at it. Net thread only; what it posts runs on
/// the service thread and in the pool.
class DeviceApi {
public:
    struct Parts {
        ServiceThread& service;
        Devices& devices;    ///< service thread
        StaffAccess& staff;  ///< service thread
        WorkPool& pool;
        IdSource& ids;
        QuotaKeeper& quotas;
    };
    DeviceApi(const Parts& parts, const TokenSigner& tokens, const Writes& writes);
    [[nodiscard]] std::vector<Endpoint> endpoints();

    static constexpr int kTokenMinutes = 60;

private:
    void pair(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void signIn(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    [[nodiscard]] Status mayTry(const http::Request& request) const;

    const Parts m_parts;
    const std::shared_ptr<const TokenSigner> m_tokens;  ///< a copy: an answer may be made after this object's end
    const Writes& m_writes;
    RateLimits m_tries;
};

}  // namespace frontdesk::api

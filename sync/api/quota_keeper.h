// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/quota_store.h"
#include "app/ports/secrets.h"
#include "app/services/service_thread.h"
#include "sync/api/rate_limits.h"

#include <atomic>
#include <map>
#include <mutex>

namespace frontdesk::api {

/// The quotas of accounts, which a restart does not give back. They are kept in memory under keyed hashes, read once,
/// and written behind on the service thread, at most once a second: a process that is killed gives back a second's
/// worth. Any thread.
class QuotaKeeper : public std::enable_shared_from_this<QuotaKeeper> {
public:
    /// All arguments outlive the service thread. @param lifted grants everything and keeps nothing
    QuotaKeeper(ServiceThread& service, QuotaStore& store, const Secrets& secrets, const Clock& clock, bool lifted);

    /// Asks the store for what it keeps; until that has come, quotas count from full.
    void load();
    /// Takes one request from what @p name stands for ("login|<network>").
    [[nodiscard]] Allowance take(const std::string& name, const Quota& quota);
    /// Writes what has waited for a second. Cheap: to be called often.
    void writeOld();
    /// Writes all that is not written.
    void writeAll();

private:
    using Steady = std::chrono::steady_clock;
    [[nodiscard]] RateLimits::Time now() const;

    ServiceThread& m_service;
    QuotaStore& m_store;
    const Secrets& m_secrets;
    const Clock& m_clock;
    const bool m_lifted;
    std::atomic<bool> m_waiting{false};  // something is not written
    std::mutex m_mutex;                  // guards all below
    RateLimits m_buckets;
    std::map<QByteArray, Instant> m_unwritten;
    Steady::time_point m_writtenAt;
};

}  // namespace frontdesk::api

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace frontdesk::api {

/// So many requests in a period, at once or spread.
struct Quota {
    int requests;
    std::chrono::seconds period;
};

/// The quotas of SR-20 for the routes there are.
inline constexpr Quota kMenuQuota{120, std::chrono::minutes(1)};        ///< per address
inline constexpr Quota kCreateQuota{6, std::chrono::minutes(1)};        ///< per address, of a table per table
inline constexpr Quota kCreateHourlyQuota{20, std::chrono::hours(1)};   ///< the same
inline constexpr Quota kTrackQuota{60, std::chrono::minutes(1)};        ///< per guest token, without one per address
inline constexpr Quota kEverythingQuota{200, std::chrono::seconds(1)};  ///< all requests of everybody; then 503
inline constexpr int kOpenUnpaidPerPhone = 3;

/// Token buckets by name, kept as the one moment at which a bucket is full again (GCRA). Forgets full buckets. Bounded:
/// when a flood of addresses fills it, all buckets count as full again. One thread.
class RateLimits {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Takes one request from the bucket of @p key under @p quota.
    /// @return nullopt if there was one, else after how many seconds there is
    [[nodiscard]] std::optional<int> take(std::string_view key, const Quota& quota, Time now);
    [[nodiscard]] size_t size() const { return m_fullAt.size(); }

private:
    void forgetFull(Time now);
    std::unordered_map<std::string, Time> m_fullAt;
};

/// Whom an address stands for: its /24 (IPv4) or /64 (IPv6). Text that is no address stands for itself.
[[nodiscard]] std::string networkOf(const std::string& address);

}  // namespace frontdesk::api

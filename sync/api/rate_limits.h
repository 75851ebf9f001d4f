// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
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
inline constexpr Quota kMenuQuota{120, std::chrono::minutes(1)};          ///< per address
inline constexpr Quota kCreateQuota{6, std::chrono::minutes(1)};          ///< per address, of a table per table
inline constexpr Quota kCreateHourlyQuota{20, std::chrono::hours(1)};     ///< the same
inline constexpr Quota kTrackQuota{60, std::chrono::minutes(1)};          ///< per guest token, without one per address
inline constexpr Quota kPayQuota{6, std::chrono::minutes(1)};             ///< per token, without one per address
inline constexpr Quota kPayHourlyQuota{30, std::chrono::hours(1)};        ///< the same
inline constexpr Quota kRegisterQuota{3, std::chrono::hours(1)};          ///< per address
inline constexpr Quota kRegisterMailQuota{1, std::chrono::hours(1)};      ///< per e-mail address
inline constexpr Quota kLoginQuota{10, std::chrono::minutes(1)};          ///< per address
inline constexpr Quota kMailQuota{10, std::chrono::hours(1)};             ///< per address
inline constexpr Quota kForgotMailQuota{3, std::chrono::hours(1)};        ///< per e-mail address
inline constexpr Quota kResendMailQuota{1, std::chrono::minutes(1)};      ///< per e-mail address
inline constexpr Quota kResendMailDailyQuota{5, std::chrono::hours(24)};  ///< the same
inline constexpr Quota kInvoiceCreateQuota{10, std::chrono::hours(1)};    ///< per account or guest order
inline constexpr Quota kDownloadQuota{20, std::chrono::hours(1)};         ///< per account or guest token
inline constexpr Quota kRefusedWebhookQuota{300, std::chrono::minutes(1)};  ///< per provider: what proves nothing
inline constexpr Quota kEverythingQuota{200, std::chrono::seconds(1)};    ///< all requests of everybody; then 503
inline constexpr int kOpenUnpaidPerPhone = 3;

/// What a quota said to a request.
struct Allowance {
    bool granted = true;
    int limit = 0;         ///< requests a period; 0: nothing limits it
    int remaining = 0;     ///< requests that would be granted now
    int resetSeconds = 0;  ///< until all are back; of a refusal until the next one is, at least 1
};
/// The one of two that the client has to heed: a refusal, else the one with less left.
[[nodiscard]] const Allowance& tighter(const Allowance& a, const Allowance& b);

/// Token buckets by name, kept as the one moment at which a bucket is full again (GCRA). Forgets full buckets. Bounded:
/// when a flood of addresses fills it, all buckets count as full again. One thread.
class RateLimits {
public:
    using Time = std::chrono::nanoseconds;  ///< since any moment, the same for all calls

    /// Takes one request from the bucket of @p key under @p quota, if there is one.
    Allowance take(std::string_view key, const Quota& quota, Time now);
    /// When the bucket is full; a moment that has passed if nothing was taken from it.
    [[nodiscard]] Time fullAt(std::string_view key) const;
    /// What fullAt() said of it before.
    void restore(std::string_view key, Time fullAt);
    [[nodiscard]] size_t size() const { return m_fullAt.size(); }

private:
    void forgetFull(Time now);
    std::unordered_map<std::string, Time> m_fullAt;
};

/// Whom an address stands for: its /24 (IPv4) or /64 (IPv6). Text that is no address stands for itself.
[[nodiscard]] std::string networkOf(const std::string& address);

}  // namespace frontdesk::api

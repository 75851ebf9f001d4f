// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/rate_limits.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace frontdesk::api {
namespace {

constexpr size_t kMaxBuckets = 20'000;

// ::ffff:192.0.2.7 is an IPv4 guest on a dual-stack socket.
bool isMappedIpv4(const std::array<unsigned char, 16>& bytes) {
    return std::all_of(bytes.begin(), bytes.begin() + 10, [](unsigned char b) { return b == 0; }) &&
           bytes[10] == 0xff && bytes[11] == 0xff;
}

}  // namespace

std::optional<int> RateLimits::take(std::string_view key, const Quota& quota, Time now) {
    if (m_fullAt.size() >= kMaxBuckets) forgetFull(now);
    const auto perRequest = std::chrono::nanoseconds(quota.period) / quota.requests;
    auto& fullAt = m_fullAt[std::string(key)];
    const Time after = std::max(fullAt, now) + perRequest;
    const auto missing = after - now - quota.period;
    if (missing <= std::chrono::nanoseconds::zero()) {
        fullAt = after;
        return std::nullopt;
    }
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(missing).count());
}

void RateLimits::forgetFull(Time now) {
    std::erase_if(m_fullAt, [now](const auto& bucket) { return bucket.second <= now; });
    if (m_fullAt.size() >= kMaxBuckets) m_fullAt.clear();
}

std::string networkOf(const std::string& address) {
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET, address.c_str(), bytes.data()) == 1)
        return std::string("4:") + std::string(bytes.begin(), bytes.begin() + 3);
    if (inet_pton(AF_INET6, address.c_str(), bytes.data()) == 1) {
        if (isMappedIpv4(bytes)) return std::string("4:") + std::string(bytes.begin() + 12, bytes.begin() + 15);
        return std::string("6:") + std::string(bytes.begin(), bytes.begin() + 8);
    }
    return address;
}

}  // namespace frontdesk::api

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

int wholeSeconds(RateLimits::Time time) {
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count());
}

}  // namespace

const Allowance& tighter(const Allowance& a, const Allowance& b) {
    if (a.limit == 0 || b.limit == 0) return a.limit == 0 ? b : a;
    if (a.granted != b.granted) return a.granted ? b : a;
    return a.remaining <= b.remaining ? a : b;
}

Allowance RateLimits::take(std::string_view key, const Quota& quota, Time now) {
    if (m_fullAt.size() >= kMaxBuckets) forgetFull(now);
    const auto perRequest = Time(quota.period) / quota.requests;
    auto& fullAt = m_fullAt[std::string(key)];
    // A clock that was set back makes nobody wait longer than a whole period.
    const Time before = std::clamp(fullAt, now, now + quota.period);
    const Time after = before + perRequest;
    const Time missing = after - now - quota.period;
    if (missing > Time::zero()) return {false, quota.requests, 0, std::max(1, wholeSeconds(missing))};
    fullAt = after;
    return {true, quota.requests, static_cast<int>(-missing / perRequest), wholeSeconds(after - now)};
}

RateLimits::Time RateLimits::fullAt(std::string_view key) const {
    const auto found = m_fullAt.find(std::string(key));
    return found == m_fullAt.end() ? Time() : found->second;
}

void RateLimits::restore(std::string_view key, Time fullAt) {
    auto& present = m_fullAt[std::string(key)];
    present = std::max(present, fullAt);
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

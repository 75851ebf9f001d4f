// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/router.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>

namespace frontdesk::http {

/// How long answers took, in classes. Written on the net thread, read from any.
class LatencyHistogram {
public:
    /// Upper ends of the classes, in microseconds, each its own class's last; above them there is one more.
    static constexpr std::array<std::uint64_t, 12> kBounds{250,    500,    1'000,   2'500,   5'000,     10'000,
                                                           25'000, 50'000, 100'000, 250'000, 1'000'000, 5'000'000};

    void add(std::chrono::microseconds took) {
        const auto us = static_cast<std::uint64_t>(took.count());
        std::size_t i = 0;
        while (i < kBounds.size() && us > kBounds[i]) ++i;
        counts[i].fetch_add(1, std::memory_order_relaxed);
        sumMicroseconds.fetch_add(us, std::memory_order_relaxed);
    }

    std::array<std::atomic<std::uint64_t>, kBounds.size() + 1> counts{};
    std::atomic<std::uint64_t> sumMicroseconds{0};
};

/// What came of the requests for one route.
struct RouteCounters {
    explicit RouteCounters(const Route& route) : pattern(route.pattern), method(route.method) {}
    const std::string pattern;
    const Method method;
    std::atomic<std::uint64_t> answers[6]{};  ///< by the first digit of the status; [0] unused
};

/// What the listener has done since it started, for /metrics. Written on the net thread, read from any.
struct Counters {
    std::atomic<std::uint64_t> connections{0};         ///< accepted
    std::atomic<std::uint64_t> openConnections{0};     ///< now, channels included
    std::atomic<std::uint64_t> refusedConnections{0};  ///< over a connection cap or out of file descriptors
    std::atomic<std::uint64_t> requests{0};            ///< answered, whatever the answer
    std::atomic<std::uint64_t> requestsUnderWay{0};    ///< now
    std::atomic<std::uint64_t> malformed{0};           ///< of those: not HTTP, ambiguous, too large or too slow
    std::atomic<std::uint64_t> overLimit{0};           ///< answered 429
    std::atomic<std::uint64_t> answers[6]{};           ///< by the first digit of the status; [0] unused
    std::atomic<std::uint64_t> handlerTimeouts{0};     ///< answered 503 because a handler did not
    std::atomic<std::uint64_t> bytesSent{0};           ///< heads and bodies
    std::atomic<std::uint64_t> handshakesFailed{0};    ///< of TLS, those not finished in time included
    LatencyHistogram latency;                          ///< from the whole request read to the whole answer written
    std::deque<RouteCounters> routes;                  ///< in the order of the route table; the deque itself is fixed
};

}  // namespace frontdesk::http

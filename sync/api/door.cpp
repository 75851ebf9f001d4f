// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/door.h"

#include "sync/api/problems.h"
#include "sync/http/problem.h"

namespace frontdesk::api {
namespace {

http::Response overloaded() {
    auto response = http::problem(503, "overloaded", "Too many requests at the moment; try again.");
    response.headers.emplace_back("Retry-After", "1");
    return response;
}

/// Guests of one table share an address, so they are counted by table.
std::string orderingParty(const http::Request& request) {
    const auto table = request.param("table_token");
    return table.empty() ? networkOf(request.peer) : "table:" + std::string(table);
}

std::string trackingParty(const http::Request& request) {
    const auto token = request.header("x-guest-token");
    return token.empty() ? networkOf(request.peer) : "guest:" + std::string(token.substr(0, 64));
}

// A supervisor or a scraper asks while the house is full, too.
bool isProbe(const Endpoint& endpoint) {
    return endpoint.pattern.find('/', 1) == std::string::npos;
}

}  // namespace

void Door::enter(const Endpoint& endpoint, const http::Request& request, const http::Reply& reply) {
    if (m_limits && !isProbe(endpoint) && m_buckets.take("everybody", kEverythingQuota, RateLimits::Time::clock::now()))
        return reply(overloaded());
    if (auto refusal = overLimit(endpoint.limit, request)) return reply(std::move(*refusal));
    const auto caller = m_callers.admit(endpoint.access, request);
    if (!caller) return reply(problemOf(caller.error()));
    endpoint.handler(request, *caller, reply);
}

std::optional<http::Response> Door::overLimit(Limit limit, const http::Request& request) {
    if (!m_limits) return std::nullopt;
    switch (limit) {
        case Limit::None:
            return std::nullopt;
        case Limit::Menu:
            return take("menu|" + networkOf(request.peer), kMenuQuota);
        case Limit::Track:
            return take("track|" + trackingParty(request), kTrackQuota);
        case Limit::Create:
            break;
    }
    const std::string party = orderingParty(request);
    if (auto refusal = take("hour|" + party, kCreateHourlyQuota)) return refusal;
    return take("create|" + party, kCreateQuota);
}

std::optional<http::Response> Door::take(const std::string& key, const Quota& quota) {
    const auto seconds = m_buckets.take(key, quota, RateLimits::Time::clock::now());
    return seconds ? std::optional(rateLimited(quota.requests, *seconds)) : std::nullopt;
}

}  // namespace frontdesk::api

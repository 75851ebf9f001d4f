// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/door.h"

#include "sync/api/problems.h"
#include "sync/http/problem.h"

#include <algorithm>

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

std::string payingParty(const http::Request& request) {
    const auto bearer = request.header("authorization");
    if (!request.header("x-guest-token").empty() || bearer.empty()) return trackingParty(request);
    constexpr size_t kSignature = 43;  // the end of a JWT tells it from others
    return "bearer:" + std::string(bearer.substr(bearer.size() - std::min(bearer.size(), kSignature)));
}

std::string knownParty(const http::Request& request, const Caller& caller) {
    switch (caller.kind) {
        case Caller::Kind::Customer:
            return "customer:" + caller.customerId.text().toStdString();
        case Caller::Kind::Guest:
            return "order:" + caller.guestOrder.text().toStdString();
        default:
            return networkOf(request.peer);
    }
}

/// A download is asked for with either kind of token, and its handler finds out whether that one opens the file.
std::string readingParty(const http::Request& request, const Callers& callers) {
    if (!request.header("x-guest-token").empty()) return trackingParty(request);
    return knownParty(request, callers.admit(http::Access::Customer, request).value_or(Caller()));
}

// A supervisor or a scraper asks while the house is full, too.
bool isProbe(const Endpoint& endpoint) {
    return endpoint.pattern.find('/', 1) == std::string::npos;
}

// A provider sends all at once what it held back while we were away.
bool isWebhook(const Endpoint& endpoint) {
    return endpoint.pattern.starts_with("/webhooks/");
}

http::Reply tellingOf(const Allowance& allowance, const http::Reply& reply) {
    return [allowance, reply](http::Response response) {
        tellAllowance(response, allowance);
        reply(std::move(response));
    };
}

}  // namespace

void Door::enter(const Endpoint& endpoint, const http::Request& request, const http::Reply& reply) {
    m_kept.writeOld();
    if (isOverloaded(endpoint)) return reply(overloaded());
    const Allowance ofAddress = takeOfAddress(endpoint.limit, request);
    if (!ofAddress.granted) return reply(rateLimited(ofAddress.limit, ofAddress.resetSeconds));
    const auto caller = m_callers.admit(endpoint.access, request);
    if (!caller) return reply(problemOf(caller.error()));
    const Allowance ofCaller = takeOfCaller(endpoint.limit, request, *caller);
    if (!ofCaller.granted) return reply(rateLimited(ofCaller.limit, ofCaller.resetSeconds));
    const Allowance& allowance = tighter(ofAddress, ofCaller);
    endpoint.handler(request, *caller, allowance.limit == 0 ? reply : tellingOf(allowance, reply));
}

bool Door::isOverloaded(const Endpoint& endpoint) {
    return m_limits && !isProbe(endpoint) && !isWebhook(endpoint) && !take("everybody", kEverythingQuota).granted;
}

Allowance Door::takeOfAddress(Limit limit, const http::Request& request) {
    if (!m_limits) return {};
    switch (limit) {
        case Limit::None:
        case Limit::InvoiceCreate:
        case Limit::Download:
            return {};
        case Limit::Menu:
            return take("menu|" + networkOf(request.peer), kMenuQuota);
        case Limit::Track:
            return take("track|" + trackingParty(request), kTrackQuota);
        case Limit::Pay:
            return takeTwice("pay", payingParty(request), kPayQuota, kPayHourlyQuota);
        case Limit::Login:
            return m_kept.take("login|" + networkOf(request.peer), kLoginQuota);
        case Limit::Mail:
            return m_kept.take("mail|" + networkOf(request.peer), kMailQuota);
        case Limit::Create:
            break;
    }
    return takeTwice("create", orderingParty(request), kCreateQuota, kCreateHourlyQuota);
}

Allowance Door::takeOfCaller(Limit limit, const http::Request& request, const Caller& caller) {
    if (!m_limits) return {};
    if (limit == Limit::InvoiceCreate) return take("invoice|" + knownParty(request, caller), kInvoiceCreateQuota);
    if (limit == Limit::Download) return take("download|" + readingParty(request, m_callers), kDownloadQuota);
    return {};
}

Allowance Door::takeTwice(const std::string& what, const std::string& party, const Quota& quota,
                          const Quota& hourlyQuota) {
    const Allowance hourly = take(what + "-hour|" + party, hourlyQuota);
    return hourly.granted ? tighter(hourly, take(what + '|' + party, quota)) : hourly;
}

Allowance Door::take(const std::string& name, const Quota& quota) {
    return m_buckets.take(name, quota, std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace frontdesk::api

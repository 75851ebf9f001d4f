// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/server_core.h"

#include "sync/http/characters.h"
#include "sync/http/log.h"

#include <algorithm>
#include <random>

namespace frontdesk::http {

ServerCore::ServerCore(Router theRouter, HttpServer::Settings theSettings, ChannelHost* theChannels)
    : router(std::move(theRouter)),
      settings(std::move(theSettings)),
      proxies(networksOf(settings.trustedProxies)),
      channels(theChannels),
      head(settings.publicUrl, settings.allowedOrigins, settings.formAction),
      accessLog(settings.accessLog),
      requestPrefix(std::random_device()()) {
    for (const Route& route : router.routes()) counters.routes.emplace_back(route);
    if (settings.tls) tls.emplace(*settings.tls);
}

std::string ServerCore::nextRequestId() {
    constexpr std::string_view digits = "0123456789abcdef";
    // 15 characters fit into a std::string without an allocation.
    std::string out(15, '-');
    std::uint32_t prefix = requestPrefix;
    std::uint64_t number = ++requestNumber;
    for (std::size_t i = 0; i < 7; ++i, prefix >>= 4, number >>= 4) {
        out[6 - i] = digits[prefix & 15];
        out[14 - i] = digits[number & 15];
    }
    return out;
}

std::string ServerCore::requestId(std::string_view wished) {
    constexpr std::size_t longest = 64;
    constexpr std::string_view marks = "-._~:/+=@";
    const auto isSafe = [marks](char c) {
        return (c >= '0' && c <= '9') || (lowered(c) >= 'a' && lowered(c) <= 'z') ||
               marks.find(c) != std::string_view::npos;
    };
    const bool keeps = !wished.empty() && wished.size() <= longest && std::ranges::all_of(wished, isSafe);
    return keeps ? std::string(wished) : nextRequestId();
}

void ServerCore::count(const AccessEntry& entry, const Route* route) {
    constexpr auto relaxed = std::memory_order_relaxed;
    counters.requests.fetch_add(1, relaxed);
    counters.bytesSent.fetch_add(entry.bytes, relaxed);
    counters.latency.add(entry.took);
    if (entry.status == 429) counters.overLimit.fetch_add(1, relaxed);
    const auto family = static_cast<std::size_t>(entry.status / 100);
    if (family < std::size(counters.answers)) {
        counters.answers[family].fetch_add(1, relaxed);
        if (route != nullptr) {
            const auto index = static_cast<std::size_t>(route - router.routes().data());
            counters.routes[index].answers[family].fetch_add(1, relaxed);
        }
    }
    accessLog.add(entry);
}

void ServerCore::reloadCertificate() {
    if (!tls) return;
    if (const std::string why = tls->load(); !why.empty())
        qCWarning(logHttp, "the certificate stays as it was: %s", why.c_str());
    else
        qCInfo(logHttp, "the certificate was read again");
}

}  // namespace frontdesk::http

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/server_core.h"

#include <array>
#include <cstdio>
#include <random>

namespace frontdesk::http {

ServerCore::ServerCore(Router theRouter, HttpServer::Settings theSettings, ChannelHost* theChannels)
    : router(std::move(theRouter)),
      settings(std::move(theSettings)),
      channels(theChannels),
      head(settings.publicUrl, settings.allowedOrigins),
      requestPrefix(std::random_device()()) {}

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

void ServerCore::count(int status, std::size_t bytes) {
    constexpr auto relaxed = std::memory_order_relaxed;
    counters.requests.fetch_add(1, relaxed);
    counters.bytesSent.fetch_add(bytes, relaxed);
    const auto family = static_cast<std::size_t>(status / 100);
    if (family < std::size(counters.answers)) counters.answers[family].fetch_add(1, relaxed);
}

}  // namespace frontdesk::http

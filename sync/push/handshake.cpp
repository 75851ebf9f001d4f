// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/push/handshake.h"

#include "sync/http/characters.h"
#include "sync/http/problem.h"

#include <algorithm>

namespace frontdesk::push {

namespace {

constexpr std::size_t kKeyCharacters = 24;  // 16 bytes in base64

bool listHas(std::string_view list, std::string_view token) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        std::string_view item = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        while (!item.empty() && (item.front() == ' ' || item.front() == '\t')) item.remove_prefix(1);
        while (!item.empty() && (item.back() == ' ' || item.back() == '\t')) item.remove_suffix(1);
        if (http::equalIgnoringCase(item, token)) return true;
    }
    return false;
}

bool isWelcome(std::string_view origin, std::string_view host, std::span<const std::string> allowedOrigins) {
    if (origin.empty() || std::ranges::find(allowedOrigins, origin) != allowedOrigins.end()) return true;
    for (const std::string_view scheme : {std::string_view("https://"), std::string_view("http://")}) {
        if (origin.starts_with(scheme)) return http::equalIgnoringCase(origin.substr(scheme.size()), host);
    }
    return false;
}

}  // namespace

std::optional<http::Response> refuseHandshake(const http::Request& request,
                                              std::span<const std::string> allowedOrigins) {
    const bool upgrades = request.method == http::Method::Get && listHas(request.header("upgrade"), "websocket") &&
                          listHas(request.header("connection"), "upgrade");
    if (!upgrades || request.header("sec-websocket-version") != "13") {
        auto out = http::problem(426, "upgrade_required", "This address speaks WebSocket, version 13.");
        out.headers.emplace_back("Upgrade", "websocket");
        out.headers.emplace_back("Sec-WebSocket-Version", "13");
        return out;
    }
    if (request.header("sec-websocket-key").size() != kKeyCharacters || !request.body.empty()) {
        return http::problem(400, "malformed_request", "The WebSocket handshake is malformed.");
    }
    if (!isWelcome(request.header("origin"), request.header("host"), allowedOrigins)) {
        return http::problem(403, "origin_not_allowed", "Pages of this origin may not connect.");
    }
    return std::nullopt;
}

}  // namespace frontdesk::push

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/peer.h"

#include "sync/http/characters.h"

#include <arpa/inet.h>

#include <algorithm>
#include <ranges>

namespace frontdesk::http {

namespace {

constexpr std::string_view kBlank = " \t";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

/// "203.0.113.9", "203.0.113.9:4711", "[2001:db8::1]" and "[2001:db8::1]:4711" without what is around the address.
std::string_view bareAddress(std::string_view node) {
    if (node.starts_with('[')) return node.substr(1, std::max<std::size_t>(node.find(']'), 1) - 1);
    const bool hasPort = std::ranges::count(node, ':') == 1;
    return hasPort ? node.substr(0, node.find(':')) : node;
}

/// The node that an element of Forwarded names: `for="[2001:db8::1]:80";proto=https`.
std::string_view forNode(std::string_view element) {
    while (!element.empty()) {
        const std::size_t end = std::min(element.find(';'), element.size());
        const std::string_view pair = trimmed(element.substr(0, end));
        element.remove_prefix(std::min(end + 1, element.size()));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || !equalIgnoringCase(pair.substr(0, equals), "for")) continue;
        std::string_view node = pair.substr(equals + 1);
        const bool quoted = node.size() >= 2 && node.front() == '"' && node.back() == '"';
        return quoted ? node.substr(1, node.size() - 2) : node;
    }
    return {};
}

std::string_view wholeElement(std::string_view element) {
    return element;
}

/// The guest's address, read from the trustworthy end of a field that proxies append to; empty if there is none.
std::string_view forwardedAddress(const Request& request, std::string_view lowerName, std::span<const Network> proxies,
                                  std::string_view (*nodeOf)(std::string_view)) {
    for (const auto& [name, value] : std::views::reverse(request.headers)) {
        if (name != lowerName) continue;
        std::string_view list = value;
        while (!list.empty()) {
            const std::size_t comma = list.rfind(',');
            const std::string_view last = comma == std::string_view::npos ? list : list.substr(comma + 1);
            list = comma == std::string_view::npos ? std::string_view() : list.substr(0, comma);
            const std::string_view address = bareAddress(nodeOf(trimmed(last)));
            const auto bytes = addressBytes(address);
            if (!bytes) return {};
            if (!isInOneOf(proxies, *bytes)) return address;
        }
    }
    return {};
}

}  // namespace

std::optional<std::uint64_t> identify(Request& request, const Peer& connection, std::span<const Network> proxies) {
    request.peer = connection.address;
    request.loopback = connection.loopback;
    const bool listed = !request.header("x-forwarded-for").empty();
    const bool described = !request.header("forwarded").empty();
    if (!listed && !described) return std::nullopt;
    request.loopback = false;
    if (!connection.proxy) return std::nullopt;
    const std::string_view fromList = forwardedAddress(request, "x-forwarded-for", proxies, wholeElement);
    const std::string_view fromDescription = forwardedAddress(request, "forwarded", proxies, forNode);
    if (listed && described && fromList != fromDescription) return std::nullopt;
    const std::string_view guest = listed ? fromList : fromDescription;
    if (guest.empty()) return std::nullopt;
    request.peer = guest;
    return addressGroup(*addressBytes(guest));
}

std::string abridged(std::string_view address) {
    auto bytes = addressBytes(address);
    if (!bytes) return {};
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (isIPv4(*bytes)) {
        bytes->back() = 0;
        return std::string(inet_ntop(AF_INET, bytes->data() + 12, text.data(), text.size())) + "/24";
    }
    std::fill(bytes->begin() + 8, bytes->end(), 0);
    return std::string(inet_ntop(AF_INET6, bytes->data(), text.data(), text.size())) + "/64";
}

bool PeerCount::enter(std::uint64_t group, int cap) {
    int& count = m_open[group];
    if (count >= cap) return false;
    ++count;
    return true;
}

void PeerCount::leave(std::uint64_t group) {
    const auto found = m_open.find(group);
    if (found != m_open.end() && --found->second == 0) m_open.erase(found);
}

std::shared_ptr<void> PeerCount::seat(std::uint64_t group, int cap) {
    if (!enter(group, cap)) return nullptr;
    return {this, [group](PeerCount* count) { count->leave(group); }};
}

}  // namespace frontdesk::http

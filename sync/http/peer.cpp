// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/peer.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace frontdesk::http {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool isOneOf(std::span<const std::string> addresses, std::string_view address) {
    return std::ranges::find(addresses, address) != addresses.end();
}

bool isAddress(std::string_view text) {
    std::array<unsigned char, 16> bytes{};
    const std::string terminated(text);
    return inet_pton(AF_INET, terminated.c_str(), bytes.data()) == 1 ||
           inet_pton(AF_INET6, terminated.c_str(), bytes.data()) == 1;
}

/// Value of the last field with this name: the one that the nearest proxy wrote.
std::string_view lastHeader(const Request& request, std::string_view lowerName) {
    for (auto field = request.headers.rbegin(); field != request.headers.rend(); ++field) {
        if (field->first == lowerName) return field->second;
    }
    return {};
}

/// The guest's address out of X-Forwarded-For, read from its trustworthy end; empty if it holds none.
std::string_view forwardedAddress(std::string_view list, std::span<const std::string> trustedProxies) {
    while (!list.empty()) {
        const std::size_t comma = list.rfind(',');
        const std::string_view last = trimmed(comma == std::string_view::npos ? list : list.substr(comma + 1));
        list = comma == std::string_view::npos ? std::string_view() : list.substr(0, comma);
        if (!isAddress(last)) return {};
        if (!isOneOf(trustedProxies, last)) return last;
    }
    return {};
}

}  // namespace

void identify(Request& request, const Peer& connection, std::span<const std::string> trustedProxies) {
    request.peer = connection.address;
    request.loopback = connection.loopback;
    const std::string_view forwarded = lastHeader(request, "x-forwarded-for");
    if (forwarded.empty() && request.header("forwarded").empty()) return;
    request.loopback = false;
    if (!isOneOf(trustedProxies, connection.address)) return;
    const std::string_view guest = forwardedAddress(forwarded, trustedProxies);
    if (!guest.empty()) request.peer = guest;
}

std::string abridged(std::string_view address) {
    const std::string terminated(address);
    std::array<unsigned char, 16> bytes{};
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (inet_pton(AF_INET, terminated.c_str(), bytes.data()) == 1) {
        bytes[3] = 0;
        return std::string(inet_ntop(AF_INET, bytes.data(), text.data(), text.size())) + "/24";
    }
    if (inet_pton(AF_INET6, terminated.c_str(), bytes.data()) != 1) return {};
    std::fill(bytes.begin() + 8, bytes.end(), 0);
    return std::string(inet_ntop(AF_INET6, bytes.data(), text.data(), text.size())) + "/64";
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

}  // namespace frontdesk::http

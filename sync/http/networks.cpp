// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/networks.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace frontdesk::http {

namespace {

constexpr std::size_t kMappedPrefix = 12;  // bytes before an IPv4 address
constexpr AddressBytes kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

}  // namespace

std::optional<AddressBytes> addressBytes(std::string_view text) {
    const std::string terminated(text);
    AddressBytes bytes = kMapped;
    if (inet_pton(AF_INET, terminated.c_str(), bytes.data() + kMappedPrefix) == 1) return bytes;
    if (inet_pton(AF_INET6, terminated.c_str(), bytes.data()) == 1) return bytes;
    return std::nullopt;
}

bool isIPv4(const AddressBytes& address) {
    return std::equal(kMapped.begin(), kMapped.begin() + kMappedPrefix, address.begin());
}

std::uint64_t addressGroup(const AddressBytes& address) {
    std::uint64_t group = 0;
    const std::size_t from = isIPv4(address) ? kMappedPrefix : 0;
    const std::size_t until = isIPv4(address) ? address.size() : 8;
    for (std::size_t i = from; i < until; ++i) group = group << 8 | address[i];
    return group;
}

std::optional<Network> Network::parse(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto first = addressBytes(text.substr(0, slash));
    if (!first) return std::nullopt;
    Network out;
    out.m_first = *first;
    if (slash == std::string_view::npos) return out;
    const std::string_view digits = text.substr(slash + 1);
    const int most = isIPv4(*first) ? 32 : 128;
    int bits = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (error != std::errc() || end != digits.data() + digits.size() || bits < 0 || bits > most) return std::nullopt;
    out.m_bits = bits + 128 - most;
    return out;
}

bool Network::contains(const AddressBytes& address) const {
    const auto whole = static_cast<std::size_t>(m_bits / 8);
    if (!std::equal(m_first.begin(), m_first.begin() + static_cast<std::ptrdiff_t>(whole), address.begin()))
        return false;
    const int rest = m_bits % 8;
    return rest == 0 || ((m_first[whole] ^ address[whole]) >> (8 - rest)) == 0;
}

std::vector<Network> networksOf(std::span<const std::string> texts) {
    std::vector<Network> out;
    for (const std::string& text : texts) {
        if (const auto network = Network::parse(text)) out.push_back(*network);
    }
    return out;
}

bool isInOneOf(std::span<const Network> networks, const AddressBytes& address) {
    return std::ranges::any_of(networks, [&](const Network& network) { return network.contains(address); });
}

}  // namespace frontdesk::http

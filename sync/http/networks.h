// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frontdesk::http {

/// An IPv6 address, or an IPv4 one mapped into it (RFC 4291, 2.5.5.2), in network order.
using AddressBytes = std::array<unsigned char, 16>;

/// @return nullopt for anything but a numeric address
[[nodiscard]] std::optional<AddressBytes> addressBytes(std::string_view text);
[[nodiscard]] bool isIPv4(const AddressBytes& address);
/// What caps count by: the IPv4 address, or the /64 of an IPv6 one.
[[nodiscard]] std::uint64_t addressGroup(const AddressBytes& address);

/// A range of addresses.
class Network {
public:
    /// @param text "10.0.0.0/8", "2001:db8::/32", or one address
    [[nodiscard]] static std::optional<Network> parse(std::string_view text);
    [[nodiscard]] bool contains(const AddressBytes& address) const;

private:
    AddressBytes m_first{};
    int m_bits = 128;  ///< of the prefix
};

/// Ranges that cannot be read are left out.
[[nodiscard]] std::vector<Network> networksOf(std::span<const std::string> texts);
[[nodiscard]] bool isInOneOf(std::span<const Network> networks, const AddressBytes& address);

}  // namespace frontdesk::http

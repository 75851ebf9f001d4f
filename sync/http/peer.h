// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/networks.h"
#include "sync/http/request.h"

#include <cstdint>
#include <memory>
#include <unordered_map>

namespace frontdesk::http {

/// The far end of a connection.
struct Peer {
    std::string address;      ///< numeric; an IPv4 address mapped into IPv6 is written as IPv4
    std::uint64_t group = 0;  ///< what connection caps count by: see addressGroup()
    bool loopback = false;
    bool proxy = false;  ///< one whose forwarded addresses are believed
};

/// Fills Request::peer and Request::loopback. Of X-Forwarded-For, else of Forwarded (RFC 7239), the last address that
/// is no proxy of ours counts, and only if the connection comes from one of ours; where both fields are there and
/// differ, neither is believed, since one of them is the guest's own. A request that anybody forwarded is not from this
/// machine.
/// @return whom the caps count it by, if an address was believed
std::optional<std::uint64_t> identify(Request& request, const Peer& connection, std::span<const Network> proxies);

/// For logs: "203.0.113.0/24", "2001:db8:1:2::/64".
[[nodiscard]] std::string abridged(std::string_view address);

/// How many connections, or requests under way, each group has. Net thread only.
class PeerCount {
public:
    /// @return false, and counts nothing, if the group has @p cap already
    [[nodiscard]] bool enter(std::uint64_t group, int cap);
    void leave(std::uint64_t group);
    /// The same with a place that is left when the last who holds it lets go; null if there is none.
    [[nodiscard]] std::shared_ptr<void> seat(std::uint64_t group, int cap);

private:
    std::unordered_map<std::uint64_t, int> m_open;
};

}  // namespace frontdesk::http

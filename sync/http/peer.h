// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"

#include <cstdint>
#include <span>
#include <unordered_map>

namespace frontdesk::http {

/// The far end of a connection.
struct Peer {
    std::string address;      ///< numeric; an IPv4 address mapped into IPv6 is written as IPv4
    std::uint64_t group = 0;  ///< what connection caps count by: the IPv4 address, or the /64 of an IPv6 one
    bool loopback = false;
};

/// Fills Request::peer and Request::loopback. The last address of X-Forwarded-For that is no proxy of ours counts, and
/// only if the connection comes from one. A request that was forwarded by anybody is not from this machine.
void identify(Request& request, const Peer& connection, std::span<const std::string> trustedProxies);

/// For logs: "203.0.113.0/24", "2001:db8:1:2::/64".
[[nodiscard]] std::string abridged(std::string_view address);

/// How many connections each group has. Net thread only.
class PeerCount {
public:
    /// @return false, and counts nothing, if the group has @p cap already
    [[nodiscard]] bool enter(std::uint64_t group, int cap);
    void leave(std::uint64_t group);

private:
    std::unordered_map<std::uint64_t, int> m_open;
};

}  // namespace frontdesk::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/access_log.h"
#include "sync/http/http_server.h"
#include "sync/http/peer.h"
#include "sync/http/response_head.h"

#include <utility>

#include <boost/asio/io_context.hpp>

#include <thread>
#include <unordered_set>

namespace frontdesk::http {

class Connection;

/// What the connections of one server share. Net thread only, except `io`, `thread` and `counters`.
struct ServerCore : std::enable_shared_from_this<ServerCore> {
    ServerCore(Router theRouter, HttpServer::Settings theSettings, ChannelHost* theChannels);

    /// Short, unique while the process lives, without meaning.
    [[nodiscard]] std::string nextRequestId();
    /// The id that a request came with, if it is 1 to 64 characters that are safe in a log; else a new one.
    [[nodiscard]] std::string requestId(std::string_view wished);
    void count(const AccessEntry& entry, const Route* route);
    /// Replaces the certificate in use by the files' content, if that can be used.
    void reloadCertificate();

    const Router router;
    const HttpServer::Settings settings;
    const std::vector<Network> proxies;
    ChannelHost* const channels;
    ResponseHead head;
    Counters counters;
    PeerCount peers;
    PeerCount forwarded;  ///< requests under way, by the address that a proxy names
    std::optional<TlsKeys> tls;
    AccessLog accessLog;
    std::unordered_set<Connection*> connections;
    std::thread::id thread;
    std::uint64_t requestNumber = 0;
    std::uint32_t requestPrefix = 0;
    boost::asio::io_context io{1};  ///< last: what it still holds when it ends leaves the members above
};

}  // namespace frontdesk::http

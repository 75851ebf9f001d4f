// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/limits.h"
#include "sync/http/router.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace frontdesk::http {

class ChannelHost;

/// What the listener has done since it started, for /metrics. Written on the net thread, read from any.
struct Counters {
    std::atomic<std::uint64_t> connections{0};         ///< accepted
    std::atomic<std::uint64_t> openConnections{0};     ///< now, channels included
    std::atomic<std::uint64_t> refusedConnections{0};  ///< over a connection cap or out of file descriptors
    std::atomic<std::uint64_t> requests{0};            ///< answered, whatever the answer
    std::atomic<std::uint64_t> malformed{0};           ///< of those: not HTTP, ambiguous, too large or too slow
    std::atomic<std::uint64_t> answers[6]{};           ///< by the first digit of the status; [0] unused
    std::atomic<std::uint64_t> handlerTimeouts{0};     ///< answered 503 because a handler did not
    std::atomic<std::uint64_t> bytesSent{0};           ///< heads and bodies
};

/// The embedded HTTP/1.1 listener: one thread of its own (the net thread), on which handlers are called and, through
/// post(), whatever else belongs there. Reads strictly (see request_parser.h), answers in order, and holds every limit
/// of Limits. Plain HTTP: TLS is the reverse proxy's.
class HttpServer {
public:
    struct Settings {
        std::string address = "127.0.0.1";  ///< numeric IPv4 or IPv6 address
        std::uint16_t port = 8080;          ///< 0 picks a free one
        Limits limits;
        bool connectionCaps = true;               ///< false lifts the caps on connections, for load tests on loopback
        std::vector<std::string> trustedProxies;  ///< exact addresses whose X-Forwarded-For is believed
        std::vector<std::string> allowedOrigins;  ///< CORS: exact origins, "https://shop.example"
        std::string publicUrl;  ///< "https://order.example": socket address in the pages' CSP; may be empty
    };

    /// @param channels serves the router's channel routes and outlives the server; null: there are none
    HttpServer(Router router, Settings settings, ChannelHost* channels);
    /// Stops.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    struct Started {
        std::uint16_t port = 0;  ///< bound; 0 if it failed
        std::string error;       ///< English, for log and console; empty if all is well
        explicit operator bool() const { return error.empty(); }
    };
    /// Binds, listens and starts the net thread. Once.
    [[nodiscard]] Started start();
    /// Takes no more connections, gives answers under way a moment (Limits::drain) and ends the net thread. From any
    /// thread but the net thread; harmless if it is not running.
    void stop();

    /// Runs @p task on the net thread, after what was posted before. From any thread; dropped once the server has
    /// stopped.
    void post(std::function<void()> task);
    /// Whether the caller is on the net thread.
    [[nodiscard]] bool onNetThread() const;
    [[nodiscard]] const Counters& counters() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace frontdesk::http

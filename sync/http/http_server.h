// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/counters.h"
#include "sync/http/limits.h"
#include "sync/http/router.h"
#include "sync/http/tls_keys.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace frontdesk::http {

class ChannelHost;

/// The embedded HTTP/1.1 listener: one thread of its own (the net thread), on which handlers are called and, through
/// post(), whatever else belongs there. Reads strictly (see request_parser.h), answers in order, and holds every limit
/// of Limits. Speaks TLS where it is given a
/// certificate, and plain HTTP elsewhere.
class HttpServer {
public:
    struct Settings {
        std::string address = "127.0.0.1";  ///< numeric IPv4 or IPv6 address
        std::uint16_t port = 8080;          ///< 0 picks a free one
        Limits limits;
        bool connectionCaps = true;               ///< false lifts the caps on connections, for load tests on loopback
        std::vector<std::string> trustedProxies;  ///< addresses and ranges whose X-Forwarded-For is believed
        std::vector<std::string> allowedOrigins;  ///< CORS: exact origins, "https://shop.example"
        std::string publicUrl;        ///< "https://order.example": socket address in the pages' CSP; may be empty
        std::optional<TlsFiles> tls;  ///< nullopt: plain HTTP
        std::string accessLog;        ///< see AccessLog; empty: none
        /// Where the pages' forms may lead (CSP form-action).
        std::string formAction = "'self' https://checkout.paystack.com";
    };

    /// @param channels serves the router's channel routes and outlives the server; null: there are none
    HttpServer(Router router, Settings settings, ChannelHost* channels);
    /// Stops.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    struct Started {
        std::uint16_t port = 0;       ///< bound; 0 if it failed
        std::string error;            ///< English, for log and console; empty if all is well
        bool badCertificate = false;  ///< the error is of the files of Settings::tls
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
    /// Reads certificate and key again, as the listener does by itself once they change; files that cannot be used are
    /// logged, and those in use stay. From any thread.
    void reloadCertificate();
    /// Whether the caller is on the net thread.
    [[nodiscard]] bool onNetThread() const;
    [[nodiscard]] const Counters& counters() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace frontdesk::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/http_server.h"

#include <map>
#include <memory>
#include <string>
#include <thread>

namespace frontdesk::test {

/// One answer as a client reads it; header names in lower case.
struct Answer {
    int status = 0;  ///< 0: none came
    std::multimap<std::string, std::string> headers;
    std::string body;

    [[nodiscard]] std::string header(const std::string& lowerName) const;
};

/// A blocking client that sends exactly the bytes it is given.
class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    /// Part of it if the server closes meanwhile.
    void send(std::string_view bytes);
    /// The next answer. @param headOnly it has no body whatever its Content-Length (HEAD)
    Answer read(bool headOnly = false, int timeoutMs = 3'000);
    /// Everything until the server closes; nothing is known to follow. @param closed tells whether it did in time
    std::string readAll(bool& closed, int timeoutMs = 3'000);
    /// Whether the server closes, without a byte more, within this time.
    bool closesSilently(int timeoutMs = 3'000);
    /// Some bytes of a stream, up to and with @p end; what came if it does not come in time.
    std::string readUntil(std::string_view end, int timeoutMs = 3'000);

private:
    bool receive(int timeoutMs);

    int m_socket;
    std::string m_received;
    bool m_closed = false;
};

/// "GET path" as a polite client asks.
[[nodiscard]] std::string get(std::string_view path, std::string_view moreFields = {});
/// How many answers a text of answers holds.
[[nodiscard]] int countAnswers(std::string_view text);

/// Limits with short times: tenths of a second in place of seconds.
[[nodiscard]] http::Limits hastyLimits();

/// A listener on a free port with routes for tests:
///   GET /hello "hello" · POST /echo, /webhooks/echo the body · GET /never no answer · GET /late an answer after 300 ms
///   from another thread · GET /big 8 MiB · GET /page HTML · GET /mine loopback only · GET /inject a header with a line
///   break · GET /throws · GET,PUT /things/{id} the id
class TestListener {
public:
    explicit TestListener(http::Limits limits = {}, bool connectionCaps = true);
    TestListener(http::HttpServer::Settings settings, http::ChannelHost* channels, std::vector<http::Route> moreRoutes);
    ~TestListener();

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] http::HttpServer& server() { return *m_server; }

private:
    std::vector<http::Route> routes();
    void start(http::HttpServer::Settings settings, http::ChannelHost* channels, std::vector<http::Route> moreRoutes);

    std::vector<std::jthread> m_slowHandlers;
    std::unique_ptr<http::HttpServer> m_server;
    std::uint16_t m_port = 0;
};

}  // namespace frontdesk::test

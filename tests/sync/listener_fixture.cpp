// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/listener_fixture.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>

namespace frontdesk::test {

using namespace frontdesk::http;
using namespace std::chrono_literals;

std::string Answer::header(const std::string& lowerName) const {
    const auto found = headers.find(lowerName);
    return found == headers.end() ? std::string() : found->second;
}

RawClient::RawClient(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error("cannot connect to the listener");
    }
}

RawClient::~RawClient() {
    ::close(m_socket);
}

void RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool RawClient::receive(int timeoutMs) {
    pollfd waiting{m_socket, POLLIN, 0};
    if (m_closed || ::poll(&waiting, 1, timeoutMs) <= 0) return false;
    std::array<char, 16'384> chunk{};
    const ssize_t got = ::recv(m_socket, chunk.data(), chunk.size(), 0);
    m_closed = got <= 0;
    if (got > 0) m_received.append(chunk.data(), static_cast<std::size_t>(got));
    return got > 0;
}

std::string RawClient::readUntil(std::string_view end, int timeoutMs) {
    std::size_t found = m_received.find(end);
    while (found == std::string::npos && receive(timeoutMs)) found = m_received.find(end);
    const std::size_t size = found == std::string::npos ? m_received.size() : found + end.size();
    std::string out = m_received.substr(0, size);
    m_received.erase(0, size);
    return out;
}

Answer RawClient::read(bool headOnly, int timeoutMs) {
    Answer out;
    const std::string head = readUntil("\r\n\r\n", timeoutMs);
    if (!head.starts_with("HTTP/1.1 ")) return out;
    out.status = std::stoi(head.substr(9, 3));
    for (std::size_t start = head.find("\r\n") + 2; start < head.size() - 2;) {
        const std::size_t end = head.find("\r\n", start);
        const std::size_t colon = head.find(": ", start);
        std::string field = head.substr(start, colon - start);
        std::ranges::transform(field, field.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        out.headers.emplace(field, head.substr(colon + 2, end - colon - 2));
        start = end + 2;
    }
    const std::string length = out.header("content-length");
    const std::size_t size = length.empty() || headOnly ? 0 : std::stoul(length);
    while (m_received.size() < size && receive(timeoutMs)) {
    }
    out.body = m_received.substr(0, size);
    m_received.erase(0, size);
    return out;
}

std::string RawClient::readAll(bool& closed, int timeoutMs) {
    while (receive(timeoutMs)) {
    }
    closed = m_closed;
    return std::exchange(m_received, {});
}

bool RawClient::closesSilently(int timeoutMs) {
    return !receive(timeoutMs) && m_closed && m_received.empty();
}

std::string get(std::string_view path, std::string_view moreFields) {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(moreFields) + "\r\n";
}

int countAnswers(std::string_view text) {
    int count = 0;
    for (std::size_t at = text.find("HTTP/1.1 "); at != std::string_view::npos; at = text.find("HTTP/1.1 ", at + 1))
        ++count;
    return count;
}

Limits hastyLimits() {
    Limits limits;
    limits.head = 500ms;
    limits.body = 1'000ms;
    limits.bodyGrace = 10'000ms;
    limits.handler = 500ms;
    limits.write = 1'500ms;
    limits.idle = 600ms;
    limits.linger = 200ms;
    limits.tick = 20ms;
    return limits;
}

TestListener::TestListener(Limits limits, bool connectionCaps) {
    HttpServer::Settings settings;
    settings.limits = limits;
    settings.connectionCaps = connectionCaps;
    start(std::move(settings), nullptr, {});
}

TestListener::TestListener(HttpServer::Settings settings, ChannelHost* channels, std::vector<Route> moreRoutes) {
    start(std::move(settings), channels, std::move(moreRoutes));
}

TestListener::~TestListener() {
    m_server->stop();
}

void TestListener::start(HttpServer::Settings settings, ChannelHost* channels, std::vector<Route> moreRoutes) {
    settings.port = 0;
    std::vector<Route> all = routes();
    std::ranges::move(moreRoutes, std::back_inserter(all));
    m_server = std::make_unique<HttpServer>(Router(std::move(all)), std::move(settings), channels);
    const HttpServer::Started started = m_server->start();
    if (!started) throw std::runtime_error(started.error);
    m_port = started.port;
}

std::vector<Route> TestListener::routes() {
    const auto text = [](std::string body) {
        Response out = Response::json(200, std::move(body));
        out.contentType = "text/plain";
        return out;
    };
    const auto big = std::make_shared<const std::string>(std::string(8 * 1024 * 1024, 'b'));
    const Handler echo = [text](const Request& request, const Reply& reply) { reply(text(request.body)); };
    const Handler thing = [text](const Request& request, const Reply& reply) {
        reply(text(std::string(request.param("id")) + '?' + std::string(request.queryValue("q")) + ' ' + request.peer));
    };
    return {
        {Method::Get, "/hello", Access::Anyone, [text](const Request&, const Reply& r) { r(text("hello")); }, "", ""},
        {Method::Post, "/echo", Access::Anyone, echo, "", ""},
        {Method::Post, "/webhooks/echo", Access::Anyone, echo, "", ""},
        {Method::Get, "/never", Access::Anyone, [](const Request&, const Reply&) {}, "", ""},
        {Method::Get, "/late", Access::Anyone,
         [this, text](const Request&, const Reply& reply) {
             m_slowHandlers.emplace_back([reply, text] {
                 std::this_thread::sleep_for(300ms);
                 reply(text("late"));
                 reply(text("twice"));
             });
         },
         "", ""},
        {Method::Get, "/big", Access::Anyone,
         [big](const Request&, const Reply& reply) {
             Response out;
             out.body = big;
             reply(std::move(out));
         },
         "", ""},
        {Method::Get, "/page", Access::Anyone,
         [text](const Request&, const Reply& reply) {
             Response out = text("<p>");
             out.contentType = "text/html; charset=utf-8";
             out.headers.emplace_back("Cache-Control", "max-age=60");
             reply(std::move(out));
         },
         "", ""},
        {Method::Get, "/mine", Access::Loopback, [text](const Request&, const Reply& r) { r(text("mine")); }, "", ""},
        {Method::Get, "/inject", Access::Anyone,
         [text](const Request&, const Reply& reply) {
             Response out = text("fine");
             out.headers.emplace_back("X-Bad", "a\r\nX-Injected: yes");
             out.headers.emplace_back("Content-Length", "0");
             out.headers.emplace_back("X-Good", "kept");
             reply(std::move(out));
         },
         "", ""},
        {Method::Get, "/throws", Access::Anyone,
         [](const Request&, const Reply&) { throw std::runtime_error("SELECT secrets"); }, "", ""},
        {Method::Get, "/things/{id}", Access::Anyone, thing, "", ""},
        {Method::Put, "/things/{id}", Access::Anyone, thing, "", ""},
    };
}

}  // namespace frontdesk::test

// SPDX-License-Identifier: GPL-3.0-or-later
// What a connection does between a request that has been read and an answer that is to be written.
#include "sync/http/connection.h"

#include "sync/http/handover.h"
#include "sync/http/log.h"
#include "sync/http/media_type.h"
#include "sync/http/problem.h"

#include <boost/asio/post.hpp>

namespace frontdesk::http {

namespace asio = boost::asio;

namespace {

constexpr std::array kEveryMethod{Method::Get, Method::Head, Method::Post, Method::Put, Method::Delete};

Response notFound() {
    return problem(404, "not_found", "There is nothing here.");
}

Response unsupportedMediaType() {
    return problem(415, "unsupported_media_type", "The body is of a type that this address does not read.");
}

Response tooManyRequests() {
    Response out = problem(429, "too_many_connections", "There are too many requests from this address at once.");
    out.headers.emplace_back("Retry-After", "1");
    return out;
}

}  // namespace

/// The way back from a handler, which may answer from any thread, late, or never.
class Connection::Exchange {
public:
    Exchange(std::weak_ptr<Connection> connection, std::weak_ptr<ServerCore> core, std::uint64_t serial)
        : m_connection(std::move(connection)), m_core(std::move(core)), m_serial(serial) {}

    void deliver(Outcome outcome) const {
        const auto core = m_core.lock();
        if (!core) return;
        if (std::this_thread::get_id() == core->thread) return settle(m_connection, m_serial, std::move(outcome));
        asio::post(core->io, [connection = m_connection, serial = m_serial, outcome = std::move(outcome)]() mutable {
            settle(connection, serial, std::move(outcome));
        });
    }

private:
    static void settle(const std::weak_ptr<Connection>& to, std::uint64_t serial, Outcome outcome) {
        if (const auto connection = to.lock()) connection->settle(serial, std::move(outcome));
    }

    std::weak_ptr<Connection> m_connection;
    std::weak_ptr<ServerCore> m_core;
    std::uint64_t m_serial;
};

void Connection::begin() {
    m_requestStarted = Clock::now();
    m_outcome = std::monostate();
    m_route = nullptr;
    ++m_serial;
    ++m_requests;
    m_core.counters.requestsUnderWay.fetch_add(1, std::memory_order_relaxed);
    if (m_parser.state() == RequestParser::State::Refused) return refuse(m_parser.refusal());
    Request& request = m_parser.request();
    request.id = m_core.requestId(request.header("x-request-id"));
    const auto forwarded = identify(request, m_peer, m_core.proxies);
    m_keepAlive = m_parser.keepAlive();
    if (forwarded && m_core.settings.connectionCaps) {
        m_forwardedSeat = m_core.forwarded.seat(*forwarded, m_core.settings.limits.connectionsPerAddress);
        if (!m_forwardedSeat) return settle(m_serial, tooManyRequests());
    }
    try {
        dispatch(request);
    } catch (const std::exception& error) {
        qCCritical(logHttp) << "a handler failed:" << error.what();
        settle(m_serial, problem(500, "internal_error", "Something went wrong here."));
    }
}

void Connection::dispatch(Request& request) {
    Router::Match match = m_core.router.match(m_parser.methodServed() ? request.method : Method::Options, request.path);
    if (match.route == nullptr) return dispatchUnrouted(request, match);
    if (match.route->access == Access::Loopback && !request.loopback) return settle(m_serial, notFound());
    m_route = match.route;
    request.params = std::move(match.params);
    dispatchTo(*match.route, request);
}

void Connection::dispatchTo(const Route& route, Request& request) {
    if (route.channel != Channel::None) return openChannel(route, request);
    if (!isBodyReadable(request, route.acceptsForm)) return settle(m_serial, unsupportedMediaType());
    route.handler(request, [way = exchange()](Response response) { way->deliver(std::move(response)); });
}

void Connection::dispatchUnrouted(const Request& request, const Router::Match& match) {
    const bool everything = request.path == "*";
    const std::span<const Method> allowed =
        everything ? std::span<const Method>(kEveryMethod) : std::span(match.allowed);
    if (allowed.empty()) return settle(m_serial, notFound());
    if (m_parser.methodServed() && request.method == Method::Options) {
        return settle(m_serial, m_core.head.options(request, allowed));
    }
    Response refusal = problem(405, "method_not_allowed", "The method is not allowed here.");
    refusal.headers.emplace_back("Allow", allowValue(allowed));
    settle(m_serial, std::move(refusal));
}

void Connection::openChannel(const Route& route, const Request& request) {
    if (m_core.channels == nullptr) return settle(m_serial, notFound());
    if (!unread().empty()) {
        m_keepAlive = false;
        return settle(m_serial, problem(400, "malformed_request", "A channel's request must be the last one."));
    }
    m_core.channels->open(route.channel, request, [way = exchange()](std::variant<Response, Adopt> verdict) {
        std::visit([&](auto& which) { way->deliver(std::move(which)); }, verdict);
    });
}

std::shared_ptr<Connection::Exchange> Connection::exchange() {
    return std::make_shared<Exchange>(weak_from_this(), m_core.weak_from_this(), m_serial);
}

void Connection::settle(std::uint64_t serial, Outcome outcome) {
    if (serial != m_serial || isSettled()) return;
    m_outcome = std::move(outcome);
    if (m_phase == Phase::Answer) m_wake.cancel();
}

void Connection::handOver(const Adopt& adopt) {
    const bool stream = m_route->channel == Channel::EventStream;
    m_status = stream ? 200 : 101;
    countAnswer();
    using Leases = std::pair<std::shared_ptr<void>, std::shared_ptr<void>>;
    Handover handover{std::move(m_stream),
                      std::move(m_parser.request()),
                      {},
                      std::make_shared<Leases>(std::move(m_lease), std::move(m_forwardedSeat))};
    if (stream) {
        Response head = Response::empty(200);
        head.contentType = "text/event-stream";
        m_core.head.write(
            handover.head, head,
            {handover.request.id, handover.request.header("origin"), false, ResponseHead::Framing::UntilClose});
    }
    adopt(handover);
}

void Connection::refuse(const Malformed& why) {
    m_core.counters.malformed.fetch_add(1, std::memory_order_relaxed);
    m_parser.request().id = m_core.requestId({});
    m_keepAlive = false;
    m_lingers = true;
    respond(problem(why.status, why.code, why.detail));
}

void Connection::respond(Response response) {
    const Request& request = m_parser.request();
    m_keepAlive =
        m_keepAlive && !response.close && !m_draining && m_requests < m_core.settings.limits.requestsPerConnection;
    m_core.head.write(m_out, response, {request.id, request.header("origin"), m_keepAlive});
    const bool bodiless = response.status == 204 || response.status == 304 ||
                          (request.method == Method::Head && m_parser.state() == RequestParser::State::Complete);
    if (!bodiless) m_body = std::move(response.body);
    m_status = response.status;
}

}  // namespace frontdesk::http

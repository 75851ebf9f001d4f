// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/connection.h"

#include "sync/http/handover.h"
#include "sync/http/log.h"
#include "sync/http/media_type.h"
#include "sync/http/problem.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <cstring>

namespace frontdesk::http {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr std::size_t kFirstBuffer = 4'096;
constexpr std::size_t kLingerBytes = 1'024 * kKibibyte;
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::array kEveryMethod{Method::Get, Method::Head, Method::Post, Method::Put, Method::Delete};
constexpr Malformed kTooSlow{408, "request_timeout", "The request was not complete in time."};

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

Connection::Connection(ServerCore& core, Stream stream, Peer peer, std::shared_ptr<void> lease)
    : m_core(core),
      m_stream(std::move(stream)),
      m_wake(m_core.io, Clock::time_point::max()),
      m_peer(std::move(peer)),
      m_lease(std::move(lease)),
      m_parser(m_core.settings.limits),
      m_deadline(Clock::now() + m_core.settings.limits.head) {
    m_core.connections.insert(this);
}

Connection::~Connection() {
    m_core.connections.erase(this);
}

void Connection::run() {
    asio::co_spawn(
        m_core.io, [self = shared_from_this()] { return self->serve(); }, asio::detached);
}

asio::awaitable<void> Connection::serve() {
    const auto self = shared_from_this();
    if (m_stream.tls() != nullptr) co_await shakeHands();
    while (m_open) {
        parseBuffered();
        if (!requestReady()) {
            awaitMore();
            if (owesContinue()) co_await sayContinue();
            co_await readMore();
        } else {
            begin();
            if (m_out.empty() && !isSettled()) {
                enter(Phase::Answer, m_core.settings.limits.handler);
                error_code cancelled;
                co_await m_wake.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
            }
            if (auto* adopt = std::get_if<Adopt>(&m_outcome)) co_return handOver(*adopt);
            if (auto* response = std::get_if<Response>(&m_outcome)) respond(std::move(*response));
        }
        if (m_out.empty()) continue;
        co_await write();
        answered();
    }
    if (m_stream.tls() != nullptr && !m_timedOut && !m_draining) co_await sayGoodbye();
    if (m_lingers) co_await linger();
    error_code ignored;
    m_stream.next_layer().close(ignored);
}

asio::awaitable<void> Connection::shakeHands() {
    enter(Phase::Handshake, m_core.settings.limits.handshake);
    error_code ec;
    co_await m_stream.tls()->async_handshake(asio::ssl::stream_base::server,
                                             asio::redirect_error(asio::use_awaitable, ec));
    if (!ec && !m_timedOut) {
        enter(Phase::Head, m_core.settings.limits.head);
        co_return;
    }
    m_core.counters.handshakesFailed.fetch_add(1, std::memory_order_relaxed);
    m_open = false;
    m_timedOut = true;  // there is nobody to say goodbye to
}

void Connection::enter(Phase phase, std::chrono::milliseconds limit) {
    if (m_phase == phase) return;
    m_phase = phase;
    m_deadline = Clock::now() + limit;
}

void Connection::tick(Clock::time_point now) {
    if (m_timedOut || !isLate(now)) return;
    if (m_phase != Phase::Answer) return abort();
    m_core.counters.handlerTimeouts.fetch_add(1, std::memory_order_relaxed);
    settle(m_serial, problem(503, "handler_timeout", "No answer was ready in time. Try again."));
    m_deadline = Clock::time_point::max();
}

bool Connection::isLate(Clock::time_point now) const {
    if (now >= m_deadline) return true;
    if (m_phase != Phase::Body || now - m_bodyStarted < m_core.settings.limits.bodyGrace) return false;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - m_bodyStarted).count();
    return m_parser.bodyBytes() < m_core.settings.limits.bodyBytesPerSecond * static_cast<std::size_t>(seconds);
}

void Connection::drain() {
    m_draining = true;
    if (m_phase == Phase::Handshake || m_phase == Phase::Idle || m_phase == Phase::Linger ||
        (m_phase == Phase::Head && unread().empty()))
        abort();
}

/// Ends whatever the coroutine waits for; it closes the socket then.
void Connection::abort() {
    m_timedOut = true;
    error_code ignored;
    m_stream.next_layer().cancel(ignored);
    m_wake.cancel();
}

// Reading

std::string_view Connection::unread() const {
    return {m_buffer.data() + m_begin, m_end - m_begin};
}

void Connection::parseBuffered() {
    m_begin += m_parser.feed(unread());
    if (m_begin == m_end) m_begin = m_end = 0;
}

bool Connection::requestReady() const {
    return m_parser.state() == RequestParser::State::Complete || m_parser.state() == RequestParser::State::Refused;
}

void Connection::awaitMore() {
    const Limits& limits = m_core.settings.limits;
    if (m_parser.state() == RequestParser::State::InHead) enter(Phase::Head, limits.head);
    if (m_parser.state() != RequestParser::State::InBody) return;
    if (m_phase != Phase::Body) m_bodyStarted = Clock::now();
    enter(Phase::Body, limits.body);
}

bool Connection::owesContinue() const {
    return m_parser.expectsContinue() && !m_saidContinue && unread().empty() && m_parser.bodyBytes() == 0;
}

asio::awaitable<void> Connection::sayContinue() {
    m_saidContinue = true;
    error_code ignored;  // a client that cannot take 25 bytes will not send its body either
    co_await asio::async_write(m_stream, asio::buffer(kContinue), asio::redirect_error(asio::use_awaitable, ignored));
}

asio::awaitable<void> Connection::readMore() {
    error_code ec;
    const std::size_t got =
        co_await m_stream.async_read_some(freeSpace(), asio::redirect_error(asio::use_awaitable, ec));
    m_end += got;
    if (ec || m_timedOut) readFailed();
}

asio::mutable_buffer Connection::freeSpace() {
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    // The parser refuses a head or chunk line long before a buffer that doubles becomes a burden.
    if (m_end == m_buffer.size()) m_buffer.resize(std::max(kFirstBuffer, 2 * m_buffer.size()));
    return asio::buffer(m_buffer.data() + m_end, m_buffer.size() - m_end);
}

void Connection::readFailed() {
    const bool begun =
        m_parser.state() == RequestParser::State::InHead || m_parser.state() == RequestParser::State::InBody;
    const bool tellsWhy = m_timedOut && begun && !m_draining;
    m_timedOut = false;
    if (tellsWhy) return refuse(kTooSlow);
    m_open = false;
}

// Answering

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

std::array<asio::const_buffer, 2> Connection::unwritten() const {
    const std::size_t ofHead = std::min(m_written, m_out.size());
    return {asio::buffer(m_out) + ofHead, m_body ? asio::buffer(*m_body) + (m_written - ofHead) : asio::const_buffer()};
}

asio::awaitable<void> Connection::write() {
    if (m_stream.tls() != nullptr) {
        co_await writeSealed();
    } else if (!writeNow()) {
        co_await finishWriting();
    }
}

bool Connection::writeNow() {
    const std::size_t bodySize = m_body ? m_body->size() : 0;
    while (m_written < m_out.size() + bodySize) {
        error_code ec;
        m_written += m_stream.next_layer().write_some(unwritten(), ec);
        if (ec == asio::error::would_block || ec == asio::error::try_again) return false;
        if (ec) {
            m_keepAlive = m_lingers = false;
            return true;
        }
    }
    return true;
}

asio::awaitable<void> Connection::finishWriting() {
    enter(Phase::Write, m_core.settings.limits.write);
    error_code ec;
    do {
        co_await m_stream.next_layer().async_wait(asio::ip::tcp::socket::wait_write,
                                                  asio::redirect_error(asio::use_awaitable, ec));
        if (ec || m_timedOut) {
            m_keepAlive = m_lingers = false;
            break;
        }
    } while (!writeNow());
}

/// A record of TLS that the socket takes in part must be finished, which only Asio's own waiting write does.
asio::awaitable<void> Connection::writeSealed() {
    enter(Phase::Write, m_core.settings.limits.write);
    const std::size_t size = m_out.size() + (m_body ? m_body->size() : 0);
    while (m_written < size) {
        error_code ec;
        m_written += co_await m_stream.async_write_some(unwritten(), asio::redirect_error(asio::use_awaitable, ec));
        if (!ec && !m_timedOut) continue;
        m_keepAlive = m_lingers = false;
        co_return;
    }
}

void Connection::answered() {
    countAnswer();
    m_out.clear();
    m_body.reset();
    m_forwardedSeat.reset();
    m_written = 0;
    m_open = m_keepAlive;
    m_timedOut = m_saidContinue = false;
    m_parser.reset();
    m_phase = Phase::Write;
    enter(Phase::Idle, m_core.settings.limits.idle);
}

void Connection::countAnswer() {
    m_core.counters.requestsUnderWay.fetch_sub(1, std::memory_order_relaxed);
    m_core.count({m_parser.request(), m_route == nullptr ? std::string_view() : m_route->pattern, m_status, m_written,
                  std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - m_requestStarted)},
                 m_route);
}

/// Without it the client could not tell an answer's end from an attacker's cut (RFC 8446, 6.1).
asio::awaitable<void> Connection::sayGoodbye() {
    enter(Phase::Linger, m_core.settings.limits.linger);
    error_code ignored;
    co_await m_stream.tls()->async_shutdown(asio::redirect_error(asio::use_awaitable, ignored));
}

/// Closing while the client still sends would reset the connection and could take the answer from it before it is read.
asio::awaitable<void> Connection::linger() {
    error_code ec;
    asio::ip::tcp::socket& socket = m_stream.next_layer();
    socket.shutdown(asio::ip::tcp::socket::shutdown_send, ec);
    enter(Phase::Linger, m_core.settings.limits.linger);
    std::size_t discarded = 0;
    m_buffer.resize(std::max(kFirstBuffer, m_buffer.size()));
    while (!ec && !m_timedOut && discarded < kLingerBytes) {
        discarded +=
            co_await socket.async_read_some(asio::buffer(m_buffer), asio::redirect_error(asio::use_awaitable, ec));
    }
}

}  // namespace frontdesk::http

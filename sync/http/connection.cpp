// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/connection.h"

#include "sync/http/problem.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
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
constexpr Malformed kTooSlow{408, "request_timeout", "The request was not complete in time."};

}  // namespace

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

// Writing

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

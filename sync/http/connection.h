// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/channel_host.h"
#include "sync/http/request_parser.h"
#include "sync/http/server_core.h"
#include "sync/http/stream.h"

#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>

namespace frontdesk::http {

/// One client's connection, from accept to close: reads a request, has it answered, writes the answer, and again. A
/// coroutine on the net thread keeps it alive; deadlines are looked at by tick(), which costs a request nothing.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    /// @param lease what the connection counts as, see Handover
    Connection(ServerCore& core, Stream stream, Peer peer, std::shared_ptr<void> lease);
    ~Connection();

    void run();
    /// Ends what has taken too long.
    void tick(std::chrono::steady_clock::time_point now);
    /// The server stops: the answer under way is the last one.
    void drain();
    void abort();

private:
    using Clock = std::chrono::steady_clock;
    using Outcome = std::variant<std::monostate, Response, Adopt>;
    enum class Phase { Handshake, Idle, Head, Body, Answer, Write, Linger };
    class Exchange;

    boost::asio::awaitable<void> serve();
    boost::asio::awaitable<void> shakeHands();
    boost::asio::awaitable<void> readMore();
    boost::asio::awaitable<void> sayContinue();
    boost::asio::awaitable<void> write();
    boost::asio::awaitable<void> writeSealed();
    boost::asio::awaitable<void> finishWriting();
    boost::asio::awaitable<void> sayGoodbye();
    boost::asio::awaitable<void> linger();

    void enter(Phase phase, std::chrono::milliseconds limit);
    [[nodiscard]] bool isLate(Clock::time_point now) const;
    [[nodiscard]] std::string_view unread() const;
    void parseBuffered();
    [[nodiscard]] bool requestReady() const;
    void awaitMore();
    [[nodiscard]] bool owesContinue() const;
    boost::asio::mutable_buffer freeSpace();
    void readFailed();

    void begin();
    void dispatch(Request& request);
    void dispatchTo(const Route& route, Request& request);
    void dispatchUnrouted(const Request& request, const Router::Match& match);
    void openChannel(const Route& route, const Request& request);
    [[nodiscard]] std::shared_ptr<Exchange> exchange();
    void settle(std::uint64_t serial, Outcome outcome);
    [[nodiscard]] bool isSettled() const { return !std::holds_alternative<std::monostate>(m_outcome); }
    void handOver(const Adopt& adopt);

    void refuse(const Malformed& why);
    void respond(Response response);
    [[nodiscard]] std::array<boost::asio::const_buffer, 2> unwritten() const;
    /// Of a plain connection. @return false if the rest has to wait for the client
    bool writeNow();
    void answered();
    void countAnswer();

    ServerCore& m_core;
    Stream m_stream;
    boost::asio::steady_timer m_wake;  ///< never expires by itself: cancelled when a handler has answered
    Peer m_peer;
    std::shared_ptr<void> m_lease;
    RequestParser m_parser;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;  ///< of what is received and not used
    std::size_t m_end = 0;

    Outcome m_outcome;
    std::string m_out;  ///< head of the answer
    std::shared_ptr<const std::string> m_body;
    std::size_t m_written = 0;
    int m_status = 0;

    Clock::time_point m_deadline;
    Clock::time_point m_bodyStarted;
    Clock::time_point m_requestStarted = Clock::now();
    const Route* m_route = nullptr;         ///< of the request being answered; null if none matched
    std::shared_ptr<void> m_forwardedSeat;  ///< of a request that a proxy passes on
    std::uint64_t m_serial = 0;             ///< of the request being answered; an older one's reply is late
    int m_requests = 0;
    Phase m_phase = Phase::Head;
    bool m_open = true;
    bool m_lingers = false;
    bool m_keepAlive = true;
    bool m_timedOut = false;
    bool m_draining = false;
    bool m_saidContinue = false;
};

}  // namespace frontdesk::http

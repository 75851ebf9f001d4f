// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/http_server.h"

#include "sync/http/connection.h"
#include "sync/http/log.h"
#include "sync/http/problem.h"
#include "sync/http/server_core.h"

#include <QString>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <latch>
#include <thread>

namespace frontdesk::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kAcceptPause{250};
constexpr std::chrono::seconds kShortageLogEvery{10};

Peer peerOf(const tcp::endpoint& endpoint, std::span<const Network> proxies) {
    asio::ip::address address = endpoint.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    }
    Peer peer{address.to_string(), 0, address.is_loopback(), false};
    if (const auto bytes = addressBytes(peer.address)) {
        peer.group = addressGroup(*bytes);
        peer.proxy = isInOneOf(proxies, *bytes);
    }
    return peer;
}

/// Keeps one descriptor in reserve: with none left a waiting client could not even be turned away.
class SpareDescriptor {
public:
    SpareDescriptor() { reserve(); }
    ~SpareDescriptor() { release(); }
    SpareDescriptor(const SpareDescriptor&) = delete;
    SpareDescriptor& operator=(const SpareDescriptor&) = delete;

    /// Takes the next waiting connection and closes it.
    void turnAwayOne(int listener) {
        release();
        const int client = ::accept(listener, nullptr, nullptr);
        if (client >= 0) ::close(client);
        reserve();
    }

private:
    void reserve() { m_descriptor = ::open("/dev/null", O_RDONLY | O_CLOEXEC); }
    void release() {
        if (m_descriptor >= 0) ::close(m_descriptor);
        m_descriptor = -1;
    }

    int m_descriptor = -1;
};

/// A connection's place among those counted; given back when it ends, on the net thread.
struct Lease {
    Lease(ServerCore& theCore, std::uint64_t theGroup, bool isCapped)
        : core(theCore), group(theGroup), capped(isCapped) {
        core.counters.openConnections.fetch_add(1, std::memory_order_relaxed);
    }
    ~Lease() {
        core.counters.openConnections.fetch_sub(1, std::memory_order_relaxed);
        if (capped) core.peers.leave(group);
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    ServerCore& core;
    std::uint64_t group;
    bool capped;
};

}  // namespace

struct HttpServer::Private {
    explicit Private(std::shared_ptr<ServerCore> theCore)
        : core(std::move(theCore)),
          acceptor(core->io),
          ticker(core->io),
          pause(core->io),
          work(core->io.get_executor()) {}

    std::string bind();
    asio::awaitable<void> accept();
    asio::awaitable<void> tick();
    void admit(tcp::socket socket, const tcp::endpoint& endpoint);
    void turnAway(tcp::socket socket, int status);
    void shortOfDescriptors();
    void watchCertificate(Clock::time_point now);
    void beginStop();

    std::shared_ptr<ServerCore> core;
    tcp::acceptor acceptor;
    asio::steady_timer ticker;
    asio::steady_timer pause;
    asio::executor_work_guard<asio::io_context::executor_type> work;
    SpareDescriptor spare;
    std::thread thread;
    Clock::time_point shortageLogged{};
    Clock::time_point stopBy{};
    Clock::time_point certificateSeen = Clock::now();
    bool stopping = false;
};

std::string HttpServer::Private::bind() {
    error_code ec;
    const asio::ip::address address = asio::ip::make_address(core->settings.address, ec);
    if (ec) return '"' + core->settings.address + "\" is not an IP address";
    const tcp::endpoint endpoint(address, core->settings.port);
    acceptor.open(endpoint.protocol(), ec);
    if (!ec) acceptor.set_option(tcp::acceptor::reuse_address(true), ec);
    if (!ec) acceptor.bind(endpoint, ec);
    if (!ec) acceptor.listen(asio::socket_base::max_listen_connections, ec);
    if (!ec) return {};
    return "cannot listen on " + core->settings.address + ':' + std::to_string(core->settings.port) + ": " +
           ec.message();
}

asio::awaitable<void> HttpServer::Private::accept() {
    while (!stopping) {
        tcp::socket socket(core->io);
        tcp::endpoint endpoint;
        error_code ec;
        co_await acceptor.async_accept(socket, endpoint, asio::redirect_error(asio::use_awaitable, ec));
        if (stopping) break;
        if (!ec) {
            admit(std::move(socket), endpoint);
        } else if (ec == asio::error::no_descriptors || ec == boost::system::errc::too_many_files_open_in_system ||
                   ec == asio::error::no_buffer_space || ec == asio::error::no_memory) {
            shortOfDescriptors();
            pause.expires_after(kAcceptPause);
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, ec));
        }
    }
}

void HttpServer::Private::admit(tcp::socket socket, const tcp::endpoint& endpoint) {
    core->counters.connections.fetch_add(1, std::memory_order_relaxed);
    error_code ec;
    socket.non_blocking(true, ec);
    socket.set_option(tcp::no_delay(true), ec);
    Peer peer = peerOf(endpoint, core->proxies);
    const Settings& settings = core->settings;
    const bool counted = settings.connectionCaps && !peer.proxy;
    const auto open = static_cast<int>(core->counters.openConnections.load(std::memory_order_relaxed));
    if (settings.connectionCaps && open >= settings.limits.connections) return turnAway(std::move(socket), 503);
    if (counted && !core->peers.enter(peer.group, settings.limits.connectionsPerAddress)) {
        return turnAway(std::move(socket), 429);
    }
    auto lease = std::make_shared<Lease>(*core, peer.group, counted);
    Stream stream = core->tls ? Stream(std::move(socket), core->tls->context()) : Stream(std::move(socket));
    std::make_shared<Connection>(*core, std::move(stream), std::move(peer), std::move(lease))->run();
}

/// Says why in one breath, without waiting for the client to listen.
void HttpServer::Private::turnAway(tcp::socket socket, int status) {
    core->counters.refusedConnections.fetch_add(1, std::memory_order_relaxed);
    if (core->tls) return;  // a handshake is what it would have to wait for
    Response refusal =
        problem(status, "too_many_connections", "There are too many connections. Try again in a moment.");
    refusal.headers.emplace_back("Retry-After", "5");
    std::string text;
    core->head.write(text, refusal, {core->nextRequestId(), {}, false});
    text += *refusal.body;
    error_code ignored;
    socket.write_some(asio::buffer(text), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
}

void HttpServer::Private::shortOfDescriptors() {
    core->counters.refusedConnections.fetch_add(1, std::memory_order_relaxed);
    spare.turnAwayOne(acceptor.native_handle());
    const Clock::time_point now = Clock::now();
    if (shortageLogged != Clock::time_point() && now - shortageLogged < kShortageLogEvery) return;
    shortageLogged = now;
    qCWarning(logHttp, "out of file descriptors: new connections wait or are turned away");
}

asio::awaitable<void> HttpServer::Private::tick() {
    for (;;) {
        ticker.expires_after(stopping ? std::chrono::milliseconds(10) : core->settings.limits.tick);
        error_code cancelled;
        co_await ticker.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
        const Clock::time_point now = Clock::now();
        for (Connection* connection : core->connections) connection->tick(now);
        if (core->channels != nullptr && !stopping) core->channels->tick(now);
        core->accessLog.flush();
        watchCertificate(now);
        if (!stopping) continue;
        if (core->counters.openConnections.load(std::memory_order_relaxed) == 0) break;
        if (now >= stopBy) core->io.stop();
    }
    work.reset();
}

void HttpServer::Private::watchCertificate(Clock::time_point now) {
    if (!core->tls || now - certificateSeen < core->settings.limits.certificateWatch) return;
    certificateSeen = now;
    if (core->tls->changed()) core->reloadCertificate();
}

void HttpServer::Private::beginStop() {
    stopping = true;
    stopBy = Clock::now() + core->settings.limits.drain;
    error_code ignored;
    acceptor.close(ignored);
    pause.cancel();
    for (Connection* connection : core->connections) connection->drain();
    if (core->channels != nullptr) core->channels->shutDown();
    ticker.cancel();
}

HttpServer::HttpServer(Router router, Settings settings, ChannelHost* channels)
    : d(std::make_unique<Private>(std::make_shared<ServerCore>(std::move(router), std::move(settings), channels))) {}

HttpServer::~HttpServer() {
    stop();
}

HttpServer::Started HttpServer::start() {
    Started out;
    if (d->core->tls) out.error = d->core->tls->load();
    out.badCertificate = !out.error.empty();
    if (out.error.empty()) out.error = d->bind();
    if (!out.error.empty()) return out;
    error_code ec;
    out.port = d->acceptor.local_endpoint(ec).port();
    if (d->core->channels != nullptr) {
        d->core->channels->attach([this](std::function<void()> task) { post(std::move(task)); });
    }
    asio::co_spawn(d->core->io, d->accept(), asio::detached);
    asio::co_spawn(d->core->io, d->tick(), asio::detached);
    std::latch named(1);  // onNetThread() may be asked as soon as this returns
    d->thread = std::thread([core = d->core, &named] {
        core->thread = std::this_thread::get_id();
        pthread_setname_np(pthread_self(), "net");
        named.count_down();
        core->io.run();
    });
    named.wait();
    return out;
}

void HttpServer::stop() {
    if (!d->thread.joinable()) return;
    asio::post(d->core->io, [server = d.get()] { server->beginStop(); });
    d->thread.join();
    if (d->core->channels != nullptr) d->core->channels->detach();
}

void HttpServer::post(std::function<void()> task) {
    asio::post(d->core->io, std::move(task));
}
void HttpServer::reloadCertificate() {
    asio::post(d->core->io, [core = d->core] { core->reloadCertificate(); });
}
bool HttpServer::onNetThread() const {
    return std::this_thread::get_id() == d->core->thread;
}
const Counters& HttpServer::counters() const {
    return d->core->counters;
}

}  // namespace frontdesk::http

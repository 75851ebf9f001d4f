// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/providers/rude_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace frontdesk::test {

class RudeServer::Private {
public:
    explicit Private(Conduct conduct) : m_conduct(std::move(conduct)) {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto* any = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_listener, any, length) != 0 || ::listen(m_listener, 64) != 0) qFatal("the server has no port");
        ::getsockname(m_listener, any, &length);
        port = ntohs(address.sin_port);
        m_accepting = std::thread([this] { accept(); });
    }
    ~Private() {
        m_ends = true;
        m_accepting.join();
        for (std::thread& each : m_serving) each.join();
        ::close(m_listener);
    }

    quint16 port = 0;
    mutable std::mutex mutex;
    QList<QByteArray> requests;
    std::atomic<int> connections = 0;

private:
    /// @return whether there is something to read; false at the end of the test
    bool waitFor(int socket) const {
        while (!m_ends) {
            pollfd one{socket, POLLIN, 0};
            if (::poll(&one, 1, 20) > 0) return true;
        }
        return false;
    }

    void accept() {
        while (waitFor(m_listener)) {
            const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0) continue;
            ++connections;
            m_serving.emplace_back([this, socket] { serve(socket); });
        }
    }

    /// A head and as much body as it announces; nullopt if the other side hung up before.
    std::optional<QByteArray> readRequest(int socket) const {
        QByteArray request;
        char buffer[4096];
        while (waitFor(socket)) {
            const ssize_t count = ::recv(socket, buffer, sizeof buffer, 0);
            if (count <= 0) return std::nullopt;
            request.append(buffer, count);
            const qsizetype end = request.indexOf("\r\n\r\n");
            if (end < 0) continue;
            const qsizetype at = request.indexOf("Content-Length: ");
            const qsizetype length = at < 0 ? 0 : request.mid(at + 16, request.indexOf('\r', at) - at - 16).toInt();
            if (request.size() >= end + 4 + length) return request;
        }
        return std::nullopt;
    }

    bool takeRequest(int socket) {
        const auto request = readRequest(socket);
        const std::scoped_lock lock(mutex);
        if (request) requests += *request;
        return request.has_value();
    }

    void write(int socket) const {
        const qsizetype piece = m_conduct.pauseMs > 0 ? 1 : m_conduct.answer.size();
        for (qsizetype at = 0; at < m_conduct.answer.size(); at += piece) {
            const QByteArray bytes = m_conduct.answer.mid(at, piece);
            if (::send(socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL) <= 0) return;
            if (m_conduct.pauseMs > 0) ::usleep(static_cast<useconds_t>(m_conduct.pauseMs) * 1000);
        }
    }

    void serve(int socket) {
        while (takeRequest(socket) && m_answered++ < m_conduct.answers) {
            write(socket);
            if (m_conduct.then != Then::Again) break;
        }
        if (m_conduct.then == Then::Reset) {
            const linger atOnce{1, 0};
            ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        }
        while (m_conduct.then == Then::Stall && !m_ends) ::usleep(10'000);
        ::close(socket);
    }

    const Conduct m_conduct;
    int m_listener = -1;
    std::atomic<bool> m_ends = false;
    std::atomic<int> m_answered = 0;
    std::vector<std::thread> m_serving;  // of m_accepting until that has ended
    std::thread m_accepting;
};

RudeServer::RudeServer(Conduct conduct) : d(std::make_unique<Private>(std::move(conduct))) {}

RudeServer::~RudeServer() = default;

quint16 RudeServer::port() const {
    return d->port;
}

QList<QByteArray> RudeServer::requests() const {
    const std::scoped_lock lock(d->mutex);
    return d->requests;
}

int RudeServer::connections() const {
    return d->connections;
}

}  // namespace frontdesk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/network_connection.h"

#include "printing/connection/host_lookup.h"

#include <cerrno>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace frontdesk {

NetworkConnection::NetworkConnection(QString host, quint16 port, Limits limits)
    : Conversation(limits), m_host(std::move(host)), m_port(port) {}

int NetworkConnection::reach(const Interruption& interruption) {
    const Deadline deadline(limits().connectMs);
    const auto address = lookUpHost(m_host, m_port, limits().connectMs, interruption);
    if (!address) return -1;
    const int line = ::socket(address->storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (line < 0) return -1;
    const int yes = 1;
    ::setsockopt(line, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);  // a status question is three bytes
    if (::connect(line, reinterpret_cast<const sockaddr*>(&address->storage), address->length) == 0) return line;
    int error = errno;
    socklen_t length = sizeof error;
    if (error == EINPROGRESS && await(line, POLLOUT, deadline, interruption) == Wait::Ready &&
        ::getsockopt(line, SOL_SOCKET, SO_ERROR, &error, &length) == 0 && error == 0)
        return line;
    ::close(line);
    return -1;
}

ssize_t NetworkConnection::put(int line, const char* bytes, size_t count) {
    return ::send(line, bytes, count, MSG_NOSIGNAL);
}

ssize_t NetworkConnection::get(int line, char* bytes, size_t count) {
    return ::recv(line, bytes, count, 0);
}

void NetworkConnection::finish(int line) {
    ::shutdown(line, SHUT_WR);
}

}  // namespace frontdesk

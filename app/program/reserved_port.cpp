// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/reserved_port.h"

#include <QHostAddress>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

namespace frontdesk {
namespace {

/// @p address with port 0. @return its length; 0 if it is no address
socklen_t fill(sockaddr_storage& out, const QHostAddress& address) {
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto& four = reinterpret_cast<sockaddr_in&>(out);
        four.sin_family = AF_INET;
        four.sin_addr.s_addr = htonl(address.toIPv4Address());
        return sizeof four;
    }
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        auto& six = reinterpret_cast<sockaddr_in6&>(out);
        six.sin6_family = AF_INET6;
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(six.sin6_addr.s6_addr, bytes.c, sizeof bytes.c);
        return sizeof six;
    }
    return 0;
}

quint16 portOf(int socket) {
    sockaddr_storage name{};
    socklen_t length = sizeof name;
    if (::getsockname(socket, reinterpret_cast<sockaddr*>(&name), &length) != 0) return 0;
    return ntohs(name.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6&>(name).sin6_port
                                            : reinterpret_cast<sockaddr_in&>(name).sin_port);
}

}  // namespace

ReservedPort::ReservedPort(const QString& address) {
    sockaddr_storage name{};
    const socklen_t length = fill(name, QHostAddress(address));
    if (length == 0) return;
    m_socket = ::socket(name.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    if (m_socket < 0 || ::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0 ||
        ::bind(m_socket, reinterpret_cast<sockaddr*>(&name), length) != 0)
        return;
    m_port = portOf(m_socket);
}

ReservedPort::~ReservedPort() {
    if (m_socket >= 0) ::close(m_socket);
}

}  // namespace frontdesk

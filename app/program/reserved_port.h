// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace frontdesk {

/// A free TCP port of an address, kept for whoever listens on it later: links have to name it before there is a
/// listener. The socket behind it is bound with SO_REUSEADDR and never listens, which lets ours bind beside it.
class ReservedPort {
public:
    /// @param address numeric IPv4 or IPv6
    explicit ReservedPort(const QString& address);
    ~ReservedPort();
    ReservedPort(const ReservedPort&) = delete;
    ReservedPort& operator=(const ReservedPort&) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }  ///< 0: none could be had

private:
    int m_socket = -1;
    quint16 m_port = 0;
};

}  // namespace frontdesk

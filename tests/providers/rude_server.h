// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <memory>

namespace frontdesk::test {

/// An HTTP server on the loopback that answers every request with the same bytes and then does what it likes. On
/// threads of its own.
class RudeServer {
public:
    enum class Then {
        Close,
        Reset,
        Stall,  ///< keeps the connection open and says nothing more
        Again,  ///< waits for the next request on the same connection
    };
    struct Conduct {
        QByteArray answer = {};
        Then then = Then::Close;
        int pauseMs = 0;    ///< after each byte of the answer
        int answers = 999;  ///< to so many requests; then it reads and closes
    };
    explicit RudeServer(Conduct conduct);
    ~RudeServer();

    [[nodiscard]] quint16 port() const;
    /// What came in on each connection, request by request.
    [[nodiscard]] QList<QByteArray> requests() const;
    [[nodiscard]] int connections() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

}  // namespace frontdesk::test

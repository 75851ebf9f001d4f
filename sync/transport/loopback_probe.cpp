// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/loopback_probe.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QUrl>

namespace frontdesk {
namespace {

constexpr int kPatienceMs = 500;
constexpr int kHttpPort = 80;

/// As http_end.cpp calls what libcurl meets.
QByteArray problemOf(QAbstractSocket::SocketError error) {
    switch (error) {
        case QAbstractSocket::ConnectionRefusedError:
            return "refused";
        case QAbstractSocket::HostNotFoundError:
            return "dns";
        case QAbstractSocket::SocketTimeoutError:
            return "timeout";
        default:
            return "failed";
    }
}

}  // namespace

bool isPlainLoopback(const QString& url) {
    return QUrl(url).scheme() == QLatin1String("http");  // another host is refused: HttpRequest::url
}

HttpOutcome probeLoopback(const QString& url) {
    const QUrl address(url);
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(address.host(), static_cast<quint16>(address.port(kHttpPort)));
    HttpOutcome outcome;
    if (socket.waitForConnected(kPatienceMs)) {
        outcome.end = HttpEnd::Answered;
        socket.abort();
    } else {
        outcome.problem = problemOf(socket.error());
    }
    return outcome;
}

}  // namespace frontdesk

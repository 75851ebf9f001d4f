// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace frontdesk {

/// One request to a provider.
struct HttpRequest {
    QByteArray method = QByteArrayLiteral("GET");
    QString url;                ///< absolute; https, or http to a loopback address
    QList<QByteArray> headers;  ///< "Name: value"; no CR or LF
    QByteArray body;
    int connectSeconds = 10;
    int totalSeconds = 30;
    bool movesMoney = false;  ///< on a connection of its own, so that nothing is repeated on a stale one
};

/// How it ended. libcurl's code is looked at before the HTTP status; "not sent" exactly when nothing was written.
// g++ 12 takes a scoped enumerator for a shadow of a type of the same name (payment_gateway.h has one).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
enum class HttpEnd { Answered, NotSent, Unknown };
#pragma GCC diagnostic pop
struct HttpOutcome {
    HttpEnd end = HttpEnd::NotSent;
    int status = 0;             ///< with Answered
    QByteArray body;            ///< with Answered, whole and at most 1 MiB
    QList<QByteArray> headers;  ///< with Answered: "name: value", names in lower case
    QByteArray problem;         ///< otherwise, short and stable: "dns", "refused", "tls", "timeout", "reset", "closed",
                                ///< "cut_short", "too_large", "garbled", "aborted"; of what we do not send at all:
                                ///< "refused_url", "refused_header"; "failed" is all else

    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;  ///< empty if there is none
};

/// Carries requests out on a thread of its own, many at once. No redirects, no proxies, certificates verified,
/// HTTP/1.1.
class HttpTransport {
public:
    using Done = std::function<void(const HttpOutcome&)>;
    virtual ~HttpTransport() = default;
    /// Any thread. @param done called once, on the transport's thread, which it must not keep; also after abort()
    virtual void send(const HttpRequest& request, Done done) = 0;
    /// Only a connection, to learn whether @p url can be reached: done gets Answered with status 0, or NotSent.
    virtual void probe(const QString& url, Done done) = 0;
    /// Ends what is under way, and every later request at once. Any thread.
    virtual void abort() = 0;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/clock.h"
#include "sync/transport/http_transport.h"

#include <memory>
#include <mutex>
#include <vector>

namespace frontdesk {

/// One of MTN's two products: its keys, and the access token that they are changed for. A token serves all requests
/// until ten minutes before its end; MTN wants none to be fetched per payment. Any thread.
class MomoAccess : public std::enable_shared_from_this<MomoAccess> {
public:
    /// @param name "collection" or "disbursement": the first part of its paths
    MomoAccess(QString name, const MomoProduct& product, HttpTransport& transport, const Clock& clock);

    /// Sends a request with token, subscription key and environment. A 401 has a new token fetched and the request sent
    /// once more: it was not looked at.
    /// @param path after the product's name: "/v1_0/requesttopay"
    /// @param done as of HttpTransport; NotSent where no token was to be had, and the answer to that if it is 401 or
    /// 403
    void send(const HttpRequest& request, const QString& path, HttpTransport::Done done);
    /// Fetches a token, whatever there is already. @param done gets the answer to that
    void check(HttpTransport::Done done);

private:
    using TokenUse = std::function<void(const QByteArray& token, const HttpOutcome& answer)>;
    enum class Attempt { First, Second };

    void attempt(const HttpRequest& request, const HttpTransport::Done& done, Attempt attempt);
    void withToken(TokenUse use);
    void fetch();
    void keep(const HttpOutcome& outcome);
    void forget(const QByteArray& token);
    [[nodiscard]] HttpRequest tokenRequest() const;

    const QString m_name;
    const MomoProduct m_product;
    HttpTransport& m_transport;
    const Clock& m_clock;

    std::mutex m_mutex;  // guards what follows
    QByteArray m_token;
    Instant m_renewAt;
    std::vector<TokenUse> m_waiting;  // for the token that is being fetched
};

}  // namespace frontdesk

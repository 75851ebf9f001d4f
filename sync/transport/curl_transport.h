// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/http_transport.h"

#include <memory>

namespace frontdesk {

/// Requests over libcurl's multi interface, many at once, on a thread that begins with the first of them (SR-67):
/// TLS 1.2 or newer with verified certificates, HTTP/1.1, no redirects, no proxies, no cookies, at most 1 MiB of answer
/// and 64 KiB of headers. A request other than GET, and one that moves money, has a connection of its own and is
/// written once.
class CurlTransport final : public HttpTransport {
public:
    struct Settings {
        QString trustedCertificates;  ///< PEM file; empty: the system's
    };
    explicit CurlTransport(Settings settings);
    /// Ends what is under way as abort() does and waits until all of it is answered. Not on the transport's own thread.
    ~CurlTransport() override;

    void send(const HttpRequest& request, Done done) override;
    void probe(const QString& url, Done done) override;
    void abort() override;

private:
    class Loop;
    const std::unique_ptr<Loop> m_loop;
};

/// The environment's SSL_CERT_FILE names the certificates to trust, as it does for OpenSSL and curl.
[[nodiscard]] CurlTransport::Settings curlSettings();

}  // namespace frontdesk

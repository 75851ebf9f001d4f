// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/mail_transport.h"

#include <atomic>
#include <memory>

namespace frontdesk {

/// Sends e-mails over SMTP with libcurl, one connection a message. Encryption is never a matter of what the server
/// offers: without it nothing is sent, and the server's certificate is verified. Proxies and `.netrc` are not used.
class SmtpTransport final : public MailTransport {
public:
    struct Settings {
        MailConfig mail;
        QString trustedCertificates;  ///< PEM file; empty: the system's
        /// Deadlines. Together they end before a lease of the outbox does.
        int connectSeconds = 10;
        int replySeconds = 40;
        int totalSeconds = 55;
    };
    explicit SmtpTransport(Settings settings);
    ~SmtpTransport() override;

    [[nodiscard]] SendOutcome send(const OutgoingMail& mail) override;
    void abort() override;

private:
    class Line;
    const Settings m_settings;
    const std::unique_ptr<Line> m_line;
    std::atomic<bool> m_aborted = false;
};

/// The environment's SSL_CERT_FILE names the certificates to trust, as it does for OpenSSL and curl.
[[nodiscard]] SmtpTransport::Settings smtpSettings(const MailConfig& mail);

}  // namespace frontdesk

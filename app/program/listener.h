// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/program/command_line.h"
#include "sync/api/api.h"
#include "sync/api/customer_tokens.h"
#include "sync/api/token_signer.h"
#include "sync/http/http_server.h"
#include "sync/push/push_hub.h"
#include "sync/web/guest_page.h"

#include <memory>

namespace frontdesk {

/// The listener with the wire contract on a backend. Made, started and destroyed on one thread.
class Listener {
public:
    struct Settings {
        QString address;
        quint16 port = 0;
        bool rateLimits = true;
        QStringList corsOrigins;
        QStringList trustedProxies;
        QString tlsCertificate;  ///< PEM files; both or none
        QString tlsKey;
        QString accessLog;  ///< file; empty: none
    };
    Listener(Backend& backend, const api::TokenSigner& tokens, Settings settings);
    ~Listener();

    /// @return "http://127.0.0.1:8080" (https with a certificate), with the port that was picked; ValidationFailed for
    /// a
    ///         certificate that cannot be used, Busy for an address that cannot be listened on, or why the store does
    ///         not open
    [[nodiscard]] Result<QString> start();
    /// Reads the certificate again; one that cannot be used is logged and changes nothing.
    void reloadCertificate();
    /// Calls @p answered once the net thread has come round, on that thread; not if it does not run.
    void ping(std::function<void()> answered);

private:
    Backend& m_backend;
    const api::TokenSigner& m_tokens;
    api::CustomerTokens m_customerTokens;
    Settings m_settings;
    std::unique_ptr<Database> m_reader;  ///< the net thread's own
    std::unique_ptr<SqlOrderStore> m_reads;
    std::unique_ptr<SqlProviderPaymentStore> m_paymentReads;
    std::unique_ptr<SqlInvoiceStore> m_invoices;
    std::unique_ptr<SqlNotificationStore> m_notifications;
    push::PushHub m_hub;
    std::unique_ptr<api::Api> m_api;
    std::unique_ptr<web::GuestPage> m_guestPage;
    std::unique_ptr<http::HttpServer> m_server;
};

/// What the command line and the configuration say of it.
[[nodiscard]] Listener::Settings listenerSettings(const CommandLine& line);

/// Signs and checks the tokens of this installation's staff.
[[nodiscard]] api::TokenSigner staffTokens(const Backend& backend);

}  // namespace frontdesk

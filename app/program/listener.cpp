// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/listener.h"

#include "app/program/program.h"
#include "app/storage/store_gauges.h"

#include "app/storage/sql_device_store.h"
#include "sync/api/device_directory.h"

#include <QHostAddress>

namespace frontdesk {
namespace {

std::vector<std::string> texts(const QStringList& list) {
    std::vector<std::string> out;
    for (const QString& text : list) out.push_back(text.toStdString());
    return out;
}

push::PushHub::Settings hubSettings(const Listener::Settings& wanted) {
    push::PushHub::Settings settings;
    settings.allowedOrigins = texts(wanted.corsOrigins);
    if (!wanted.rateLimits) settings.socketsPerAddress = settings.staffSocketsPerAddress = 0;
    return settings;
}

QString shown(const Listener::Settings& settings, quint16 port) {
    const bool six = QHostAddress(settings.address).protocol() == QAbstractSocket::IPv6Protocol;
    return (settings.tlsKey.isEmpty() ? QStringLiteral("http://") : QStringLiteral("https://")) +
           (six ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(settings.address).arg(port);
}

/// What is sent in the clear can be read and changed on its way (SR-27).
void warnOfPlainHttp(const Listener::Settings& settings) {
    const bool sheltered = QHostAddress(settings.address).isLoopback() || !settings.trustedProxies.isEmpty();
    if (sheltered || !settings.tlsKey.isEmpty()) return;
    qWarning(
        "listening on %s without TLS and without a proxy: whoever is on that network can read what guests and staff "
        "send; "
        "set TLS_CERT and TLS_KEY, or TRUSTED_PROXIES",
        qPrintable(settings.address));
}

Status loadDirectory(api::DeviceDirectory& directory, Database& reader) {
    SqlDeviceStore devices(reader);
    SqlStaffStore staff(reader);
    return directory.load(devices, staff);
}

/// Sessions that ended before this start, while access tokens of theirs may still be unexpired (SR-15).
Status loadEndedSessions(api::CustomerTokens& tokens, Database& reader, Instant now) {
    SqlSessionStore store(reader);
    const auto ended = store.endedSince(now.plusMinutes(-api::CustomerTokens::kLongestMinutes - 1));
    if (!ended) return tl::make_unexpected(ended.error());
    for (const SessionId& session : *ended) tokens.revoke(session);
    return {};
}

http::HttpServer::Settings serverSettings(const Listener::Settings& wanted, const QString& publicUrl) {
    http::HttpServer::Settings server;
    server.address = wanted.address.toStdString();
    server.port = wanted.port;
    server.connectionCaps = wanted.rateLimits;
    server.allowedOrigins = texts(wanted.corsOrigins);
    server.trustedProxies = texts(wanted.trustedProxies);
    server.publicUrl = publicUrl.toStdString();
    server.accessLog = wanted.accessLog.toStdString();
    if (!wanted.tlsKey.isEmpty())
        server.tls = http::TlsFiles{wanted.tlsCertificate.toStdString(), wanted.tlsKey.toStdString()};
    return server;
}

}  // namespace

Listener::Listener(Backend& backend, const api::TokenSigner& tokens, Settings settings)
    : m_backend(backend),
      m_tokens(tokens),
      m_customerTokens({{QByteArrayLiteral("customer-1"), backend.keys->customerTokenKey(), true}}, backend.clock,
                       backend.ids),
      m_settings(std::move(settings)),
      m_hub(hubSettings(m_settings)) {}

Listener::~Listener() {
    if (m_server) m_server->stop();
}

Result<QString> Listener::start() {
    if (!m_settings.rateLimits) m_backend.smsBudget.liftLimits();
    auto reader = m_backend.openReader();
    if (!reader) return tl::make_unexpected(reader.error());
    m_reader = std::move(*reader);
    m_reads = std::make_unique<SqlOrderStore>(*m_reader, *m_backend.keys);
    m_paymentReads = std::make_unique<SqlProviderPaymentStore>(*m_reader, *m_backend.keys);
    m_invoices = std::make_unique<SqlInvoiceStore>(*m_reader, *m_backend.keys);
    m_notifications = std::make_unique<SqlNotificationStore>(*m_reader);
    const auto directory = std::make_shared<api::DeviceDirectory>();
    m_api = std::make_unique<api::Api>(
        api::Api::Parts{m_backend.thread,
                        m_backend.taking,
                        m_backend.queue,
                        m_backend.claims,
                        m_backend.notices,
                        m_backend.checkout,
                        m_backend.payments,
                        m_backend.invoicing,
                        m_backend.refunds,
                        m_backend.menu,
                        m_backend.feed,
                        *m_reads,
                        m_backend.orders,
                        *m_paymentReads,
                        *m_invoices,
                        m_backend.invoices,
                        m_backend.idempotency,
                        m_backend.quotas,
                        *m_backend.keys,
                        m_tokens,
                        m_customerTokens,
                        m_backend.devices,
                        m_backend.staff,
                        m_backend.alerts,
                        m_backend.calls,
                        *m_notifications,
                        directory,
                        m_backend.pool,
                        m_backend.phones,
                        m_backend.clock,
                        m_backend.ids,
                        m_hub,
                        m_backend.restaurant,
                        {m_backend.accounts, m_backend.signIn, m_backend.secondFactor, m_backend.mailbox, m_backend.smsBox,
                         api::PasswordHasher::argon2id(), texts(m_settings.corsOrigins)},
                        {m_backend.webhooks, m_backend.webhookSecrets},
                        m_settings.rateLimits});
    if (auto loaded = loadDirectory(*directory, *m_reader); !loaded) return tl::make_unexpected(loaded.error());
    if (auto loaded = loadEndedSessions(m_customerTokens, *m_reader, m_backend.clock.now()); !loaded)
        return tl::make_unexpected(loaded.error());
    m_guestPage = std::make_unique<web::GuestPage>(*m_backend.restaurant);
    std::vector<http::Route> routes = m_api->routes();
    for (http::Route& route : m_guestPage->routes()) routes.push_back(std::move(route));
    m_server = std::make_unique<http::HttpServer>(http::Router(std::move(routes)),
                                                  serverSettings(m_settings, m_backend.restaurant->publicUrl), &m_hub);
    m_api->watch(
        m_server->counters(), [reads = m_reader.get()] { return readBacklog(*reads).value_or(Backlog()); },
        &m_backend.messageTally, &m_backend.paymentCalls);
    const auto started = m_server->start();
    if (!started)
        return failure(started.badCertificate ? ErrorCode::ValidationFailed : ErrorCode::Busy,
                       QString::fromStdString(started.error));
    warnOfPlainHttp(m_settings);
    return shown(m_settings, started.port);
}

void Listener::reloadCertificate() {
    if (m_server) m_server->reloadCertificate();
}

void Listener::ping(std::function<void()> answered) {
    if (m_server) m_server->post(std::move(answered));
}

Listener::Settings listenerSettings(const CommandLine& line) {
    const ListenerConfig& config = line.config.listener;
    return {line.listenAddress,    line.listenPort,
            line.rateLimits,       config.corsOrigins,
            config.trustedProxies, config.tlsCertificate,
            config.tlsKey,         loggingOf(line).folder + QStringLiteral("/access.log")};
}

api::TokenSigner staffTokens(const Backend& backend) {
    return api::TokenSigner({{QByteArrayLiteral("staff-1"), backend.keys->staffTokenKey(), true}}, backend.clock,
                            backend.ids);
}

}  // namespace frontdesk

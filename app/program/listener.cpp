// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/listener.h"

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

QString shown(const QString& address, quint16 port) {
    const bool six = QHostAddress(address).protocol() == QAbstractSocket::IPv6Protocol;
    return (six ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(address).arg(port);
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
    auto reader = m_backend.openReader();
    if (!reader) return tl::make_unexpected(reader.error());
    m_reader = std::move(*reader);
    m_reads = std::make_unique<SqlOrderStore>(*m_reader, *m_backend.keys);
    m_api = std::make_unique<api::Api>(api::Api::Parts{
        m_backend.thread, m_backend.taking, m_backend.queue, m_backend.checkout, m_backend.menu, m_backend.feed,
        *m_reads, m_backend.orders, m_backend.idempotency, *m_backend.keys, m_tokens, m_customerTokens,
        m_backend.phones, m_backend.clock, m_backend.ids, m_hub, m_backend.restaurant, m_settings.rateLimits});
    http::HttpServer::Settings server;
    server.address = m_settings.address.toStdString();
    server.port = m_settings.port;
    server.connectionCaps = m_settings.rateLimits;
    server.allowedOrigins = texts(m_settings.corsOrigins);
    server.trustedProxies = texts(m_settings.trustedProxies);
    server.publicUrl = m_backend.restaurant->publicUrl.toStdString();
    m_server = std::make_unique<http::HttpServer>(http::Router(m_api->routes()), server, &m_hub);
    m_api->watch(m_server->counters());
    const auto started = m_server->start();
    if (!started) return failure(ErrorCode::Busy, QString::fromStdString(started.error));
    return shown(m_settings.address, started.port);
}

Listener::Settings listenerSettings(const CommandLine& line) {
    return {line.listenAddress, line.listenPort, line.rateLimits, line.corsOrigins, line.trustedProxies};
}

api::TokenSigner staffTokens(const Backend& backend) {
    return api::TokenSigner({{QByteArrayLiteral("staff-1"), backend.keys->staffTokenKey(), true}}, backend.clock,
                            backend.ids);
}

}  // namespace frontdesk

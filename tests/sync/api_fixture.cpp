// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/api_fixture.h"

#include "sync/api/device_directory.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <future>

namespace frontdesk::test {
namespace {

constexpr auto kPatience = std::chrono::seconds(10);

/// Hashes that cost nothing, so that tests are about the rest.
api::PasswordHasher quickHasher() {
    const auto hash = [](const QString& password) {
        return "quick:" + QCryptographicHash::hash(password.toUtf8(), QCryptographicHash::Sha256).toHex();
    };
    return {hash, [hash](const QString& password, const QByteArray& stored) { return hash(password) == stored; },
            [](const QByteArray&) { return false; }};
}

std::unique_ptr<Database> openReader(Backend& backend) {
    auto reader = backend.openReader();
    if (!reader) qFatal("the reader does not open: %s", qPrintable(reader.error().detail));
    return std::move(*reader);
}

void readQuery(const std::string& text, http::Request& request) {
    for (const auto& pair : QString::fromStdString(text).split(u'&', Qt::SkipEmptyParts)) {
        const auto equals = pair.indexOf(u'=');
        request.query.emplace(pair.left(equals).toStdString(), pair.mid(equals + 1).toStdString());
    }
}

}  // namespace

ApiDesk::ApiDesk(bool rateLimits)
    : hub({}),
      m_reader(openReader(desk.backend())),
      m_reads(std::make_unique<SqlOrderStore>(*m_reader, *desk.backend().keys)),
      m_payments(std::make_unique<SqlProviderPaymentStore>(*m_reader, *desk.backend().keys)),
      m_invoices(std::make_unique<SqlInvoiceStore>(*m_reader, *desk.backend().keys)),
      m_notifications(std::make_unique<SqlNotificationStore>(*m_reader)),
      tokens({{"test", desk.backend().keys->staffTokenKey(), true}}, desk.clock, desk.ids),
      customerTokens({{"test", desk.backend().keys->customerTokenKey(), true}}, desk.clock, desk.ids) {
    Backend& backend = desk.backend();
    const auto directory = std::make_shared<api::DeviceDirectory>();
    api = std::make_unique<api::Api>(api::Api::Parts{backend.thread,
                                                     backend.taking,
                                                     backend.queue,
                                                     backend.claims,
                                                     backend.notices,
                                                     backend.checkout,
                                                     backend.payments,
                                                     backend.invoicing,
                                                     backend.refunds,
                                                     backend.menu,
                                                     backend.feed,
                                                     *m_reads,
                                                     backend.orders,
                                                     *m_payments,
                                                     *m_invoices,
                                                     backend.invoices,
                                                     backend.idempotency,
                                                     backend.quotas,
                                                     *backend.keys,
                                                     tokens,
                                                     customerTokens,
                                                     backend.devices,
                                                     backend.staff,
                                                     backend.alerts,
                                                     backend.calls,
                                                     *m_notifications,
                                                     directory,
                                                     backend.pool,
                                                     backend.phones,
                                                     desk.clock,
                                                     desk.ids,
                                                     hub,
                                                     backend.restaurant,
                                                     {backend.accounts,
                                                      backend.signIn,
                                                      backend.secondFactor,
                                                      backend.mailbox,
                                                      backend.smsBox,
                                                      quickHasher(),
                                                      {"https://app.example"}},
                                                     {backend.webhooks, backend.webhookSecrets},
                                                     rateLimits});
    SqlDeviceStore devices(*m_reader);
    SqlStaffStore staff(*m_reader);
    if (!directory->load(devices, staff)) qFatal("the directory of devices cannot be read");
    m_router = std::make_unique<http::Router>(api->routes());
}

ApiDesk::~ApiDesk() = default;

http::Response ApiDesk::send(http::Method method, const std::string& target, const std::string& body,
                             const Headers& headers) {
    http::Request request;
    request.method = method;
    request.target = target;
    const auto query = target.find('?');
    request.path = target.substr(0, query);
    if (query != std::string::npos) readQuery(target.substr(query + 1), request);
    request.headers = headers;
    request.body = body;
    request.peer = peer;
    request.loopback = loopback;
    const auto match = m_router->match(method, request.path);
    http::Response missing;
    missing.status = 0;
    if (!match.route || !match.route->handler) return missing;
    request.params = match.params;
    auto answered = std::make_shared<std::promise<http::Response>>();
    auto answer = answered->get_future();
    match.route->handler(request, [answered](http::Response response) { answered->set_value(std::move(response)); });
    return answer.wait_for(kPatience) == std::future_status::ready ? answer.get() : missing;
}

http::Response ApiDesk::post(const std::string& target, const QJsonObject& body, const Headers& headers) {
    return send(http::Method::Post, target, QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString(), headers);
}

ApiDesk::Headers ApiDesk::asCustomer(const CustomerId& customer) {
    const QByteArray token = customerTokens.sign({customer, desk.ids.make<SessionId>(), "pwd", {}}, 15);
    return {{"authorization", "Bearer " + token.toStdString()}};
}

ApiDesk::Headers ApiDesk::as(StaffRole role) {
    const Caller member = desk.staff(role);
    const QByteArray token = tokens.sign({member.staffId, role, member.name, desk.ids.next(), {}}, 30);
    return {{"authorization", "Bearer " + token.toStdString()}};
}

QJsonObject ApiDesk::createBody() const {
    const auto id = [](const auto& each) { return each.toString(); };
    const QString jollof = QStringLiteral("Jollof rice");
    const QJsonObject rice{
        {QStringLiteral("item_id"), id(desk.item(jollof).id)},
        {QStringLiteral("quantity"), 1},
        {QStringLiteral("option_ids"), QJsonArray{id(desk.option(jollof, QStringLiteral("Regular")))}},
        {QStringLiteral("note"), QStringLiteral("no onions")}};
    const QJsonObject drink{{QStringLiteral("item_id"), id(desk.item(QStringLiteral("Sobolo")).id)},
                            {QStringLiteral("quantity"), 2}};
    return {{QStringLiteral("customer_name"), QStringLiteral("Ama Mensah")},
            {QStringLiteral("customer_phone"), QStringLiteral("024 412 3456")},
            {QStringLiteral("fulfilment"), QStringLiteral("pickup")},
            {QStringLiteral("payment_method"), QStringLiteral("cash")},
            {QStringLiteral("items"), QJsonArray{rice, drink}}};
}

QJsonObject ApiDesk::createOrder() {
    return jsonOf(post("/api/customer/orders/create", createBody()));
}

QJsonObject jsonOf(const http::Response& response) {
    return response.body ? QJsonDocument::fromJson(QByteArray::fromStdString(*response.body)).object() : QJsonObject();
}

std::string headerOf(const http::Response& response, const std::string& name) {
    for (const auto& [header, value] : response.headers)
        if (header == name) return value;
    return {};
}

QString faultyFields(const http::Response& response) {
    QStringList fields;
    for (const auto& error : jsonOf(response)[QStringLiteral("errors")].toArray())
        fields.append(error[QStringLiteral("field")].toString());
    fields.sort();
    return fields.join(u',');
}

QString codeOf(const http::Response& response) {
    return jsonOf(response)[QStringLiteral("code")].toString();
}

}  // namespace frontdesk::test

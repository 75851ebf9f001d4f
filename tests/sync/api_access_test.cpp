// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoice_drawing.h"
#include "tests/support/test_main.h"
#include "tests/sync/payment_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <array>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

/// Who asks, in the order of the letters below. "A" owns the order, the invoice and the session that are asked for.
enum Who { Nobody, GuestA, GuestB, CustomerA, CustomerB, Expired, Revoked, Kitchen, Cashier, Manager, Owner, kWhos };
constexpr std::array kNames{"nobody",  "guest A", "guest B", "customer A", "customer B", "expired",
                            "revoked", "kitchen", "cashier", "manager",    "owner"};

/// What the contract says of a route: for each caller + let in, u 401, n 404, f 403. A route that is let in may still
/// refuse what it is asked for.
struct Rule {
    const char* route;
    const char* verdicts;
    const char* body = nullptr;  ///< JSON; {} if not given and the method has one
};

// clang-format off
constexpr std::array kTable{
    //                                                              ngg cc er kcmo
    Rule{"GET /healthz",                                            "+++++++++++"},
    Rule{"GET /readyz",                                             "+++++++++++"},
    Rule{"GET /metrics",                                            "nnnnnnnnnnn"},
    Rule{"GET /api/demo/messages",                                 "nnnnnnnnnnn"},
    Rule{"GET /api/openapi.json",                                   "+++++++++++"},
    Rule{"GET /api/customer/restaurant",                            "+++++++++++"},
    Rule{"GET /api/customer/slots",                                 "+++++++++++"},
    Rule{"GET /api/customer/menu/categories",                       "+++++++++++"},
    Rule{"GET /api/customer/menu/items",                            "+++++++++++"},
    Rule{"GET /api/customer/payments/methods",                      "+++++++++++"},
    Rule{"POST /api/customer/payments/initiate",                    "u+n+nuuf+++", R"({"order_id":"{order_id}","method":"paystack"})"},
    Rule{"GET /api/customer/payments/verify",                       "u+n+nuu++++"},
    Rule{"POST /api/customer/payments/verify",                      "u+n+nuu++++", R"({"reference":"{payment_reference}"})"},
    Rule{"POST /api/customer/payments/submit-otp",                  "u+n+nuu++++", R"({"reference":"{payment_reference}","otp":"123456"})"},
    Rule{"GET /menu/{table_token}",                                 "+++++++++++"},

    Rule{"POST /api/customer/orders/quote",                         "+++++uuuuuu"},
    Rule{"POST /api/customer/orders/create",                        "+++++uuuuuu"},
    Rule{"POST /menu/{table_token}/order",                          "+++++uuuuuu"},
    Rule{"GET /api/customer/orders/track/{order_id}",               "++n+nnnnnnn"},
    Rule{"POST /api/customer/orders/cancel/{order_id}",             "u+n+nuuf+++", R"({"reason":"too late"})"},
    Rule{"POST /api/customer/notifications/subscribe",              "u+n+nuuf+++", R"({"order_id":"{order_id}","sms":true})"},
    Rule{"POST /api/customer/orders/invoice/{order_id}",            "u+nuuuuuuuu", R"({"verification_code":"{verification_code}","buyer":{"name":"Ama"}})"},

    Rule{"GET /api/customer/orders/history",                        "uuu++uuuuuu"},
    Rule{"GET /api/customer/orders/reorder/{order_id}",             "uuu+nuuuuuu"},
    Rule{"GET /customer/orders",                                    "uuu++uuuuuu"},
    Rule{"GET /customer/orders/claimable",                          "uuu++uuuuuu"},
    Rule{"GET /customer/orders/{order_id}",                         "uuu+nuuuuuu"},
    Rule{"POST /customer/orders/{order_id}/claim",                  "uuu+nuuuuuu"},
    Rule{"POST /customer/orders/{order_id}/invoice",                "uuu+nuuuuuu"},
    Rule{"GET /customer/invoices",                                  "uuu++uuuuuu"},
    Rule{"GET /customer/invoices/{id}",                             "uuu+nuuuuuu"},
    Rule{"GET /customer/invoices/{id}/download",                    "u+n+nuuuuuu"},
    Rule{"GET /customer/invoices/{id}/e-invoice",                   "uuunnuuuuuu"},  // Ghana: none

    Rule{"POST /customer/register",                                 "+++++++++++"},
    Rule{"GET /customer/verify-email/page.css",                     "+++++++++++"},
    Rule{"GET /customer/verify-email",                              "+++++++++++"},
    Rule{"POST /customer/verify-email",                             "+++++++++++", R"({"token":"unknown"})"},
    Rule{"POST /customer/resend-verification",                      "+++++++++++", R"({"email":"b@b.example"})"},
    Rule{"POST /customer/forgot-password",                          "+++++++++++", R"({"email":"b@b.example"})"},
    Rule{"POST /customer/reset-password",                           "+++++++++++", R"({"token":"unknown","new_password":"a long new password"})"},
    Rule{"POST /customer/token",                                    "uuuuuuuuuuu", R"({"email":"nobody{who}@b.example","password":"a long wrong password"})"},
    Rule{"POST /customer/token/refresh",                            "uuuuuuuuuuu", R"({"refresh_token":"unknown"})"},
    Rule{"POST /customer/logout",                                   "+++++++++++"},
    Rule{"POST /customer/password",                                 "uuu++uuuuuu"},
    Rule{"GET /customer/sessions",                                  "uuu++uuuuuu"},
    Rule{"DELETE /customer/sessions/{id}",                          "uuu+nuuuuuu"},
    Rule{"POST /customer/mfa/setup",                                "uuu++uuuuuu"},
    Rule{"POST /customer/mfa/verify",                               "uuu++uuuuuu", R"({"code":"000000"})"},
    Rule{"POST /customer/mfa/disable",                              "uuu++uuuuuu"},
    Rule{"POST /customer/mfa/backup-codes",                         "uuu++uuuuuu"},
    Rule{"GET /customer/profile",                                   "uuu++uuuuuu"},
    Rule{"PUT /customer/profile",                                   "uuu++uuuuuu"},
    Rule{"DELETE /customer/profile",                                "uuu++uuuuuu"},
    Rule{"GET /customer/export",                                    "uuu++uuuuuu"},

    Rule{"POST /api/staff/pair",                                    "+++++++++++", R"({"pairing_code":"AAAA-AAAA","device_name":"Bar"})"},
    Rule{"POST /api/staff/token",                                   "uuuuuuuuuuu", R"({"pin":"141516"})"},
    Rule{"GET /api/staff/orders",                                   "uuuuuuu++++"},
    Rule{"GET /api/staff/orders/{id}",                              "uuuuuuu++++"},
    Rule{"POST /api/staff/orders/{id}/transition",                  "uuuuuuuf+++", R"({"to":"accepted","eta_minutes":20})"},
    Rule{"PUT /api/staff/menu/items/{id}/availability",             "uuuuuuu++++", R"({"available":true})"},
    Rule{"POST /api/staff/orders/{id}/payments",                    "uuuuuuuf+++", R"({"method":"cash","amount_cents":100})"},
    Rule{"POST /api/staff/orders/{id}/discount",                    "uuuuuuuf+++", R"({"percent":"5","reason":"late"})"},
    Rule{"POST /api/staff/orders/{id}/refund",                      "uuuuuuuff++", R"({"amount_cents":100,"reason":"cold"})"},
    Rule{"POST /api/staff/orders/{id}/print",                       "uuuuuuuf+++", R"({"what":"receipt"})"},
    Rule{"GET /api/staff/orders/{id}/notifications",                "uuuuuuuf+++"},
    Rule{"GET /api/staff/alerts",                                   "uuuuuuuff++"},
    Rule{"POST /api/staff/alerts/{id}/resolve",                     "uuuuuuuff++", R"({"action":"dismiss"})"},
    Rule{"POST /api/staff/caller",                                  "uuuuuuuf+++", R"({"phone":"0244000009"})"},

    Rule{"POST /webhooks/paystack",                                 "uuuuuuuuuuu"},
    Rule{"POST /webhooks/twilio",                                   "uuuuuuuuuuu"},
    Rule{"POST /webhooks/mtn-momo/{secret}",                        "nnnnnnnnnnn"},
    Rule{"PUT /webhooks/mtn-momo/{secret}",                         "nnnnnnnnnnn"},
    Rule{"POST /webhooks/mtn-momo/{secret}/{reference}",            "nnnnnnnnnnn"},
    Rule{"PUT /webhooks/mtn-momo/{secret}/{reference}",             "nnnnnnnnnnn"},
    Rule{"POST /webhooks/hubtel/{secret}",                          "nnnnnnnnnnn"},
    Rule{"POST /webhooks/africastalking/{secret}",                  "nnnnnnnnnnn"},
    Rule{"GET /webhooks/arkesel/{secret}",                          "nnnnnnnnnnn"},
    Rule{"POST /webhooks/arkesel/{secret}",                         "nnnnnnnnnnn"},
};
// clang-format on

/// Answered by the push hub; their authorizers have tests of their own (api_push_test).
constexpr std::array kChannels{"GET /api/customer/orders/stream/{order_id}", "GET /api/customer/ws",
                               "GET /api/staff/ws"};

/// What only A and the staff may ever read.
const QByteArrayList kSecretsOfA{"Abena Aidoo", "+233244000001", "abena@a.example", "House 7, Ringway"};

QByteArray routeName(const http::Route& route) {
    return QByteArray::fromStdString(std::string(http::name(route.method)) + ' ' + route.pattern);
}

int statusOf(char verdict) {
    return verdict == 'u' ? 401 : verdict == 'n' ? 404 : verdict == 'f' ? 403 : 0;
}

bool isRefusal(int status) {
    return status == 401 || status == 403 || status == 404;
}

QString show(char verdict, const http::Response& answer) {
    return QStringLiteral("wanted %1, answered %2 %3")
        .arg(QLatin1Char(verdict))
        .arg(answer.status)
        .arg(answer.body ? QString::fromStdString(*answer.body).left(200) : QString());
}

}  // namespace

/// T18: every route of the table, asked by everybody, about what belongs to A.
class ApiAccessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRouteHasItsRow();
    void letsInWhoMayAndShowsNobodyElsesData_data();
    void letsInWhoMayAndShowsNobodyElsesData();
    void wrongKindsOfTokensOpenNothing();

private:
    struct Subject {
        QByteArray order;
        QByteArray guestToken;
        QByteArray code;
    };
    Subject placeFor(const CustomerId& owner, const QString& name, const QString& phone, const QString& email);
    void payInFull(const QByteArray& order);
    QByteArray invoiceOf(const QByteArray& order);
    void logInA();
    void raiseAlert();
    http::Response ask(const QByteArray& route, const QByteArray& body, const Subject& mine, Who who);
    ApiDesk::Headers headersOf(Who who, const Subject& mine);
    QByteArray declinedPaymentOf(const QByteArray& order);
    QByteArray filled(const QByteArray& text, const QByteArray& route, const Subject& mine);

    std::unique_ptr<ApiDesk> m_api;
    std::unique_ptr<ScriptedProvider> m_provider;
    std::optional<InvoiceDrawing> m_drawing;
    CustomerId m_customerA;
    CustomerId m_customerB;
    SessionId m_sessionOfA;
    AlertId m_alert;
    Subject m_ofB;
    ApiDesk::Headers m_expired;
    ApiDesk::Headers m_revoked;
};

void ApiAccessTest::initTestCase() {
    m_api = std::make_unique<ApiDesk>();
    Backend& backend = m_api->desk.backend();
    backend.paymentRouting.set(everythingByPaystack());
    m_provider = std::make_unique<ScriptedProvider>(backend);
    m_drawing.emplace(InvoiceDrawing::Parts{
        backend.thread, backend.invoices, backend.fiscal, backend.announcements, backend.feed, m_api->desk.clock,
        [&backend](std::function<void()> work) { return backend.pool.submit(std::move(work)); },
        [](const Invoice& invoice, const FiscalPaper&) { return "%PDF " + invoice.invoiceNumber.toLatin1(); }});
    backend.webhookSecrets.set({"sk_test_1", "token-1", "0123456789abcdef0123456789abcdef", true, true, true, true});
    m_customerA = m_api->desk.addCustomer(QStringLiteral("abena@a.example")).id;
    m_customerB = m_api->desk.addCustomer(QStringLiteral("b@b.example")).id;
    m_ofB = placeFor(m_customerB, QStringLiteral("Kwame"), QStringLiteral("0244000002"), QStringLiteral("b@b.example"));

    const SessionId ended = m_api->desk.ids.make<SessionId>();
    const QByteArray token = m_api->customerTokens.sign({m_customerA, ended, "pwd", {}}, 15);
    m_revoked = {{"authorization", "Bearer " + token.toStdString()}};
    m_api->customerTokens.revoke(ended);
    m_expired = m_api->asCustomer(m_customerA);
    m_api->desk.clock.advanceMinutes(16);
}

ApiAccessTest::Subject ApiAccessTest::placeFor(const CustomerId& owner, const QString& name, const QString& phone,
                                               const QString& email) {
    QJsonObject body = m_api->createBody();
    body[QStringLiteral("customer_name")] = name;
    body[QStringLiteral("customer_phone")] = phone;
    body[QStringLiteral("customer_email")] = email;
    const auto made = jsonOf(m_api->post("/api/customer/orders/create", body, m_api->asCustomer(owner)));
    const auto order = made[QStringLiteral("order")].toObject();
    return {order[QStringLiteral("id")].toString().toLatin1(),
            made[QStringLiteral("guest_token")].toString().toLatin1(),
            order[QStringLiteral("verification_code")].toString().toLatin1()};
}

void ApiAccessTest::payInFull(const QByteArray& order) {
    const std::string path = "/api/staff/orders/" + order.toStdString() + "/payments";
    const auto answer = m_api->post(path,
                                    QJsonObject{{QStringLiteral("method"), QStringLiteral("card_terminal")},
                                                {QStringLiteral("amount_cents"), 6900}},
                                    m_api->as(StaffRole::Cashier));
    QCOMPARE(answer.status, 201);
}

QByteArray ApiAccessTest::invoiceOf(const QByteArray& order) {
    const auto answer =
        m_api->post("/customer/orders/" + order.toStdString() + "/invoice", {}, m_api->asCustomer(m_customerA));
    return jsonOf(answer)[QStringLiteral("invoice")].toObject()[QStringLiteral("id")].toString().toLatin1();
}

void ApiAccessTest::logInA() {
    m_sessionOfA = m_api->desk.ids.make<SessionId>();
    const Instant now = m_api->desk.clock.now();
    const CustomerSession session{m_sessionOfA, m_customerA, {}, "pwd", now, now, now.plusMs(60'000), {}, {}};
    const auto stored = m_api->desk.run<bool>(
        [&]() -> Result<bool> { return m_api->desk.backend().sessions.insert(session).has_value(); });
    QVERIFY(stored && *stored);
}

void ApiAccessTest::raiseAlert() {
    Alert alert;
    alert.id = m_alert = m_api->desk.ids.make<AlertId>();
    alert.detail = QStringLiteral("The printer is out of paper.");
    alert.createdAt = m_api->desk.clock.now();
    const auto stored = m_api->desk.run<bool>(
        [&]() -> Result<bool> { return m_api->desk.backend().alertStore.insert(alert).has_value(); });
    QVERIFY(stored && *stored);
}

http::Response ApiAccessTest::ask(const QByteArray& route, const QByteArray& body, const Subject& mine, Who who) {
    const auto space = route.indexOf(' ');
    const std::string path = filled(route.mid(space + 1), route, mine).toStdString();
    const std::string text = filled(body, route, mine).replace("{who}", QByteArray::number(who)).toStdString();
    for (const auto& each : m_api->api->routes())
        if (routeName(each) == route)
            return m_api->send(each.method, path, each.method == http::Method::Get ? std::string() : text,
                               headersOf(who, mine));
    return {};
}

ApiDesk::Headers ApiAccessTest::headersOf(Who who, const Subject& mine) {
    const auto guest = [](const QByteArray& token) { return ApiDesk::Headers{{"x-guest-token", token.toStdString()}}; };
    switch (who) {
        case GuestA:
            return guest(mine.guestToken);
        case GuestB:
            return guest(m_ofB.guestToken);
        case CustomerA:
            return m_api->asCustomer(m_customerA);
        case CustomerB:
            return m_api->asCustomer(m_customerB);
        case Expired:
            return m_expired;
        case Revoked:
            return m_revoked;
        case Kitchen:
            return m_api->as(StaffRole::Kitchen);
        case Cashier:
            return m_api->as(StaffRole::Cashier);
        case Manager:
            return m_api->as(StaffRole::Manager);
        case Owner:
            return m_api->as(StaffRole::Owner);
        default:
            return {};
    }
}

/// The reference of a payment that is over, so that nobody waits for it.
QByteArray ApiAccessTest::declinedPaymentOf(const QByteArray& order) {
    PaymentStart start;
    start.id = m_api->desk.ids.make<PaymentId>();
    const auto started =
        m_api->desk.run<PaymentView>([&, cashier = m_api->desk.staff(StaffRole::Cashier)]() -> Result<PaymentView> {
            return m_api->desk.backend().payments.start(*OrderId::fromText(order), start, cashier);
        });
    if (!started) qFatal("no payment starts: %s", qPrintable(started.error().detail));
    // Calls about earlier payments may come in between.
    const auto isOver = [&] {
        m_provider->answerNext(failed("declined"));
        return m_api->desk.run<bool>([&]() -> Result<bool> {
            const auto now = m_api->desk.backend().orders.find(started->order.id);
            return (*now)->payments.back().state == PaymentState::Failed;
        });
    };
    if (!QTest::qWaitFor([&] { return isOver().value(); })) qFatal("the payment is not declined");
    return started->payment.reference;
}

/// Puts A's things where a path or a body names them.
QByteArray ApiAccessTest::filled(const QByteArray& text, const QByteArray& route, const Subject& mine) {
    QByteArray out = text;
    out.replace("{order_id}", mine.order).replace("{verification_code}", mine.code);
    if (out.contains("{payment_reference}")) out.replace("{payment_reference}", declinedPaymentOf(mine.order));
    if (route == "GET /api/customer/payments/verify" && text.startsWith('/'))
        return out + "?reference=" + declinedPaymentOf(mine.order);
    if (!out.contains('{') || text.startsWith('{')) return out;
    if (route.contains("/menu/items/"))
        out.replace("{id}", m_api->desk.item(QStringLiteral("Water")).id.text());
    else if (route.contains("/customer/invoices/"))
        out.replace("{id}", invoiceOf(mine.order));
    else if (route.contains("/sessions/"))
        out.replace("{id}", m_sessionOfA.text());
    else if (route.contains("/alerts/"))
        out.replace("{id}", m_alert.text());
    else
        out.replace("{id}", mine.order);
    out.replace("{table_token}", m_api->desk.backend().menu.current()->tables.front().token);
    return out;
}

void ApiAccessTest::everyRouteHasItsRow() {
    QByteArrayList routes;
    for (const auto& route : m_api->api->routes()) routes << routeName(route);
    QByteArrayList rows;
    for (const Rule& row : kTable) rows << row.route;
    for (const char* channel : kChannels) rows << channel;
    std::sort(routes.begin(), routes.end());
    std::sort(rows.begin(), rows.end());
    QCOMPARE(routes, rows);
}

void ApiAccessTest::letsInWhoMayAndShowsNobodyElsesData_data() {
    QTest::addColumn<int>("row");
    for (size_t i = 0; i < kTable.size(); ++i) QTest::newRow(kTable[i].route) << static_cast<int>(i);
}

void ApiAccessTest::letsInWhoMayAndShowsNobodyElsesData() {
    QFETCH(int, row);
    const QByteArray route = kTable[static_cast<size_t>(row)].route;
    const QByteArray verdicts = kTable[static_cast<size_t>(row)].verdicts;
    const QByteArray body = kTable[static_cast<size_t>(row)].body ? kTable[static_cast<size_t>(row)].body : "{}";
    QByteArrayList faults;
    for (int who = 0; who < kWhos; ++who) {
        const Subject mine = placeFor(m_customerA, QStringLiteral("Abena Aidoo"), QStringLiteral("0244000001"),
                                      QStringLiteral("abena@a.example"));
        if (route.contains("invoice") || route.contains("/refund")) payInFull(mine.order);
        if (route.contains("/sessions/")) logInA();
        if (route.contains("/initiate")) m_provider->answerNext(failed("declined"));
        if (route.contains("/alerts/")) raiseAlert();
        const http::Response answer = ask(route, body, mine, static_cast<Who>(who));
        const char wanted = verdicts[who];
        const bool isRight = wanted == '+' ? !isRefusal(answer.status) : answer.status == statusOf(wanted);
        if (!isRight) faults << QByteArray(kNames[static_cast<size_t>(who)]) + ": " + show(wanted, answer).toUtf8();
        const bool isA = who == GuestA || who == CustomerA;
        const bool isStaff = who >= Kitchen;
        if (isA || (isStaff && route.contains("/api/staff/")) || !answer.body) continue;
        for (const QByteArray& secret : kSecretsOfA)
            if (answer.status < 300 && !(isStaff && wanted == '+') &&
                answer.body->find(secret.toStdString()) != std::string::npos)
                faults << QByteArray(kNames[static_cast<size_t>(who)]) + " read " + secret;
    }
    QVERIFY2(faults.isEmpty(), faults.join("\n").constData());
}

void ApiAccessTest::wrongKindsOfTokensOpenNothing() {
    const Subject mine = placeFor(m_customerA, QStringLiteral("Abena Aidoo"), QStringLiteral("0244000001"),
                                  QStringLiteral("abena@a.example"));
    const std::string track = "/api/customer/orders/track/" + mine.order.toStdString();
    const std::string customerToken = m_api->asCustomer(m_customerA).front().second.substr(7);
    const std::string staffToken = m_api->as(StaffRole::Owner).front().second.substr(7);
    const std::string guestToken = mine.guestToken.toStdString();
    QCOMPARE(m_api->get(track, {{"x-guest-token", customerToken}}).status, 404);
    QCOMPARE(m_api->get(track, {{"x-guest-token", staffToken}}).status, 404);
    QCOMPARE(m_api->get(track, {{"authorization", "Bearer " + guestToken}}).status, 404);
    QCOMPARE(m_api->get("/customer/profile", {{"authorization", "Bearer " + guestToken}}).status, 401);
    QCOMPARE(m_api->get("/customer/profile", {{"authorization", "Bearer " + staffToken}}).status, 401);
    QCOMPARE(m_api->get("/api/staff/orders", {{"authorization", "Bearer " + customerToken}}).status, 401);
    QCOMPARE(m_api->get("/api/staff/orders", {{"x-guest-token", guestToken}}).status, 401);
    QCOMPARE(m_api->get("/api/staff/orders", {{"x-device-token", staffToken}}).status, 401);
    QCOMPARE(m_api
                 ->post("/api/staff/token", {{QStringLiteral("pin"), QStringLiteral("141516")}},
                        {{"x-device-token", staffToken}})
                 .status,
             401);
}

FRONTDESK_TEST(ApiAccessTest)
#include "api_access_test.moc"

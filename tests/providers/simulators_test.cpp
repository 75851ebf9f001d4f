// SPDX-License-Identifier: GPL-3.0-or-later
// The simulators, asked by the gateways that real providers are asked by.
#include "sync/simulators/simulators.h"
#include "app/platform/system_clock.h"
#include "sync/http/http_server.h"
#include "sync/providers/africastalking_gateway.h"
#include "sync/providers/arkesel_gateway.h"
#include "sync/providers/hubtel_gateway.h"
#include "sync/providers/mtn_momo_gateway.h"
#include "sync/providers/paystack_gateway.h"
#include "sync/providers/twilio_gateway.h"
#include "sync/simulators/accounts.h"
#include "sync/simulators/carried_sms.h"
#include "sync/simulators/twilio_simulator.h"
#include "sync/transport/curl_transport.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUuid>

#include <future>
#include <mutex>

using namespace frontdesk;
namespace account = frontdesk::simulators::account;

namespace {

constexpr int kDelayMs = 40;

QString text(const char* ascii) {
    return QLatin1String(ascii);
}

/// Somebody who waits for webhooks.
class Sink {
public:
    Sink() {
        const auto take = [this](const http::Request& request, const http::Reply& reply) {
            const std::lock_guard lock(m_mutex);
            m_received.push_back(request);
            reply(http::Response::empty(200));
        };
        std::vector<http::Route> routes{
            {http::Method::Post, "/webhooks/{name}", http::Access::Anyone, take, "", ""},
            {http::Method::Put, "/webhooks/{name}", http::Access::Anyone, take, "", ""},
            {http::Method::Get, "/webhooks/{name}", http::Access::Anyone, take, "", ""},
        };
        http::HttpServer::Settings settings;
        settings.port = 0;
        m_server = std::make_unique<http::HttpServer>(http::Router(std::move(routes)), settings, nullptr);
        m_port = m_server->start().port;
    }
    [[nodiscard]] QString url(const char* name) const {
        return QStringLiteral("http://127.0.0.1:%1/webhooks/%2").arg(m_port).arg(QLatin1String(name));
    }
    [[nodiscard]] std::vector<http::Request> received() {
        const std::lock_guard lock(m_mutex);
        return m_received;
    }

private:
    std::mutex m_mutex;
    std::vector<http::Request> m_received;
    std::uint16_t m_port = 0;
    std::unique_ptr<http::HttpServer> m_server;
};

}  // namespace

class SimulatorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aWalletPaysAfterAMoment_data();
    void aWalletPaysAfterAMoment();
    void theLastDigitsOfTheNumberDecide_data();
    void theLastDigitsOfTheNumberDecide();
    void theVoucherIsAskedForAndChecked();
    void theHostedPagePaysOrDeclinesAndLeadsBack_data();
    void theHostedPagePaysOrDeclinesAndLeadsBack();
    void oneReferenceIsChargedOnce_data();
    void oneReferenceIsChargedOnce();
    void aRefundIsPaidOutAndNeverTwice_data();
    void aRefundIsPaidOutAndNeverTwice();
    void keysAreChecked_data();
    void keysAreChecked();
    void amountsAreToldAsTheyWereAsked_data();
    void amountsAreToldAsTheyWereAsked();
    void everySmsIsCarriedAndDelivered_data();
    void everySmsIsCarriedAndDelivered();
    void webhooksAreSigned();
    void forgedWebhooksAreNot();
    void twilioSignsAsItsVectorSays();
    void segmentsAreCounted_data();
    void segmentsAreCounted();
    void onlyWhatIsNotConfiguredIsPlayed();

private:
    std::unique_ptr<PaymentGateway> gateway(const QByteArray& provider);
    std::unique_ptr<SmsGateway> smsGateway(const QByteArray& provider);
    GatewayAnswer charge(PaymentGateway& gateway, const ChargeCall& call);
    GatewayAnswer ask(PaymentGateway& gateway, const ChargeCall& call);
    GatewayAnswer decided(PaymentGateway& gateway, const ChargeCall& call);
    HttpOutcome request(const QByteArray& method, const QString& path, const QByteArray& body = {},
                        const QByteArray& type = "application/json");
    QJsonObject tally(const QByteArray& reference);
    ChargeCall call(const QString& phone, qint64 minor = 6100) const;

    SystemClock m_clock;
    std::unique_ptr<Sink> m_sink;
    std::unique_ptr<simulators::Simulators> m_simulators;
    std::unique_ptr<CurlTransport> m_transport;
    QString m_address;
    Config m_config;
};

void SimulatorsTest::init() {
    m_sink = std::make_unique<Sink>();
    simulators::Simulators::Settings settings;
    settings.controlled = true;
    settings.paystackReports = m_sink->url("paystack");
    settings.africasTalkingReports = m_sink->url("africastalking");
    m_simulators = std::make_unique<simulators::Simulators>(
        settings, std::make_unique<CurlTransport>(CurlTransport::Settings()), m_clock);
    m_address = m_simulators->start().value_or(QString());
    m_transport = std::make_unique<CurlTransport>(CurlTransport::Settings());
    request("PUT", QStringLiteral("/control/conduct"), "{\"delay_ms\":" + QByteArray::number(kDelayMs) + '}');
    m_config = Config();
    simulators::completeWithSimulators(m_config, m_address);
}

void SimulatorsTest::cleanup() {
    m_transport.reset();
    m_simulators.reset();
    m_sink.reset();
}

std::unique_ptr<PaymentGateway> SimulatorsTest::gateway(const QByteArray& provider) {
    if (provider == "paystack") return std::make_unique<PaystackGateway>(m_config.paystack, *m_transport);
    if (provider == "hubtel") {
        TelecelConfig config;
        config.hubtelClientId = text(account::kHubtelId);
        config.hubtelClientSecret = text(account::kHubtelSecret);
        config.hubtelPosSalesId = text(account::kHubtelPos);
        config.hubtelBaseUrl = config.hubtelStatusBaseUrl = m_address + QStringLiteral("/hubtel");
        return std::make_unique<HubtelGateway>(config, *m_transport);
    }
    const QString base = m_address + QStringLiteral("/mtn");
    MomoConfig config;
    config.collection = {base,
                         text(account::kMomoSubscription),
                         text(account::kMomoUser),
                         text(account::kMomoKey),
                         QStringLiteral("sandbox"),
                         QStringLiteral("GHS")};
    config.disbursement = {base,
                           text(account::kRefundSubscription),
                           text(account::kRefundUser),
                           text(account::kRefundKey),
                           QStringLiteral("sandbox"),
                           QStringLiteral("GHS")};
    return std::make_unique<MtnMomoGateway>(config, *m_transport, m_clock);
}

std::unique_ptr<SmsGateway> SimulatorsTest::smsGateway(const QByteArray& provider) {
    if (provider == "twilio") return std::make_unique<TwilioGateway>(m_config.sms.twilio, *m_transport, m_clock);
    if (provider == "arkesel")
        return std::make_unique<ArkeselGateway>(
            SmsAccount{
                {}, text(account::kArkeselKey), text(account::kSmsSender), m_address + QStringLiteral("/arkesel")},
            *m_transport);
    return std::make_unique<AfricasTalkingGateway>(
        SmsAccount{text(account::kAfricasTalkingUser), text(account::kAfricasTalkingKey), text(account::kSmsSender),
                   m_address + QStringLiteral("/africastalking")},
        *m_transport);
}

ChargeCall SimulatorsTest::call(const QString& phone, qint64 minor) const {
    ChargeCall call;
    call.reference = QUuid::createUuid().toByteArray(QUuid::Id128);
    call.amount = Money(minor, *Currency::fromCode("GHS"));
    call.network = MobileNetwork::Mtn;
    call.phone = phone;
    call.email = QStringLiteral("ama@example.com");
    call.description = QStringLiteral("Order 1");
    call.callbackUrl = m_sink->url("hubtel");
    return call;
}

GatewayAnswer SimulatorsTest::charge(PaymentGateway& gateway, const ChargeCall& call) {
    std::promise<GatewayAnswer> promise;
    gateway.charge(call, [&promise](const GatewayAnswer& answer) { promise.set_value(answer); });
    return promise.get_future().get();
}

GatewayAnswer SimulatorsTest::ask(PaymentGateway& gateway, const ChargeCall& call) {
    std::promise<GatewayAnswer> promise;
    gateway.ask(call, [&promise](const GatewayAnswer& answer) { promise.set_value(answer); });
    return promise.get_future().get();
}

/// Asks until the guest has decided.
GatewayAnswer SimulatorsTest::decided(PaymentGateway& gateway, const ChargeCall& call) {
    GatewayAnswer answer = ask(gateway, call);
    for (int tries = 0; tries < 100 && answer.progress == PayProgress::Pending; ++tries) {
        QTest::qWait(kDelayMs / 4);
        answer = ask(gateway, call);
    }
    return answer;
}

HttpOutcome SimulatorsTest::request(const QByteArray& method, const QString& path, const QByteArray& body,
                                    const QByteArray& type) {
    HttpRequest request;
    request.method = method;
    request.url = path.startsWith(QLatin1String("http")) ? path : m_address + path;
    request.body = body;
    if (!body.isEmpty()) request.headers = {"Content-Type: " + type};
    std::promise<HttpOutcome> promise;
    m_transport->send(request, [&promise](const HttpOutcome& outcome) { promise.set_value(outcome); });
    return promise.get_future().get();
}

/// What really happened to a payment; references are compared without hyphens.
QJsonObject SimulatorsTest::tally(const QByteArray& reference) {
    const auto all = QJsonDocument::fromJson(request("GET", QStringLiteral("/control/tally")).body).object();
    for (const QJsonValue& one : all.value(QLatin1String("payments")).toArray())
        if (one[QLatin1String("reference")].toString().remove(QLatin1Char('-')).toLatin1() == reference)
            return one.toObject();
    return {};
}

namespace {

void everyPaymentProvider() {
    QTest::addColumn<QByteArray>("provider");
    for (const char* name : {"paystack", "mtn-momo", "hubtel"}) QTest::newRow(name) << QByteArray(name);
}

}  // namespace

void SimulatorsTest::aWalletPaysAfterAMoment_data() {
    everyPaymentProvider();
}

void SimulatorsTest::aWalletPaysAfterAMoment() {
    QFETCH(QByteArray, provider);
    const auto gate = gateway(provider);
    const ChargeCall wanted = call(QStringLiteral("+233244123456"));
    const GatewayAnswer sent = charge(*gate, wanted);
    QCOMPARE(sent.end, CallEnd::Accepted);
    QCOMPARE(sent.progress, PayProgress::Pending);
    const GatewayAnswer paid = decided(*gate, wanted);
    QCOMPARE(paid.progress, PayProgress::Succeeded);
    QCOMPARE(paid.amount->minor(), 6100);
    QCOMPARE(tally(wanted.reference).value(QLatin1String("charged")).toInt(), 1);
}

void SimulatorsTest::theLastDigitsOfTheNumberDecide_data() {
    everyPaymentProvider();
}

void SimulatorsTest::theLastDigitsOfTheNumberDecide() {
    QFETCH(QByteArray, provider);
    const auto gate = gateway(provider);
    const ChargeCall declined = call(QStringLiteral("+233244120000"));
    const ChargeCall waiting = call(QStringLiteral("+233244120001"));
    QCOMPARE(charge(*gate, declined).end, CallEnd::Accepted);
    QCOMPARE(charge(*gate, waiting).end, CallEnd::Accepted);
    // Hubtel's status knows no "declined", only "Unpaid", which may still change.
    const auto refused = provider == "hubtel" ? PayProgress::Pending : PayProgress::Failed;
    QCOMPARE(decided(*gate, declined).progress, refused);
    QTest::qWait(3 * kDelayMs);
    QCOMPARE(ask(*gate, waiting).progress, PayProgress::Pending);
    const QString guest = QStringLiteral("/control/payments/") + QString::fromLatin1(waiting.reference);
    QCOMPARE(request("POST", guest, "{\"paid\":true}").status, 204);
    QCOMPARE(ask(*gate, waiting).progress, PayProgress::Succeeded);
}

void SimulatorsTest::theVoucherIsAskedForAndChecked() {
    const auto gate = gateway("paystack");
    ChargeCall wanted = call(QStringLiteral("+233204120002"));
    wanted.network = MobileNetwork::Telecel;
    const GatewayAnswer sent = charge(*gate, wanted);
    QCOMPARE(sent.progress, PayProgress::NeedsCode);
    QVERIFY(!sent.displayText.isEmpty());
    const auto submit = [&](const QByteArray& code) {
        std::promise<GatewayAnswer> promise;
        gate->submitCode(wanted, code, [&promise](const GatewayAnswer& answer) { promise.set_value(answer); });
        return promise.get_future().get();
    };
    QCOMPARE(submit("000000").failureCode, QByteArray("wrong_code"));
    QCOMPARE(ask(*gate, wanted).progress, PayProgress::NeedsCode);
    QCOMPARE(submit("123456").end, CallEnd::Accepted);
    QCOMPARE(decided(*gate, wanted).progress, PayProgress::Succeeded);
}

void SimulatorsTest::theHostedPagePaysOrDeclinesAndLeadsBack_data() {
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<bool>("paid");
    QTest::newRow("Pay") << QByteArray("pay") << true;
    QTest::newRow("Decline") << QByteArray("decline") << false;
}

void SimulatorsTest::theHostedPagePaysOrDeclinesAndLeadsBack() {
    QFETCH(QByteArray, outcome);
    QFETCH(bool, paid);
    const auto gate = gateway("paystack");
    ChargeCall wanted = call({});
    wanted.hosted = true;
    wanted.network = {};
    wanted.email = QStringLiteral("<b>&\"@example.com");
    wanted.returnUrl = QStringLiteral("https://order.example/t/7?x=1");
    const GatewayAnswer sent = charge(*gate, wanted);
    QCOMPARE(sent.progress, PayProgress::NeedsPage);
    const HttpOutcome page = request("GET", sent.authorizationUrl);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("This is a simulator"));
    QVERIFY(page.body.contains("GHS 61.00"));
    QVERIFY(page.body.contains(">Pay</button>") && page.body.contains(">Decline</button>"));
    QVERIFY2(page.body.contains("&lt;b&gt;&amp;&quot;@example.com"), page.body);
    const HttpOutcome done =
        request("POST", sent.authorizationUrl, "outcome=" + outcome, "application/x-www-form-urlencoded");
    QCOMPARE(done.status, 303);
    QCOMPARE(done.header("location"),
             "https://order.example/t/7?x=1&trxref=" + wanted.reference + "&reference=" + wanted.reference);
    QCOMPARE(ask(*gate, wanted).progress, paid ? PayProgress::Succeeded : PayProgress::Failed);
    const HttpOutcome after = request("GET", sent.authorizationUrl);
    QVERIFY(!after.body.contains("<button") && after.body.contains(paid ? "Paid." : "Declined."));
    (void)request("POST", sent.authorizationUrl, "outcome=pay", "application/x-www-form-urlencoded");
    QCOMPARE(tally(wanted.reference).value(QLatin1String("charged")).toInt(), paid ? 1 : 0);
}

void SimulatorsTest::oneReferenceIsChargedOnce_data() {
    everyPaymentProvider();
}

void SimulatorsTest::oneReferenceIsChargedOnce() {
    QFETCH(QByteArray, provider);
    const auto gate = gateway(provider);
    const ChargeCall wanted = call(QStringLiteral("+233244123456"));
    for (int i = 0; i < 3; ++i) (void)charge(*gate, wanted);
    QCOMPARE(decided(*gate, wanted).progress, PayProgress::Succeeded);
    QTest::qWait(2 * kDelayMs);
    const QJsonObject happened = tally(wanted.reference);
    QCOMPARE(happened.value(QLatin1String("asked")).toInt(), 3);
    QCOMPARE(happened.value(QLatin1String("charged")).toInt(), 1);
}

void SimulatorsTest::aRefundIsPaidOutAndNeverTwice_data() {
    QTest::addColumn<QByteArray>("provider");
    QTest::newRow("paystack") << QByteArray("paystack");
    QTest::newRow("mtn-momo") << QByteArray("mtn-momo");
}

void SimulatorsTest::aRefundIsPaidOutAndNeverTwice() {
    QFETCH(QByteArray, provider);
    const auto gate = gateway(provider);
    const ChargeCall paid = call(QStringLiteral("+233244123456"));
    (void)charge(*gate, paid);
    const GatewayAnswer answer = decided(*gate, paid);
    RefundCall refund;
    refund.reference = QUuid::createUuid().toByteArray(QUuid::Id128);
    refund.charge = paid.reference;
    refund.chargeId = answer.providerId;
    refund.amount = paid.amount;
    refund.sentAt = m_clock.now();
    const auto send = [&](const RefundCall& which) {
        std::promise<GatewayAnswer> promise;
        gate->refund(which, [&promise](const GatewayAnswer& told) { promise.set_value(told); });
        return promise.get_future().get();
    };
    const GatewayAnswer queued = send(refund);
    QCOMPARE(queued.end, CallEnd::Accepted);
    refund.providerId = queued.providerId;
    QTRY_COMPARE(tally(paid.reference).value(QLatin1String("refunded")).toInteger(), 6100);
    std::promise<GatewayAnswer> state;
    gate->askRefund(refund, [&state](const GatewayAnswer& told) { state.set_value(told); });
    QCOMPARE(state.get_future().get().progress, PayProgress::Succeeded);
    RefundCall again = refund;
    again.reference = QUuid::createUuid().toByteArray(QUuid::Id128);
    again.providerId.clear();
    (void)send(again);
    QTest::qWait(3 * kDelayMs);
    QCOMPARE(tally(paid.reference).value(QLatin1String("refunded")).toInteger(), 6100);
}

void SimulatorsTest::keysAreChecked_data() {
    everyPaymentProvider();
}

void SimulatorsTest::keysAreChecked() {
    QFETCH(QByteArray, provider);
    m_config.paystack.secretKey = QStringLiteral("sk_test_wrong");
    TelecelConfig telecel;
    telecel.hubtelClientId = telecel.hubtelClientSecret = telecel.hubtelPosSalesId = QStringLiteral("1");
    telecel.hubtelBaseUrl = telecel.hubtelStatusBaseUrl = m_address + QStringLiteral("/hubtel");
    MomoConfig momo;
    momo.collection = {m_address + QStringLiteral("/mtn"), QStringLiteral("wrong"),
                       text(account::kMomoUser),           text(account::kMomoKey),
                       QStringLiteral("sandbox"),          QStringLiteral("GHS")};
    std::unique_ptr<PaymentGateway> gate;
    if (provider == "paystack") gate = gateway(provider);
    if (provider == "hubtel") gate = std::make_unique<HubtelGateway>(telecel, *m_transport);
    if (provider == "mtn-momo") gate = std::make_unique<MtnMomoGateway>(momo, *m_transport, m_clock);
    const ChargeCall wanted = call(QStringLiteral("+233244123456"));
    const GatewayAnswer answer = charge(*gate, wanted);
    QVERIFY(answer.end != CallEnd::Accepted);
    QVERIFY(tally(wanted.reference).isEmpty());
}

void SimulatorsTest::amountsAreToldAsTheyWereAsked_data() {
    everyPaymentProvider();
}

void SimulatorsTest::amountsAreToldAsTheyWereAsked() {
    QFETCH(QByteArray, provider);
    const auto gate = gateway(provider);
    for (const qint64 minor : {1, 9, 10, 100, 105, 110, 99'999, 200'000}) {
        const ChargeCall wanted = call(QStringLiteral("+233244123456"), minor);
        (void)charge(*gate, wanted);
        QCOMPARE(decided(*gate, wanted).amount->minor(), minor);
        QCOMPARE(tally(wanted.reference).value(QLatin1String("amount")).toInteger(), minor);
    }
}

void SimulatorsTest::everySmsIsCarriedAndDelivered_data() {
    QTest::addColumn<QByteArray>("provider");
    for (const char* name : {"twilio", "africastalking", "arkesel"}) QTest::newRow(name) << QByteArray(name);
}

void SimulatorsTest::everySmsIsCarriedAndDelivered() {
    QFETCH(QByteArray, provider);
    const auto gate = smsGateway(provider);
    OutgoingSms sms{"key", QStringLiteral("+233244123456"), QStringLiteral("Order 1 + more is ready & hot: 100%"),
                    m_sink->url("report"), m_clock.now().plusMinutes(60)};
    std::promise<SmsAnswer> sent;
    gate->send(sms, [&sent](const SmsAnswer& answer) { sent.set_value(answer); });
    const SmsAnswer answer = sent.get_future().get();
    QCOMPARE(answer.end, CallEnd::Accepted);
    QVERIFY(!answer.messageId.isEmpty());
    QTRY_VERIFY(!m_sink->received().empty());
    const auto all = QJsonDocument::fromJson(request("GET", QStringLiteral("/control/tally")).body).object();
    const QJsonObject carried = all.value(QLatin1String("sms")).toArray().first().toObject();
    QCOMPARE(carried.value(QLatin1String("text")).toString(), sms.text);
    QCOMPARE(carried.value(QLatin1String("count")).toInt(), 1);
    if (provider == "africastalking") return;  // it cannot be asked
    std::promise<std::optional<DeliveryReport>> state;
    gate->askDelivery(answer.messageId, [&state](const auto& report) { state.set_value(report); });
    QCOMPARE(state.get_future().get()->state, DeliveryState::Delivered);
}

void SimulatorsTest::webhooksAreSigned() {
    const auto gate = gateway("paystack");
    const ChargeCall wanted = call(QStringLiteral("+233244123456"));
    (void)charge(*gate, wanted);
    QTRY_COMPARE(m_sink->received().size(), 1u);
    const http::Request event = m_sink->received().front();
    const QByteArray body = QByteArray::fromStdString(event.body);
    QCOMPARE(QByteArray::fromStdString(std::string(event.header("x-paystack-signature"))),
             QMessageAuthenticationCode::hash(body, account::kPaystackKey, QCryptographicHash::Sha512).toHex());
    const QJsonObject told = QJsonDocument::fromJson(body).object();
    QCOMPARE(told.value(QLatin1String("event")).toString(), QStringLiteral("charge.success"));
    QCOMPARE(told.value(QLatin1String("data"))[QLatin1String("reference")].toString().toLatin1(), wanted.reference);
}

void SimulatorsTest::forgedWebhooksAreNot() {
    request("PUT", QStringLiteral("/control/conduct"), "{\"forged_reports\":true,\"report_copies\":3}");
    const auto gate = gateway("paystack");
    (void)charge(*gate, call(QStringLiteral("+233244123456")));
    QTRY_COMPARE(m_sink->received().size(), 3u);
    const http::Request event = m_sink->received().front();
    QVERIFY(QByteArray::fromStdString(std::string(event.header("x-paystack-signature"))) !=
            QMessageAuthenticationCode::hash(QByteArray::fromStdString(event.body), account::kPaystackKey,
                                             QCryptographicHash::Sha512)
                .toHex());
}

// The example of twilio.com/docs/usage/security, reproduced with the npm package twilio 6.2.0.
void SimulatorsTest::twilioSignsAsItsVectorSays() {
    const std::map<QString, QString> fields{{QStringLiteral("CallSid"), QStringLiteral("CA1234567890ABCDE")},
                                            {QStringLiteral("Caller"), QStringLiteral("+12349013030")},
                                            {QStringLiteral("From"), QStringLiteral("+12349013030")},
                                            {QStringLiteral("Digits"), QStringLiteral("1234")},
                                            {QStringLiteral("To"), QStringLiteral("+18005551212")}};
    QCOMPARE(
        simulators::twilioSignature("12345", QStringLiteral("https://mycompany.com/myapp.php?foo=1&bar=2"), fields),
        QByteArray("0/KCTR6DLpKmkAf8muzZqo1nDgQ="));
}

void SimulatorsTest::segmentsAreCounted_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("segments");
    QTest::newRow("160 of the basic alphabet") << QString(160, QLatin1Char('a')) << 1;
    QTest::newRow("161") << QString(161, QLatin1Char('a')) << 2;
    QTest::newRow("80 of the extension take two septets each") << QString(80, QLatin1Char('[')) << 1;
    QTest::newRow("81 of them") << QString(81, QLatin1Char('[')) << 2;
    QTest::newRow("70 in UCS-2") << QString(70, QChar(0x20b5)) << 1;
    QTest::newRow("71 in UCS-2") << QString(71, QChar(0x20b5)) << 2;
}

void SimulatorsTest::segmentsAreCounted() {
    QFETCH(QString, text);
    QFETCH(int, segments);
    QCOMPARE(simulators::smsSegments(text), segments);
}

void SimulatorsTest::onlyWhatIsNotConfiguredIsPlayed() {
    Config config;
    config.paystack.secretKey = QStringLiteral("sk_test_own");
    config.sms.providers = {SmsProvider::Arkesel};
    config.sms.arkesel.secret = QStringLiteral("own");
    QVERIFY(simulators::isComplete(config));
    config.sms.arkesel.secret.clear();
    QVERIFY(!simulators::isComplete(config));
    simulators::completeWithSimulators(config, QStringLiteral("http://127.0.0.1:4000"));
    QCOMPARE(config.paystack.secretKey, QStringLiteral("sk_test_own"));
    QCOMPARE(config.paystack.baseUrl, QStringLiteral("https://api.paystack.co"));
    QCOMPARE(config.sms.providers, QList<SmsProvider>{SmsProvider::Twilio});
    QCOMPARE(config.sms.twilio.baseUrl, QStringLiteral("http://127.0.0.1:4000/twilio"));
}

FRONTDESK_TEST(SimulatorsTest)
#include "simulators_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The adapter and the simulator that it talks to: one format of our own, certified by nobody.
#include "sync/fiscal/evat_gateway.h"
#include "app/platform/system_clock.h"
#include "sync/fiscal/evat_wire.h"
#include "sync/simulators/accounts.h"
#include "sync/simulators/simulators.h"
#include "sync/transport/curl_transport.h"
#include "tests/services/invoice_desk.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <future>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

using Outcome = FiscalAnswer::Outcome;

HttpOutcome answered(int status, const char* body) {
    HttpOutcome outcome;
    outcome.end = HttpEnd::Answered;
    outcome.status = status;
    outcome.body = body;
    return outcome;
}

HttpOutcome ended(HttpEnd end, const char* problem) {
    HttpOutcome outcome;
    outcome.end = end;
    outcome.problem = problem;
    return outcome;
}

constexpr char kCleared[] =
    R"({"status":"cleared","device":"D","authority_number":"A-1","signature":"S","qr":"Q","cleared_at":"2026-11-21T12:00:00.000Z"})";

}  // namespace

class EvatGatewayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDocumentIsTold();
    void aCreditNoteNamesItsInvoice();
    void buyersWithoutATaxNumberStayPrivate();
    void answersAreRead_data();
    void answersAreRead();
    void theSimulatorClearsADocumentOnce();
    void theSimulatorRefuses_data();
    void theSimulatorRefuses();
    void credits();
    void aLostAnswerIsFoundAgain();
    void aLateDecisionIsWaitedFor();
    void theKeyIsChecked();

private:
    FiscalAnswer clear(const Invoice& document);
    FiscalAnswer ask(const Invoice& document);
    void conduct(const QByteArray& json);
    QJsonObject tally(const QString& number);
    HttpOutcome request(const QByteArray& method, const QString& path, const QByteArray& body = {});

    SystemClock m_clock;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<simulators::Simulators> m_simulators;
    std::unique_ptr<CurlTransport> m_transport;
    QString m_address;
    std::unique_ptr<EvatGateway> m_gateway;
    FiscalConfig m_config;
    OrderId m_order;
    Invoice m_invoice;  ///< 69.00, of which 57.49 net
};

void EvatGatewayTest::init() {
    m_desk = std::make_unique<TestDesk>();
    m_order = paidOrder(*m_desk).id;
    m_invoice = issueAtCounter(*m_desk, m_order)->invoice;
    simulators::Simulators::Settings settings;
    settings.controlled = true;
    m_simulators = std::make_unique<simulators::Simulators>(
        settings, std::make_unique<CurlTransport>(CurlTransport::Settings()), m_clock);
    m_address = m_simulators->start().value_or(QString());
    m_transport = std::make_unique<CurlTransport>(CurlTransport::Settings());
    Config config;
    simulators::completeWithAuthority(config, m_address, QStringLiteral("DE"));
    QVERIFY(!config.fiscal.isSet());
    simulators::completeWithAuthority(config, m_address, QStringLiteral("GH"));
    m_config = config.fiscal;
    m_gateway = std::make_unique<EvatGateway>(m_config, *m_transport);
}

void EvatGatewayTest::cleanup() {
    m_gateway.reset();
    m_transport.reset();
    m_simulators.reset();
    m_desk.reset();
}

FiscalAnswer EvatGatewayTest::clear(const Invoice& document) {
    std::promise<FiscalAnswer> promise;
    m_gateway->clear(document, [&promise](const FiscalAnswer& answer) { promise.set_value(answer); });
    return promise.get_future().get();
}

FiscalAnswer EvatGatewayTest::ask(const Invoice& document) {
    std::promise<FiscalAnswer> promise;
    m_gateway->ask(document, [&promise](const FiscalAnswer& answer) { promise.set_value(answer); });
    return promise.get_future().get();
}

HttpOutcome EvatGatewayTest::request(const QByteArray& method, const QString& path, const QByteArray& body) {
    HttpRequest request;
    request.method = method;
    request.url = m_address + path;
    request.headers = {"Content-Type: application/json"};
    request.body = body;
    std::promise<HttpOutcome> promise;
    m_transport->send(request, [&promise](const HttpOutcome& outcome) { promise.set_value(outcome); });
    return promise.get_future().get();
}

void EvatGatewayTest::conduct(const QByteArray& json) {
    QCOMPARE(request("PUT", QStringLiteral("/control/conduct"), json).status, 200);
}

QJsonObject EvatGatewayTest::tally(const QString& number) {
    const auto told = QJsonDocument::fromJson(request("GET", QStringLiteral("/control/tally")).body).object();
    for (const QJsonValue& document : told[QStringLiteral("documents")].toArray())
        if (document[QStringLiteral("number")].toString() == number) return document.toObject();
    return {};
}

void EvatGatewayTest::aDocumentIsTold() {
    const HttpRequest request = evat::documentRequest(m_config, m_invoice);
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.url, m_address + QStringLiteral("/evat/documents"));
    QVERIFY(request.headers.contains("Authorization: Bearer simulated-evat-key"));
    const QJsonObject json = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(json[QStringLiteral("kind")].toString(), QStringLiteral("invoice"));
    QCOMPARE(json[QStringLiteral("number")].toString(), QStringLiteral("INV-2026-0001"));
    QCOMPARE(json[QStringLiteral("issue_date")].toString(), QStringLiteral("2026-11-21"));
    QCOMPARE(json[QStringLiteral("seller")][QStringLiteral("tin")].toString(), QStringLiteral("C0012345678"));
    QCOMPARE(json[QStringLiteral("net")].toInteger(), 5749);
    QCOMPARE(json[QStringLiteral("tax")].toInteger(), 1151);
    QCOMPARE(json[QStringLiteral("total")].toInteger(), 6900);
    const QJsonArray levies = json[QStringLiteral("levies")].toArray();
    // 57.49 at 2.5 %, 2.5 % and 15 %: 1.437 and 8.624, of which a pesewa too many goes where least is lost.
    QStringList names;
    for (const QJsonValue& levy : levies)
        names << levy[QStringLiteral("name")].toString() + u' ' + levy[QStringLiteral("rate")].toString();
    QCOMPARE(names, (QStringList{QStringLiteral("NHIL 2.5"), QStringLiteral("GETFund 2.5"), QStringLiteral("VAT 15")}));
    QCOMPARE(json[QStringLiteral("lines")].toArray().size(), 2);
}

void EvatGatewayTest::aCreditNoteNamesItsInvoice() {
    const Invoice note = *refund(*m_desk, m_order, 2400)->creditNote;
    const QJsonObject json = QJsonDocument::fromJson(evat::documentRequest(m_config, note).body).object();
    QCOMPARE(json[QStringLiteral("kind")].toString(), QStringLiteral("credit_note"));
    QCOMPARE(json[QStringLiteral("credits")].toString(), QStringLiteral("INV-2026-0001"));
    QCOMPARE(json[QStringLiteral("total")].toInteger(), -2400);
}

void EvatGatewayTest::buyersWithoutATaxNumberStayPrivate() {
    QVERIFY(!m_invoice.buyer.name.isEmpty());
    QVERIFY(!evat::documentRequest(m_config, m_invoice).body.contains("buyer"));
    m_invoice.buyer.taxId = QStringLiteral("C0098765432");
    QVERIFY(evat::documentRequest(m_config, m_invoice).body.contains("C0098765432"));
}

void EvatGatewayTest::answersAreRead_data() {
    QTest::addColumn<HttpOutcome>("outcome");
    QTest::addColumn<Outcome>("sent");
    QTest::addColumn<Outcome>("asked");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const HttpOutcome& outcome, Outcome sent, Outcome asked, const char* code) {
        QTest::newRow(name) << outcome << sent << asked << QByteArray(code);
    };
    row("cleared", answered(201, kCleared), Outcome::Cleared, Outcome::Cleared, "");
    row("cleared, unreadable", answered(200, R"({"status":"cleared"})"), Outcome::Unknown, Outcome::Unknown,
        "unreadable");
    row("no JSON", answered(200, "<html>"), Outcome::Unknown, Outcome::Unknown, "unreadable");
    row("not decided", answered(202, "{}"), Outcome::Unknown, Outcome::Unknown, "processing");
    row("refused", answered(422, R"({"status":"rejected","code":"bad_tin","message":"no"})"), Outcome::Rejected,
        Outcome::Rejected, "bad_tin");
    row("another with this number", answered(409, R"({"status":"rejected","code":"number_taken"})"), Outcome::Rejected,
        Outcome::Rejected, "number_taken");
    row("422 of somebody else", answered(422, "nginx"), Outcome::NotSent, Outcome::Unknown, "configuration");
    row("another address", answered(404, "<html>"), Outcome::NotSent, Outcome::Unknown, "configuration");
    row("key", answered(401, "{}"), Outcome::NotSent, Outcome::Unknown, "bad_key");
    row("too many", answered(429, "{}"), Outcome::NotSent, Outcome::Unknown, "too_many");
    row("down", answered(503, "{}"), Outcome::Unknown, Outcome::Unknown, "http_5xx");
    row("refused connection", ended(HttpEnd::NotSent, "refused"), Outcome::NotSent, Outcome::Unknown, "refused");
    row("timeout", ended(HttpEnd::Unknown, "timeout"), Outcome::Unknown, Outcome::Unknown, "timeout");
}

void EvatGatewayTest::answersAreRead() {
    QFETCH(HttpOutcome, outcome);
    QFETCH(Outcome, sent);
    QFETCH(Outcome, asked);
    QFETCH(QByteArray, code);
    QCOMPARE(evat::clearAnswer(outcome).outcome, sent);
    QCOMPARE(evat::clearAnswer(outcome).code, code);
    QCOMPARE(evat::askAnswer(outcome).outcome, asked);
    const HttpOutcome absent = answered(404, R"({"code":"no_such_document"})");
    QCOMPARE(evat::askAnswer(absent).outcome, Outcome::NotSent);
    QCOMPARE(evat::askAnswer(absent).code, QByteArray("not_found"));
}

void EvatGatewayTest::theSimulatorClearsADocumentOnce() {
    QCOMPARE(ask(m_invoice).code, QByteArray("not_found"));
    const FiscalAnswer first = clear(m_invoice);
    QCOMPARE(first.outcome, Outcome::Cleared);
    QCOMPARE(first.stamp.device, QStringLiteral("EVAT-SIM-01"));
    QVERIFY(first.stamp.qr.contains(m_invoice.invoiceNumber));
    QVERIFY(first.stamp.qr.contains(QStringLiteral("NOT A TAX AUTHORITY")));
    QCOMPARE(clear(m_invoice).stamp, first.stamp);
    QCOMPARE(ask(m_invoice).stamp, first.stamp);
    QCOMPARE(tally(m_invoice.invoiceNumber)[QStringLiteral("asked")].toInt(), 2);
    QCOMPARE(tally(m_invoice.invoiceNumber)[QStringLiteral("cleared")].toInt(), 1);
    Invoice other = m_invoice;
    other.issueDate = other.issueDate.addDays(1);
    QCOMPARE(clear(other).outcome, Outcome::Rejected);
    QCOMPARE(clear(other).code, QByteArray("number_taken"));
}

void EvatGatewayTest::theSimulatorRefuses_data() {
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("a TIN that is none") << QByteArray("bad_tin");
    QTest::newRow("a total that is off") << QByteArray("bad_totals");
    QTest::newRow("a credit of nothing") << QByteArray("unknown_original");
}

void EvatGatewayTest::theSimulatorRefuses() {
    QFETCH(QByteArray, what);
    Invoice document = m_invoice;
    if (what == "bad_tin") document.seller.taxId = QStringLiteral("12345");
    if (what == "bad_totals") document.total += cedi(1);
    if (what == "unknown_original") document = *refund(*m_desk, m_order, 2400)->creditNote;
    const FiscalAnswer answer = clear(document);
    QCOMPARE(answer.outcome, Outcome::Rejected);
    QCOMPARE(answer.code, what);
    QVERIFY(!answer.inWords.isEmpty());
    QCOMPARE(tally(document.invoiceNumber)[QStringLiteral("cleared")].toInt(), 0);
}

void EvatGatewayTest::credits() {
    const Invoice note = *refund(*m_desk, m_order, 2400)->creditNote;
    QCOMPARE(clear(m_invoice).outcome, Outcome::Cleared);
    QCOMPARE(clear(note).outcome, Outcome::Cleared);
    Invoice tooMuch = note;
    tooMuch.invoiceNumber = QStringLiteral("CN-2026-0002");
    QCOMPARE(clear(tooMuch).outcome, Outcome::Cleared);  // 48.00 of 69.00
    tooMuch.invoiceNumber = QStringLiteral("CN-2026-0003");
    QCOMPARE(clear(tooMuch).code, QByteArray("credits_too_much"));
}

void EvatGatewayTest::aLostAnswerIsFoundAgain() {
    conduct(R"({"fiscal":"loses_answers"})");
    QCOMPARE(clear(m_invoice).outcome, Outcome::Unknown);
    QCOMPARE(ask(m_invoice).outcome, Outcome::Cleared);
    conduct(R"({"fiscal":"down"})");
    QCOMPARE(ask(m_invoice).outcome, Outcome::Unknown);
    QCOMPARE(tally(m_invoice.invoiceNumber)[QStringLiteral("cleared")].toInt(), 1);
}

void EvatGatewayTest::aLateDecisionIsWaitedFor() {
    conduct(R"({"fiscal":"late","delay_ms":150,"fiscal_delay_ms":30})");
    QCOMPARE(clear(m_invoice).code, QByteArray("processing"));
    QTRY_COMPARE(ask(m_invoice).outcome, Outcome::Cleared);
}

void EvatGatewayTest::theKeyIsChecked() {
    const auto check = [this](const FiscalConfig& config) {
        EvatGateway gateway(config, *m_transport);
        std::promise<FiscalAnswer> promise;
        gateway.check([&promise](const FiscalAnswer& answer) { promise.set_value(answer); });
        return promise.get_future().get();
    };
    QCOMPARE(check(m_config).outcome, Outcome::Cleared);
    FiscalConfig wrong = m_config;
    wrong.key = QStringLiteral("another");
    QCOMPARE(check(wrong).code, QByteArray("bad_key"));
    wrong = m_config;
    wrong.url = QStringLiteral("http://127.0.0.1:1");
    QCOMPARE(check(wrong).code, QByteArray("refused"));
}

FRONTDESK_TEST(EvatGatewayTest)
#include "evat_gateway_test.moc"

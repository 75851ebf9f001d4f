// SPDX-License-Identifier: GPL-3.0-or-later
// Every status and code of tests/data/providers/payment_codes.json, as it is classified there.
#include "sync/providers/hubtel_gateway.h"
#include "sync/providers/mtn_momo_gateway.h"
#include "sync/providers/paystack_answers.h"
#include "sync/providers/paystack_gateway.h"
#include "tests/providers/gateway_calls.h"
#include "tests/providers/scripted_transport.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

/// A table of the file: word → class, and whether it needs a person.
QJsonObject tableOf(const char* provider, const char* table) {
    QFile file(QStringLiteral(FRONTDESK_TEST_DATA "/providers/payment_codes.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the codes cannot be read");
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    return all.value(QLatin1String(provider)).toObject().value(QLatin1String(table)).toObject();
}

void rowsOf(const QJsonObject& table) {
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("meaning");
    QTest::addColumn<bool>("alert");
    if (table.isEmpty()) qFatal("an empty table");
    for (auto it = table.begin(); it != table.end(); ++it) {
        const QJsonObject row = it->toObject();
        const QString meaning = it->isString() ? it->toString() : row.value(QLatin1String("class")).toString();
        QTest::newRow(qPrintable(it.key()))
            << it.key().toUtf8() << meaning.toUtf8() << row.value(QLatin1String("alert")).toBool();
    }
}

/// Our answer in the words of the file.
QByteArray meaningOf(const GatewayAnswer& answer) {
    if (answer.end == CallEnd::Rejected) return "fail";
    if (answer.end != CallEnd::Accepted) return "unknown";
    switch (answer.progress) {
        case PayProgress::Succeeded:
            return "ok";
        case PayProgress::Failed:
            return "fail";
        case PayProgress::Reversed:
            return "reversed";
        case PayProgress::NeedsCode:
            return "needs_otp";
        case PayProgress::Pending:
            return answer.needsPerson ? "alert" : "pending";
        case PayProgress::NeedsPage:
        case PayProgress::NotFound:
            break;
    }
    return "other";
}

struct Desk {
    Desk() {
        momo.collection.currency = QStringLiteral("EUR");
        momo.collection.subscriptionKey = QStringLiteral("key");
    }
    MomoConfig momo;
    ScriptedTransport transport;
    FakeClock clock;
    PaystackGateway paystack{{QStringLiteral("sk_test_x"), {}, QStringLiteral("https://api.paystack.co")}, transport};
    HubtelGateway hubtel{{}, transport};
};

}  // namespace

class PaymentCodesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paystackTransactions_data() { rowsOf(tableOf("paystack", "transaction_status")); }
    void paystackTransactions() {
        QFETCH(QByteArray, word);
        Desk desk;
        desk.transport.answer(
            200, json("{'status':true,'data':{'domain':'test','amount':6100,'currency':'GHS','status':'") + word +
                     json("'}}"));
        QTEST(meaningOf(ask(desk.paystack, hostedCall())), "meaning");
    }

    void paystackCharges_data() { rowsOf(tableOf("paystack", "charge_status")); }
    void paystackCharges() {
        QFETCH(QByteArray, word);
        HttpOutcome outcome;
        outcome.end = HttpEnd::Answered;
        outcome.status = 200;
        outcome.body = "{\"status\":true,\"data\":{\"status\":\"" + word + "\"}}";
        QTEST(meaningOf(paystack::readCharge(outcome, CallEnd::Rejected)), "meaning");
    }

    void paystackRefunds_data() { rowsOf(tableOf("paystack", "refund_status")); }
    void paystackRefunds() {
        QFETCH(QByteArray, word);
        Desk desk;
        desk.transport.answer(200, json("{'status':true,'data':{'id':1,'status':'") + word + json("'}}"));
        QTEST(meaningOf(refund(desk.paystack, refundCall())), "meaning");
    }

    void paystackNetworks() {
        const QJsonObject codes = tableOf("paystack", "momo_provider");
        for (const MobileNetwork network : {MobileNetwork::Mtn, MobileNetwork::Telecel, MobileNetwork::AirtelTigo}) {
            Desk desk;  // whose transport answers nothing
            if (network == MobileNetwork::AirtelTigo) desk.transport.answer(500, {});
            desk.transport.answer(500, {});
            (void)charge(desk.paystack, promptCall(network));
            const QString code = codes.value(QString::fromLatin1(wireName(network))).toString();
            QVERIFY(desk.transport.seen.back().body.contains("\"provider\":\"" + code.toUtf8() + "\""));
        }
    }

    void momoStates_data() { rowsOf(tableOf("mtn_momo", "status")); }
    void momoStates() {
        QFETCH(QByteArray, word);
        Desk desk;
        QTEST(meaningOf(askMomo(desk, json("{'amount':'61','currency':'EUR','status':'") + word + json("'}"))),
              "meaning");
    }

    void momoReasons_data() { rowsOf(tableOf("mtn_momo", "reason")); }
    void momoReasons() {
        QFETCH(QByteArray, word);
        QFETCH(bool, alert);
        Desk desk;
        const GatewayAnswer answer = askMomo(desk, json("{'status':'FAILED','reason':'") + word + json("'}"));
        QTEST(meaningOf(answer), "meaning");
        QCOMPARE(answer.needsPerson, alert);
        QCOMPARE(answer.failureCode.isEmpty(), meaningOf(answer) != "fail");
    }

    void hubtelCodes_data() { rowsOf(tableOf("hubtel", "response_code")); }
    void hubtelCodes() {
        QFETCH(QByteArray, word);
        QFETCH(bool, alert);
        Desk desk;
        desk.transport.answer(200, json("{'ResponseCode':'") + word + json("','Data':{'Amount':61.0}}"));
        const GatewayAnswer answer = charge(desk.hubtel, promptCall());
        QTEST(meaningOf(answer), "meaning");
        QCOMPARE(answer.needsPerson, alert);
    }

    void hubtelCodesThatNobodyDocuments() {
        for (const char* code : {"00", "01", "9999", ""}) {
            Desk desk;
            desk.transport.answer(200, json("{'ResponseCode':'") + QByteArray(code) + json("'}"));
            QCOMPARE(charge(desk.hubtel, promptCall()).end, CallEnd::Unknown);
        }
    }

    void hubtelStates_data() { rowsOf(tableOf("hubtel", "status_check")); }
    void hubtelStates() {
        QFETCH(QByteArray, word);
        Desk desk;
        desk.transport.answer(200, json("{'responseCode':'0000','data':{'amount':61,'status':'") + word + json("'}}"));
        QTEST(meaningOf(ask(desk.hubtel, promptCall())), "meaning");
    }

    void hubtelChannels() {
        const QJsonObject channels = tableOf("hubtel", "channel");
        for (const MobileNetwork network : {MobileNetwork::Mtn, MobileNetwork::Telecel, MobileNetwork::AirtelTigo}) {
            Desk desk;
            (void)charge(desk.hubtel, promptCall(network));
            const QString channel = channels.value(QString::fromLatin1(wireName(network))).toString();
            QVERIFY(desk.transport.seen.back().body.contains("\"Channel\":\"" + channel.toUtf8() + "\""));
        }
    }

private:
    static GatewayAnswer askMomo(Desk& desk, const QByteArray& body) {
        MtnMomoGateway gateway(desk.momo, desk.transport, desk.clock);
        desk.transport.answer(200, json("{'access_token':'t','expires_in':3600}"));
        desk.transport.answer(200, body);
        return ask(gateway, promptCall());
    }
};

FRONTDESK_TEST(PaymentCodesTest)
#include "payment_codes_test.moc"

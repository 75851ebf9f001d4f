// SPDX-License-Identifier: GPL-3.0-or-later
// SR-52: what MTN reports is never believed: its status is asked.
#include "sync/providers/mtn_momo_gateway.h"
#include "tests/providers/gateway_calls.h"
#include "tests/providers/scripted_transport.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

MomoConfig sandbox() {
    MomoConfig config;
    config.collection = {QStringLiteral("https://sandbox.momodeveloper.mtn.com"),
                         QStringLiteral("0123456789abcdef0123456789abcdef"),
                         QStringLiteral("c72025f5-5cd1-4630-99e4-8ba4722fad56"),
                         QStringLiteral("f1db798c98df4bcf83b538175893bbf0"),
                         QStringLiteral("sandbox"),
                         QStringLiteral("EUR")};
    config.disbursement = config.collection;
    return config;
}

struct Desk {
    explicit Desk(const MomoConfig& config = sandbox()) : gateway(config, transport, clock) {}
    void giveToken(const QByteArray& token = "t1", int seconds = 3600) {
        transport.answer(200, json("{'access_token':'") + token + json("','token_type':'access_token','expires_in':") +
                                  QByteArray::number(seconds) + '}');
    }
    ScriptedTransport transport;
    FakeClock clock;
    MtnMomoGateway gateway;
};

QByteArray status(const QByteArray& word, const QByteArray& more = {}) {
    return json("{'externalId':'") + kReference + json("','amount':'61','currency':'EUR','status':'") + word + "\"" +
           more + '}';
}

}  // namespace

class MomoGatewayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestToPayGoesOutWithATokenOfItsOwnProduct() {
        Desk desk;
        desk.giveToken();
        desk.transport.answer(202, {});
        ChargeCall call = promptCall();
        call.callbackUrl = QStringLiteral("https://osu.example/webhooks/mtn-momo/s3cret");
        const GatewayAnswer answer = charge(desk.gateway, call);
        QCOMPARE(answer.end, CallEnd::Accepted);
        QCOMPARE(answer.progress, PayProgress::Pending);

        const HttpRequest& token = desk.transport.seen.at(0);
        QCOMPARE(token.url, QStringLiteral("https://sandbox.momodeveloper.mtn.com/collection/token/"));
        QCOMPARE(token.method, QByteArray("POST"));
        QCOMPARE(token.body, QByteArray());
        QVERIFY(
            token.headers.contains("Authorization: Basic YzcyMDI1ZjUtNWNkMS00NjMwLTk5ZTQtOGJhNDcyMmZhZDU2OmYxZGI3OTh"
                                   "jOThkZjRiY2Y4M2I1MzgxNzU4OTNiYmYw"));
        const HttpRequest& sent = desk.transport.seen.at(1);
        QCOMPARE(sent.url, QStringLiteral("https://sandbox.momodeveloper.mtn.com/collection/v1_0/requesttopay"));
        QCOMPARE(sent.headers,
                 (QList<QByteArray>{"Authorization: Bearer t1", "X-Reference-Id: c72025f5-5cd1-4630-99e4-8ba4722fad56",
                                    "Content-Type: application/json",
                                    "X-Callback-Url: https://osu.example/webhooks/mtn-momo/s3cret/"
                                    "c72025f5-5cd1-4630-99e4-8ba4722fad56",
                                    "X-Target-Environment: sandbox",
                                    "Ocp-Apim-Subscription-Key: 0123456789abcdef0123456789abcdef"}));
        QCOMPARE(sent.body, json("{'amount':'61.00','currency':'EUR','externalId':'") + kReference +
                                json("','payer':{'partyIdType':'MSISDN','partyId':'233551234987'},") +
                                json("'payerMessage':'Order 41','payeeNote':'Order 41'}"));
        QVERIFY(sent.movesMoney);
    }

    void aTokenServesUntilTenMinutesBeforeItsEnd() {
        Desk desk;
        desk.giveToken("t1");
        desk.transport.answer(200, status("PENDING"));
        (void)ask(desk.gateway, promptCall());
        desk.clock.advanceMs(50 * 60'000 - 1);
        desk.transport.answer(200, status("PENDING"));
        (void)ask(desk.gateway, promptCall());
        QCOMPARE(desk.transport.seen.size(), size_t{3});
        desk.clock.advanceMs(1);
        desk.giveToken("t2");
        desk.transport.answer(200, status("PENDING"));
        (void)ask(desk.gateway, promptCall());
        QCOMPARE(desk.transport.seen.size(), size_t{5});
        QCOMPARE(desk.transport.seen.back().headers.front(), QByteArray("Authorization: Bearer t2"));
    }

    void aRefusedTokenIsRenewedOnce() {
        Desk desk;
        desk.giveToken("t1");
        desk.transport.answer(401, {});
        desk.giveToken("t2");
        desk.transport.answer(202, {});
        QCOMPARE(charge(desk.gateway, promptCall()).end, CallEnd::Accepted);
        QCOMPARE(desk.transport.seen.at(1).body, desk.transport.seen.at(3).body);
        QCOMPARE(desk.transport.seen.at(3).headers.front(), QByteArray("Authorization: Bearer t2"));
        desk.transport.answer(401, {});
        desk.giveToken("t3");
        desk.transport.answer(401, {});
        const GatewayAnswer refused = charge(desk.gateway, promptCall());
        QCOMPARE(refused.end, CallEnd::Rejected);
        QCOMPARE(refused.healthCode, QByteArray("bad_key"));
        QCOMPARE(desk.transport.seen.size(), size_t{7});
    }

    void withoutATokenNothingWasSent_data() {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<CallEnd>("end");
        QTest::addColumn<QByteArray>("health");
        QTest::newRow("no answer") << 0 << CallEnd::NotSent << QByteArray("timeout");
        QTest::newRow("500") << 500 << CallEnd::NotSent << QByteArray("http_5xx");
        QTest::newRow("no token in it") << 200 << CallEnd::NotSent << QByteArray("unreadable");
        QTest::newRow("429") << 429 << CallEnd::NotSent << QByteArray();
        QTest::newRow("401") << 401 << CallEnd::Rejected << QByteArray("bad_key");
    }
    void withoutATokenNothingWasSent() {
        QFETCH(int, httpStatus);
        Desk desk;
        if (httpStatus == 0)
            desk.transport.fail(HttpEnd::Unknown, "timeout");
        else
            desk.transport.answer(httpStatus, "{}");
        const GatewayAnswer answer = charge(desk.gateway, promptCall());
        QTEST(answer.end, "end");
        QTEST(answer.healthCode, "health");
        QCOMPARE(desk.transport.seen.size(), size_t{1});
    }

    void aTokenWithALineBreakIsNone() {
        Desk desk;
        desk.giveToken("a\\r\\nX-Evil: b");
        QCOMPARE(charge(desk.gateway, promptCall()).healthCode, QByteArray("unreadable"));
    }

    void whatAnAnswerToARequestMeans_data() {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<CallEnd>("end");
        QTest::addColumn<QByteArray>("failureCode");
        const auto row = [](const char* name, int httpStatus, const char* body, CallEnd end, const char* code = "") {
            QTest::newRow(name) << httpStatus << QByteArray(body) << end << QByteArray(code);
        };
        row("accepted", 202, "", CallEnd::Accepted);
        row("there already", 409, json("{'code':'RESOURCE_ALREADY_EXIST'}"), CallEnd::Accepted);
        row("a bad header", 400, "", CallEnd::Rejected, "configuration");
        row("an address not allowed", 403, "", CallEnd::Rejected, "configuration");
        row("500 with a reason", 500, json("{'code':'PAYER_NOT_FOUND'}"), CallEnd::Rejected, "wrong_wallet");
        row("500 with our fault", 500, json("{'code':'INVALID_CURRENCY'}"), CallEnd::Rejected, "configuration");
        row("500 without a body", 500, "", CallEnd::Unknown);
        row("500 of their own", 500, json("{'code':'INTERNAL_PROCESSING_ERROR'}"), CallEnd::Unknown);
        row("503", 503, json("{'code':'SERVICE_UNAVAILABLE'}"), CallEnd::Unknown);
        row("200", 200, "{}", CallEnd::Unknown);
    }
    void whatAnAnswerToARequestMeans() {
        QFETCH(int, httpStatus);
        QFETCH(QByteArray, body);
        Desk desk;
        desk.giveToken();
        desk.transport.answer(httpStatus, body);
        const GatewayAnswer answer = charge(desk.gateway, promptCall());
        QTEST(answer.end, "end");
        QTEST(answer.failureCode, "failureCode");
        QCOMPARE(answer.needsPerson, answer.failureCode == "configuration");
    }

    void theirCurrencyIsReadAsOurs() {
        Desk desk;
        desk.giveToken();
        for (const char* amount : {"\"61\"", "\"61.0\"", "\"61.00\"", "61"}) {
            desk.transport.answer(
                200, status("SUCCESSFUL", json(",'financialTransactionId':'1927264368'")).replace("\"61\"", amount));
            const GatewayAnswer answer = ask(desk.gateway, promptCall());
            QCOMPARE(answer.progress, PayProgress::Succeeded);
            QCOMPARE(answer.amount, std::optional(cedis(6100)));
            QCOMPARE(answer.amount->currency().code(), QByteArray("GHS"));
            QCOMPARE(answer.providerId, QByteArray("1927264368"));
            QCOMPARE(answer.reference, kReference);
        }
        QCOMPARE(desk.transport.seen.back().url,
                 QStringLiteral("https://sandbox.momodeveloper.mtn.com/collection/v1_0/requesttopay/"
                                "c72025f5-5cd1-4630-99e4-8ba4722fad56"));
        desk.transport.answer(200, status("SUCCESSFUL").replace("EUR", "USD"));
        QCOMPARE(ask(desk.gateway, promptCall()).amount->currency().code(), QByteArray("USD"));
        desk.transport.answer(200, status("SUCCESSFUL").replace("\"61\"", "\"lots\""));
        QCOMPARE(ask(desk.gateway, promptCall()).end, CallEnd::Unknown);
    }

    void aReasonIsAWordOrAnObject() {
        Desk desk;
        desk.giveToken();
        desk.transport.answer(200, status("FAILED", json(",'reason':'EXPIRED'")));
        QCOMPARE(ask(desk.gateway, promptCall()).failureCode, QByteArray("not_approved"));
        desk.transport.answer(200, status("FAILED", json(",'reason':{'code':'NOT_ENOUGH_FUNDS','message':'m'}")));
        QCOMPARE(ask(desk.gateway, promptCall()).failureCode, QByteArray("insufficient_funds"));
        desk.transport.answer(200, status("FAILED"));
        QCOMPARE(ask(desk.gateway, promptCall()).progress, PayProgress::Failed);
    }

    void anUnknownRequestIsNotFound() {
        Desk desk;
        desk.giveToken();
        desk.transport.answer(404, json("{'message':'Requested resource was not found.','code':'RESOURCE_NOT_FOUND'}"));
        QCOMPARE(ask(desk.gateway, promptCall()).progress, PayProgress::NotFound);
    }

    void aRefundIsADisbursement() {
        Desk desk;
        QVERIFY(desk.gateway.canRefund());
        desk.giveToken();
        desk.transport.answer(202, {});
        QCOMPARE(refund(desk.gateway, refundCall()).progress, PayProgress::Pending);
        QCOMPARE(desk.transport.seen.at(0).url,
                 QStringLiteral("https://sandbox.momodeveloper.mtn.com/disbursement/token/"));
        const HttpRequest& sent = desk.transport.seen.at(1);
        QCOMPARE(sent.url, QStringLiteral("https://sandbox.momodeveloper.mtn.com/disbursement/v1_0/refund"));
        QVERIFY(sent.headers.contains("X-Reference-Id: 0d3c1f2e-4b5a-4697-8899-aabbccddeeff"));
        QCOMPARE(sent.body, json("{'amount':'15.00','currency':'EUR','externalId':'") + kRefund +
                                json("','payerMessage':'Refund','payeeNote':'Refund',") +
                                json("'referenceIdToRefund':'c72025f5-5cd1-4630-99e4-8ba4722fad56'}"));
        desk.transport.answer(200, json("{'amount':'15.0','currency':'EUR','status':'SUCCESSFUL'}"));
        const GatewayAnswer asked = askRefund(desk.gateway, refundCall());
        QCOMPARE(asked.progress, PayProgress::Succeeded);
        QCOMPARE(asked.amount, std::optional(cedis(1500)));
    }

    void withoutTheKeysOfDisbursementNothingIsRefunded() {
        MomoConfig config = sandbox();
        config.disbursement = {};
        Desk desk(config);
        QVERIFY(!desk.gateway.canRefund());
        QCOMPARE(refund(desk.gateway, refundCall()).end, CallEnd::Rejected);
        QVERIFY(desk.transport.seen.empty());
    }

    void aCheckFetchesATokenOfEachProduct() {
        Desk desk;
        desk.giveToken();
        desk.transport.answer(401, {});
        QCOMPARE(check(desk.gateway).healthCode, QByteArray("bad_key"));
        QCOMPARE(desk.transport.seen.size(), size_t{2});
    }

    void everyAmountGoesAndComesBack() {
        Desk desk;
        desk.giveToken("t", 86'400);
        ChargeCall call = promptCall();
        for (qint64 pesewas = 1; pesewas <= 200'000; ++pesewas) {
            desk.transport.seen.clear();
            call.amount = cedis(pesewas);
            desk.transport.answer(202, {});
            (void)charge(desk.gateway, call);
            const QByteArray& body = desk.transport.seen.back().body;
            const QByteArray written = body.mid(11, body.indexOf("\"", 11) - 11);  // after {"amount":"
            desk.transport.answer(200, status("SUCCESSFUL").replace("\"61\"", "\"" + written + "\""));
            if (ask(desk.gateway, call).amount != cedis(pesewas)) QFAIL(written.constData());
        }
    }
};

FRONTDESK_TEST(MomoGatewayTest)
#include "momo_gateway_test.moc"

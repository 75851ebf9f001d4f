// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/hubtel_gateway.h"
#include "tests/providers/gateway_calls.h"
#include "tests/providers/scripted_transport.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

TelecelConfig account() {
    TelecelConfig config;
    config.hubtelClientId = QStringLiteral("id");
    config.hubtelClientSecret = QStringLiteral("secret");
    config.hubtelPosSalesId = QStringLiteral("11684");
    return config;
}

struct Desk {
    ScriptedTransport transport;
    HubtelGateway gateway{account(), transport};
};

QByteArray received(const QByteArray& code, const QByteArray& message = "m") {
    return json("{'Message':'") + message + json("','ResponseCode':'") + code +
           json("','Data':{'TransactionId':'09f8', 'ClientReference':'") + kReference +
           json("','Amount':61.0,'Charges':0.05,'AmountCharged':61.05}}");
}

QByteArray status(const QByteArray& word) {
    return json("{'message':'Successful','responseCode':'0000','data':{'status':'") + word +
           json("','transactionId':'09f8','clientReference':'") + kReference +
           json("','currencyCode':null,'amount':61,'charges':0.02}}");
}

}  // namespace

class HubtelGatewayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPromptGoesOutAsHubtelWantsIt() {
        Desk desk;
        desk.transport.answer(200, received("0001"));
        ChargeCall call = promptCall(MobileNetwork::Telecel);
        call.callbackUrl = QStringLiteral("https://osu.example/webhooks/hubtel/s3cret");
        const GatewayAnswer answer = charge(desk.gateway, call);
        QCOMPARE(answer.end, CallEnd::Accepted);
        QCOMPARE(answer.progress, PayProgress::Pending);
        QCOMPARE(answer.reference, kReference);
        QCOMPARE(answer.providerId, QByteArray("09f8"));
        const HttpRequest& sent = desk.transport.seen.at(0);
        QCOMPARE(sent.url,
                 QStringLiteral("https://rmp.hubtel.com/merchantaccount/merchants/11684/receive/mobilemoney"));
        QVERIFY(sent.headers.contains("Authorization: Basic aWQ6c2VjcmV0"));
        QCOMPARE(sent.body, json("{'CustomerMsisdn':'233551234987','CustomerEmail':'ama@example.com','Channel':'"
                                 "vodafone-gh','Amount':61.00,'PrimaryCallbackUrl':'https://osu.example/webhooks/"
                                 "hubtel/s3cret','Description':'Order 41','ClientReference':'") +
                                kReference + json("'}"));
        QVERIFY(sent.movesMoney);
    }

    void whatHappenedIsAskedOfItsOtherHost() {
        Desk desk;
        desk.transport.answer(200, status("Paid"));
        const GatewayAnswer answer = ask(desk.gateway, promptCall());
        QCOMPARE(answer.progress, PayProgress::Succeeded);
        QCOMPARE(answer.amount, std::optional(cedis(6100)));
        QCOMPARE(answer.reference, kReference);
        QCOMPARE(desk.transport.seen.at(0).url,
                 QStringLiteral("https://api-txnstatus.hubtel.com/transactions/11684/status?clientReference=") +
                     QString::fromLatin1(kReference));
    }

    void aReferenceItDoesNotKnowMayStillCome() {
        Desk desk;
        for (const int httpStatus : {400, 404}) {
            desk.transport.answer(httpStatus, "{}");
            const GatewayAnswer answer = ask(desk.gateway, promptCall());
            QCOMPARE(answer.end, CallEnd::Accepted);
            QCOMPARE(answer.progress, PayProgress::Pending);
        }
        desk.transport.answer(200, "<html>");
        QCOMPARE(ask(desk.gateway, promptCall()).end, CallEnd::Unknown);
        desk.transport.answer(403, {});
        QCOMPARE(ask(desk.gateway, promptCall()).end, CallEnd::NotSent);
    }

    void whyItFailedStandsInTheText() {
        Desk desk;
        desk.transport.answer(200, received("2001", "The customer has insufficient funds"));
        QCOMPARE(charge(desk.gateway, promptCall()).failureCode, QByteArray("insufficient_funds"));
        desk.transport.answer(200, received("2001", "USSD session timeout"));
        QCOMPARE(charge(desk.gateway, promptCall()).failureCode, QByteArray("not_approved"));
    }

    void aMachineThatIsNotAllowedIsRefused() {
        Desk desk;
        desk.transport.answer(403, {});
        const GatewayAnswer answer = charge(desk.gateway, promptCall());
        QCOMPARE(answer.end, CallEnd::Rejected);
        QCOMPARE(answer.healthCode, QByteArray("bad_key"));
    }

    void onlyCedisAreTaken() {
        Desk desk;
        ChargeCall call = promptCall();
        call.amount = Money(6100, *Currency::fromCode("EUR"));
        QCOMPARE(charge(desk.gateway, call).end, CallEnd::Rejected);
        QVERIFY(desk.transport.seen.empty());
    }

    void nothingIsRefunded() {
        Desk desk;
        QVERIFY(!desk.gateway.canRefund());
        QCOMPARE(refund(desk.gateway, refundCall()).end, CallEnd::Rejected);
    }

    void aCheckAsksForWhatCannotBe() {
        Desk desk;
        desk.transport.answer(404, "{}");
        QCOMPARE(check(desk.gateway).healthCode, QByteArray());
        QVERIFY(desk.transport.seen.at(0).url.endsWith(QString(32, QLatin1Char('0'))));
        desk.transport.answer(401, {});
        QCOMPARE(check(desk.gateway).healthCode, QByteArray("bad_key"));
    }

    void everyAmountGoesAndComesBack() {
        Desk desk;
        ChargeCall call = promptCall();
        for (qint64 pesewas = 1; pesewas <= 200'000; ++pesewas) {
            desk.transport.seen.clear();
            call.amount = cedis(pesewas);
            desk.transport.answer(200, received("0001"));
            (void)charge(desk.gateway, call);
            const QByteArray& body = desk.transport.seen.back().body;
            const qsizetype at = body.indexOf("\"Amount\":") + 9;
            const QByteArray written = body.mid(at, body.indexOf(',', at) - at);
            desk.transport.answer(200, status("Paid").replace("\"amount\":61", "\"amount\":" + written));
            if (ask(desk.gateway, call).amount != cedis(pesewas)) QFAIL(written.constData());
        }
    }
};

FRONTDESK_TEST(HubtelGatewayTest)
#include "hubtel_gateway_test.moc"

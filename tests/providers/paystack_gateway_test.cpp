// SPDX-License-Identifier: GPL-3.0-or-later
// SR-51: only what Paystack says when it is asked counts, with its amount, currency and mode.
#include "sync/providers/paystack_gateway.h"
#include "tests/providers/gateway_calls.h"
#include "tests/providers/scripted_transport.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

struct Desk {
    ScriptedTransport transport;
    PaystackGateway gateway{{QStringLiteral("sk_test_made_up"), {}, QStringLiteral("https://api.paystack.co")},
                            transport};
};

QByteArray transaction(const QByteArray& status, const QByteArray& more = {}) {
    return json(
               "{'status':true,'message':'Verification "
               "successful','data':{'id':4099260516,'domain':'test','status':'") +
           status + json("','reference':'") + kReference + json("','amount':6100,'currency':'GHS'") + more + "}}";
}

QByteArray charged(const QByteArray& status, const QByteArray& more = {}) {
    return json("{'status':true,'message':'Charge attempted','data':{'reference':'") + kReference +
           json("','status':'") + status + "\"" + more + "}}";
}

const QByteArray kNoSuchCharge = json("{'status':false,'message':'Transaction reference is invalid'}");
const QByteArray kNotFound = json("{'status':false,'message':'Transaction reference not found'}");

}  // namespace

class PaystackGatewayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHostedPaymentOpensAPage() {
        Desk desk;
        const QByteArray page = "https://checkout.paystack.com/3ni8kdavz62431k";
        desk.transport.answer(
            200, json("{'status':true,'message':'Authorization URL created','data':{'authorization_url':'") + page +
                     json("','access_code':'3ni8kdavz62431k','reference':'") + kReference + "\"}}");
        const GatewayAnswer answer = charge(desk.gateway, hostedCall());
        QCOMPARE(answer.end, CallEnd::Accepted);
        QCOMPARE(answer.progress, PayProgress::NeedsPage);
        QCOMPARE(answer.authorizationUrl, QStringLiteral("https://checkout.paystack.com/3ni8kdavz62431k"));
        QCOMPARE(answer.reference, kReference);
        const HttpRequest& sent = desk.transport.seen.at(0);
        QCOMPARE(sent.method, QByteArray("POST"));
        QCOMPARE(sent.url, QStringLiteral("https://api.paystack.co/transaction/initialize"));
        QVERIFY(sent.headers.contains("Authorization: Bearer sk_test_made_up"));
        QVERIFY(sent.headers.contains("Content-Type: application/json"));
        QCOMPARE(sent.body, json("{'email':'ama@example.com','amount':6100,'currency':'GHS','reference':'") +
                                kReference + json("','callback_url':'https://osu.example/orders/track'}"));
        QCOMPARE(sent.totalSeconds, 30);
        QVERIFY(sent.movesMoney);
    }

    void aPageElsewhereThanOnTheWebIsNone() {
        Desk desk;
        desk.transport.answer(200, json("{'status':true,'data':{'authorization_url':'javascript:pay'}}"));
        QCOMPARE(charge(desk.gateway, hostedCall()).end, CallEnd::Unknown);
    }

    void aReferenceUsedBeforeIsAskedFor() {
        Desk desk;
        desk.transport.answer(400,
                              json("{'status':false,'message':'Duplicate Transaction Reference','meta':{'nextStep': "
                                   "'...'},'type':'validation_error','code':'duplicate_reference'}"));
        desk.transport.answer(200, transaction("abandoned"));
        const GatewayAnswer answer = charge(desk.gateway, hostedCall());
        QCOMPARE(answer.end, CallEnd::Accepted);
        QCOMPARE(answer.progress, PayProgress::Pending);
        QCOMPARE(desk.transport.seen.at(1).url,
                 QStringLiteral("https://api.paystack.co/transaction/verify/") + QString::fromLatin1(kReference));
    }

    void aPromptTellsTheGuestWhatToDo() {
        Desk desk;
        desk.transport.answer(
            200, charged("pay_offline", json(",'display_text':'Please complete authorization process on your phone'")));
        const GatewayAnswer answer = charge(desk.gateway, promptCall());
        QCOMPARE(answer.end, CallEnd::Accepted);
        QCOMPARE(answer.progress, PayProgress::Pending);
        QCOMPARE(answer.displayText, QStringLiteral("Please complete authorization process on your phone"));
        const HttpRequest& sent = desk.transport.seen.at(0);
        QCOMPARE(sent.url, QStringLiteral("https://api.paystack.co/charge"));
        QCOMPARE(sent.body, json("{'email':'ama@example.com','amount':6100,'currency':'GHS','reference':'") +
                                kReference + json("','mobile_money':{'phone':'0551234987','provider':'mtn'}}"));
        QCOMPARE(sent.totalSeconds, 60);
    }

    void telecelWantsAVoucher() {
        Desk desk;
        desk.transport.answer(200,
                              charged("send_otp", json(",'display_text':'Please dial *110# to generate a voucher'")));
        desk.transport.answer(200, charged("pay_offline"));
        const ChargeCall call = promptCall(MobileNetwork::Telecel);
        const GatewayAnswer answer = charge(desk.gateway, call);
        QCOMPARE(answer.progress, PayProgress::NeedsCode);
        QCOMPARE(answer.displayText, QStringLiteral("Please dial *110# to generate a voucher"));
        QVERIFY(desk.transport.seen.at(0).body.contains(json("'provider':'vod'")));
        QCOMPARE(submitCode(desk.gateway, call, "123456").progress, PayProgress::Pending);
        QCOMPARE(desk.transport.seen.at(1).url, QStringLiteral("https://api.paystack.co/charge/submit_otp"));
        QCOMPARE(desk.transport.seen.at(1).body, json("{'otp':'123456','reference':'") + kReference + json("'}"));
    }

    void aWrongVoucherIsToldAsOne() {
        Desk desk;
        desk.transport.answer(400, json("{'status':false,'message':'Provided registration token is invalid'}"));
        desk.transport.answer(400,
                              json("{'status':'false','message':'Too many attempts. You have to wait for 5 minutes'}"));
        const ChargeCall call = promptCall(MobileNetwork::Telecel);
        const GatewayAnswer wrong = submitCode(desk.gateway, call, "1");
        QCOMPARE(wrong.end, CallEnd::Rejected);
        QCOMPARE(wrong.failureCode, QByteArray("wrong_code"));
        QCOMPARE(submitCode(desk.gateway, call, "2").failureCode, QByteArray("too_many_attempts"));
    }

    void airtelTigosCodeIsReadOnce() {
        Desk desk;
        desk.transport.answer(200, json("{'status':true,'data':[{'name':'MTN','slug':'mtn-mobile-money','code':'MTN'}, "
                                        "{'name':'AirtelTigo','slug':'atl-mobile-money','code':'TGO'}]}"));
        desk.transport.answer(200, charged("pay_offline"));
        desk.transport.answer(200, charged("pay_offline"));
        const ChargeCall call = promptCall(MobileNetwork::AirtelTigo);
        QCOMPARE(charge(desk.gateway, call).progress, PayProgress::Pending);
        QCOMPARE(charge(desk.gateway, call).progress, PayProgress::Pending);
        QCOMPARE(desk.transport.seen.size(), size_t{3});
        QCOMPARE(desk.transport.seen.at(0).url,
                 QStringLiteral("https://api.paystack.co/bank?currency=GHS&type=mobile_money"));
        QVERIFY(desk.transport.seen.at(2).body.contains(json("'provider':'tgo'")));
    }

    void airtelTigosCodeIsTheCommonOneWhereItCannotBeRead() {
        Desk desk;
        desk.transport.fail(HttpEnd::Unknown, "timeout");
        desk.transport.answer(200, charged("pay_offline"));
        QCOMPARE(charge(desk.gateway, promptCall(MobileNetwork::AirtelTigo)).progress, PayProgress::Pending);
        QVERIFY(desk.transport.seen.at(1).body.contains(json("'provider':'atl'")));
    }

    void aChargeThatSaysItSucceededIsVerified() {
        Desk desk;
        desk.transport.answer(200, charged("success"));
        desk.transport.answer(200, transaction("success"));
        const GatewayAnswer answer = charge(desk.gateway, promptCall());
        QCOMPARE(answer.progress, PayProgress::Succeeded);
        QCOMPARE(answer.amount, std::optional(cedis(6100)));
        QCOMPARE(answer.providerId, QByteArray("4099260516"));

        desk.transport.answer(200, charged("success"));
        desk.transport.fail(HttpEnd::Unknown, "timeout");
        const GatewayAnswer unverified = charge(desk.gateway, promptCall());
        QCOMPARE(unverified.end, CallEnd::Accepted);
        QCOMPARE(unverified.progress, PayProgress::Pending);
    }

    void aChargeThatSaysItFailedIsVerifiedToo() {
        Desk desk;
        desk.transport.answer(200, charged("failed", json(",'message':'Insufficient Funds'")));
        desk.transport.answer(200, transaction("success"));
        QCOMPARE(charge(desk.gateway, promptCall()).progress, PayProgress::Succeeded);

        desk.transport.answer(400, charged("failed", json(",'message':'Insufficient Funds'")));
        desk.transport.answer(400, kNotFound);
        const GatewayAnswer failed = charge(desk.gateway, promptCall());
        QCOMPARE(failed.progress, PayProgress::Failed);
        QCOMPARE(failed.failureCode, QByteArray("insufficient_funds"));
    }

    void whatMovesMoneyIsUnknownWhereItMayHaveArrived_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<CallEnd>("end");
        QTest::addColumn<QByteArray>("health");
        const auto row = [](const char* name, int status, const QByteArray& body, CallEnd end, const char* health) {
            QTest::newRow(name) << status << body << end << QByteArray(health);
        };
        row("500", 500, "", CallEnd::Unknown, "http_5xx");
        row("502 with a page", 502, "<html>", CallEnd::Unknown, "http_5xx");
        row("200 with a page", 200, "<html>", CallEnd::Unknown, "unreadable");
        row("200 without a status", 200, json("{'status':true,'data':{}}"), CallEnd::Unknown, "unreadable");
        row("a fault behind Paystack", 400, json("{'status':false,'message':'x','type':'api_error'}"), CallEnd::Unknown,
            "unreadable");
        row("401", 401, json("{'status':false,'message':'Invalid key'}"), CallEnd::Rejected, "bad_key");
        row("403", 403, "", CallEnd::Rejected, "bad_key");
        row("429", 429, "", CallEnd::NotSent, "");
        row("please wait", 400, json("{'status':false,'message':'Please wait a few minutes and try again.'}"),
            CallEnd::NotSent, "");
        row("a refusal", 400, json("{'status':false,'message':'Currency not supported by merchant'}"),
            CallEnd::Rejected, "");
    }
    void whatMovesMoneyIsUnknownWhereItMayHaveArrived() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Desk desk;
        desk.transport.answer(status, body, {"retry-after: 120"});
        const GatewayAnswer answer = charge(desk.gateway, promptCall());
        QTEST(answer.end, "end");
        QTEST(answer.healthCode, "health");
        QCOMPARE(answer.needsPerson, answer.end == CallEnd::Rejected);
        QCOMPARE(answer.retryAfterSeconds > 0, answer.end == CallEnd::NotSent);
    }

    void whatDidNotLeaveMayBeSentAgain() {
        Desk desk;
        desk.transport.fail(HttpEnd::NotSent, "dns");
        const GatewayAnswer unreached = charge(desk.gateway, promptCall());
        QCOMPARE(unreached.end, CallEnd::NotSent);
        QCOMPARE(unreached.healthCode, QByteArray("dns"));
        QVERIFY(!unreached.needsPerson);
        desk.transport.fail(HttpEnd::NotSent, "tls");
        QVERIFY(charge(desk.gateway, promptCall()).needsPerson);
        desk.transport.fail(HttpEnd::Unknown, "cut_short");
        QCOMPARE(charge(desk.gateway, promptCall()).end, CallEnd::Unknown);
    }

    void feesOnTheGuestDoNotChangeWhatWasAskedFor() {
        Desk desk;
        desk.transport.answer(
            200,
            transaction("success", json(",'requested_amount':6100")).replace("\"amount\":6100", "\"amount\":6225"));
        QCOMPARE(ask(desk.gateway, hostedCall()).amount, std::optional(cedis(6100)));
        desk.transport.answer(
            200, transaction("success", json(",'requested_amount':100")).replace("\"amount\":6100", "\"amount\":225"));
        QCOMPARE(ask(desk.gateway, hostedCall()).amount, std::optional(cedis(100)));
        desk.transport.answer(200, transaction("success").replace("6100", "\"6100\""));
        QCOMPARE(ask(desk.gateway, hostedCall()).amount, std::optional(cedis(6100)));
    }

    void anotherCurrencyIsToldAsItIs() {
        Desk desk;
        desk.transport.answer(200, transaction("success").replace("GHS", "NGN"));
        const GatewayAnswer answer = ask(desk.gateway, hostedCall());
        QCOMPARE(answer.amount->currency().code(), QByteArray("NGN"));
        desk.transport.answer(200, transaction("success").replace("\"GHS\"", "null"));
        QCOMPARE(ask(desk.gateway, hostedCall()).end, CallEnd::Unknown);
    }

    void theOtherModesAnswersAreNone() {
        Desk desk;
        QVERIFY(desk.gateway.isTestMode());
        desk.transport.answer(200, transaction("success").replace("\"test\"", "\"live\""));
        const GatewayAnswer answer = ask(desk.gateway, hostedCall());
        QCOMPARE(answer.end, CallEnd::Unknown);
        QVERIFY(answer.needsPerson);
        PaystackGateway live({QStringLiteral("sk_live_made_up"), {}, QStringLiteral("https://api.paystack.co")},
                             desk.transport);
        QVERIFY(!live.isTestMode());
        desk.transport.answer(200, transaction("success").replace("\"test\"", "\"live\""));
        QCOMPARE(ask(live, hostedCall()).progress, PayProgress::Succeeded);
    }

    void anUnknownReferenceIsNotFound() {
        Desk desk;
        for (const int status : {400, 404}) {
            desk.transport.answer(status, kNotFound);
            QCOMPARE(ask(desk.gateway, hostedCall()).progress, PayProgress::NotFound);
        }
        desk.transport.answer(400, kNotFound);
        desk.transport.answer(400, kNoSuchCharge);
        QCOMPARE(ask(desk.gateway, promptCall()).progress, PayProgress::NotFound);
        QCOMPARE(desk.transport.seen.back().url,
                 QStringLiteral("https://api.paystack.co/charge/") + QString::fromLatin1(kReference));
        desk.transport.answer(400, kNotFound);
        desk.transport.answer(200, charged("pending"));
        QCOMPARE(ask(desk.gateway, promptCall()).progress, PayProgress::Pending);
    }

    void askingAPromptFindsTheVoucherItWaitsFor() {
        Desk desk;
        desk.transport.answer(200, transaction("ongoing"));
        desk.transport.answer(200, charged("send_otp", json(",'display_text':'Dial *110#'")));
        const GatewayAnswer answer = ask(desk.gateway, promptCall(MobileNetwork::Telecel));
        QCOMPARE(answer.progress, PayProgress::NeedsCode);
        QCOMPARE(answer.displayText, QStringLiteral("Dial *110#"));
        desk.transport.answer(200, transaction("ongoing"));
        desk.transport.answer(200, charged("success"));  // not verified yet
        QCOMPARE(ask(desk.gateway, promptCall()).progress, PayProgress::Pending);
    }

    void aQuestionThatIsRefusedFailsNoPayment() {
        Desk desk;
        for (const int status : {400, 401, 403, 422, 429, 500}) {
            desk.transport.answer(status, json("{'status':false,'message':'Invalid key'}"));
            const GatewayAnswer answer = ask(desk.gateway, hostedCall());
            QVERIFY(answer.end == CallEnd::NotSent || answer.end == CallEnd::Unknown);
        }
    }

    void aRefundIsAskedForInOurWords() {
        Desk desk;
        desk.transport.answer(200, json("{'status':true,'message':'Refund has been queued for processing','data':{ "
                                        "'transaction':{'id':4099260516,'reference':'x'},'id':3018284,'amount':1500,'"
                                        "currency':'GHS', 'status':'pending'}}"));
        const GatewayAnswer answer = refund(desk.gateway, refundCall());
        QCOMPARE(answer.end, CallEnd::Accepted);
        QCOMPARE(answer.progress, PayProgress::Pending);
        QCOMPARE(answer.providerId, QByteArray("3018284"));
        QCOMPARE(desk.transport.seen.at(0).url, QStringLiteral("https://api.paystack.co/refund"));
        QCOMPARE(desk.transport.seen.at(0).body, json("{'transaction':'") + kReference +
                                                     json("','amount':1500,'currency':'GHS','merchant_note':'Refund ") +
                                                     kRefund + json("'}"));
    }

    void aRefundsStateIsAskedByItsId() {
        Desk desk;
        RefundCall call = refundCall();
        call.providerId = "3018284";
        desk.transport.answer(200, json("{'status':true,'data':{'transaction':4099260516,'id':3018284,'amount':1500, "
                                        "'currency':'GHS','status':'processed'}}"));
        QCOMPARE(askRefund(desk.gateway, call).progress, PayProgress::Succeeded);
        QCOMPARE(desk.transport.seen.at(0).url, QStringLiteral("https://api.paystack.co/refund/3018284"));
        desk.transport.answer(400, json("{'status':false,'message':'whatever'}"));
        QCOMPARE(askRefund(desk.gateway, call).end, CallEnd::Unknown);
    }

    void aRefundOfUnknownFateIsLookedUp_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<PayProgress>("progress");
        const QByteArray end = json(",'amount':1500,'currency':'GHS','status':'processed'}");
        QTest::newRow("by its note") << json("{'id':1,'transaction':9,'merchant_note':'Refund ") + kRefund + "\"" + end
                                     << PayProgress::Succeeded;
        QTest::newRow("by transaction and amount")
            << json("{'id':1,'transaction':4099260516,'merchant_note':'Refund for transaction by owner'") + end
            << PayProgress::Succeeded;
        QTest::newRow("by reference and amount")
            << json("{'id':1,'transaction_reference':'") + kReference + "\"" + end << PayProgress::Succeeded;
        QTest::newRow("another of ours") << json("{'id':1,'transaction':4099260516,'merchant_note':'Refund ") +
                                                kReference + "\"" + end
                                         << PayProgress::NotFound;
        QTest::newRow("another amount") << QByteArray(
                                               json("{'id':1,'transaction':4099260516,'amount':1600,'currency':'GHS'}"))
                                        << PayProgress::NotFound;
        QTest::newRow("of another payment") << json("{'id':1,'transaction':7") + end << PayProgress::NotFound;
    }
    void aRefundOfUnknownFateIsLookedUp() {
        QFETCH(QByteArray, row);
        Desk desk;
        desk.transport.answer(200, json("{'status':true,'data':[") + row + "]}");
        QTEST(askRefund(desk.gateway, refundCall()).progress, "progress");
        QCOMPARE(desk.transport.seen.at(0).url,
                 QStringLiteral("https://api.paystack.co/refund?from=2026-11-21T11%3A55%3A00.000Z&perPage=100&page=1"));
    }

    void aSecondRefundThatIsRefusedFindsTheFirst() {
        Desk desk;
        desk.transport.answer(400, json("{'status':false,'message':'Transaction has been fully reversed'}"));
        desk.transport.answer(200, json("{'status':true,'data':[{'id':1,'transaction':4099260516,'amount':1500, "
                                        "'currency':'GHS','status':'pending'}]}"));
        QCOMPARE(refund(desk.gateway, refundCall()).progress, PayProgress::Pending);
        desk.transport.answer(
            400, json("{'status':false,'message':'Insufficient balance to fulfill this refund. Please top up.'}"));
        desk.transport.answer(200, json("{'status':true,'data':[]}"));
        const GatewayAnswer refused = refund(desk.gateway, refundCall());
        QCOMPARE(refused.end, CallEnd::Rejected);
        QCOMPARE(refused.failureCode, QByteArray("insufficient_funds"));
        QVERIFY(refused.needsPerson);
    }

    void aListIsReadToItsLastPage() {
        Desk desk;
        const QByteArray row = json("{'reference':'r','amount':100,'currency':'GHS','status':'success'}");
        const QByteArray page = json("{'status':true,'data':[") + (row + ',').repeated(99) + row + "]}";
        desk.transport.answer(200, page);
        desk.transport.answer(200, json("{'status':true,'data':[") + row + json(",{'amount':1}]}"));
        std::optional<std::vector<ListedCharge>> listed;
        desk.gateway.list(Instant{1'795'262'400'000}, Instant{1'795'348'800'000}, [&](auto all) { listed = all; });
        QVERIFY(listed);
        QCOMPARE(listed->size(), size_t{101});
        QVERIFY(listed->front().succeeded);
        QCOMPARE(desk.transport.seen.at(1).url,
                 QStringLiteral("https://api.paystack.co/transaction?from=2026-11-21T12%3A00%3A00.000Z&to="
                                "2026-11-22T11%3A59%3A59.999Z&perPage=100&page=2"));
        for (int i = 0; i < 50; ++i) desk.transport.answer(200, page);
        desk.gateway.list({}, {}, [&](auto all) { listed = all; });
        QVERIFY(!listed);  // more than can be read
        QCOMPARE(desk.transport.seen.size(), size_t{52});
        desk.transport.answer(500, {});
        desk.gateway.list({}, {}, [&](auto all) { listed = all; });
        QVERIFY(!listed);
    }

    void aCheckTellsWhetherOurKeyIsTaken() {
        Desk desk;
        desk.transport.answer(200, json("{'status':true,'data':[]}"));
        QCOMPARE(check(desk.gateway).healthCode, QByteArray());
        desk.transport.answer(401, {});
        const GatewayAnswer refused = check(desk.gateway);
        QCOMPARE(refused.healthCode, QByteArray("bad_key"));
        QVERIFY(refused.needsPerson);
        QVERIFY(!refused.inWords.contains(QLatin1String("sk_")));
    }

    void everyAmountGoesAndComesBackInHundredths() {
        Desk desk;
        ChargeCall call = hostedCall();
        for (qint64 pesewas = 1; pesewas <= 200'000; ++pesewas) {
            desk.transport.seen.clear();
            call.amount = cedis(pesewas);
            desk.transport.answer(200, json("{'status':true,'data':{'authorization_url':'https://a.example/'}}"));
            (void)charge(desk.gateway, call);
            const QByteArray written = json("'amount':") + QByteArray::number(pesewas) + ',';
            if (!desk.transport.seen.back().body.contains(written)) QFAIL(written.constData());
            desk.transport.answer(200, transaction("success").replace("\"amount\":6100,", written));
            if (ask(desk.gateway, call).amount != cedis(pesewas)) QFAIL(written.constData());
        }
    }
};

FRONTDESK_TEST(PaystackGatewayTest)
#include "paystack_gateway_test.moc"

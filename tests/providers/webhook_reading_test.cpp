// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/webhook_reading.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

constexpr char kReference[] = "0123456789abcdef0123456789abcdef";
constexpr char kHyphened[] = "01234567-89AB-cdef-0123-456789abcdef";

/// @p text with REF as our reference and @p word in place of WORD.
QByteArray filled(QByteArray text, const QByteArray& word = {}) {
    return text.replace("REF", kReference).replace("WORD", word);
}

QByteArray charge(const QByteArray& domain) {
    return filled(R"json({"event":"charge.success","data":{"id":4099260516,"domain":"WORD","status":"success",
        "reference":"REF","amount":6100,"currency":"GHS","customer":{"first_name":"Ama","email":"ama@example.com"},
        "authorization":{"last4":"X149"}}})json",
                  domain);
}

QByteArray refund(const QByteArray& status, const QByteArray& refundReference) {
    return filled(R"json({"event":"refund.WORD","data":{"status":"WORD","transaction_reference":"REF",
        "refund_reference":ID,"amount":"6100"}})json",
                  status)
        .replace("ID", refundReference);
}

}  // namespace

class WebhookReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChargeOfPaystackNamesOurPaymentAndNobodyElse() {
        const WebhookReading said = readPaystack(charge("test"), true);
        QCOMPARE(said.event.provider, QByteArray("paystack"));
        QCOMPARE(said.event.key, QByteArray("charge.success|4099260516"));
        QCOMPARE(said.event.reference, QByteArray(kReference));
        QCOMPARE(said.payment, PaymentProvider::Paystack);
        QVERIFY(!said.report);
        // SR-63, SR-64: what names a person is not kept
        QVERIFY(said.event.body.contains("\"amount\":\"6100\""));
        for (const char* personal : {"Ama", "ama@example.com", "X149"}) QVERIFY(!said.event.body.contains(personal));
    }
    void anEventOfTheOtherModeIsNoneOfOurs() {
        QVERIFY(!readPaystack(charge("live"), true).payment);
        QVERIFY(!readPaystack(charge("test"), false).payment);
        QVERIFY(readPaystack(charge("live"), false).payment);
    }
    void eachStepOfARefundIsAnEventOfItsOwn() {
        const WebhookReading pending = readPaystack(refund("pending", "null"), true);
        QCOMPARE(pending.event.key, "refund.pending|" + QByteArray(kReference) + "||pending");
        QCOMPARE(pending.event.reference, QByteArray(kReference));
        QCOMPARE(pending.payment, PaymentProvider::Paystack);
        const WebhookReading processed = readPaystack(refund("processed", "\"132013318360\""), true);
        QCOMPARE(processed.event.key, "refund.processed|" + QByteArray(kReference) + "|132013318360|processed");
    }
    void otherEventsAreKeptAndLeadToNothing() {
        const QByteArray body = filled(R"json({"event":"transfer.success","data":{"id":7,"reference":"REF"}})json");
        const WebhookReading said = readPaystack(body, true);
        QCOMPARE(said.event.key, QByteArray("transfer.success|7"));
        QVERIFY(!said.payment);
    }

    void mtnTellsInItsPathOrAsExternalId() {
        const QByteArray body = filled(
            R"json({"externalId":"REF","amount":"61","payer":{"partyId":"233241234567"},"status":"SUCCESSFUL"})json");
        for (const QByteArray& path : {QByteArray(), QByteArray(kHyphened), QByteArray(kReference)}) {
            const WebhookReading said = readMtnMomo(body, path);
            QCOMPARE(said.event.provider, QByteArray("mtn-momo"));
            QCOMPARE(said.event.key, kReference + QByteArray("|SUCCESSFUL"));
            QCOMPARE(said.event.reference, QByteArray(kReference));
            QCOMPARE(said.payment, PaymentProvider::MtnMomo);
            QVERIFY(!said.event.body.contains("233241234567"));
        }
        const QByteArray others = R"json({"externalId":"PAY-1","status":"FAILED"})json";
        QVERIFY(!readMtnMomo(others, "../../etc").payment);
    }
    void mtnsEmptyBodyStillNamesThePaymentInThePath() {
        const WebhookReading said = readMtnMomo({}, kHyphened);
        QCOMPARE(said.payment, PaymentProvider::MtnMomo);
        QCOMPARE(said.event.reference, QByteArray(kReference));
        QVERIFY(said.event.key != readMtnMomo({}, "ffffffffffffffffffffffffffffffff").event.key);
    }

    void hubtelIsReadInBothItsSpellings() {
        for (const char* shape :
             {R"json({"ResponseCode":"0000","Message":"ok","Data":{"ClientReference":"REF","Amount":0.8}})json",
              R"json({"responseCode":"0000","data":{"clientReference":"REF"}})json"}) {
            const QByteArray body = filled(shape);
            const WebhookReading said = readHubtel(body);
            QCOMPARE(said.event.key, kReference + QByteArray("|0000"));
            QCOMPARE(said.payment, PaymentProvider::Hubtel);
        }
    }

    void messagesAreReportedAsTheirProvidersNameThem_data() {
        QTest::addColumn<SmsProvider>("provider");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<DeliveryState>("state");
        const auto rows = [](const char* name, SmsProvider provider, const QByteArrayList& words, DeliveryState state) {
            for (const QByteArray& word : words)
                QTest::addRow("%s %s", name, word.constData()) << provider << word << state;
        };
        rows("twilio", SmsProvider::Twilio, {"accepted", "queued", "sending", "sent", "scheduled", "new word"},
             DeliveryState::Underway);
        rows("twilio", SmsProvider::Twilio, {"delivered"}, DeliveryState::Delivered);
        rows("twilio", SmsProvider::Twilio, {"undelivered", "failed", "canceled"}, DeliveryState::Failed);
        rows("africastalking", SmsProvider::AfricasTalking, {"Sent", "Submitted", "Buffered", "Expired"},
             DeliveryState::Underway);
        rows("africastalking", SmsProvider::AfricasTalking, {"Success"}, DeliveryState::Delivered);
        rows("africastalking", SmsProvider::AfricasTalking, {"Rejected", "Failed"}, DeliveryState::Failed);
        rows("arkesel", SmsProvider::Arkesel, {"QUEUED", "SUBMITTED", "SENT"}, DeliveryState::Underway);
        rows("arkesel", SmsProvider::Arkesel, {"DELIVERED", "delivered"}, DeliveryState::Delivered);
        rows("arkesel", SmsProvider::Arkesel, {"NOT_DELIVERED", "UNDELIVERED", "EXPIRED", "FAILED", "REJECTED"},
             DeliveryState::Failed);
    }
    void messagesAreReportedAsTheirProvidersNameThem() {
        QFETCH(SmsProvider, provider);
        QFETCH(QByteArray, word);
        QFETCH(DeliveryState, state);
        WebhookReading said;
        if (provider == SmsProvider::Twilio)
            said = readTwilio({{"MessageStatus", word}, {"MessageSid", "id1"}, {"To", "+233241234567"}});
        if (provider == SmsProvider::AfricasTalking)
            said = readAfricasTalking("phoneNumber=%2B233241234567&id=id1&status=" + word.toPercentEncoding());
        if (provider == SmsProvider::Arkesel) said = readArkesel({{"sms_id", "id1"}, {"status", word}}, {});
        QVERIFY(said.report);
        QCOMPARE(said.report->provider, provider);
        QCOMPARE(said.report->state, state);
        QCOMPARE(said.report->messageId, QByteArray("id1"));
        QCOMPARE(said.event.provider, storedName(provider));
        QCOMPARE(said.event.key, "id1|" + QByteArray(word).replace(' ', ""));
        QVERIFY(!said.event.body.contains("233241234567"));
        QVERIFY(!said.payment);
    }
    void whoOptedOutIsToldFromWhomWasNotReached() {
        QVERIFY(
            readTwilio({{"MessageSid", "1"}, {"MessageStatus", "failed"}, {"ErrorCode", "21610"}}).report->optedOut);
        QVERIFY(
            !readTwilio({{"MessageSid", "1"}, {"MessageStatus", "failed"}, {"ErrorCode", "30003"}}).report->optedOut);
        QVERIFY(readAfricasTalking("id=1&status=Rejected&failureReason=UserInBlackList").report->optedOut);
        QVERIFY(!readAfricasTalking("id=1&status=Failed&failureReason=DeliveryFailure").report->optedOut);
    }
    void arkeselsBodyFillsInWhatItsQueryDoesNotSay() {
        const auto isRead = [](const FormFields& query, QByteArrayView body) {
            const auto report = readArkesel(query, body).report;
            return report && report->messageId == "a-1" && report->state == DeliveryState::Delivered;
        };
        QVERIFY(isRead({{"sms_id", "a-1"}, {"status", "DELIVERED"}}, "sms_id=b-2&status=FAILED"));
        QVERIFY(isRead({{"sms_id", "a-1"}}, "status=DELIVERED"));
        QVERIFY(isRead({}, "sms_id=a-1&status=DELIVERED"));
        const QByteArray json = R"json({"sms_id":"a-1","status":"DELIVERED"})json";
        QVERIFY(isRead({}, json));
    }

    void whatCannotBeReadIsOneEventABody() {
        for (const char* body : {"", "{", "[]", "null", R"json({"event":5,"data":[]})json", "\xff\xfe", "%zz=%"}) {
            const QByteArray text(body);
            for (const WebhookReading& said :
                 {readPaystack(text, true), readMtnMomo(text, {}), readHubtel(text), readTwilio(formFields(text)),
                  readAfricasTalking(text), readArkesel({}, text)}) {
                QVERIFY(!said.payment && !said.report);
                QVERIFY(said.event.key.size() > 5);
            }
        }
        QVERIFY(readHubtel("a").event.key != readHubtel("b").event.key);
        QCOMPARE(readHubtel("a").event.key, readHubtel("a").event.key);
    }
    void anIdNeverGrowsAKeyWithoutBounds() {
        const WebhookReading said = readAfricasTalking("status=Success&id=" + QByteArray(100'000, 'x'));
        QVERIFY(said.event.key.size() < 300);
        QVERIFY(said.event.body.size() < 500);
    }
};

FRONTDESK_TEST(WebhookReadingTest)
#include "webhook_reading_test.moc"

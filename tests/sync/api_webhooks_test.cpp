// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/webhook_secrets.h"
#include "tests/support/test_main.h"
#include "tests/sync/api_fixture.h"

#include <QMessageAuthenticationCode>
#include <QTest>

#include <map>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr char kSecretKey[] = "sk_test_MADE-UP-0001";
constexpr char kToken[] = "made-up-auth-token-1";
constexpr char kPathSecret[] = "0123456789abcdef0123456789abcdef";
const std::string kReference = "5a0c2f64b1d24e6f8a3b7c9d0e1f2a3b";
const std::string kPaystack = "/webhooks/paystack";
const std::string kTwilio = "/webhooks/twilio";

std::string ofPath(const char* provider, const std::string& more = {}) {
    return std::string("/webhooks/") + provider + '/' + kPathSecret + more;
}

std::string charge(const std::string& id = "302961") {
    return "{\"event\":\"charge.success\",\"data\":{\"id\":" + id + ",\"domain\":\"test\",\"reference\":\"" +
           kReference + "\",\"amount\":6100,\"currency\":\"GHS\",\"customer\":{\"email\":\"ama@example.com\"}}}";
}

std::string hmacOf(QCryptographicHash::Algorithm hash, const QByteArray& key, const std::string& text, bool hex) {
    const QByteArray mac = QMessageAuthenticationCode::hash(QByteArray::fromStdString(text), key, hash);
    return (hex ? mac.toHex() : mac.toBase64()).toStdString();
}

ApiDesk::Headers signedByPaystack(const std::string& body) {
    return {{"content-type", "application/json"},
            {"x-paystack-signature", hmacOf(QCryptographicHash::Sha512, kSecretKey, body, true)}};
}

/// A callback of Twilio and the headers that prove it, for @p url.
struct TwilioCall {
    explicit TwilioCall(const std::string& status, const std::string& url) {
        body = "To=%2B233241234567&MessageStatus=" + status + "&MessageSid=SM1";
        headers = {
            {"host", "evil.example"},
            {"x-twilio-signature", hmacOf(QCryptographicHash::Sha1, kToken,
                                          url + "MessageSidSM1MessageStatus" + status + "To+233241234567", false)}};
    }
    std::string body;
    ApiDesk::Headers headers;
};

/// The API with all providers in use.
struct WebhookDesk : ApiDesk {
    explicit WebhookDesk(bool rateLimits = false) : ApiDesk(rateLimits) {
        desk.backend().webhookSecrets.set({kSecretKey, kToken, kPathSecret, true, true, true, true});
    }
    http::Response paystack(const std::string& body) {
        return send(http::Method::Post, kPaystack, body, signedByPaystack(body));
    }
    http::Response twilio(const std::string& status) {
        const TwilioCall call(status, desk.backend().restaurant->publicUrl.toStdString() + kTwilio);
        return send(http::Method::Post, kTwilio, call.body, call.headers);
    }

    /// An SMS that Twilio took and calls @p messageId.
    Uuid addSms(const QByteArray& messageId, const QString& to) {
        OrderNotification sms;
        sms.id = desk.ids.next();
        sms.orderId = desk.place(desk.draft()).id;
        sms.type = "accepted";
        sms.status = NotificationState::Sent;
        sms.recipientPhone = to;
        sms.provider = "twilio";
        sms.messageId = messageId;
        sms.sentAt = sms.createdAt = desk.clock.now();
        const auto added = desk.run<bool>(
            [&]() -> Result<bool> { return desk.backend().notifications.insert(sms).map([] { return true; }); });
        if (!added) qFatal("the message is refused");
        return sms.id;
    }
    NotificationState statusOf(const Uuid& sms) {
        using Found = std::optional<OrderNotification>;
        return desk.run<Found>([&] { return desk.backend().notifications.find(sms); }).value().value().status;
    }

    /// What is stored, "provider|key" and its body, opened.
    std::map<QByteArray, QByteArray> stored() {
        std::map<QByteArray, QByteArray> out;
        const auto reader = desk.backend().openReader();
        const auto read = (*reader)->query("SELECT provider, key, body FROM webhook_event", [&](const Row& row) {
            const QByteArray id = row.bytes(0) + '|' + row.bytes(1);
            out[id] = desk.backend().keys->open(row.bytes(2), "webhook_event|body|" + id).value_or("sealed otherwise");
        });
        return read ? out : std::map<QByteArray, QByteArray>();
    }
};

}  // namespace

class ApiWebhooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // SR-50
    void aSignedEventIsStoredAndAnswered() {
        WebhookDesk api;
        const auto answer = api.paystack(charge());
        QCOMPARE(answer.status, 200);
        QCOMPARE(*answer.body, std::string("{}"));
        const auto stored = api.stored();
        QCOMPARE(stored.size(), size_t(1));
        const auto& [id, body] = *stored.begin();
        QCOMPARE(id, QByteArray("paystack|charge.success|302961"));
        QVERIFY(body.contains("\"amount\":\"6100\""));
        QVERIFY(!body.contains("ama@example.com"));
    }

    // SR-50
    void whatIsNotSignedIsRefusedAndNotStored() {
        WebhookDesk api;
        const std::string body = charge();
        const std::string right = signedByPaystack(body)[1].second;
        const auto refuses = [&](const ApiDesk::Headers& headers, const std::string& sent) {
            const auto answer = api.send(http::Method::Post, kPaystack, sent, headers);
            return answer.status == 401 && codeOf(answer) == QLatin1String("unauthorized");
        };
        QVERIFY(refuses({}, body));
        QVERIFY(refuses({{"x-paystack-signature", ""}}, body));
        QVERIFY(refuses({{"x-paystack-signature", std::string(128, '0')}}, body));
        QVERIFY(refuses({{"x-paystack-signature", right.substr(0, 64)}}, body));
        QVERIFY(refuses({{"x-paystack-signature", QByteArray::fromStdString(right).toUpper().toStdString()}}, body));
        QVERIFY(
            refuses({{"x-paystack-signature", hmacOf(QCryptographicHash::Sha512, "sk_test_other", body, true)}}, body));
        QVERIFY(refuses({{"x-paystack-signature", right}}, body + " "));
        QVERIFY(refuses({{"x-paystack-signature", right}}, charge("302962")));
        QVERIFY(refuses({{"x-twilio-signature", right}}, body));
        QVERIFY(api.stored().empty());
    }

    // T7
    void anEventThatIsRepeatedIsStoredOnce() {
        WebhookDesk api;
        for (int i = 0; i < 10; ++i) QCOMPARE(api.paystack(charge()).status, 200);
        QCOMPARE(api.stored().size(), size_t(1));
        for (int i = 0; i < 10; ++i) QCOMPARE(api.twilio("delivered").status, 200);
        QCOMPARE(api.stored().size(), size_t(2));
        QCOMPARE(api.twilio("sent").status, 200);
        QCOMPARE(api.stored().size(), size_t(3));
    }

    void anEventThatCannotBeReadIsTaken() {
        WebhookDesk api;
        for (const char* body : {"", "{", "[1,2]", "\xff", R"({"event":"subscription.create","data":{}})"})
            QCOMPARE(api.paystack(body).status, 200);
        QCOMPARE(api.stored().size(), size_t(5));
    }

    // The listener's own test proves the 256 KiB (http_limits_test).
    void aLargeEventIsTaken() {
        WebhookDesk api;
        std::string body = charge();
        body.insert(body.size() - 1, ",\"log\":\"" + std::string(200 * 1024, 'x') + "\"");
        QCOMPARE(api.paystack(body).status, 200);
        QVERIFY(api.stored().begin()->second.size() < 1024);
    }

    // SR-50: the URL is ours and not what a Host field says.
    void twilioSignsOurPublicUrl() {
        WebhookDesk api;
        QCOMPARE(api.twilio("delivered").status, 200);
        const TwilioCall elsewhere("sent", "https://evil.example" + kTwilio);
        QCOMPARE(api.send(http::Method::Post, kTwilio, elsewhere.body, elsewhere.headers).status, 401);
        const TwilioCall asked("sent",
                               api.desk.backend().restaurant->publicUrl.toStdString() + kTwilio + "?order=7&n=%41");
        QCOMPARE(api.send(http::Method::Post, kTwilio, asked.body, asked.headers).status, 401);
        QCOMPARE(api.send(http::Method::Post, kTwilio + "?order=7&n=%41", asked.body, asked.headers).status, 200);
        QCOMPARE(
            api.send(http::Method::Post, kTwilio + "?order=7&n=%41", asked.body + "&Injected=1", asked.headers).status,
            401);
        QCOMPARE(api.send(http::Method::Post, kTwilio, asked.body).status, 401);
        QCOMPARE(api.stored().size(), size_t(2));
        for (const auto& [id, body] : api.stored()) QVERIFY(!body.contains("233241234567"));
    }

    // SR-53, T7: reports come twice and out of order.
    void aDeliveredMessageStaysDelivered() {
        WebhookDesk api;
        const Uuid sms = api.addSms("SM1", QStringLiteral("+233241234567"));
        QCOMPARE(api.twilio("delivered").status, 200);
        for (const char* late : {"queued", "sent", "undelivered", "delivered"}) {
            QCOMPARE(api.twilio(late).status, 200);
            QCOMPARE(api.statusOf(sms), NotificationState::Delivered);
        }
    }

    // SR-52
    void whoSignsNothingKnowsThePath_data() {
        QTest::addColumn<http::Method>("method");
        QTest::addColumn<std::string>("path");
        QTest::addColumn<std::string>("more");
        QTest::addColumn<std::string>("body");
        QTest::addColumn<QByteArray>("event");
        using http::Method;
        const auto row = [](const char* name, Method method, const char* provider, const std::string& more,
                            const std::string& body, const std::string& event) {
            QTest::newRow(name) << method << std::string("/webhooks/") + provider + '/' << more << body
                                << QByteArray::fromStdString(event);
        };
        const std::string momo = "{\"externalId\":\"" + kReference + "\",\"status\":\"SUCCESSFUL\"}";
        row("mtn, PUT", Method::Put, "mtn-momo", "", momo, "mtn-momo|" + kReference + "|SUCCESSFUL");
        row("mtn, POST", Method::Post, "mtn-momo", "", momo, "mtn-momo|" + kReference + "|SUCCESSFUL");
        row("mtn, PUT, in the path", Method::Put, "mtn-momo", "/5A0C2F64-b1d2-4e6f-8a3b-7c9d0e1f2a3b",
            "{\"status\":\"FAILED\"}", "mtn-momo|" + kReference + "|FAILED");
        row("mtn, POST, in the path", Method::Post, "mtn-momo", '/' + kReference, momo,
            "mtn-momo|" + kReference + "|SUCCESSFUL");
        row("hubtel", Method::Post, "hubtel", "",
            "{\"ResponseCode\":\"0000\",\"Data\":{\"ClientReference\":\"" + kReference + "\"}}",
            "hubtel|" + kReference + "|0000");
        row("africastalking", Method::Post, "africastalking", "",
            "id=ATXid_1&status=Success&phoneNumber=%2B233241234567", "africastalking|ATXid_1|Success");
        row("arkesel, GET", Method::Get, "arkesel", "?sms_id=a-1&status=DELIVERED", "", "arkesel|a-1|DELIVERED");
        row("arkesel, POST, query", Method::Post, "arkesel", "?sms_id=a-1&status=DELIVERED", "",
            "arkesel|a-1|DELIVERED");
        row("arkesel, POST, form", Method::Post, "arkesel", "", "sms_id=a-1&status=DELIVERED", "arkesel|a-1|DELIVERED");
        row("arkesel, POST, JSON", Method::Post, "arkesel", "", "{\"sms_id\":\"a-1\",\"status\":\"DELIVERED\"}",
            "arkesel|a-1|DELIVERED");
    }
    void whoSignsNothingKnowsThePath() {
        QFETCH(http::Method, method);
        QFETCH(std::string, path);
        QFETCH(std::string, more);
        QFETCH(std::string, body);
        QFETCH(QByteArray, event);
        WebhookDesk api;
        for (const std::string& wrong :
             {std::string("0123456789abcdef0123456789abcdeF"), std::string(kPathSecret).substr(1), std::string("x")}) {
            const auto answer = api.send(method, path + wrong + more, body);
            QCOMPARE(answer.status, 404);
            QCOMPARE(codeOf(answer), QStringLiteral("not_found"));
        }
        QVERIFY(api.stored().empty());
        for (int i = 0; i < 2; ++i) QCOMPARE(api.send(method, path + kPathSecret + more, body).status, 200);
        const auto stored = api.stored();
        QCOMPARE(stored.size(), size_t(1));
        QCOMPARE(stored.begin()->first, event);
        QVERIFY(!stored.begin()->second.contains("233241234567"));
    }

    void anUnknownReferenceIsAnsweredLikeAKnownOne() {
        WebhookDesk api;
        for (const char* body : {"", "{\"status\":\"SUCCESSFUL\",\"externalId\":\"PAY-0001\"}", "<xml/>"})
            QCOMPARE(*api.send(http::Method::Put, ofPath("mtn-momo"), body).body, std::string("{}"));
        QCOMPARE(api.send(http::Method::Put, ofPath("mtn-momo", "/no-reference"), "{}").status, 200);
    }

    void aProviderThatIsNotInUseHasNoWebhook() {
        WebhookDesk api;
        api.desk.backend().webhookSecrets.set({});
        QCOMPARE(api.paystack(charge()).status, 404);
        QCOMPARE(api.twilio("sent").status, 404);
        for (const char* provider : {"mtn-momo", "hubtel", "africastalking", "arkesel"})
            QCOMPARE(api.send(http::Method::Post, ofPath(provider), "{}").status, 404);
        api.desk.backend().webhookSecrets.set({kSecretKey, {}, kPathSecret, false, true, false, false});
        QCOMPARE(api.paystack(charge()).status, 200);
        QCOMPARE(api.send(http::Method::Post, ofPath("hubtel"), "{}").status, 200);
        QCOMPARE(api.send(http::Method::Post, ofPath("mtn-momo"), "{}").status, 404);
        QVERIFY(api.send(http::Method::Post, "/webhooks/hubtel/", "{}").status != 200);
    }

    // SR-20: what is signed is never limited, and the load limit of all routes (200 a second) does not count it.
    void aThousandEventsAtOnceAreAllTaken() {
        WebhookDesk api(true);
        for (int i = 0; i < 1'000; ++i) QCOMPARE(api.paystack(charge(std::to_string(i))).status, 200);
        QCOMPARE(api.stored().size(), size_t(1'000));
    }
    void forgeriesAreLimitedWithoutHarmToWhatIsSigned() {
        WebhookDesk api(true);
        int refused = 0;
        int limited = 0;
        for (int i = 0; i < 400; ++i) {
            const auto answer = api.send(http::Method::Post, kPaystack, charge(), {});
            refused += answer.status == 401 ? 1 : 0;
            limited += answer.status == 429 && !headerOf(answer, "Retry-After").empty() ? 1 : 0;
        }
        QVERIFY(refused >= 300);
        QCOMPARE(refused + limited, 400);
        QVERIFY(limited > 0);
        QCOMPARE(api.paystack(charge()).status, 200);
        QCOMPARE(api.twilio("sent").status, 200);
    }

    void eventsAreForgottenAfterNinetyDays() {
        WebhookDesk api;
        QCOMPARE(api.paystack(charge()).status, 200);
        const auto purge = [&api] {
            return api.desk.run<bool>([&api] { return api.desk.backend().webhooks.purge().map([] { return true; }); });
        };
        api.desk.clock.advanceMinutes(89LL * 24 * 60);
        QVERIFY(purge());
        QCOMPARE(api.stored().size(), size_t(1));
        api.desk.clock.advanceMinutes(2LL * 24 * 60);
        QVERIFY(purge());
        QVERIFY(api.stored().empty());
    }

    // SR-52: 128 bits or more, each installation's own.
    void withoutAConfiguredSegmentTheInstallationHasItsOwn() {
        TestDesk one;
        TestDesk other;
        const QByteArray own = webhookPathSecret({}, *one.backend().keys);
        QVERIFY(own.size() >= 32);
        QCOMPARE(webhookPathSecret({}, *one.backend().keys), own);
        QVERIFY(webhookPathSecret({}, *other.backend().keys) != own);
        for (const char c : own) QVERIFY(QByteArray("-_").contains(c) || QChar::isLetterOrNumber(static_cast<uint>(c)));
        QCOMPARE(webhookPathSecret(kPathSecret, *one.backend().keys), QByteArray(kPathSecret));
    }
};

FRONTDESK_TEST(ApiWebhooksTest)
#include "api_webhooks_test.moc"

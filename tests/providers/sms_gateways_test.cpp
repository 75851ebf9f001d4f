// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/africastalking_gateway.h"
#include "sync/providers/arkesel_gateway.h"
#include "sync/providers/twilio_gateway.h"
#include "tests/providers/scripted_transport.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

Q_DECLARE_METATYPE(frontdesk::HttpOutcome)

namespace {

const QString kNumber = QStringLiteral("+233241234567");
const QString kReady = QStringLiteral("Order ORD-1 is ready! ₵61.00");
const QByteArray kTwilioTaken = R"({"sid":"SM1","status":"queued","error_code":null,"num_segments":"2","price":null,
                                    "price_unit":"USD","to":"+233241234567","date_created":"Sat, 21 Nov 2026 12:00:00 +0000"})";
const QByteArray kArkeselTaken = R"({"status":"success","data":[{"recipient":"233241234567","id":"9b752841-1"}]})";

QByteArray talkingAnswer(const QByteArray& recipients, const QByteArray& message = "Sent to 1/1") {
    return R"({"SMSMessageData":{"Message":")" + message + R"(","Recipients":[)" + recipients + "]}}";
}
QByteArray talkingRecipient(const QByteArray& code, const QByteArray& id = "ATXid_1") {
    return R"({"statusCode":)" + code +
           R"(,"number":"+233241234567","status":"Success","cost":"GHS 0.0390","messageId":")" + id + "\"}";
}

QJsonObject codesOf(const char* provider) {
    QFile file(QStringLiteral(FRONTDESK_TEST_DATA "/providers/sms_codes.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the table of codes is not there");
    return QJsonDocument::fromJson(file.readAll()).object()[QLatin1String(provider)].toObject();
}

QByteArray headerLine(const HttpRequest& request, const QByteArray& name) {
    for (const QByteArray& line : request.headers)
        if (line.toLower().startsWith(name.toLower() + ':')) return line.mid(name.size() + 1).trimmed();
    return {};
}

/// A gateway of each provider on one scripted transport.
struct Gateways {
    ScriptedTransport transport;
    FakeClock clock;
    SmsAccount account{QStringLiteral("AC1"), QStringLiteral("secret"), QStringLiteral("AKWAABA"),
                       QStringLiteral("https://sms.example/")};

    std::unique_ptr<SmsGateway> of(SmsProvider provider) {
        switch (provider) {
            case SmsProvider::AfricasTalking:
                return std::make_unique<AfricasTalkingGateway>(account, transport);
            case SmsProvider::Arkesel:
                return std::make_unique<ArkeselGateway>(account, transport);
            case SmsProvider::Twilio:
                break;
        }
        return std::make_unique<TwilioGateway>(account, transport, clock);
    }
    OutgoingSms sms(const QString& statusUrl = {}) {
        return {"key-1", kNumber, kReady, statusUrl, clock.now().plusMinutes(60)};
    }
    SmsAnswer send(SmsProvider provider, const QString& statusUrl = {}) {
        SmsAnswer answer;
        of(provider)->send(sms(statusUrl), [&answer](const SmsAnswer& each) { answer = each; });
        return answer;
    }
    SmsAnswer sendAnswered(SmsProvider provider, int status, const QByteArray& body) {
        transport.answer(status, body);
        return send(provider);
    }
    SmsAnswer find() {
        SmsAnswer answer;
        of(SmsProvider::Twilio)->find(sms(), [&answer](const SmsAnswer& each) { answer = each; });
        return answer;
    }
    std::optional<DeliveryReport> askDelivery(SmsProvider provider, const QByteArray& id) {
        std::optional<DeliveryReport> report;
        of(provider)->askDelivery(id, [&report](const auto& each) { report = each; });
        return report;
    }
    SmsAnswer check(SmsProvider provider) {
        SmsAnswer answer;
        of(provider)->check([&answer](const SmsAnswer& each) { answer = each; });
        return answer;
    }
};

constexpr std::array kAll{SmsProvider::Twilio, SmsProvider::AfricasTalking, SmsProvider::Arkesel};

}  // namespace

class SmsGatewaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What leaves

    void twilioIsAskedAsItDocuments() {
        Gateways desk;
        const SmsAnswer answer = [&] {
            desk.transport.answer(201, kTwilioTaken);
            return desk.send(SmsProvider::Twilio, QStringLiteral("https://pos.example.com/webhooks/twilio"));
        }();
        const HttpRequest& request = desk.transport.seen.at(0);
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.url, QStringLiteral("https://sms.example/2010-04-01/Accounts/AC1/Messages.json"));
        QCOMPARE(headerLine(request, "Authorization"), "Basic " + QByteArray("AC1:secret").toBase64());
        QCOMPARE(headerLine(request, "Content-Type"), QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(request.body,
                 QByteArray("To=%2B233241234567&From=AKWAABA&Body=Order%20ORD-1%20is%20ready%21%20%E2%82%B561.00"
                            "&StatusCallback=https%3A%2F%2Fpos.example.com%2Fwebhooks%2Ftwilio"
                            "&ValidityPeriod=3600"));
        QCOMPARE(answer.end, CallEnd::Accepted);
        QCOMPARE(answer.messageId, QByteArray("SM1"));
        QCOMPARE(answer.segments, 2);
        QCOMPARE(answer.cost, QString());
    }

    void twilioTakesAServiceInPlaceOfASender() {
        Gateways desk;
        desk.account.from = QStringLiteral("MG0123456789abcdef0123456789abcdef");
        desk.sendAnswered(SmsProvider::Twilio, 201, kTwilioTaken);
        QVERIFY(desk.transport.seen.at(0).body.contains("&MessagingServiceSid=MG0123456789abcdef0123456789abcdef&"));
        QVERIFY(!desk.transport.seen.at(0).body.contains("From="));
    }

    // Its bounds are 1 and 36,000 seconds.
    void aMessageThatIsPastItsUseLivesForASecond() {
        Gateways desk;
        OutgoingSms late = desk.sms();
        late.usefulUntil = desk.clock.now().plusMinutes(-5);
        desk.of(SmsProvider::Twilio)->send(late, [](const SmsAnswer&) {});
        QVERIFY(desk.transport.seen.at(0).body.endsWith("&ValidityPeriod=1"));
        late.usefulUntil = desk.clock.now().plusMinutes(100'000);
        desk.of(SmsProvider::Twilio)->send(late, [](const SmsAnswer&) {});
        QVERIFY(desk.transport.seen.at(1).body.endsWith("&ValidityPeriod=36000"));
    }

    void africasTalkingIsAskedAsItsSampleSays() {
        Gateways desk;
        desk.account = {
            QStringLiteral("sandbox"), QStringLiteral("atsk"), {}, QStringLiteral("https://api.africastalking.com")};
        const SmsAnswer answer =
            desk.sendAnswered(SmsProvider::AfricasTalking, 201, talkingAnswer(talkingRecipient("101")));
        const HttpRequest& request = desk.transport.seen.at(0);
        QCOMPARE(request.url, QStringLiteral("https://api.sandbox.africastalking.com/version1/messaging"));
        QCOMPARE(headerLine(request, "apiKey"), QByteArray("atsk"));
        QCOMPARE(headerLine(request, "Accept"), QByteArray("application/json"));
        QCOMPARE(request.body, QByteArray("username=sandbox&to=%2B233241234567&message=Order%20ORD-1%20is%20ready%21%20"
                                          "%E2%82%B561.00&bulkSMSMode=1&enqueue=1"));
        QCOMPARE(answer.end, CallEnd::Accepted);
        QCOMPARE(answer.messageId, QByteArray("ATXid_1"));
        QCOMPARE(answer.cost, QStringLiteral("GHS 0.0390"));
    }

    void africasTalkingsHostIsThatOfTheAccount() {
        Gateways desk;
        desk.account.baseUrl = QStringLiteral("https://api.africastalking.com");
        QVERIFY(!desk.of(SmsProvider::AfricasTalking)->isTestMode());
        desk.send(SmsProvider::AfricasTalking);
        QCOMPARE(desk.transport.seen.at(0).url, QStringLiteral("https://api.africastalking.com/version1/messaging"));
        QVERIFY(desk.transport.seen.at(0).body.contains("&from=AKWAABA&"));
        desk.account.user = QStringLiteral("sandbox");
        desk.account.baseUrl = QStringLiteral("http://127.0.0.1:4020");
        QVERIFY(desk.of(SmsProvider::AfricasTalking)->isTestMode());
        desk.send(SmsProvider::AfricasTalking);
        QCOMPARE(desk.transport.seen.at(1).url, QStringLiteral("http://127.0.0.1:4020/version1/messaging"));
    }

    void arkeselIsAskedAsItDocuments() {
        Gateways desk;
        desk.transport.answer(200, kArkeselTaken);
        const SmsAnswer answer =
            desk.send(SmsProvider::Arkesel, QStringLiteral("https://pos.example.com/webhooks/arkesel/s"));
        const HttpRequest& request = desk.transport.seen.at(0);
        QCOMPARE(request.url, QStringLiteral("https://sms.example/api/v2/sms/send"));
        QCOMPARE(headerLine(request, "api-key"), QByteArray("secret"));
        QCOMPARE(headerLine(request, "Content-Type"), QByteArray("application/json"));
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const QByteArray wanted = R"({"sender":"AKWAABA","message":"Order ORD-1 is ready! ₵61.00",
            "recipients":["233241234567"],"callback_url":"https://pos.example.com/webhooks/arkesel/s"})";
        QCOMPARE(body, QJsonDocument::fromJson(wanted).object());
        QCOMPARE(answer.end, CallEnd::Accepted);
        QCOMPARE(answer.messageId, QByteArray("9b752841-1"));
    }

    // What comes back

    void aCallThatDidNotArriveIsToldFromOneThatMayHave_data() {
        QTest::addColumn<HttpOutcome>("outcome");
        QTest::addColumn<CallEnd>("end");
        QTest::addColumn<QByteArray>("health");
        const auto row = [](const char* name, HttpOutcome outcome, CallEnd end, const char* health) {
            QTest::newRow(name) << outcome << end << QByteArray(health);
        };
        row("name not found", {HttpEnd::NotSent, 0, {}, {}, "dns"}, CallEnd::NotSent, "dns");
        row("no answer", {HttpEnd::Unknown, 0, {}, {}, "timeout"}, CallEnd::Unknown, "timeout");
        row("server fault", {HttpEnd::Answered, 500, "oops", {}, {}}, CallEnd::Unknown, "http_5xx");
        row("unavailable", {HttpEnd::Answered, 503, {}, {}, {}}, CallEnd::Unknown, "http_5xx");
        row("fine, but unreadable", {HttpEnd::Answered, 200, "<html>", {}, {}}, CallEnd::Unknown, "unreadable");
        row("too many", {HttpEnd::Answered, 429, R"({"code":20429})", {"retry-after: 7"}, {}}, CallEnd::NotSent, "");
        row("bad key", {HttpEnd::Answered, 401, "The supplied authentication is invalid", {}, {}}, CallEnd::Rejected,
            "bad_key");
        row("bad request", {HttpEnd::Answered, 400, "text", {}, {}}, CallEnd::Rejected, "");
    }
    void aCallThatDidNotArriveIsToldFromOneThatMayHave() {
        QFETCH(HttpOutcome, outcome);
        QFETCH(CallEnd, end);
        QFETCH(QByteArray, health);
        for (const SmsProvider provider : kAll) {
            Gateways desk;
            desk.transport.answers.push_back(outcome);
            const SmsAnswer answer = desk.send(provider);
            QCOMPARE(answer.end, end);
            QCOMPARE(answer.healthCode, health);
            QCOMPARE(answer.needsPerson, health == "bad_key");
            QCOMPARE(answer.retryAfterSeconds, outcome.status == 429 ? 7 : 0);
        }
    }

    void twiliosCodesMeanWhatTheTableSays_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("retry");
        QTest::addColumn<bool>("alert");
        const QJsonObject errors = codesOf("twilio")[QStringLiteral("error")].toObject();
        for (auto each = errors.begin(); each != errors.end(); ++each)
            QTest::newRow(qPrintable(each.key()))
                << each.key().toLatin1() << each.value()[QLatin1String("retry")].toBool()
                << each.value()[QLatin1String("alert")].toBool();
    }
    void twiliosCodesMeanWhatTheTableSays() {
        QFETCH(QByteArray, code);
        QFETCH(bool, retry);
        QFETCH(bool, alert);
        Gateways desk;
        const SmsAnswer answer = desk.sendAnswered(
            SmsProvider::Twilio, 400, R"({"code":)" + code + R"(,"message":"The number +233241234567","status":400})");
        QCOMPARE(answer.end, retry ? CallEnd::NotSent : CallEnd::Rejected);
        QCOMPARE(answer.needsPerson, alert);
        QCOMPARE(answer.healthCode.isEmpty(), !alert);
        QCOMPARE(answer.code, code);
        QCOMPARE(answer.optedOut, code == "21610");
        QVERIFY(!answer.inWords.contains(QLatin1String("241234567")));
    }
    void whatTwilioTakesAndFailsAtOnceIsARefusal() {
        Gateways desk;
        const SmsAnswer answer = desk.sendAnswered(
            SmsProvider::Twilio, 201, R"({"sid":"SM2","status":"failed","error_code":30006,"num_segments":"1"})");
        QCOMPARE(answer.end, CallEnd::Rejected);
        QVERIFY(answer.badNumber);
        QCOMPARE(answer.messageId, QByteArray("SM2"));
    }

    void africasTalkingsCodesMeanWhatTheTableSays_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<bool>("retry");
        const QJsonObject codes = codesOf("africastalking")[QStringLiteral("status_code")].toObject();
        for (auto each = codes.begin(); each != codes.end(); ++each)
            QTest::newRow(qPrintable(each.key()))
                << each.key().toLatin1() << each.value()[QLatin1String("name")].toString().toLatin1()
                << (each.value()[QLatin1String("class")].toString() == QLatin1String("accepted"))
                << each.value()[QLatin1String("retry")].toBool();
    }
    void africasTalkingsCodesMeanWhatTheTableSays() {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, name);
        QFETCH(bool, accepted);
        QFETCH(bool, retry);
        const CallEnd wanted = accepted ? CallEnd::Accepted : retry ? CallEnd::NotSent : CallEnd::Rejected;
        Gateways desk;
        const QByteArray id = accepted ? "ATXid_1" : "None";
        const SmsAnswer number =
            desk.sendAnswered(SmsProvider::AfricasTalking, 201, talkingAnswer(talkingRecipient(code, id)));
        const SmsAnswer text =
            desk.sendAnswered(SmsProvider::AfricasTalking, 201, talkingAnswer(talkingRecipient('"' + code + '"', id)));
        QCOMPARE(number.end, wanted);
        QCOMPARE(text.end, wanted);
        QCOMPARE(number.messageId.isEmpty(), !accepted);
        QCOMPARE(number.optedOut, code == "406");
        QCOMPARE(number.badNumber, code == "403" || code == "404");
        QCOMPARE(number.needsPerson, code == "401" || code == "402" || code == "405");
        if (accepted) return;
        const SmsAnswer words = desk.sendAnswered(SmsProvider::AfricasTalking, 201, talkingAnswer({}, name));
        QCOMPARE(words.end, wanted);
        QCOMPARE(words.code, code);
    }
    void anAcceptedMessageWithoutAnIdIsUnknown() {
        Gateways desk;
        const QByteArray body = talkingAnswer(talkingRecipient("101", "None"));
        QCOMPARE(desk.sendAnswered(SmsProvider::AfricasTalking, 201, body).end, CallEnd::Unknown);
    }

    void arkeselsAnswersAreReadInEitherShape_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<CallEnd>("end");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("health");
        const auto row = [](const char* name, int status, const char* body, CallEnd end, const char* id,
                            const char* health = "") {
            QTest::newRow(name) << status << QByteArray(body) << end << QByteArray(id) << QByteArray(health);
        };
        row("array", 200, kArkeselTaken.constData(), CallEnd::Accepted, "9b752841-1");
        row("object", 200, R"({"status":"success","data":{"recipient":"233","id":"a-2"}})", CallEnd::Accepted, "a-2");
        row("number for an id", 200, R"({"status":"success","data":[{"id":77}]})", CallEnd::Accepted, "77");
        row("nothing of it", 200, R"({"status":"success"})", CallEnd::Accepted, "");
        row("invalid number", 200, R"({"status":"success","data":[{"invalid numbers":["233"]}]})", CallEnd::Rejected,
            "");
        row("invalid alone", 200, R"({"status":"success","data":{"invalid numbers":["233"]}})", CallEnd::Rejected, "");
        row("200, refused", 200, R"({"status":"error","message":"no"})", CallEnd::Rejected, "");
        row("no balance", 402, R"({"status":"error"})", CallEnd::Rejected, "", "no_balance");
        row("key", 403, "{}", CallEnd::Rejected, "", "bad_key");
        row("validation", 422, "{}", CallEnd::Rejected, "");
    }
    void arkeselsAnswersAreReadInEitherShape() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(CallEnd, end);
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, health);
        Gateways desk;
        const SmsAnswer answer = desk.sendAnswered(SmsProvider::Arkesel, status, body);
        QCOMPARE(answer.end, end);
        QCOMPARE(answer.messageId, id);
        QCOMPARE(answer.healthCode, health);
        QCOMPARE(answer.badNumber, body.contains("invalid numbers"));
    }

    // Whether it arrived

    void aMessageOfUnknownFateIsLookedForInTwiliosList() {
        Gateways desk;  // at noon
        desk.transport.answer(200, R"({"messages":[{"sid":"SM8","body":"else","to":"+233241234567","status":"sent"},
            {"sid":"SM9","body":"Order ORD-1 is ready! ₵61.00","to":"+233241234567","status":"sent","num_segments":"1",
             "price":"0.0075","price_unit":"USD"}]})");
        const SmsAnswer answer = desk.find();
        QCOMPARE(desk.transport.seen.size(), size_t(1));
        QCOMPARE(desk.transport.seen.at(0).method, QByteArray("GET"));
        QCOMPARE(
            desk.transport.seen.at(0).url,
            QStringLiteral("https://sms.example/2010-04-01/Accounts/AC1/Messages.json?To=%2B233241234567&DateSent=%1"
                           "&PageSize=100")
                .arg(QString::fromLatin1(toRfc3339(desk.clock.now()).left(10))));
        QCOMPARE(answer.end, CallEnd::Accepted);
        QCOMPARE(answer.messageId, QByteArray("SM9"));
        QCOMPARE(answer.cost, QStringLiteral("USD 0.0075"));
    }
    void aMessageThatTwilioDoesNotListHasNotArrived() {
        Gateways desk;
        desk.transport.answer(200, R"({"messages":[]})");
        QCOMPARE(desk.find().end, CallEnd::Rejected);
        desk.transport.answer(200, "not JSON");
        QCOMPARE(desk.find().end, CallEnd::Unknown);
        desk.transport.answer(401, R"({"code":20003})");
        QCOMPARE(desk.find().end, CallEnd::Unknown);
        desk.transport.fail(HttpEnd::NotSent, "dns");
        QCOMPARE(desk.find().end, CallEnd::Unknown);
    }
    void soonAfterMidnightTheDayBeforeIsLookedThroughToo() {
        Gateways desk;
        const qint64 dayMs = 86'400'000;
        const qint64 sinceMidnight = desk.clock.now().ms % dayMs;
        desk.clock.advanceMinutes((dayMs - sinceMidnight) / 60'000 + 30);
        desk.transport.answer(200, R"({"messages":[]})");
        desk.transport.answer(
            200, R"({"messages":[{"sid":"SM9","body":"Order ORD-1 is ready! ₵61.00","to":"+233241234567"}]})");
        QCOMPARE(desk.find().messageId, QByteArray("SM9"));
        const QByteArray yesterday = toRfc3339(desk.clock.now().plusMs(-dayMs)).left(10);
        QVERIFY(desk.transport.seen.at(1).url.contains(QStringLiteral("DateSent=") + QString::fromLatin1(yesterday)));
    }
    void theOthersCannotTell() {
        for (const SmsProvider provider : {SmsProvider::AfricasTalking, SmsProvider::Arkesel}) {
            Gateways desk;
            SmsAnswer answer;
            desk.of(provider)->find(desk.sms(), [&answer](const SmsAnswer& each) { answer = each; });
            QCOMPARE(answer.end, CallEnd::Unknown);
            QVERIFY(desk.transport.seen.empty());
        }
    }

    void deliveryIsAskedForWhereItCanBe() {
        Gateways desk;
        desk.transport.answer(200, R"({"sid":"SM1","status":"delivered","error_code":null})");
        const auto twilio = desk.askDelivery(SmsProvider::Twilio, "SM1");
        QCOMPARE(desk.transport.seen.at(0).url,
                 QStringLiteral("https://sms.example/2010-04-01/Accounts/AC1/Messages/SM1.json"));
        QVERIFY(twilio && twilio->state == DeliveryState::Delivered && twilio->messageId == "SM1");
        desk.transport.answer(200, R"({"status":"success","data":{"ID":"a/b","status":"NOT_DELIVERED"}})");
        const auto arkesel = desk.askDelivery(SmsProvider::Arkesel, "a/b");
        QCOMPARE(desk.transport.seen.at(1).url, QStringLiteral("https://sms.example/api/v2/sms/a%2Fb"));
        QVERIFY(arkesel && arkesel->state == DeliveryState::Failed);
        desk.transport.answer(404, "{}");
        QVERIFY(!desk.askDelivery(SmsProvider::Twilio, "SM1"));
        QVERIFY(!desk.askDelivery(SmsProvider::AfricasTalking, "ATXid_1"));
    }

    void keysAreCheckedWithoutSending() {
        Gateways desk;
        desk.transport.answer(200, R"({"messages":[]})");
        QCOMPARE(desk.check(SmsProvider::Twilio).end, CallEnd::Accepted);
        desk.transport.answer(200, R"({"UserData":{"balance":"GHS 12.50"}})");
        QCOMPARE(desk.check(SmsProvider::AfricasTalking).end, CallEnd::Accepted);
        desk.transport.answer(200, R"({"status":"success","data":{"sms_balance":"40"}})");
        QCOMPARE(desk.check(SmsProvider::Arkesel).end, CallEnd::Accepted);
        for (const HttpRequest& request : desk.transport.seen) QCOMPARE(request.method, QByteArray("GET"));
        QVERIFY(desk.transport.seen.at(1).url.endsWith(QLatin1String("/version1/user?username=AC1")));
        for (const SmsProvider provider : kAll) {
            desk.transport.answer(401, "no");
            QCOMPARE(desk.check(provider).healthCode, QByteArray("bad_key"));
        }
    }
};

FRONTDESK_TEST(SmsGatewaysTest)
#include "sms_gateways_test.moc"

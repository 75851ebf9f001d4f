// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/answers_in_waiting.h"
#include "sync/api/payment_requests.h"
#include "tests/support/test_main.h"
#include "tests/sync/payment_fixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr char kPage[] = "https://checkout.example/3ni8kdav";
constexpr char kInitiate[] = "/api/customer/payments/initiate";
constexpr char kVerify[] = "/api/customer/payments/verify";
constexpr char kSubmit[] = "/api/customer/payments/submit-otp";

QString text(const QJsonObject& json, const char* name) {
    return json[QLatin1String(name)].toString();
}

/// A desk whose provider answers by script, and one order of 69.00 that is paid by @p method.
struct PayDesk : ApiDesk {
    explicit PayDesk(bool rateLimits = false) : ApiDesk(rateLimits) {
        desk.backend().paymentRouting.set(everythingByPaystack());
    }
    ScriptedProvider provider{desk.backend()};

    QJsonObject prepaidBody(const char* method) const {
        QJsonObject body = createBody();
        body[QStringLiteral("payment_method")] = QLatin1String(method);
        return body;
    }
    QJsonObject create(const char* method, const GatewayAnswer& answer) {
        provider.answerNext(answer);
        return jsonOf(post("/api/customer/orders/create", prepaidBody(method)));
    }
    static Headers guest(const QJsonObject& made) {
        return {{"x-guest-token", text(made, "guest_token").toStdString()}};
    }
    static QString orderOf(const QJsonObject& made) { return text(made[QStringLiteral("order")].toObject(), "id"); }
    static QJsonObject paymentOf(const QJsonObject& json) { return json[QStringLiteral("payment")].toObject(); }
    static QJsonObject another(const QJsonObject& made, const char* method) {
        return {{QStringLiteral("order_id"), orderOf(made)}, {QStringLiteral("method"), QLatin1String(method)}};
    }
    QJsonObject tracked(const QJsonObject& made) {
        const auto answer = get("/api/customer/orders/track/" + orderOf(made).toStdString(), guest(made));
        return jsonOf(answer)[QStringLiteral("order")].toObject();
    }
};

}  // namespace

class ApiPaymentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void methodsAreThoseThatAProviderCarries() {
        ApiDesk closed;
        PayDesk open;
        const auto methods = [](ApiDesk& desk, const char* language) {
            const auto answer = desk.get("/api/customer/payments/methods", {{"accept-language", language}});
            return jsonOf(answer)[QStringLiteral("methods")].toArray();
        };
        QCOMPARE(methods(closed, "en").size(), 5);
        for (const auto& each : methods(closed, "en"))
            QCOMPARE(each[QStringLiteral("enabled")].toBool(), each[QStringLiteral("id")] == QLatin1String("cash"));
        for (const auto& each : methods(open, "en")) QVERIFY(each[QStringLiteral("enabled")].toBool());
        QCOMPARE(methods(open, "en")[0][QStringLiteral("name")].toString(), QStringLiteral("Cash"));
        QCOMPARE(methods(open, "de-AT,en;q=0.5")[0][QStringLiteral("name")].toString(), QStringLiteral("Bar"));
        QVERIFY(methods(open, "en")[2][QStringLiteral("requires_phone")].toBool());
    }

    void aPrepaidOrderIsAnsweredWithThePageToPayOn() {
        PayDesk desk;
        const auto made = desk.create("paystack", pageAt(QLatin1String(kPage)));
        const auto payment = PayDesk::paymentOf(made);
        QCOMPARE(text(payment, "status"), QStringLiteral("requires_action"));
        QCOMPARE(text(payment, "authorization_url"), QLatin1String(kPage));
        QCOMPARE(text(payment, "method"), QStringLiteral("paystack"));
        QCOMPARE(payment[QStringLiteral("amount_cents")].toInt(), 6900);
        QCOMPARE(text(payment, "currency"), QStringLiteral("GHS"));
        QCOMPARE(text(payment, "order_id"), PayDesk::orderOf(made));
        static const QRegularExpression kReference(QStringLiteral("^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$"));
        QVERIFY(kReference.match(text(payment, "reference")).hasMatch());
        const auto order = made[QStringLiteral("order")].toObject();
        QCOMPARE(text(order, "status"), QStringLiteral("awaiting_payment"));
        QCOMPARE(text(order, "payment_status"), QStringLiteral("pending"));
        QCOMPARE(order[QStringLiteral("payments")].toArray().size(), 1);
        QCOMPARE(desk.provider.calls().front().charge.amount.minor(), 6900);
        QVERIFY(desk.provider.calls().front().charge.hosted);
    }

    void aPromptTellsTheGuestWhatToDo() {
        PayDesk desk;
        const QString words = QStringLiteral("Please complete authorization on your mobile phone");
        const auto made = desk.create("mtn_momo", prompted(words));
        QCOMPARE(text(PayDesk::paymentOf(made), "status"), QStringLiteral("pending"));
        QCOMPARE(text(PayDesk::paymentOf(made), "display_text"), words);
        QCOMPARE(desk.provider.calls().front().charge.phone, QStringLiteral("+233244123456"));
    }

    void aMethodThatNobodyCarriesIsRefused() {
        ApiDesk desk;
        QJsonObject body = desk.createBody();
        body[QStringLiteral("payment_method")] = QStringLiteral("mtn_momo");
        body[QStringLiteral("customer_name")] = QString();
        const auto answer = desk.post("/api/customer/orders/create", body);
        QCOMPARE(answer.status, 422);
        QCOMPARE(faultyFields(answer), QStringLiteral("customer_name,payment_method"));
    }

    void aSecondPaymentWaitsForTheFirst() {
        PayDesk desk;
        const auto made = desk.create("paystack", pageAt(QLatin1String(kPage)));
        const auto refused = desk.post(kInitiate, PayDesk::another(made, "mtn_momo"), PayDesk::guest(made));
        QCOMPARE(refused.status, 409);
        QCOMPARE(codeOf(refused), QStringLiteral("payment_in_progress"));
        QCOMPARE(text(PayDesk::paymentOf(jsonOf(refused)), "reference"), text(PayDesk::paymentOf(made), "reference"));
    }

    void afterADeclineAnotherPaymentIsStarted() {
        PayDesk desk;
        const auto made = desk.create("mtn_momo", failed("declined"));
        QTRY_COMPARE(text(desk.tracked(made), "payment_status"), QStringLiteral("failed"));
        const auto first = desk.tracked(made)[QStringLiteral("payments")].toArray()[0].toObject();
        QCOMPARE(text(first, "status"), QStringLiteral("failed"));
        QCOMPARE(text(first, "failure_code"), QStringLiteral("declined"));
        desk.provider.answerNext(pageAt(QLatin1String(kPage)));
        const auto answer = desk.post(kInitiate, PayDesk::another(made, "paystack"), PayDesk::guest(made));
        QCOMPARE(answer.status, 201);
        const auto second = PayDesk::paymentOf(jsonOf(answer));
        QCOMPARE(text(second, "status"), QStringLiteral("requires_action"));
        QVERIFY(text(second, "reference") != text(first, "reference"));
        QCOMPARE(desk.tracked(made)[QStringLiteral("payments")].toArray().size(), 2);
    }

    // SR-35
    void theSameKeyStartsOnePayment() {
        PayDesk desk;
        const auto made = desk.create("mtn_momo", failed("declined"));
        desk.provider.answerNext(pageAt(QLatin1String(kPage)));
        auto headers = PayDesk::guest(made);
        headers.emplace_back("idempotency-key", "again-1");
        const auto first = desk.post(kInitiate, PayDesk::another(made, "paystack"), headers);
        const auto second = desk.post(kInitiate, PayDesk::another(made, "paystack"), headers);
        QCOMPARE(first.status, 201);
        QCOMPARE(second.status, 201);
        QCOMPARE(*second.body, *first.body);  // with the page, which was known only after the commit
        QCOMPARE(headerOf(second, "Idempotent-Replayed"), std::string("true"));
        QCOMPARE(text(PayDesk::paymentOf(jsonOf(second)), "authorization_url"), QLatin1String(kPage));
    }

    void everyFaultOfARequestIsNamed() {
        PayDesk desk;
        const QJsonObject body{{QStringLiteral("method"), QStringLiteral("cash")},
                               {QStringLiteral("return_url"), QStringLiteral("javascript:alert(1)")}};
        QCOMPARE(faultyFields(desk.post(kInitiate, body)), QStringLiteral("method,order_id,return_url"));
        QCOMPARE(faultyFields(desk.post(kSubmit, {})), QStringLiteral("otp,reference"));
        QCOMPARE(faultyFields(desk.post(kVerify, {})), QStringLiteral("reference"));
        QCOMPARE(faultyFields(desk.get(kVerify)), QStringLiteral("reference"));
    }

    void aPageLeadsBackToSafeAddressesAlone_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* url, bool good) { QTest::newRow(url) << QString::fromLatin1(url) << good; };
        row("https://order.example/t/1#token", true);
        row("https://app.example:8443/back?x=1", true);
        row("http://192.168.1.20:8080/t/1", true);  // our own address
        row("http://127.0.0.1:5173/", true);
        row("http://localhost/", true);
        row("http://[::1]:3000/", true);
        row("http://192.168.1.20/t/1", false);
        row("http://other.example/", false);
        row("javascript:alert(1)", false);
        row("data:text/html,x", false);
        row("file:///etc/passwd", false);
        row("//other.example/", false);
        row("/t/1", false);
        row("https://bank.example@evil.example/", false);
        row("https:///x", false);
        row("https://a b.example/", false);
    }
    void aPageLeadsBackToSafeAddressesAlone() {
        QFETCH(QString, url);
        QFETCH(bool, good);
        QCOMPARE(api::isGoodReturnUrl(url, QStringLiteral("http://192.168.1.20:8080")), good);
    }

    // SR-36: only what the provider says of it makes an order paid.
    void verifyAsksTheProviderItself() {
        PayDesk desk;
        const auto made = desk.create("paystack", pageAt(QLatin1String(kPage)));
        desk.desk.clock.advanceMs(30'000);
        desk.provider.answerNext(succeeded(6900));
        const std::string reference = text(PayDesk::paymentOf(made), "reference").toStdString();
        const auto answer = desk.get(std::string(kVerify) + "?reference=" + reference, PayDesk::guest(made));
        QCOMPARE(answer.status, 200);
        QCOMPARE(text(PayDesk::paymentOf(jsonOf(answer)), "status"), QStringLiteral("succeeded"));
        const auto order = jsonOf(answer)[QStringLiteral("order")].toObject();
        QCOMPARE(text(order, "status"), QStringLiteral("placed"));
        QCOMPARE(text(order, "payment_status"), QStringLiteral("paid"));
        QCOMPARE(order[QStringLiteral("due_cents")].toInt(), 0);
        QCOMPARE(desk.provider.calls().back().row.next, ProviderStep::AskCharge);
        // A payment that is over is not asked about again.
        const size_t calls = desk.provider.calls().size();
        const QJsonObject body{{QStringLiteral("reference"), QString::fromStdString(reference)}};
        QCOMPARE(desk.post(kVerify, body, PayDesk::guest(made)).status, 200);
        QCOMPARE(desk.provider.calls().size(), calls);
    }

    // SR-31
    void aReferenceOfSomebodyElseIsNotThere() {
        PayDesk desk;
        const auto mine = desk.create("paystack", pageAt(QLatin1String(kPage)));
        const auto theirs = desk.create("paystack", pageAt(QLatin1String(kPage)));
        const QJsonObject known{{QStringLiteral("reference"), text(PayDesk::paymentOf(theirs), "reference")}};
        const QJsonObject unknown{{QStringLiteral("reference"), QString(32, u'a')}};
        const auto refused = desk.post(kVerify, known, PayDesk::guest(mine));
        QCOMPARE(refused.status, 404);
        QCOMPARE(*desk.post(kVerify, unknown, PayDesk::guest(mine)).body, *refused.body);
        QCOMPARE(desk.post(kVerify, known).status, 401);
        QCOMPARE(desk.post(kVerify, unknown).status, 401);
        QCOMPARE(desk.post(kVerify, unknown, desk.as(StaffRole::Cashier)).status, 404);
        const QJsonObject code{{QStringLiteral("reference"), known[QStringLiteral("reference")]},
                               {QStringLiteral("otp"), QStringLiteral("123456")}};
        QCOMPARE(desk.post(kSubmit, code, PayDesk::guest(mine)).status, 404);
        QCOMPARE(desk.post(kInitiate, PayDesk::another(theirs, "paystack"), PayDesk::guest(mine)).status, 404);
    }

    void aVoucherIsPassedOn() {
        PayDesk desk;
        const QString words = QStringLiteral("Please dial *110# to generate a voucher code");
        const auto made = desk.create("telecel_cash", codeWanted(words));
        const auto payment = PayDesk::paymentOf(made);
        QCOMPARE(text(payment, "status"), QStringLiteral("requires_action"));
        QCOMPARE(text(payment, "display_text"), words);
        desk.provider.answerNext(accepted(PayProgress::Pending));
        const QJsonObject body{{QStringLiteral("reference"), text(payment, "reference")},
                               {QStringLiteral("otp"), QStringLiteral("123456")}};
        const auto answer = desk.post(kSubmit, body, PayDesk::guest(made));
        QCOMPARE(answer.status, 200);
        QCOMPARE(text(PayDesk::paymentOf(jsonOf(answer)), "status"), QStringLiteral("pending"));
        QCOMPARE(desk.provider.calls().back().row.next, ProviderStep::SubmitCode);
        QCOMPARE(desk.provider.calls().back().row.code, QByteArray("123456"));
        const auto again = desk.post(kSubmit, body, PayDesk::guest(made));
        QCOMPARE(again.status, 409);
        QCOMPARE(codeOf(again), QStringLiteral("illegal_transition"));
    }

    void aRefundThroughTheProviderIsPendingUntilItSays() {
        PayDesk desk;
        const auto made = desk.create("mtn_momo", succeeded(6900));
        QTRY_COMPARE(text(desk.tracked(made), "payment_status"), QStringLiteral("paid"));
        const auto answer =
            desk.post("/api/staff/orders/" + PayDesk::orderOf(made).toStdString() + "/refund",
                      {{QStringLiteral("amount_cents"), 6900}, {QStringLiteral("reason"), QStringLiteral("cold")}},
                      desk.as(StaffRole::Manager));
        QCOMPARE(answer.status, 200);
        const auto refund = PayDesk::paymentOf(jsonOf(answer));
        QCOMPARE(text(refund, "status"), QStringLiteral("pending"));
        QCOMPARE(refund[QStringLiteral("amount_cents")].toInt(), -6900);
        QCOMPARE(text(refund, "refund_of"), text(PayDesk::paymentOf(made), "id"));
        desk.provider.answerNext(succeeded(6900));
        QTRY_COMPARE(text(desk.tracked(made), "payment_status"), QStringLiteral("refunded"));
        const auto payments = desk.tracked(made)[QStringLiteral("payments")].toArray();
        QCOMPARE(payments.size(), 2);
        QCOMPARE(payments[0][QStringLiteral("status")].toString(), QStringLiteral("refunded"));
        QCOMPARE(payments[1][QStringLiteral("status")].toString(), QStringLiteral("succeeded"));
    }

    // SR-20
    void promptsAreLimitedPerOrder() {
        PayDesk desk(true);
        const auto made = desk.create("paystack", pageAt(QLatin1String(kPage)));
        for (int i = 0; i < 6; ++i)
            QCOMPARE(desk.post(kInitiate, PayDesk::another(made, "paystack"), PayDesk::guest(made)).status, 409);
        const auto limited = desk.post(kInitiate, PayDesk::another(made, "paystack"), PayDesk::guest(made));
        QCOMPARE(limited.status, 429);
        QVERIFY(!headerOf(limited, "Retry-After").empty());
    }

    void anAnswerWaitsForNewsAndNotForEver() {
        api::AnswersInWaiting<int> waiting(30);
        int one = 0;
        int two = 0;
        waiting.wait(1, [&one] { ++one; });
        waiting.wait(2, [&two] { ++two; });
        waiting.happened(1);
        QCOMPARE(one, 1);
        QCOMPARE(two, 0);
        QTRY_COMPARE(two, 1);
        waiting.happened(2);
        QTest::qWait(60);
        QCOMPARE(one, 1);
        QCOMPARE(two, 1);
        waiting.wait(3, [&two] { ++two; });
        waiting.close();
        QTest::qWait(60);
        QCOMPARE(two, 1);
    }
};

FRONTDESK_TEST(ApiPaymentTest)
#include "api_payment_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/sync/api_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr char kCreate[] = "/api/customer/orders/create";

QString text(const QJsonObject& object, const char* name) {
    return object[QLatin1String(name)].toString();
}
QJsonObject orderOf(const QJsonObject& answer) {
    return answer[QStringLiteral("order")].toObject();
}
std::string pathOf(const char* what, const QJsonObject& created) {
    return std::string("/api/customer/orders/") + what + '/' + text(orderOf(created), "id").toStdString();
}
ApiDesk::Headers tokenOf(const QJsonObject& created) {
    return {{"x-guest-token", text(created, "guest_token").toStdString()}};
}

QJsonObject with(QJsonObject body, const char* name, const QJsonValue& value) {
    body[QLatin1String(name)] = value;
    return body;
}

}  // namespace

class ApiOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createAnswersWithOrderTokenAndLink();
    void quoteCostsWhatTheOrderWill();
    void quoteNeedsNoName();
    void changedPriceIsAConflictWithTheNewTotal();
    void allFaultsComeAtOnce();
    void aLineThatIsNoneIsToldOnce();
    void anOptionTwiceIsTheCodeOfTheAnswer();
    void refusesOneFault_data();
    void refusesOneFault();
    void brokenJsonIsMalformed();
    void repetitionAnswersByteForByte();
    void keyWithAnotherBodyIsRefused();
    void refusalKeepsNothing();
    void badKeysAreRefused();
    void tokenShowsTheFullView();
    void withoutATokenNothingPersonalIsShown();
    void wrongTokenIsLikeAnUnknownOrder();
    void anotherOrdersTokenOpensNothing();
    void trackShowsEveryChangeAtOnce();
    void rightToCancelEndsByTheClock();
    void guestCancels();
    void cancellingTooLateTellsWhereTheOrderStands();
    void cancelNeedsAToken();
    void staffCancelAsTheirRoleAllows();
    void guestTokenActsForADayAndReadsForNinety();
    void otherBearerTokensAreNotTakenForCustomers();
    void tableOrderNeedsNoName();
    void tableOrderIsDineIn();
};

void ApiOrderTest::createAnswersWithOrderTokenAndLink() {
    ApiDesk desk;
    const auto answer = desk.post(kCreate, desk.createBody());
    QCOMPARE(answer.status, 201);
    const auto json = jsonOf(answer);
    const auto order = orderOf(json);
    // 45.00 + 2 x 12.00, prices with tax: 69.00 / 1.2 = 57.50 net; 15% 8.625 -> 8.63, 2.5% 1.4375 -> 1.44 twice; 11.51.
    QCOMPARE(order[QStringLiteral("total_cents")].toInt(), 6900);
    QCOMPARE(order[QStringLiteral("subtotal_cents")].toInt(), 6900);
    QCOMPARE(order[QStringLiteral("tax_cents")].toInt(), 1151);
    QCOMPARE(order[QStringLiteral("due_cents")].toInt(), 6900);
    QCOMPARE(text(order, "status"), QStringLiteral("placed"));
    QCOMPARE(text(order, "source"), QStringLiteral("web"));
    QCOMPARE(text(order, "customer_phone"), QStringLiteral("+233244123456"));
    QCOMPARE(order[QStringLiteral("is_guest_order")].toBool(), true);
    QCOMPARE(order[QStringLiteral("items")][0][QStringLiteral("note")].toString(), QStringLiteral("no onions"));
    QCOMPARE(text(json, "guest_token").size(), 22);
    QCOMPARE(text(json, "tracking_url"), QString(QStringLiteral("https://order.example/t/") + text(order, "id") + u'#' +
                                                 text(json, "guest_token")));
    QVERIFY(json[QStringLiteral("payment")].isNull());
}

void ApiOrderTest::quoteCostsWhatTheOrderWill() {
    ApiDesk desk;
    const auto quote = jsonOf(desk.post("/api/customer/orders/quote", desk.createBody()));
    const auto order = orderOf(desk.createOrder());
    for (const char* name :
         {"subtotal_cents", "discount_cents", "delivery_fee_cents", "tax_cents", "total_cents", "taxes", "currency"})
        QCOMPARE(quote[QLatin1String(name)], order[QLatin1String(name)]);
    QCOMPARE(quote[QStringLiteral("items")].toArray().size(), 2);
}

void ApiOrderTest::quoteNeedsNoName() {
    ApiDesk desk;
    const QJsonObject cart{{QStringLiteral("items"), desk.createBody()[QStringLiteral("items")]}};
    QCOMPARE(desk.post("/api/customer/orders/quote", cart).status, 200);
}

void ApiOrderTest::changedPriceIsAConflictWithTheNewTotal() {
    ApiDesk desk;
    QCOMPARE(desk.post(kCreate, with(desk.createBody(), "expected_total_cents", 6900)).status, 201);
    const auto answer = desk.post(kCreate, with(desk.createBody(), "expected_total_cents", 6000));
    QCOMPARE(answer.status, 409);
    QCOMPARE(codeOf(answer), QStringLiteral("price_changed"));
    QCOMPARE(jsonOf(answer)[QStringLiteral("total_cents")].toInt(), 6900);
    QCOMPARE(answer.contentType, std::string("application/problem+json"));
}

void ApiOrderTest::allFaultsComeAtOnce() {
    ApiDesk desk;
    auto body =
        with(with(desk.createBody(), "customer_name", QString(101, u'x')), "customer_phone", QStringLiteral("12"));
    body[QStringLiteral("fulfilment")] = QStringLiteral("drone");
    auto items = body[QStringLiteral("items")].toArray();
    items.append(QJsonObject{{QStringLiteral("item_id"), QStringLiteral("00000000-0000-7000-8000-000000000000")},
                             {QStringLiteral("quantity"), 1}});
    items.append(QJsonObject{{QStringLiteral("item_id"), 7}, {QStringLiteral("quantity"), 100}});
    body[QStringLiteral("items")] = items;
    const auto answer = desk.post(kCreate, body);
    QCOMPARE(answer.status, 422);
    QCOMPARE(codeOf(answer), QStringLiteral("validation_failed"));
    QCOMPARE(
        faultyFields(answer),
        QStringLiteral("customer_name,customer_phone,fulfilment,items[2].item_id,items[3].item_id,items[3].quantity"));
}

void ApiOrderTest::aLineThatIsNoneIsToldOnce() {
    ApiDesk desk;
    const auto body = with(desk.createBody(), "items", QJsonArray{5});
    QCOMPARE(faultyFields(desk.post(kCreate, body)), QStringLiteral("items[0]"));
}

void ApiOrderTest::anOptionTwiceIsTheCodeOfTheAnswer() {
    ApiDesk desk;
    auto body = desk.createBody();
    auto items = body[QStringLiteral("items")].toArray();
    auto rice = items[0].toObject();
    auto options = rice[QStringLiteral("option_ids")].toArray();
    options.append(options[0]);
    rice[QStringLiteral("option_ids")] = options;
    items[0] = rice;
    body[QStringLiteral("items")] = items;
    const auto answer = desk.post(kCreate, body);
    QCOMPARE(answer.status, 422);
    QCOMPARE(codeOf(answer), QStringLiteral("duplicate_option"));
    QCOMPARE(faultyFields(answer), QStringLiteral("items[0].option_ids[1]"));
    const auto more = desk.post(kCreate, with(body, "customer_name", QString()));
    QCOMPARE(codeOf(more), QStringLiteral("validation_failed"));
    QCOMPARE(faultyFields(more), QStringLiteral("customer_name,items[0].option_ids[1]"));
}

void ApiOrderTest::refusesOneFault_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("faulty");
    const auto row = [](const char* name, const char* field, const QJsonValue& value, const char* faulty) {
        QTest::newRow(name) << QString::fromLatin1(field) << value << QString::fromLatin1(faulty);
    };
    row("empty name", "customer_name", QStringLiteral("  "), "customer_name");
    row("name of invisible characters", "customer_name", QStringLiteral("\u202E\u200B"), "customer_name");
    row("no phone number", "customer_phone", QStringLiteral("call me"), "customer_phone");
    row("phone missing", "customer_phone", QJsonValue::Null, "customer_phone");
    row("no e-mail", "customer_email", QStringLiteral("ama"), "customer_email");
    row("unknown method", "payment_method", QStringLiteral("shells"), "payment_method");
    row("method of the till", "payment_method", QStringLiteral("card_terminal"), "payment_method");
    row("method not enabled", "payment_method", QStringLiteral("mtn_momo"), "payment_method");
    row("delivery without address", "fulfilment", QStringLiteral("delivery"), "delivery_address");
    row("no items", "items", QJsonArray(), "items");
    row("items of a wrong type", "items", QStringLiteral("two"), "items");
    row("local time", "scheduled_for", QStringLiteral("2026-11-21 18:00"), "scheduled_for");
    row("time in the past", "scheduled_for", QStringLiteral("2026-11-21T11:00:00Z"), "scheduled_for");
    row("total as a fraction", "expected_total_cents", 69.5, "expected_total_cents");
    row("long note", "note", QString(501, u'x'), "note");
    row("flag of a wrong type", "save_details", QStringLiteral("yes"), "save_details");
}

void ApiOrderTest::refusesOneFault() {
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, faulty);
    ApiDesk desk;
    const auto answer = desk.post(kCreate, with(desk.createBody(), field.toLatin1().constData(), value));
    QCOMPARE(answer.status, 422);
    QCOMPARE(faultyFields(answer), faulty);
}

void ApiOrderTest::brokenJsonIsMalformed() {
    ApiDesk desk;
    const auto answer = desk.send(http::Method::Post, kCreate, "{\"items\":[}");
    QCOMPARE(answer.status, 400);
    QCOMPARE(codeOf(answer), QStringLiteral("malformed_json"));
    QCOMPARE(desk.send(http::Method::Post, kCreate, "[]").status, 422);
    QCOMPARE(desk.send(http::Method::Post, kCreate).status, 400);
}

void ApiOrderTest::repetitionAnswersByteForByte() {
    ApiDesk desk;
    const ApiDesk::Headers key{{"idempotency-key", "8f14e45f"}};
    const auto first = desk.post(kCreate, desk.createBody(), key);
    QCOMPARE(first.status, 201);
    QVERIFY(headerOf(first, "Idempotent-Replayed").empty());
    desk.desk.clock.advanceMinutes(10);
    const auto again = desk.send(http::Method::Post, kCreate,
                                 QJsonDocument(desk.createBody()).toJson(QJsonDocument::Indented).toStdString(), key);
    QCOMPARE(again.status, 201);
    QCOMPARE(*again.body, *first.body);
    QCOMPARE(headerOf(again, "Idempotent-Replayed"), std::string("true"));
    QCOMPARE(desk.desk.backend().orders.open()->size(), 1U);
}

void ApiOrderTest::keyWithAnotherBodyIsRefused() {
    ApiDesk desk;
    const ApiDesk::Headers key{{"idempotency-key", "k"}};
    QCOMPARE(desk.post(kCreate, desk.createBody(), key).status, 201);
    const auto other = desk.post(kCreate, with(desk.createBody(), "customer_name", QStringLiteral("Kojo")), key);
    QCOMPARE(other.status, 422);
    QCOMPARE(codeOf(other), QStringLiteral("idempotency_key_reused"));
    // The subject of a guest without a token is the route: another route knows nothing of the key.
    QCOMPARE(desk.post("/menu/AAAAAAAAAAAAAAAAAAAAAA/order",
                       QJsonObject{{QStringLiteral("items"), desk.createBody()[QStringLiteral("items")]}}, key)
                 .status,
             201);
}

void ApiOrderTest::refusalKeepsNothing() {
    ApiDesk desk;
    const ApiDesk::Headers key{{"idempotency-key", "k"}};
    QCOMPARE(desk.post(kCreate, with(desk.createBody(), "expected_total_cents", 1), key).status, 409);
    const auto mended = desk.post(kCreate, desk.createBody(), key);
    QCOMPARE(mended.status, 201);
    QVERIFY(headerOf(mended, "Idempotent-Replayed").empty());
}

void ApiOrderTest::badKeysAreRefused() {
    ApiDesk desk;
    for (const std::string& key :
         {std::string(), std::string("two words"), std::string(256, 'k'), std::string("k\xC3\xA9")}) {
        const auto answer = desk.post(kCreate, desk.createBody(), {{"idempotency-key", key}});
        QCOMPARE(answer.status, 422);
        QCOMPARE(faultyFields(answer), QStringLiteral("Idempotency-Key"));
    }
    QCOMPARE(desk.post(kCreate, desk.createBody(), {{"idempotency-key", std::string(255, '~')}}).status, 201);
}

void ApiOrderTest::tokenShowsTheFullView() {
    ApiDesk desk;
    const auto created = desk.createOrder();
    const auto answer = desk.get(pathOf("track", created), tokenOf(created));
    QCOMPARE(answer.status, 200);
    QCOMPARE(orderOf(jsonOf(answer)), orderOf(created));
}

void ApiOrderTest::withoutATokenNothingPersonalIsShown() {
    ApiDesk desk;
    const auto created = desk.createOrder();
    const auto answer = desk.get(pathOf("track", created));
    QCOMPARE(answer.status, 200);
    const auto order = orderOf(jsonOf(answer));
    QCOMPARE(text(order, "status"), QStringLiteral("placed"));
    QCOMPARE(order[QStringLiteral("timeline")].toArray().size(), 1);
    for (const char* name : {"customer_name", "customer_phone", "customer_email", "is_guest_order", "verification_code",
                             "note", "delivery_address", "payments"})
        QVERIFY2(!order.contains(QLatin1String(name)), name);
    for (const char* secret : {"Ama Mensah", "244123456", "no onions"})
        QVERIFY(answer.body->find(secret) == std::string::npos);
}

void ApiOrderTest::wrongTokenIsLikeAnUnknownOrder() {
    ApiDesk desk;
    const auto created = desk.createOrder();
    const std::string known = pathOf("track", created);
    const std::string unknown = "/api/customer/orders/track/" + desk.desk.ids.next().text().toStdString();
    const auto reference = desk.get(unknown);
    QCOMPARE(reference.status, 404);
    QCOMPARE(codeOf(reference), QStringLiteral("not_found"));
    const ApiDesk::Headers wrong{{"x-guest-token", "AAAAAAAAAAAAAAAAAAAAAA"}};
    for (const auto& answer :
         {desk.get(known, wrong), desk.get(unknown, wrong), desk.get("/api/customer/orders/track/17"),
          desk.get(known, desk.as(StaffRole::Owner)), desk.get(known, {{"authorization", "Bearer x"}}),
          desk.post(pathOf("cancel", created), {}, wrong)}) {
        QCOMPARE(answer.status, 404);
        QCOMPARE(*answer.body, *reference.body);
        QCOMPARE(answer.headers, reference.headers);
    }
}

void ApiOrderTest::anotherOrdersTokenOpensNothing() {
    ApiDesk desk;
    const auto mine = desk.createOrder();
    const auto theirs = desk.createOrder();
    QCOMPARE(desk.get(pathOf("track", theirs), tokenOf(mine)).status, 404);
    QCOMPARE(desk.post(pathOf("cancel", theirs), {}, tokenOf(mine)).status, 404);
}

void ApiOrderTest::trackShowsEveryChangeAtOnce() {
    ApiDesk desk;
    const auto created = desk.createOrder();
    const std::string step = "/api/staff/orders/" + text(orderOf(created), "id").toStdString() + "/transition";
    const auto staff = desk.as(StaffRole::Manager);
    for (const char* to : {"accepted", "preparing", "ready"}) {
        (void)desk.get(pathOf("track", created));
        QCOMPARE(desk.post(step, {{QStringLiteral("to"), QLatin1String(to)}}, staff).status, 200);
        QCOMPARE(text(orderOf(jsonOf(desk.get(pathOf("track", created)))), "status"), QLatin1String(to));
        QCOMPARE(text(orderOf(jsonOf(desk.get(pathOf("track", created), tokenOf(created)))), "status"),
                 QLatin1String(to));
    }
}

void ApiOrderTest::rightToCancelEndsByTheClock() {
    ApiDesk desk;
    const auto created = desk.createOrder();
    const auto order = [&] { return orderOf(jsonOf(desk.get(pathOf("track", created), tokenOf(created)))); };
    QCOMPARE(order()[QStringLiteral("can_cancel")].toBool(), true);
    QVERIFY(order()[QStringLiteral("can_cancel_until")].isNull());
    desk.post("/api/staff/orders/" + text(orderOf(created), "id").toStdString() + "/transition",
              {{QStringLiteral("to"), QStringLiteral("accepted")}}, desk.as(StaffRole::Cashier));
    QCOMPARE(text(order(), "can_cancel_until"), QStringLiteral("2026-11-21T12:05:00.000Z"));
    desk.desk.clock.advanceMinutes(5);
    QCOMPARE(order()[QStringLiteral("can_cancel")].toBool(true), false);
}

void ApiOrderTest::guestCancels() {
    ApiDesk desk;
    const auto created = desk.createOrder();
    const auto answer = desk.send(http::Method::Post, pathOf("cancel", created), {}, tokenOf(created));
    QCOMPARE(answer.status, 200);
    QCOMPARE(text(orderOf(jsonOf(answer)), "status"), QStringLiteral("cancelled"));
    QCOMPARE(
        desk.post(pathOf("cancel", created), {{QStringLiteral("reason"), QStringLiteral("again")}}, tokenOf(created))
            .status,
        200);
}

void ApiOrderTest::cancellingTooLateTellsWhereTheOrderStands() {
    ApiDesk desk;
    const auto created = desk.createOrder();
    const std::string step = "/api/staff/orders/" + text(orderOf(created), "id").toStdString() + "/transition";
    for (const char* to : {"accepted", "preparing"})
        desk.post(step, {{QStringLiteral("to"), QLatin1String(to)}}, desk.as(StaffRole::Cashier));
    const auto answer = desk.post(pathOf("cancel", created), {}, tokenOf(created));
    QCOMPARE(answer.status, 409);
    QCOMPARE(codeOf(answer), QStringLiteral("cancel_window_closed"));
    const auto json = jsonOf(answer);
    QCOMPARE(json[QStringLiteral("status")].toInt(), 409);
    QCOMPARE(text(json, "order_status"), QStringLiteral("preparing"));
    QCOMPARE(json[QStringLiteral("version")].toInt(), 3);
    const auto last = json[QStringLiteral("last_change")].toObject();
    QCOMPARE(text(last, "by"), QStringLiteral("Kofi A."));
    QCOMPARE(text(last, "from"), QStringLiteral("accepted"));
    QCOMPARE(text(last, "to"), QStringLiteral("preparing"));
    QCOMPARE(text(last, "at"), QStringLiteral("2026-11-21T12:00:00.000Z"));
}

void ApiOrderTest::cancelNeedsAToken() {
    ApiDesk desk;
    const auto created = desk.createOrder();
    const auto answer = desk.post(pathOf("cancel", created), {});
    QCOMPARE(answer.status, 401);
    QCOMPARE(headerOf(answer, "WWW-Authenticate"), std::string("Bearer"));
}

void ApiOrderTest::staffCancelAsTheirRoleAllows() {
    ApiDesk desk;
    const auto created = desk.createOrder();
    QCOMPARE(desk.post(pathOf("cancel", created), {}, desk.as(StaffRole::Kitchen)).status, 403);
    const auto answer = desk.post(pathOf("cancel", created), {}, desk.as(StaffRole::Cashier));
    QCOMPARE(answer.status, 200);
    QCOMPARE(text(orderOf(jsonOf(answer)), "status"), QStringLiteral("cancelled"));
}

void ApiOrderTest::guestTokenActsForADayAndReadsForNinety() {
    ApiDesk desk;
    const auto created = desk.createOrder();
    QCOMPARE(desk.post(pathOf("cancel", created), {}, tokenOf(created)).status, 200);
    desk.desk.clock.advanceMinutes(24 * 60);
    QCOMPARE(desk.post(pathOf("cancel", created), {}, tokenOf(created)).status, 200);
    desk.desk.clock.advanceMinutes(1);
    QCOMPARE(desk.post(pathOf("cancel", created), {}, tokenOf(created)).status, 404);
    QCOMPARE(desk.get(pathOf("track", created), tokenOf(created)).status, 200);
    desk.desk.clock.advanceMinutes(89 * 24 * 60);
    QCOMPARE(desk.get(pathOf("track", created), tokenOf(created)).status, 404);
    QCOMPARE(desk.get(pathOf("track", created)).status, 200);
}

void ApiOrderTest::otherBearerTokensAreNotTakenForCustomers() {
    ApiDesk desk;
    QCOMPARE(desk.post(kCreate, desk.createBody(), desk.as(StaffRole::Owner)).status, 401);
    QCOMPARE(desk.post("/api/customer/orders/quote", desk.createBody(), {{"authorization", "Bearer nonsense"}}).status,
             401);
}

void ApiOrderTest::tableOrderNeedsNoName() {
    ApiDesk desk;
    const auto answer = desk.post("/menu/BBBBBBBBBBBBBBBBBBBBBB/order",
                                  {{QStringLiteral("items"), desk.createBody()[QStringLiteral("items")]}});
    QCOMPARE(answer.status, 201);
    const auto order = orderOf(jsonOf(answer));
    QCOMPARE(text(order, "source"), QStringLiteral("table"));
    QCOMPARE(text(order, "fulfilment"), QStringLiteral("dine_in"));
    QCOMPARE(text(order, "table_name"), QStringLiteral("2"));
    QVERIFY(order[QStringLiteral("customer_name")].isNull());
}

void ApiOrderTest::tableOrderIsDineIn() {
    ApiDesk desk;
    QCOMPARE(faultyFields(desk.post("/menu/BBBBBBBBBBBBBBBBBBBBBB/order", desk.createBody())),
             QStringLiteral("fulfilment"));
}

FRONTDESK_TEST(ApiOrderTest)
#include "api_order_test.moc"

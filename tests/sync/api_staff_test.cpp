// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/sync/api_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

QString text(const QJsonObject& object, const char* name) {
    return object[QLatin1String(name)].toString();
}
int number(const QJsonObject& object, const char* name) {
    return object[QLatin1String(name)].toInt(-1);
}
QJsonObject orderOf(const http::Response& response) {
    return jsonOf(response)[QStringLiteral("order")].toObject();
}
QJsonObject to(const char* status) {
    return {{QStringLiteral("to"), QLatin1String(status)}};
}

}  // namespace

class ApiStaffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRouteNeedsAStaffToken_data();
    void everyRouteNeedsAStaffToken();
    void summariesHaveTheTenFieldsOfTheContract();
    void summariesFollowEveryChange();
    void pagesEndWithANullCursor();
    void filtersTheList();
    void refusesUnknownQueryValues();
    void movesAnOrderOn();
    void theRoleDecides();
    void illegalStepsTellWhereTheOrderStands();
    void anOlderVersionIsAConflict();
    void takesCashAndGivesChange();
    void moreThanDueIsOverpaid();
    void aPaymentIsTakenOncePerKey();
    void aKeyHoldsForOneOrder();
    void discountsWithinTheRole();
    void manySmallDiscountsAreALargeOne();
    void aDiscountIsEitherPercentOrCents();
    void printsCopies();
    void anInvoiceIsPrintedOncePaid();
    void unknownOrdersAreNotThere();
};

void ApiStaffTest::everyRouteNeedsAStaffToken_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    const QString order = QStringLiteral("/api/staff/orders/00000000-0000-7000-8000-000000000000");
    QTest::newRow("list") << QStringLiteral("GET") << QStringLiteral("/api/staff/orders");
    QTest::newRow("order") << QStringLiteral("GET") << order;
    QTest::newRow("transition") << QStringLiteral("POST") << QString(order + u"/transition"_qs);
    QTest::newRow("payments") << QStringLiteral("POST") << QString(order + u"/payments"_qs);
    QTest::newRow("discount") << QStringLiteral("POST") << QString(order + u"/discount"_qs);
    QTest::newRow("print") << QStringLiteral("POST") << QString(order + u"/print"_qs);
    QTest::newRow("availability") << QStringLiteral("PUT")
                                  << QStringLiteral(
                                         "/api/staff/menu/items/00000000-0000-7000-8000-000000000000/availability");
}

void ApiStaffTest::everyRouteNeedsAStaffToken() {
    QFETCH(QString, method);
    QFETCH(QString, path);
    ApiDesk desk;
    const auto which = method == u"GET"_qs   ? http::Method::Get
                       : method == u"PUT"_qs ? http::Method::Put
                                             : http::Method::Post;
    const auto created = desk.createOrder();
    const std::string guest = text(created, "guest_token").toStdString();
    for (const ApiDesk::Headers& headers : {ApiDesk::Headers{},
                                            {{"x-guest-token", guest}},
                                            {{"authorization", "Bearer " + guest}},
                                            {{"authorization", "Basic a29maTprb2Zp"}}}) {
        const auto answer = desk.send(which, path.toStdString(), "{}", headers);
        QCOMPARE(answer.status, 401);
        QCOMPARE(codeOf(answer), QStringLiteral("unauthorized"));
        QCOMPARE(headerOf(answer, "WWW-Authenticate"), std::string("Bearer"));
    }
}

void ApiStaffTest::summariesHaveTheTenFieldsOfTheContract() {
    ApiDesk desk;
    desk.createOrder();
    const auto json = jsonOf(desk.get("/api/staff/orders?view=summary", desk.as(StaffRole::Kitchen)));
    const auto row = json[QStringLiteral("orders")][0].toObject();
    QStringList names = row.keys();
    names.sort();
    QCOMPARE(names.join(u' '),
             QStringLiteral("created_at customer_name estimated_ready_at id number payment_status source status "
                            "total_cents version"));
    QCOMPARE(text(row, "customer_name"), QStringLiteral("Ama Mensah"));
    QCOMPARE(number(row, "total_cents"), 6900);
}

void ApiStaffTest::summariesFollowEveryChange() {
    ApiDesk desk;
    const auto staff = desk.as(StaffRole::Cashier);
    const auto count = [&] {
        return jsonOf(desk.get("/api/staff/orders?view=summary", staff))[QStringLiteral("orders")].toArray().size();
    };
    QCOMPARE(count(), 0);
    const QString id = text(desk.createOrder()[QStringLiteral("order")].toObject(), "id");
    QCOMPARE(count(), 1);
    desk.post("/api/staff/orders/" + id.toStdString() + "/transition", to("accepted"), staff);
    const auto json = jsonOf(desk.get("/api/staff/orders?view=summary", staff));
    QCOMPARE(json[QStringLiteral("orders")][0][QStringLiteral("status")].toString(), QStringLiteral("accepted"));
}

void ApiStaffTest::pagesEndWithANullCursor() {
    ApiDesk desk;
    for (int i = 0; i < 3; ++i) desk.createOrder();
    const auto staff = desk.as(StaffRole::Cashier);
    const auto first = jsonOf(desk.get("/api/staff/orders?view=summary&limit=2", staff));
    QCOMPARE(first[QStringLiteral("orders")].toArray().size(), 2);
    const auto cursor = text(first, "next_cursor").toStdString();
    QVERIFY(!cursor.empty());
    const auto second = jsonOf(desk.get("/api/staff/orders?view=summary&limit=2&cursor=" + cursor, staff));
    QCOMPARE(second[QStringLiteral("orders")].toArray().size(), 1);
    QCOMPARE(second[QStringLiteral("orders")][0][QStringLiteral("number")].toInt(), 1);
    QVERIFY(second[QStringLiteral("next_cursor")].isNull());
}

void ApiStaffTest::filtersTheList() {
    ApiDesk desk;
    const auto staff = desk.as(StaffRole::Cashier);
    const QString id = text(desk.createOrder()[QStringLiteral("order")].toObject(), "id");
    desk.createOrder();
    desk.desk.clock.advanceMinutes(1);
    desk.post("/api/staff/orders/" + id.toStdString() + "/transition", to("accepted"), staff);
    const auto count = [&](const std::string& query) {
        return jsonOf(desk.get("/api/staff/orders?" + query, staff))[QStringLiteral("orders")].toArray().size();
    };
    QCOMPARE(count("status=placed"), 1);
    QCOMPARE(count("status=placed,accepted"), 2);
    QCOMPARE(count("status=placed&status=accepted"), 2);
    QCOMPARE(count("source=phone"), 0);
    QCOMPARE(count("source=web"), 2);
    QCOMPARE(count("since=2026-11-21T12:01:00Z"), 1);
}

void ApiStaffTest::refusesUnknownQueryValues() {
    ApiDesk desk;
    const auto answer = desk.get("/api/staff/orders?status=lost&source=moon&since=today&view=poster&limit=101",
                                 desk.as(StaffRole::Cashier));
    QCOMPARE(answer.status, 422);
    QCOMPARE(faultyFields(answer), QStringLiteral("limit,since,source,status,view"));
}

void ApiStaffTest::movesAnOrderOn() {
    ApiDesk desk;
    const std::string path =
        "/api/staff/orders/" + text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString();
    auto accept = to("accepted");
    accept[QStringLiteral("eta_minutes")] = 35;
    const auto answer = desk.post(path + "/transition", accept, desk.as(StaffRole::Cashier));
    QCOMPARE(answer.status, 200);
    QCOMPARE(text(orderOf(answer), "estimated_ready_at"), QStringLiteral("2026-11-21T12:35:00.000Z"));
    QCOMPARE(orderOf(answer)[QStringLiteral("timeline")].toArray().size(), 2);
    QCOMPARE(orderOf(desk.get(path, desk.as(StaffRole::Kitchen))), orderOf(answer));
}

void ApiStaffTest::theRoleDecides() {
    ApiDesk desk;
    const std::string path =
        "/api/staff/orders/" + text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString();
    const auto answer = desk.post(path + "/transition", to("accepted"), desk.as(StaffRole::Kitchen));
    QCOMPARE(answer.status, 403);
    QCOMPARE(codeOf(answer), QStringLiteral("forbidden"));
    QCOMPARE(
        desk.post(path + "/print", {{QStringLiteral("what"), QStringLiteral("receipt")}}, desk.as(StaffRole::Kitchen))
            .status,
        403);
}

void ApiStaffTest::illegalStepsTellWhereTheOrderStands() {
    ApiDesk desk;
    const std::string path =
        "/api/staff/orders/" + text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString();
    const auto answer = desk.post(path + "/transition", to("completed"), desk.as(StaffRole::Owner));
    QCOMPARE(answer.status, 409);
    QCOMPARE(codeOf(answer), QStringLiteral("illegal_transition"));
    QCOMPARE(text(jsonOf(answer), "order_status"), QStringLiteral("placed"));
    QCOMPARE(faultyFields(desk.post(path + "/transition", to("eaten"), desk.as(StaffRole::Owner))),
             QStringLiteral("to"));
}

void ApiStaffTest::anOlderVersionIsAConflict() {
    ApiDesk desk;
    const std::string path =
        "/api/staff/orders/" + text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString();
    desk.post(path + "/transition", to("accepted"), desk.as(StaffRole::Cashier));
    auto late = to("preparing");
    late[QStringLiteral("version")] = 1;
    const auto answer = desk.post(path + "/transition", late, desk.as(StaffRole::Kitchen));
    QCOMPARE(answer.status, 409);
    QCOMPARE(codeOf(answer), QStringLiteral("conflict"));
    QCOMPARE(number(jsonOf(answer), "version"), 2);
}

void ApiStaffTest::takesCashAndGivesChange() {
    ApiDesk desk;
    const std::string path =
        "/api/staff/orders/" + text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString();
    const auto answer = desk.post(path + "/payments",
                                  {{QStringLiteral("method"), QStringLiteral("cash")},
                                   {QStringLiteral("amount_cents"), 6900},
                                   {QStringLiteral("tendered_cents"), 10'000}},
                                  desk.as(StaffRole::Cashier));
    QCOMPARE(answer.status, 201);
    const auto json = jsonOf(answer);
    QCOMPARE(number(json, "change_cents"), 3100);
    QCOMPARE(number(json, "rounding_cents"), 0);
    QCOMPARE(text(json[QStringLiteral("payment")].toObject(), "status"), QStringLiteral("succeeded"));
    QCOMPARE(text(orderOf(answer), "payment_status"), QStringLiteral("paid"));
    QCOMPARE(text(orderOf(answer), "receipt_number"), QStringLiteral("R-2026-000001"));
    QCOMPARE(number(orderOf(answer), "due_cents"), 0);
}

void ApiStaffTest::moreThanDueIsOverpaid() {
    ApiDesk desk;
    const std::string path =
        "/api/staff/orders/" + text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString();
    const auto pay = [&](const QJsonObject& body) {
        return desk.post(path + "/payments", body, desk.as(StaffRole::Cashier));
    };
    QCOMPARE(codeOf(pay({{QStringLiteral("method"), QStringLiteral("cash")}, {QStringLiteral("amount_cents"), 6901}})),
             QStringLiteral("overpaid"));
    QCOMPARE(faultyFields(pay({{QStringLiteral("method"), QStringLiteral("paystack")},
                               {QStringLiteral("amount_cents"), 0},
                               {QStringLiteral("tip_cents"), -1}})),
             QStringLiteral("amount_cents,method,tip_cents"));
    QCOMPARE(faultyFields(pay({{QStringLiteral("method"), QStringLiteral("cash")},
                               {QStringLiteral("amount_cents"), 6900},
                               {QStringLiteral("tendered_cents"), 6000}})),
             QStringLiteral("tendered_cents"));
}

void ApiStaffTest::aPaymentIsTakenOncePerKey() {
    ApiDesk desk;
    const std::string path =
        "/api/staff/orders/" + text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString();
    auto headers = desk.as(StaffRole::Cashier);
    headers.emplace_back("idempotency-key", "pay-1");
    const QJsonObject body{{QStringLiteral("method"), QStringLiteral("cash")}, {QStringLiteral("amount_cents"), 1000}};
    const auto first = desk.post(path + "/payments", body, headers);
    const auto again = desk.post(path + "/payments", body, headers);
    QCOMPARE(again.status, 201);
    QCOMPARE(*again.body, *first.body);
    QCOMPARE(number(orderOf(desk.get(path, desk.as(StaffRole::Cashier))), "paid_cents"), 1000);
}

void ApiStaffTest::aKeyHoldsForOneOrder() {
    ApiDesk desk;
    const auto pathOfNew = [&] {
        return "/api/staff/orders/" + text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString() +
               "/payments";
    };
    auto headers = desk.as(StaffRole::Cashier);
    headers.emplace_back("idempotency-key", "pay-1");
    const QJsonObject body{{QStringLiteral("method"), QStringLiteral("cash")}, {QStringLiteral("amount_cents"), 1000}};
    QCOMPARE(desk.post(pathOfNew(), body, headers).status, 201);
    QCOMPARE(codeOf(desk.post(pathOfNew(), body, headers)), QStringLiteral("idempotency_key_reused"));
}

void ApiStaffTest::discountsWithinTheRole() {
    ApiDesk desk;
    const std::string path = "/api/staff/orders/" +
                             text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString() +
                             "/discount";
    const auto ten =
        desk.post(path, {{QStringLiteral("percent"), 10}, {QStringLiteral("reason"), QStringLiteral("regular")}},
                  desk.as(StaffRole::Cashier));
    QCOMPARE(ten.status, 200);
    QCOMPARE(number(orderOf(ten), "discount_cents"), 690);
    QCOMPARE(number(orderOf(ten), "total_cents"), 6210);
    const QJsonObject more{{QStringLiteral("percent"), QStringLiteral("12.5")},
                           {QStringLiteral("reason"), QStringLiteral("cold food")}};
    QCOMPARE(desk.post(path, more, desk.as(StaffRole::Cashier)).status, 403);
    // 12.5% of 69.00 is 8.625, rounded half away from zero.
    QCOMPARE(number(orderOf(desk.post(path, more, desk.as(StaffRole::Manager))), "discount_cents"), 863);
}

void ApiStaffTest::manySmallDiscountsAreALargeOne() {
    ApiDesk desk;
    const QJsonObject order = desk.createOrder()[QStringLiteral("order")].toObject();
    const std::string path = "/api/staff/orders/" + text(order, "id").toStdString() + "/discount";
    const QJsonObject ten{{QStringLiteral("percent"), 10}, {QStringLiteral("reason"), QStringLiteral("regular")}};
    const auto lines = order[QStringLiteral("items")].toArray();
    for (const auto& line : lines) {
        QJsonObject ofLine = ten;
        ofLine[QStringLiteral("line_id")] = line[QStringLiteral("line_id")];
        QCOMPARE(desk.post(path, ofLine, desk.as(StaffRole::Cashier)).status, 200);
    }
    const auto more = desk.post(path, ten, desk.as(StaffRole::Cashier));
    QCOMPARE(more.status, 403);
    // 10% of each line are 6.90 of 69.00; 10% of what is left are 6.21.
    QCOMPARE(number(orderOf(desk.post(path, ten, desk.as(StaffRole::Manager))), "discount_cents"), 1311);
}

void ApiStaffTest::aDiscountIsEitherPercentOrCents() {
    ApiDesk desk;
    const std::string path = "/api/staff/orders/" +
                             text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString() +
                             "/discount";
    const auto faults = [&](const QJsonObject& body) {
        return faultyFields(desk.post(path, body, desk.as(StaffRole::Manager)));
    };
    const QString reason = QStringLiteral("reason");
    QCOMPARE(faults({{reason, reason}}), QStringLiteral("percent"));
    QCOMPARE(faults({{reason, reason}, {QStringLiteral("percent"), 5}, {QStringLiteral("cents"), 5}}),
             QStringLiteral("percent"));
    QCOMPARE(faults({{QStringLiteral("percent"), 101}}), QStringLiteral("percent,reason"));
    QCOMPARE(faults({{reason, reason}, {QStringLiteral("cents"), 0}}), QStringLiteral("cents"));
    QCOMPARE(faults({{reason, reason}, {QStringLiteral("cents"), 6901}}), QStringLiteral("cents"));
    QCOMPARE(faults({{reason, reason}, {QStringLiteral("percent"), QStringLiteral("a few")}}),
             QStringLiteral("percent"));
}

void ApiStaffTest::printsCopies() {
    ApiDesk desk;
    const std::string path = "/api/staff/orders/" +
                             text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString() +
                             "/print";
    const QJsonObject receipt{{QStringLiteral("what"), QStringLiteral("receipt")}};
    const auto first = desk.post(path, receipt, desk.as(StaffRole::Cashier));
    QCOMPARE(first.status, 202);
    QCOMPARE(number(jsonOf(first), "copy"), 0);
    QCOMPARE(text(jsonOf(first), "job_id").size(), 36);
    QCOMPARE(number(jsonOf(desk.post(path, receipt, desk.as(StaffRole::Cashier))), "copy"), 1);
}

void ApiStaffTest::anInvoiceIsPrintedOncePaid() {
    ApiDesk desk;
    const std::string order =
        "/api/staff/orders/" + text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString();
    const QJsonObject invoice{{QStringLiteral("what"), QStringLiteral("invoice")}};
    const auto cashier = desk.as(StaffRole::Cashier);
    const auto unpaid = desk.post(order + "/print", invoice, cashier);
    QCOMPARE(unpaid.status, 409);
    QCOMPARE(codeOf(unpaid), QStringLiteral("order_not_paid"));
    const QJsonObject cash{{QStringLiteral("method"), QStringLiteral("cash")}, {QStringLiteral("amount_cents"), 6900}};
    QCOMPARE(desk.post(order + "/payments", cash, cashier).status, 201);
    QCOMPARE(desk.post(order + "/print", invoice, cashier).status, 202);
}

void ApiStaffTest::unknownOrdersAreNotThere() {
    ApiDesk desk;
    for (const char* id : {"00000000-0000-7000-8000-000000000000", "17", "..."}) {
        QCOMPARE(desk.get(std::string("/api/staff/orders/") + id, desk.as(StaffRole::Owner)).status, 404);
        QCOMPARE(
            desk.post(std::string("/api/staff/orders/") + id + "/transition", to("accepted"), desk.as(StaffRole::Owner))
                .status,
            404);
    }
}

FRONTDESK_TEST(ApiStaffTest)
#include "api_staff_test.moc"

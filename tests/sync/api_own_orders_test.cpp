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
constexpr char kSubscribe[] = "/api/customer/notifications/subscribe";
constexpr char kUnknownId[] = "00000000-0000-7000-8000-000000000000";

QString text(const QJsonObject& object, const char* name) {
    return object[QLatin1String(name)].toString();
}
QJsonObject orderOf(const QJsonObject& answer) {
    return answer[QStringLiteral("order")].toObject();
}
std::string idOf(const QJsonObject& created) {
    return text(orderOf(created), "id").toStdString();
}
std::string claimPath(const std::string& id) {
    return "/customer/orders/" + id + "/claim";
}
ApiDesk::Headers guestOf(const QJsonObject& created) {
    return {{"x-guest-token", text(created, "guest_token").toStdString()}};
}
QJsonObject tokenBody(const QJsonObject& created) {
    return {{QStringLiteral("guest_token"), text(created, "guest_token")}};
}
QJsonObject with(QJsonObject body, const char* name, const QJsonValue& value) {
    body[QLatin1String(name)] = value;
    return body;
}
QStringList idsOf(const http::Response& page) {
    QStringList ids;
    for (const auto& order : jsonOf(page)[QStringLiteral("orders")].toArray())
        ids << order[QStringLiteral("id")].toString();
    return ids;
}
std::string bodyOf(const http::Response& response) {
    return response.body ? *response.body : std::string();
}

/// The API with two accounts.
struct OwnDesk : ApiDesk {
    Customer ama = desk.addCustomer(QStringLiteral("ama@example.com"));
    Customer yaw = desk.addCustomer(QStringLiteral("yaw@example.com"));
    Headers asAma = asCustomer(ama.id);
    Headers asYaw = asCustomer(yaw.id);

    QJsonObject create(const Headers& headers, QJsonObject body = {}) {
        return jsonOf(post(kCreate, body.isEmpty() ? createBody() : body, headers));
    }
    QJsonObject createWithEmail(const char* email) {
        return create({}, with(createBody(), "customer_email", QLatin1String(email)));
    }
};

}  // namespace

class ApiOwnOrdersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCustomersTokenLinksTheOrder() {
        OwnDesk desk;
        const auto created = desk.create(desk.asAma);
        QCOMPARE(orderOf(created)[QStringLiteral("is_guest_order")], QJsonValue(false));
        QCOMPARE(text(created, "guest_token").size(), 22);
        QCOMPARE(text(orderOf(created), "customer_name"), QStringLiteral("Ama Mensah"));
        const std::string path = "/customer/orders/" + idOf(created);
        QCOMPARE(text(orderOf(jsonOf(desk.get(path, desk.asAma))), "id").toStdString(), idOf(created));
    }

    void theAccountNamesNobodyElseByTheBody() {  // SR-34
        OwnDesk desk;
        const auto created = desk.create(
            desk.asAma, with(with(desk.createBody(), "customer_id", desk.yaw.id.toString()), "is_guest_order", true));
        QCOMPARE(orderOf(created)[QStringLiteral("is_guest_order")], QJsonValue(false));
        QCOMPARE(desk.get("/customer/orders/" + idOf(created), desk.asYaw).status, 404);
    }

    void anOrderAtATableIsLinkedToo() {
        OwnDesk desk;
        const QJsonObject body{{QStringLiteral("items"), desk.createBody()[QStringLiteral("items")]}};
        const auto created = jsonOf(desk.post("/menu/BBBBBBBBBBBBBBBBBBBBBB/order", body, desk.asAma));
        QCOMPARE(orderOf(created)[QStringLiteral("is_guest_order")], QJsonValue(false));
        QCOMPARE(desk.post("/menu/BBBBBBBBBBBBBBBBBBBBBB/order", body, {{"authorization", "Bearer x"}}).status, 401);
    }

    void theOwnerSeesAndCancelsTheOrderWithoutItsToken() {
        OwnDesk desk;
        const auto created = desk.create(desk.asAma);
        const std::string track = "/api/customer/orders/track/" + idOf(created);
        QCOMPARE(text(orderOf(jsonOf(desk.get(track, desk.asAma))), "customer_phone"), QStringLiteral("+233244123456"));
        QCOMPARE(desk.get(track, desk.asYaw).status, 404);
        QVERIFY(!orderOf(jsonOf(desk.get(track))).contains(QStringLiteral("customer_phone")));
        const std::string cancel = "/api/customer/orders/cancel/" + idOf(created);
        QCOMPARE(desk.post(cancel, {}, desk.asYaw).status, 404);
        QCOMPARE(text(orderOf(jsonOf(desk.post(cancel, {}, desk.asAma))), "status"), QStringLiteral("cancelled"));
    }

    void historyIsTheSameUnderBothPaths() {
        OwnDesk desk;
        QStringList made;
        for (int i = 0; i < 3; ++i) {
            made.prepend(QString::fromStdString(idOf(desk.create(desk.asAma))));
            desk.create(desk.asYaw, with(desk.createBody(), "customer_phone", QStringLiteral("0201112222")));
        }
        for (const char* path : {"/api/customer/orders/history", "/customer/orders"}) {
            QCOMPARE(idsOf(desk.get(path, desk.asAma)), made);
            const auto first = desk.get(std::string(path) + "?limit=2", desk.asAma);
            QCOMPARE(idsOf(first), made.mid(0, 2));
            const auto cursor = text(jsonOf(first), "next_cursor").toStdString();
            const auto last = desk.get(std::string(path) + "?limit=2&cursor=" + cursor, desk.asAma);
            QCOMPARE(idsOf(last), made.mid(2));
            QVERIFY(jsonOf(last)[QStringLiteral("next_cursor")].isNull());
            QCOMPARE(desk.get(path).status, 401);
            QCOMPARE(desk.get(path, desk.as(StaffRole::Owner)).status, 401);
        }
    }

    void historyIsFilteredByDaysOfTheRestaurant() {
        OwnDesk desk;  // the desk's clock starts on 2026-11-21 at noon in Accra, where UTC is local time
        const auto first = QString::fromStdString(idOf(desk.create(desk.asAma)));
        desk.desk.clock.advanceMinutes(24 * 60);
        desk.asAma = desk.asCustomer(desk.ama.id);  // the token of yesterday has expired
        const auto second = QString::fromStdString(idOf(desk.create(desk.asAma)));
        const auto ids = [&](const char* query) {
            return idsOf(desk.get(std::string("/customer/orders?") + query, desk.asAma));
        };
        QCOMPARE(ids("from=2026-11-22"), QStringList{second});
        QCOMPARE(ids("to=2026-11-21"), QStringList{first});
        QCOMPARE(ids("from=2026-11-21&to=2026-11-22"), QStringList({second, first}));
        QCOMPARE(ids("to=2026-11-21T12:00:00Z"), QStringList{first});
        QCOMPARE(ids("from=2026-11-21T12:00:00.001Z"), QStringList{second});
        QCOMPARE(ids("status=placed&to=2026-11-21"), QStringList{first});
        QCOMPARE(ids("status=ready,completed"), QStringList());
    }

    void badFiltersAreTold_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("field");
        QTest::newRow("status") << QStringLiteral("status=eaten") << QStringLiteral("status");
        QTest::newRow("from") << QStringLiteral("from=yesterday") << QStringLiteral("from");
        QTest::newRow("to") << QStringLiteral("to=2026-13-01") << QStringLiteral("to");
        QTest::newRow("local time") << QStringLiteral("from=2026-11-21T12:00:00") << QStringLiteral("from");
        QTest::newRow("limit") << QStringLiteral("limit=101") << QStringLiteral("limit");
        QTest::newRow("cursor") << QStringLiteral("cursor=2") << QStringLiteral("cursor");
    }
    void badFiltersAreTold() {
        QFETCH(QString, query);
        QFETCH(QString, field);
        OwnDesk desk;
        const auto answer = desk.get("/customer/orders?" + query.toStdString(), desk.asAma);
        QCOMPARE(answer.status, 422);
        QCOMPARE(faultyFields(answer), field);
    }

    void anotherCustomersOrderIsLikeNone() {  // SR-30, SR-31
        OwnDesk desk;
        const std::string theirs = idOf(desk.create(desk.asYaw));
        const std::string guests = idOf(desk.createOrder());
        for (const char* path : {"/customer/orders/", "/api/customer/orders/reorder/"}) {
            const auto unknown = desk.get(path + std::string(kUnknownId), desk.asAma);
            QCOMPARE(unknown.status, 404);
            for (const std::string& id : {theirs, guests, std::string("nonsense")}) {
                const auto answer = desk.get(path + id, desk.asAma);
                QCOMPARE(answer.status, 404);
                QCOMPARE(bodyOf(answer), bodyOf(unknown));
            }
        }
    }

    void reorderIsACartThatCanBeOrdered() {
        OwnDesk desk;
        const auto created = desk.create(desk.asAma);
        const auto answer = desk.get("/api/customer/orders/reorder/" + idOf(created), desk.asAma);
        QCOMPARE(answer.status, 200);
        const auto cart = jsonOf(answer);
        QVERIFY(cart[QStringLiteral("changes")].toArray().isEmpty());
        QCOMPARE(cart[QStringLiteral("items")][0][QStringLiteral("note")].toString(), QStringLiteral("no onions"));
        const auto again =
            desk.post(kCreate, with(desk.createBody(), "items", cart[QStringLiteral("items")]), desk.asAma);
        QCOMPARE(again.status, 201);
        QCOMPARE(orderOf(jsonOf(again))[QStringLiteral("total_cents")].toInt(), 6900);
    }

    void reorderTellsWhatIsSoldOut() {
        OwnDesk desk;
        const auto created = desk.create(desk.asAma);
        const QString sobolo = desk.desk.item(QStringLiteral("Sobolo")).id.toString();
        QCOMPARE(desk.send(http::Method::Put, "/api/staff/menu/items/" + sobolo.toStdString() + "/availability",
                           R"({"available":false})", desk.as(StaffRole::Kitchen))
                     .status,
                 200);
        const auto cart = jsonOf(desk.get("/api/customer/orders/reorder/" + idOf(created), desk.asAma));
        QCOMPARE(cart[QStringLiteral("items")].toArray().size(), 1);
        const auto change = cart[QStringLiteral("changes")][0].toObject();
        QCOMPARE(change, QJsonObject({{QStringLiteral("item_id"), sobolo},
                                      {QStringLiteral("name"), QStringLiteral("Sobolo")},
                                      {QStringLiteral("code"), QStringLiteral("item_unavailable")}}));
    }

    void ordersWithTheVerifiedAddressAreOfferedAndClaimed() {
        OwnDesk desk;
        const auto mine = desk.createWithEmail("Ama@Example.com");
        desk.createWithEmail("yaw@example.com");
        const auto offered = desk.get("/customer/orders/claimable", desk.asAma);
        QCOMPARE(offered.status, 200);
        QCOMPARE(idsOf(offered), QStringList{text(orderOf(mine), "id")});
        QVERIFY(jsonOf(offered)[QStringLiteral("next_cursor")].isNull());
        const auto claimed = desk.post(claimPath(idOf(mine)), {}, desk.asAma);
        QCOMPARE(claimed.status, 200);
        QCOMPARE(orderOf(jsonOf(claimed))[QStringLiteral("is_guest_order")], QJsonValue(false));
        QCOMPARE(orderOf(jsonOf(claimed))[QStringLiteral("timeline")].toArray().size(), 1);
        QVERIFY(idsOf(desk.get("/customer/orders/claimable", desk.asAma)).isEmpty());
        QCOMPARE(idsOf(desk.get("/customer/orders", desk.asAma)), QStringList{text(orderOf(mine), "id")});
        // The link that was sent out still opens it.
        QCOMPARE(desk.get("/api/customer/orders/track/" + idOf(mine), guestOf(mine)).status, 200);
        QCOMPARE(desk.get("/api/customer/orders/track/" + idOf(mine), desk.asAma).status, 200);
    }

    void aGuestTokenClaimsOnce() {
        OwnDesk desk;
        const auto order = desk.createOrder();
        const std::string path = claimPath(idOf(order));
        QCOMPARE(desk.post(path, tokenBody(order)).status, 401);
        QCOMPARE(desk.post(path, tokenBody(order), desk.asAma).status, 200);
        QCOMPARE(desk.post(path, tokenBody(order), desk.asAma).status, 200);
        QCOMPARE(desk.post(path, tokenBody(order), desk.asYaw).status, 404);
    }

    void whatCannotBeClaimedIsLikeNothing() {  // SR-30, SR-31
        OwnDesk desk;
        const auto order = desk.createOrder();
        const auto other = desk.createOrder();
        const auto unknown = desk.post(claimPath(kUnknownId), {}, desk.asAma);
        QCOMPARE(unknown.status, 404);
        for (const auto& answer : {desk.post(claimPath(idOf(order)), {}, desk.asAma),
                                   desk.post(claimPath(idOf(order)), tokenBody(other), desk.asAma),
                                   desk.post(claimPath(kUnknownId), tokenBody(order), desk.asAma),
                                   desk.post(claimPath("x"), {}, desk.asAma)}) {
            QCOMPARE(answer.status, 404);
            QCOMPARE(bodyOf(answer), bodyOf(unknown));
        }
    }

    void claimingHonoursTheKey() {
        OwnDesk desk;
        const auto order = desk.createOrder();
        auto headers = desk.asAma;
        headers.emplace_back("idempotency-key", "claim-1");
        const auto first = desk.post(claimPath(idOf(order)), tokenBody(order), headers);
        const auto again = desk.post(claimPath(idOf(order)), tokenBody(order), headers);
        QCOMPARE(bodyOf(again), bodyOf(first));
        QCOMPARE(headerOf(again, "Idempotent-Replayed"), std::string("true"));
    }

    void aGuestChoosesHowToHear() {
        OwnDesk desk;
        const auto order = desk.createWithEmail("ama@example.com");
        const QJsonObject body{{QStringLiteral("order_id"), text(orderOf(order), "id")},
                               {QStringLiteral("sms"), false}};
        const auto answer = desk.post(kSubscribe, body, guestOf(order));
        QCOMPARE(answer.status, 200);
        QCOMPARE(jsonOf(answer), QJsonObject({{QStringLiteral("order_id"), text(orderOf(order), "id")},
                                              {QStringLiteral("sms"), false},
                                              {QStringLiteral("email"), true}}));
        QCOMPARE(desk.post(kSubscribe, body, desk.as(StaffRole::Cashier)).status, 200);
        QCOMPARE(desk.post(kSubscribe, body, desk.as(StaffRole::Kitchen)).status, 403);
        QCOMPARE(desk.post(kSubscribe, body).status, 401);
        QCOMPARE(desk.post(kSubscribe, body, desk.asAma).status, 404);
    }

    void thereIsNoMailToAnOrderWithoutAnAddress() {
        OwnDesk desk;
        const auto order = desk.create(desk.asAma);
        const QJsonObject body{{QStringLiteral("order_id"), text(orderOf(order), "id")},
                               {QStringLiteral("email"), true}};
        const auto answer = desk.post(kSubscribe, body, desk.asAma);
        QCOMPARE(answer.status, 422);
        QCOMPARE(faultyFields(answer), QStringLiteral("email"));
        QCOMPARE(faultyFields(desk.post(kSubscribe, {{QStringLiteral("sms"), 1}}, desk.asAma)),
                 QStringLiteral("order_id,sms"));
        const auto unknown = desk.post(kSubscribe, with(body, "order_id", QLatin1String(kUnknownId)), guestOf(order));
        const auto nonsense = desk.post(kSubscribe, with(body, "order_id", QLatin1String("x")), guestOf(order));
        QCOMPARE(unknown.status, 404);
        QCOMPARE(bodyOf(nonsense), bodyOf(unknown));
    }

    void aReissuedTableTokenEndsTheOldOne() {
        OwnDesk desk;
        const std::string old = "/menu/AAAAAAAAAAAAAAAAAAAAAA";
        QCOMPARE(desk.get(old).status, 200);
        const TableId table = desk.desk.backend().menu.current()->tables.front().id;
        const QByteArray token = newTableToken(desk.desk.ids);
        QCOMPARE(token.size(), 22);
        const auto reissue = [&](const Caller& caller) {
            return desk.desk.run<bool>([&]() -> Result<bool> {
                const auto done = desk.desk.backend().menu.reissueTableToken(table, token, caller);
                if (!done) return tl::make_unexpected(done.error());
                return true;
            });
        };
        QCOMPARE(reissue(desk.desk.staff(StaffRole::Cashier)).error().code, ErrorCode::Forbidden);
        const Caller manager = desk.desk.staff(StaffRole::Manager);
        QVERIFY(reissue(manager));
        const qint64 version = desk.desk.backend().menu.current()->version;
        QVERIFY(reissue(manager));  // as after an I/O error: the same command finds its own work
        QCOMPARE(desk.desk.backend().menu.current()->version, version);
        const auto body = QJsonObject{{QStringLiteral("items"), desk.createBody()[QStringLiteral("items")]}};
        QCOMPARE(desk.get(old).status, 404);
        QCOMPARE(desk.post(old + "/order", body).status, 404);
        const DiningTable& now = *desk.desk.backend().menu.current()->table(table);
        QCOMPARE(tableLink(*desk.desk.backend().restaurant, now),
                 QString(QStringLiteral("https://order.example/menu/") + QString::fromLatin1(token)));
        QCOMPARE(desk.get("/menu/" + token.toStdString()).status, 200);
        QCOMPARE(desk.post("/menu/" + token.toStdString() + "/order", body).status, 201);
    }
};

FRONTDESK_TEST(ApiOwnOrdersTest)
#include "api_own_orders_test.moc"

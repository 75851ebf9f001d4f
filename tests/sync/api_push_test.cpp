// SPDX-License-Identifier: GPL-3.0-or-later
// What guests and tills are pushed, over real sockets.
#include "tests/support/test_main.h"
#include "tests/sync/api_fixture.h"
#include "tests/sync/listener_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QWebSocket>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

QJsonObject parsed(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}
QString textAt(const QJsonObject& object, const char* outer, const char* inner) {
    return object[QLatin1String(outer)][QLatin1String(inner)].toString();
}

/// ApiDesk behind a listener. From here on its net thread is the listener's: changes go through the services alone.
class LiveDesk {
public:
    LiveDesk() {
        http::HttpServer::Settings settings;
        settings.port = 0;
        settings.limits.tick = std::chrono::milliseconds(20);
        m_server = std::make_unique<http::HttpServer>(http::Router(api.api->routes()), settings, &api.hub);
        const auto started = m_server->start();
        if (!started) qFatal("the listener does not start: %s", started.error.c_str());
        port = started.port;
    }
    ~LiveDesk() { m_server->stop(); }

    Order place() { return api.desk.place(api.desk.draft()); }
    void move(const OrderId& id, OrderStatus to) {
        const Caller manager = api.desk.staff(StaffRole::Manager);
        const TransitionRequest request{to, QStringLiteral("reason"), {}, {}};
        const auto moved =
            api.desk.run<Order>([&] { return api.desk.backend().queue.transition(id, request, manager); });
        if (!moved) qFatal("the order does not move: %s", qPrintable(moved.error().detail));
    }
    [[nodiscard]] QString guestToken(const Order& order) {
        return QString::fromLatin1(api.desk.backend().keys->guestToken(order.id, order.tokenGeneration));
    }
    [[nodiscard]] QString staffToken() {
        return QString::fromStdString(api.as(StaffRole::Kitchen).front().second).mid(7);
    }

    ApiDesk api;
    std::uint16_t port = 0;

private:
    std::unique_ptr<http::HttpServer> m_server;
};

/// A client that subscribes and remembers what it was sent.
class Listener {
public:
    Listener(const LiveDesk& desk, const char* path, QJsonObject first) {
        first[QStringLiteral("type")] = QStringLiteral("subscribe");
        const QString message = QString::fromUtf8(QJsonDocument(first).toJson(QJsonDocument::Compact));
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                         [this](const QString& text) { m_texts << text; });
        QObject::connect(&m_socket, &QWebSocket::connected, &m_socket,
                         [this, message] { m_socket.sendTextMessage(message); });
        m_socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1%2").arg(desk.port).arg(QLatin1String(path))));
    }
    /// The message at place @p index, once it has come.
    QJsonObject message(int index) {
        (void)QTest::qWaitFor([&] { return m_texts.size() > index; }, 3'000);
        return m_texts.size() > index ? parsed(m_texts.at(index)) : QJsonObject();
    }
    int closeCode() {
        (void)QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, 3'000);
        return static_cast<int>(m_socket.closeCode());
    }
    [[nodiscard]] QString all() const { return m_texts.join(u'\n'); }

private:
    QWebSocket m_socket;
    QStringList m_texts;
};

}  // namespace

class ApiPushTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guestSeesTheOrderAndEveryChange();
    void withoutATokenNothingPersonalIsPushed();
    void aTokenThatDoesNotOpenTheOrderClosesWith4401_data();
    void aTokenThatDoesNotOpenTheOrderClosesWith4401();
    void queueStartsWithASnapshotAndHasNoGaps();
    void queueIsForStaffAlone();
    void aRevokedDeviceIsCutOff();
    void streamTellsTheSameAsEvents();
    void streamOfAnotherOrderIsNotThere();
};

void ApiPushTest::guestSeesTheOrderAndEveryChange() {
    LiveDesk desk;
    const Order order = desk.place();
    Listener guest(
        desk, "/api/customer/ws/",
        {{QStringLiteral("order_id"), order.id.toString()}, {QStringLiteral("token"), desk.guestToken(order)}});
    QCOMPARE(guest.message(0)[QStringLiteral("type")].toString(), QStringLiteral("order"));
    QCOMPARE(textAt(guest.message(0), "order", "status"), QStringLiteral("placed"));
    QCOMPARE(textAt(guest.message(0), "order", "customer_name"), QStringLiteral("Ama Mensah"));
    desk.move(order.id, OrderStatus::Accepted);
    desk.move(order.id, OrderStatus::Preparing);
    QCOMPARE(textAt(guest.message(1), "order", "status"), QStringLiteral("accepted"));
    QCOMPARE(textAt(guest.message(2), "order", "status"), QStringLiteral("preparing"));
}

void ApiPushTest::withoutATokenNothingPersonalIsPushed() {
    LiveDesk desk;
    const Order order = desk.place();
    Listener anyone(desk, "/api/customer/ws", {{QStringLiteral("order_id"), order.id.toString()}});
    QCOMPARE(textAt(anyone.message(0), "order", "status"), QStringLiteral("placed"));
    desk.move(order.id, OrderStatus::Accepted);
    QCOMPARE(textAt(anyone.message(1), "order", "status"), QStringLiteral("accepted"));
    QVERIFY(!anyone.all().contains(QStringLiteral("Ama Mensah")));
    QVERIFY(!anyone.all().contains(QStringLiteral("verification_code")));
}

void ApiPushTest::aTokenThatDoesNotOpenTheOrderClosesWith4401_data() {
    QTest::addColumn<QString>("token");
    QTest::newRow("another order's") << QStringLiteral("other");
    QTest::newRow("made up") << QStringLiteral("AAAAAAAAAAAAAAAAAAAAAA");
    QTest::newRow("a staff token") << QStringLiteral("staff");
}

void ApiPushTest::aTokenThatDoesNotOpenTheOrderClosesWith4401() {
    QFETCH(QString, token);
    LiveDesk desk;
    const Order order = desk.place();
    if (token == QLatin1String("other")) token = desk.guestToken(desk.place());
    if (token == QLatin1String("staff")) token = desk.staffToken();
    Listener guest(desk, "/api/customer/ws",
                   {{QStringLiteral("order_id"), order.id.toString()}, {QStringLiteral("token"), token}});
    QCOMPARE(guest.closeCode(), 4401);
    QVERIFY(guest.all().isEmpty());
}

void ApiPushTest::queueStartsWithASnapshotAndHasNoGaps() {
    LiveDesk desk;
    const Order first = desk.place();
    Listener till(desk, "/api/staff/ws", {{QStringLiteral("token"), desk.staffToken()}});
    const auto snapshot = till.message(0);
    QCOMPARE(snapshot[QStringLiteral("type")].toString(), QStringLiteral("snapshot"));
    QCOMPARE(snapshot[QStringLiteral("orders")].toArray().size(), 1);
    const Order second = desk.place();
    desk.move(first.id, OrderStatus::Rejected);
    const int seq = snapshot[QStringLiteral("seq")].toInt();
    QCOMPARE(till.message(1)[QStringLiteral("type")].toString(), QStringLiteral("order"));
    QCOMPARE(till.message(1)[QStringLiteral("seq")].toInt(), seq + 1);
    QCOMPARE(textAt(till.message(1), "order", "id"), second.id.toString());
    QCOMPARE(till.message(2)[QStringLiteral("type")].toString(), QStringLiteral("removed"));
    QCOMPARE(till.message(2)[QStringLiteral("seq")].toInt(), seq + 2);
    QCOMPARE(till.message(2)[QStringLiteral("order_id")].toString(), first.id.toString());
}

void ApiPushTest::queueIsForStaffAlone() {
    LiveDesk desk;
    const Order order = desk.place();
    QCOMPARE(Listener(desk, "/api/staff/ws", {{QStringLiteral("token"), desk.guestToken(order)}}).closeCode(), 4401);
    QCOMPARE(Listener(desk, "/api/staff/ws", {}).closeCode(), 4401);
}

void ApiPushTest::aRevokedDeviceIsCutOff() {
    LiveDesk desk;
    TestDesk& house = desk.api.desk;
    const auto code = house.run<Devices::ShownCode>(
        [&] { return house.backend().devices.makeCode(DeviceKind::Staff, Caller::system()); });
    const Devices::Request wanted{code->text, QStringLiteral("Tablet"), house.ids.make<DeviceId>(),
                                  newDeviceToken(house.ids)};
    QVERIFY(house.run<Device>([&] { return house.backend().devices.pair(wanted); }));
    const Caller member = house.staff(StaffRole::Kitchen);
    const QByteArray token =
        desk.api.tokens.sign({member.staffId, member.role, member.name, house.ids.next(), {}, wanted.id}, 30);
    const QJsonObject first{{QStringLiteral("token"), QString::fromLatin1(token)}};
    Listener till(desk, "/api/staff/ws", first);
    QCOMPARE(till.message(0)[QStringLiteral("type")].toString(), QStringLiteral("snapshot"));
    QVERIFY(house.run<Device>([&] { return house.backend().devices.revoke(wanted.id, Caller::system()); }));
    QCOMPARE(till.closeCode(), 4401);
    QCOMPARE(Listener(desk, "/api/staff/ws", first).closeCode(), 4401);
}

void ApiPushTest::streamTellsTheSameAsEvents() {
    LiveDesk desk;
    const Order order = desk.place();
    RawClient client(desk.port);
    client.send(get("/api/customer/orders/stream/" + order.id.text().toStdString() + '/',
                    "X-Guest-Token: " + desk.guestToken(order).toStdString() + "\r\nLast-Event-ID: 99\r\n"));
    const std::string head = client.readUntil("\n\n");
    QVERIFY(head.find("text/event-stream") != std::string::npos);
    QVERIFY(head.find("event: order\nid: 1\ndata: {\"order\":{") != std::string::npos);
    QVERIFY(head.find("Ama Mensah") != std::string::npos);
    desk.move(order.id, OrderStatus::Accepted);
    QVERIFY(client.readUntil("\n\n").find("\nid: 2\ndata: {\"order\":{") != std::string::npos);
}

void ApiPushTest::streamOfAnotherOrderIsNotThere() {
    LiveDesk desk;
    const Order order = desk.place();
    for (const std::string& id :
         {order.id.text().toStdString(), desk.api.desk.ids.next().text().toStdString(), std::string("17")}) {
        RawClient client(desk.port);
        client.send(get("/api/customer/orders/stream/" + id, "X-Guest-Token: AAAAAAAAAAAAAAAAAAAAAA\r\n"));
        QCOMPARE(client.read().status, 404);
    }
}

FRONTDESK_TEST(ApiPushTest)
#include "api_push_test.moc"

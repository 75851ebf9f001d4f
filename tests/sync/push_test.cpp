// SPDX-License-Identifier: GPL-3.0-or-later
// SR-29: the life of WebSockets and event streams.
#include "sync/http/problem.h"
#include "sync/push/push_hub.h"
#include "tests/support/test_main.h"
#include "tests/sync/listener_fixture.h"

#include <QElapsedTimer>
#include <QTest>
#include <QWebSocket>

using namespace frontdesk::test;
using namespace frontdesk::http;
using namespace frontdesk::push;
using namespace std::chrono_literals;

namespace {

Message message(const std::string& text, std::uint64_t sequence = 0) {
    return {std::make_shared<const std::string>(text), eventBlock("order", std::to_string(sequence), text), sequence};
}

/// Takes "topic" or "topic@after" as a subscription to a topic, "later:topic" from another thread, and nothing else.
Verdict judge(const std::string& wish) {
    if (wish.empty() || wish == "wrong") return Refusal{4401, problem(404, "not_found", "There is nothing here.")};
    const std::size_t at = wish.find('@');
    Subscription out;
    out.topics = {wish.substr(0, at)};
    out.initial = {message("state of " + wish, 1)};
    if (at != std::string::npos) out.after = std::stoull(wish.substr(at + 1));
    if (wish == "short") out.expires = std::chrono::steady_clock::now() + 300ms;
    return out;
}

PushHub::Settings hastySettings() {
    PushHub::Settings settings;
    settings.firstMessage = 400ms;
    settings.pingEvery = 100ms;
    settings.deadAfter = 600ms;
    settings.allowedOrigins = {"https://shop.example"};
    return settings;
}

/// A listener with /ws, /staff/ws and /stream.
class PushListener {
public:
    explicit PushListener(const PushHub::Settings& settings = hastySettings()) : hub(settings) {
        const auto byMessage = [this](const std::string& text, const Request&,
                                      const std::function<void(Verdict)>& verdict) {
            if (!text.starts_with("later:")) return verdict(judge(text));
            threads.emplace_back([verdict, text] { verdict(judge(text.substr(6))); });
        };
        hub.setAuthorizer(Channel::CustomerSocket, byMessage);
        hub.setAuthorizer(Channel::StaffSocket, byMessage);
        hub.setAuthorizer(Channel::EventStream,
                          [](const std::string&, const Request& request, const std::function<void(Verdict)>& verdict) {
                              verdict(judge(std::string(request.param("topic"))));
                          });
        HttpServer::Settings server;
        server.limits.tick = 20ms;
        server.limits.drain = 300ms;
        const auto route = [](const char* path, Channel channel) {
            return Route{Method::Get, path, Access::Anyone, nullptr, "", "", channel};
        };
        listener = std::make_unique<TestListener>(
            server, &hub,
            std::vector<Route>{route("/ws", Channel::CustomerSocket), route("/staff/ws", Channel::StaffSocket),
                               route("/stream/{topic}", Channel::EventStream)});
    }

    [[nodiscard]] QUrl url(const char* path = "/ws/") const {
        return QUrl(QStringLiteral("ws://127.0.0.1:%1%2").arg(listener->port()).arg(QLatin1String(path)));
    }

    std::vector<std::jthread> threads;
    PushHub hub;
    std::unique_ptr<TestListener> listener;
};

/// A client that remembers what it was sent.
class Guest {
public:
    explicit Guest(const QString& origin = {}) : socket(origin) {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                         [this](const QString& text) { texts << text; });
    }
    bool open(const QUrl& url) {
        socket.open(url);
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState; }, 2'000);
    }
    bool closes() {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, 3'000);
    }
    bool has(int count) {
        return QTest::qWaitFor([&] { return texts.size() >= count; }, 2'000);
    }

    QWebSocket socket;
    QStringList texts;
};

}  // namespace

class PushTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void socketGetsTheStateThenEveryChange();
    void socketOfAnotherTopicHearsNothing();
    void changesAlreadyInTheStateAreSkipped();
    void verdictMayComeFromAnotherThread();
    void secondSubscribeReplacesTheFirst();
    void badFirstMessageClosesWith4401();
    void lateFirstMessageClosesWith4401();
    void endOfTheTokenClosesWith4401();
    void endedTopicClosesItsSockets();
    void longMessageIsNotTaken();
    void binaryMessageIsNotTaken();
    void tooManySubscribesEndTheSocket();
    void pingsKeepALivingClient();
    void silentClientIsDropped();
    void slowReaderIsDropped();
    void slowStreamReaderIsDropped();
    void foreignOriginIsRefused();
    void sameAndConfiguredOriginsAreWelcome();
    void plainRequestIsToldToUpgrade();
    void compressionIsNeverAgreedTo();
    void socketsOfOneAddressAreCapped();
    void streamGetsTheStateThenEveryChange();
    void streamIsKeptAliveByComments();
    void refusedStreamIsAnOrdinaryAnswer();
    void clientsThatLeaveAreForgotten();
    void stoppingSaysGoodbye();
    void stoppingDoesNotWaitForTheDeaf();
};

void PushTest::socketGetsTheStateThenEveryChange() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    guest.socket.sendTextMessage(QStringLiteral("a"));
    QVERIFY(guest.has(1));
    for (int i = 2; i < 50; ++i) place.hub.publish("a", message(std::to_string(i), static_cast<std::uint64_t>(i)));
    QVERIFY(guest.has(49));
    QCOMPARE(guest.texts.first(), QStringLiteral("state of a"));
    for (int i = 2; i < 50; ++i) QCOMPARE(guest.texts[i - 1], QString::number(i));
}

void PushTest::socketOfAnotherTopicHearsNothing() {
    PushListener place;
    Guest here;
    Guest there;
    QVERIFY(here.open(place.url()) && there.open(place.url("/staff/ws")));
    here.socket.sendTextMessage(QStringLiteral("a"));
    there.socket.sendTextMessage(QStringLiteral("b"));
    QVERIFY(here.has(1) && there.has(1));
    place.hub.publish("a", message("for a"));
    place.hub.publish("b", message("for b"));
    QVERIFY(here.has(2) && there.has(2));
    QCOMPARE(here.texts.last(), QStringLiteral("for a"));
    QCOMPARE(there.texts.last(), QStringLiteral("for b"));
}

void PushTest::changesAlreadyInTheStateAreSkipped() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    guest.socket.sendTextMessage(QStringLiteral("a@5"));
    QVERIFY(guest.has(1));
    place.hub.publish("a", message("old", 5));
    place.hub.publish("a", message("new", 6));
    QVERIFY(guest.has(2));
    QCOMPARE(guest.texts.last(), QStringLiteral("new"));
}

void PushTest::verdictMayComeFromAnotherThread() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    guest.socket.sendTextMessage(QStringLiteral("later:a"));
    QVERIFY(guest.has(1));
    QCOMPARE(guest.texts.first(), QStringLiteral("state of a"));
}

void PushTest::secondSubscribeReplacesTheFirst() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    guest.socket.sendTextMessage(QStringLiteral("a"));
    guest.socket.sendTextMessage(QStringLiteral("b"));
    QVERIFY(guest.has(2));
    place.hub.publish("a", message("for a"));
    place.hub.publish("b", message("for b"));
    QVERIFY(guest.has(3));
    QCOMPARE(guest.texts,
             (QStringList{QStringLiteral("state of a"), QStringLiteral("state of b"), QStringLiteral("for b")}));
}

void PushTest::badFirstMessageClosesWith4401() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    guest.socket.sendTextMessage(QStringLiteral("wrong"));
    QVERIFY(guest.closes());
    QCOMPARE(static_cast<int>(guest.socket.closeCode()), 4401);
}

void PushTest::lateFirstMessageClosesWith4401() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    QVERIFY(guest.closes());
    QCOMPARE(static_cast<int>(guest.socket.closeCode()), 4401);
    QVERIFY(guest.texts.isEmpty());
}

void PushTest::endOfTheTokenClosesWith4401() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    guest.socket.sendTextMessage(QStringLiteral("short"));
    QVERIFY(guest.has(1));
    QVERIFY(guest.closes());
    QCOMPARE(static_cast<int>(guest.socket.closeCode()), 4401);
}

void PushTest::endedTopicClosesItsSockets() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    guest.socket.sendTextMessage(QStringLiteral("a"));
    QVERIFY(guest.has(1));
    place.hub.end("b");
    place.hub.end("a");
    QVERIFY(guest.closes());
    QCOMPARE(static_cast<int>(guest.socket.closeCode()), 4401);
}

void PushTest::longMessageIsNotTaken() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    guest.socket.sendTextMessage(QString(8 * 1024 + 1, QLatin1Char('x')));
    QVERIFY(guest.closes());
    QCOMPARE(guest.socket.closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
}

void PushTest::binaryMessageIsNotTaken() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    guest.socket.sendBinaryMessage("a");
    QVERIFY(guest.closes());
    QCOMPARE(guest.socket.closeCode(), QWebSocketProtocol::CloseCodeDatatypeNotSupported);
}

void PushTest::tooManySubscribesEndTheSocket() {
    PushHub::Settings settings = hastySettings();
    settings.subscribesPerMinute = 3;
    PushListener place(settings);
    Guest guest;
    QVERIFY(guest.open(place.url()));
    for (int i = 0; i < 4; ++i) guest.socket.sendTextMessage(QStringLiteral("a"));
    QVERIFY(guest.closes());
    QCOMPARE(guest.socket.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
    QCOMPARE(guest.texts.size(), 3);
}

void PushTest::pingsKeepALivingClient() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    guest.socket.sendTextMessage(QStringLiteral("a"));
    QVERIFY(guest.has(1));
    QTest::qWait(1'200);  // twice the time after which a silent one is dead
    QCOMPARE(guest.socket.state(), QAbstractSocket::ConnectedState);
    place.hub.publish("a", message("still there"));
    QVERIFY(guest.has(2));
}

namespace {

const std::string kHandshake =
    "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";

/// The text frame of a client, masked with zeros.
std::string frame(const std::string& text) {
    return std::string("\x81") + static_cast<char>(0x80 | text.size()) + std::string(4, '\0') + text;
}

}  // namespace

void PushTest::silentClientIsDropped() {
    PushListener place;
    RawClient client(place.listener->port());
    client.send(kHandshake + "\r\n");
    QCOMPARE(client.read().status, 101);
    client.send(frame("a"));  // and never a pong
    QTRY_COMPARE(place.hub.listeners(), std::size_t(1));
    QTRY_COMPARE(place.hub.listeners(), std::size_t(0));
}

void PushTest::slowReaderIsDropped() {
    PushHub::Settings settings = hastySettings();
    settings.pingEvery = settings.deadAfter = 60s;
    PushListener place(settings);
    RawClient client(place.listener->port());
    client.send(kHandshake + "\r\n");
    QCOMPARE(client.read().status, 101);
    client.send(frame("a"));
    QVERIFY(client.readUntil("state of a").ends_with("state of a"));
    const Message change = message(std::string(16 * 1024, 'x'));
    for (int i = 0; i < 1'000 && place.hub.dropped() == 0; ++i) {
        place.hub.publish("a", change);
        QTest::qWait(1);
    }
    QCOMPARE(place.hub.dropped(), 1u);
    QTRY_COMPARE(place.hub.listeners(), std::size_t(0));
}

void PushTest::slowStreamReaderIsDropped() {
    PushHub::Settings settings = hastySettings();
    settings.pingEvery = settings.deadAfter = 60s;
    PushListener place(settings);
    RawClient client(place.listener->port());
    client.send(get("/stream/a"));
    QVERIFY(client.readUntil("state of a\n\n").ends_with("state of a\n\n"));
    const Message change = message(std::string(16 * 1024, 'x'));
    for (int i = 0; i < 1'000 && place.hub.dropped() == 0; ++i) {
        place.hub.publish("a", change);
        QTest::qWait(1);
    }
    QCOMPARE(place.hub.dropped(), 1u);
    QTRY_COMPARE(place.hub.listeners(), std::size_t(0));
}

void PushTest::foreignOriginIsRefused() {
    PushListener place;
    for (const char* origin : {"https://evil.example", "null", "http://localhost.evil.example"}) {
        RawClient client(place.listener->port());
        client.send(kHandshake + "Origin: " + origin + "\r\n\r\n");
        const Answer answer = client.read();
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.body.find("origin_not_allowed") != std::string::npos);
    }
}

void PushTest::sameAndConfiguredOriginsAreWelcome() {
    PushListener place;
    for (const char* origin : {"http://localhost", "https://localhost", "https://shop.example"}) {
        RawClient client(place.listener->port());
        client.send(kHandshake + "Origin: " + origin + "\r\n\r\n");
        QCOMPARE(client.read().status, 101);
    }
}

void PushTest::plainRequestIsToldToUpgrade() {
    PushListener place;
    RawClient client(place.listener->port());
    client.send(get("/ws"));
    const Answer answer = client.read();
    QCOMPARE(answer.status, 426);
    QCOMPARE(answer.header("upgrade"), std::string("websocket"));
    client.send(get("/hello"));
    QCOMPARE(client.read().status, 200);
}

void PushTest::compressionIsNeverAgreedTo() {
    PushListener place;
    RawClient client(place.listener->port());
    client.send(kHandshake + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n");
    const Answer answer = client.read();
    QCOMPARE(answer.status, 101);
    QCOMPARE(answer.header("sec-websocket-extensions"), std::string());
    QCOMPARE(answer.header("sec-websocket-accept"), std::string("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));  // RFC 6455, 1.3
    QCOMPARE(answer.header("server"), std::string("frontdesk"));                                   // no version
}

void PushTest::socketsOfOneAddressAreCapped() {
    PushListener place;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 6; ++i) {
        clients.push_back(std::make_unique<RawClient>(place.listener->port()));
        clients.back()->send(kHandshake + "\r\n");
        QCOMPARE(clients.back()->read().status, i < 5 ? 101 : 429);
    }
    RawClient stream(place.listener->port());  // counted apart
    stream.send(get("/stream/a"));
    QCOMPARE(stream.read().status, 200);
}

void PushTest::streamGetsTheStateThenEveryChange() {
    PushListener place;
    RawClient client(place.listener->port());
    client.send(get("/stream/a/"));
    const Answer head = client.read();
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-type"), std::string("text/event-stream"));
    QCOMPARE(head.header("cache-control"), std::string("no-store"));
    QCOMPARE(client.readUntil("\n\n"), std::string("event: order\nid: 1\ndata: state of a\n\n"));
    place.hub.publish("a", message("new", 2));
    QCOMPARE(client.readUntil("\n\n"), std::string("event: order\nid: 2\ndata: new\n\n"));
}

void PushTest::streamIsKeptAliveByComments() {
    PushListener place;
    RawClient client(place.listener->port());
    client.send(get("/stream/a"));
    QVERIFY(client.readUntil("state of a\n\n").ends_with("\n\n"));
    QVERIFY(client.readUntil("\n\n").starts_with(": "));
}

void PushTest::refusedStreamIsAnOrdinaryAnswer() {
    PushListener place;
    RawClient client(place.listener->port());
    client.send(get("/stream/wrong"));
    QCOMPARE(client.read().status, 404);
    client.send("HEAD /stream/a HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(client.read(true).header("content-type"), std::string("text/event-stream"));
    client.send(get("/hello"));
    QCOMPARE(client.read().status, 200);
    QTRY_COMPARE(place.hub.listeners(), std::size_t(0));
}

void PushTest::clientsThatLeaveAreForgotten() {
    PushListener place;
    {
        RawClient stream(place.listener->port());
        stream.send(get("/stream/a"));
        QCOMPARE(stream.read().status, 200);
        Guest guest;
        QVERIFY(guest.open(place.url()));
        QTRY_COMPARE(place.hub.listeners(), std::size_t(2));
    }
    QTRY_COMPARE(place.hub.listeners(), std::size_t(0));
    QTRY_COMPARE(place.listener->server().counters().openConnections.load(), 0u);
}

void PushTest::stoppingSaysGoodbye() {
    PushListener place;
    Guest guest;
    QVERIFY(guest.open(place.url()));
    std::jthread stopping([&] { place.listener->server().stop(); });
    QVERIFY(guest.closes());
    QCOMPARE(guest.socket.closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
}

void PushTest::stoppingDoesNotWaitForTheDeaf() {
    PushListener place;
    RawClient client(place.listener->port());
    client.send(kHandshake + "\r\n");
    QCOMPARE(client.read().status, 101);
    client.send(frame("a"));
    QVERIFY(client.readUntil("state of a").ends_with("state of a"));
    QElapsedTimer timer;
    timer.start();
    place.listener->server().stop();  // its close frame is never answered
    QVERIFY(timer.elapsed() < 2'000);
    place.hub.publish("a", message("to nobody"));
}

FRONTDESK_TEST(PushTest)
#include "push_test.moc"

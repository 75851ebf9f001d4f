// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/sync/listener_fixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace frontdesk::test;
using namespace frontdesk::http;

class HttpAnswersTest : public QObject {
    Q_OBJECT

private:
    static Answer ask(std::uint16_t port, const std::string& request, bool headOnly = false) {
        RawClient client(port);
        client.send(request);
        return client.read(headOnly);
    }
    static HttpServer::Settings withOrigin() {
        HttpServer::Settings settings;
        settings.allowedOrigins = {"https://shop.example"};
        settings.publicUrl = "https://order.example/base";
        return settings;
    }

private Q_SLOTS:
    void answersCarryTheSecurityHeaders();
    void pagesCarryTheirPolicy();
    void everyAnswerHasAnIdOfItsOwn();
    void pipelinedRequestsAreAnsweredInOrder();
    void headIsGetWithoutItsBody();
    void optionsTellWhatThePathHas();
    void preflightIsGrantedToConfiguredOriginsOnly();
    void unknownPathIs404();
    void knownMethodWithoutRouteIs405();
    void oldClientsGetOneAnswer();
    void continueIsSaidOnceTheBodyIsAwaited();
    void handlerMayAnswerLateFromAnotherThread();
    void handlerThatNeverAnswersIs503();
    void handlerThatThrowsIs500WithoutInternals();
    void headersCannotBeInjected();
    void stopLetsTheAnswerUnderWayOut();
    void startTellsWhyItCannotListen();
    void aSafeRequestIdIsKept();
    void bodiesOfAnotherTypeAre415_data();
    void bodiesOfAnotherTypeAre415();
    void compressedBodiesAre415();
    void credentialsAreForListedOriginsOnly();
    void answersAreCountedByRoute();
};

void HttpAnswersTest::answersCarryTheSecurityHeaders() {
    TestListener listener;
    const Answer answer = ask(listener.port(), get("/hello"));
    QCOMPARE(answer.header("x-content-type-options"), std::string("nosniff"));
    QCOMPARE(answer.header("referrer-policy"), std::string("no-referrer"));
    QCOMPARE(answer.header("cache-control"), std::string("no-store"));
    QCOMPARE(answer.header("cross-origin-opener-policy"), std::string("same-origin"));
    QCOMPARE(answer.header("cross-origin-resource-policy"), std::string("same-origin"));
    QVERIFY(!answer.header("permissions-policy").empty());
    QCOMPARE(answer.header("server"), std::string());
    QCOMPARE(answer.header("content-security-policy"), std::string());
    QVERIFY(answer.header("date").ends_with(" GMT"));
}

void HttpAnswersTest::pagesCarryTheirPolicy() {
    TestListener listener(withOrigin(), nullptr, {});
    const Answer answer = ask(listener.port(), get("/page"));
    const std::string policy = answer.header("content-security-policy");
    QVERIFY(policy.starts_with("default-src 'none'; script-src 'self';"));
    QVERIFY(policy.find("connect-src 'self' wss://order.example;") != std::string::npos);
    QCOMPARE(answer.header("cache-control"), std::string("max-age=60"));
    QCOMPARE(answer.headers.count("cache-control"), std::size_t(1));
    QCOMPARE(answer.header("strict-transport-security"), std::string("max-age=31536000"));
}

void HttpAnswersTest::everyAnswerHasAnIdOfItsOwn() {
    TestListener listener;
    QSet<QByteArray> ids;
    RawClient client(listener.port());
    for (int i = 0; i < 20; ++i) {
        client.send(get("/hello"));
        ids.insert(QByteArray::fromStdString(client.read().header("x-request-id")));
    }
    QCOMPARE(ids.size(), 20);
}

void HttpAnswersTest::pipelinedRequestsAreAnsweredInOrder() {
    TestListener listener;
    RawClient client(listener.port());
    client.send(get("/late") + get("/hello") + "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi" +
                get("/nope"));
    QCOMPARE(client.read().body, std::string("late"));
    QCOMPARE(client.read().body, std::string("hello"));
    QCOMPARE(client.read().body, std::string("hi"));
    QCOMPARE(client.read().status, 404);
}

void HttpAnswersTest::headIsGetWithoutItsBody() {
    TestListener listener;
    RawClient client(listener.port());
    client.send("HEAD /hello/ HTTP/1.1\r\nHost: a\r\n\r\n" + get("/hello"));
    const Answer head = client.read(true);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-length"), std::string("5"));
    QCOMPARE(client.read().body, std::string("hello"));
}

void HttpAnswersTest::optionsTellWhatThePathHas() {
    TestListener listener;
    const Answer answer = ask(listener.port(), "OPTIONS /things/1 HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.header("allow"), std::string("GET, HEAD, PUT, OPTIONS"));
    QCOMPARE(answer.headers.count("content-length"), std::size_t(0));
    QCOMPARE(ask(listener.port(), "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n").status, 204);
    QCOMPARE(ask(listener.port(), "OPTIONS /nope HTTP/1.1\r\nHost: a\r\n\r\n").status, 404);
}

void HttpAnswersTest::preflightIsGrantedToConfiguredOriginsOnly() {
    TestListener listener(withOrigin(), nullptr, {});
    const auto preflight = [](const std::string& origin) {
        return "OPTIONS /things/1 HTTP/1.1\r\nHost: a\r\nOrigin: " + origin +
               "\r\nAccess-Control-Request-Method: PUT\r\n\r\n";
    };
    const Answer granted = ask(listener.port(), preflight("https://shop.example"));
    QCOMPARE(granted.status, 204);
    QCOMPARE(granted.header("access-control-allow-origin"), std::string("https://shop.example"));
    QVERIFY(granted.header("access-control-allow-methods").find("PUT") != std::string::npos);
    QVERIFY(granted.header("access-control-allow-headers").find("Idempotency-Key") != std::string::npos);
    QCOMPARE(granted.header("access-control-max-age"), std::string("600"));
    QCOMPARE(granted.header("vary"), std::string("Origin"));
    for (const char* stranger : {"https://evil.example", "null", "https://shop.example.evil.example"}) {
        const Answer refused = ask(listener.port(), preflight(stranger));
        QCOMPARE(refused.status, 204);
        QCOMPARE(refused.header("access-control-allow-origin"), std::string());
        QCOMPARE(refused.header("access-control-allow-methods"), std::string());
    }
}

void HttpAnswersTest::unknownPathIs404() {
    TestListener listener;
    const Answer answer = ask(listener.port(), get("/nope"));
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.header("content-type"), std::string("application/problem+json"));
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
    QCOMPARE(body[u"code"].toString(), QStringLiteral("not_found"));
    QCOMPARE(body[u"status"].toInt(), 404);
    QCOMPARE(body[u"title"].toString(), QStringLiteral("Not Found"));
    QVERIFY(body[u"errors"].isArray());
}

void HttpAnswersTest::knownMethodWithoutRouteIs405() {
    TestListener listener;
    for (const char* method : {"DELETE", "POST", "PATCH", "TRACE"}) {
        const Answer answer = ask(listener.port(), std::string(method) + " /things/1 HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.header("allow"), std::string("GET, HEAD, PUT, OPTIONS"));
    }
}

void HttpAnswersTest::oldClientsGetOneAnswer() {
    TestListener listener;
    RawClient client(listener.port());
    client.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" + get("/hello"));
    bool closed = false;
    QCOMPARE(countAnswers(client.readAll(closed)), 1);
    QVERIFY(closed);
}

void HttpAnswersTest::continueIsSaidOnceTheBodyIsAwaited() {
    TestListener listener;
    RawClient client(listener.port());
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.readUntil("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("hello");
    QCOMPARE(client.read().body, std::string("hello"));
    RawClient tooLarge(listener.port());
    tooLarge.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 65537\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(tooLarge.read().status, 413);
}

void HttpAnswersTest::handlerMayAnswerLateFromAnotherThread() {
    TestListener listener;
    RawClient client(listener.port());
    client.send(get("/late"));
    QCOMPARE(client.read().body, std::string("late"));
    client.send(get("/hello"));  // the second reply of /late goes nowhere
    QCOMPARE(client.read().body, std::string("hello"));
}

void HttpAnswersTest::handlerThatNeverAnswersIs503() {
    TestListener listener(hastyLimits());
    RawClient client(listener.port());
    QElapsedTimer timer;
    timer.start();
    client.send(get("/never"));
    const Answer answer = client.read();
    QCOMPARE(answer.status, 503);
    QVERIFY(timer.elapsed() >= 480);
    QCOMPARE(listener.server().counters().handlerTimeouts.load(), 1u);
    client.send(get("/hello"));
    QCOMPARE(client.read().status, 200);
}

void HttpAnswersTest::handlerThatThrowsIs500WithoutInternals() {
    TestListener listener;
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("a handler failed")));
    const Answer answer = ask(listener.port(), get("/throws"));
    QCOMPARE(answer.status, 500);
    QVERIFY(answer.body.find("SELECT") == std::string::npos);
}

void HttpAnswersTest::headersCannotBeInjected() {
    TestListener listener;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("left out .*X-Bad")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("left out .*Content-Length")));
    const Answer answer = ask(listener.port(), get("/inject"));
    QCOMPARE(answer.body, std::string("fine"));
    QCOMPARE(answer.header("x-injected"), std::string());
    QCOMPARE(answer.header("x-bad"), std::string());
    QCOMPARE(answer.header("x-good"), std::string("kept"));
    QCOMPARE(answer.header("content-length"), std::string("4"));
}

void HttpAnswersTest::stopLetsTheAnswerUnderWayOut() {
    TestListener listener;
    RawClient client(listener.port());
    RawClient idle(listener.port());
    client.send(get("/late"));
    QTest::qWait(100);
    listener.server().stop();
    const Answer answer = client.read();
    QCOMPARE(answer.body, std::string("late"));
    QCOMPARE(answer.header("connection"), std::string("close"));
    QVERIFY(idle.closesSilently());
}

void HttpAnswersTest::startTellsWhyItCannotListen() {
    TestListener listener;
    HttpServer::Settings settings;
    settings.port = listener.port();
    HttpServer second(Router({}), settings, nullptr);
    const HttpServer::Started started = second.start();
    QVERIFY(!started);
    QVERIFY(started.error.find("Address already in use") != std::string::npos);
    settings.address = "nowhere";
    HttpServer third(Router({}), settings, nullptr);
    QVERIFY(third.start().error.find("nowhere") != std::string::npos);
}

void HttpAnswersTest::aSafeRequestIdIsKept() {
    TestListener listener;
    QCOMPARE(ask(listener.port(), get("/hello", "X-Request-Id: shop-17.a:b/c\r\n")).header("x-request-id"),
             std::string("shop-17.a:b/c"));
    const std::string longest(64, 'a');
    QCOMPARE(ask(listener.port(), get("/hello", "X-Request-Id: " + longest + "\r\n")).header("x-request-id"), longest);
    for (const std::string& unsafe :
         {longest + "a", std::string("two words"), std::string("\"quoted\""), std::string()}) {
        const std::string own =
            ask(listener.port(), get("/hello", "X-Request-Id: " + unsafe + "\r\n")).header("x-request-id");
        QVERIFY(!own.empty() && own != unsafe);
    }
}

void HttpAnswersTest::bodiesOfAnotherTypeAre415_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    const auto row = [](const char* path, const char* type, int status) {
        QTest::addRow("%s %s", path, type) << QByteArray(path) << QByteArray(type) << status;
    };
    row("/echo", "application/json", 200);
    row("/echo", "Application/JSON ; charset=utf-8", 200);
    row("/echo", "application/merge-patch+json", 200);
    row("/echo", "", 200);
    row("/echo", "text/plain", 415);
    row("/echo", "application/jsonp", 415);
    row("/echo", "application/x-www-form-urlencoded", 415);
    row("/form", "application/x-www-form-urlencoded; charset=utf-8", 200);
    row("/form", "application/json", 200);
    row("/form", "multipart/form-data; boundary=x", 415);
    row("/webhooks/echo", "application/x-www-form-urlencoded", 200);
}

void HttpAnswersTest::bodiesOfAnotherTypeAre415() {
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, type);
    QFETCH(const int, status);
    const Handler echo = [](const Request& request, const Reply& reply) { reply(Response::json(200, request.body)); };
    const Route form{Method::Post, "/form", Access::Anyone, echo, "", "", Channel::None, true};
    TestListener listener(HttpServer::Settings(), nullptr, {form});
    const std::string field = type.isEmpty() ? std::string() : "Content-Type: " + type.toStdString() + "\r\n";
    const Answer answer = ask(listener.port(), "POST " + path.toStdString() + " HTTP/1.1\r\nHost: a\r\n" + field +
                                                   "Content-Length: 2\r\n\r\n{}");
    QCOMPARE(answer.status, status);
    QVERIFY(status == 200 || answer.body.find("unsupported_media_type") != std::string::npos);
}

void HttpAnswersTest::compressedBodiesAre415() {
    TestListener listener;
    const auto status = [&](const std::string& coding) {
        return ask(listener.port(),
                   "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                   "Content-Encoding: " +
                       coding + "\r\nContent-Length: 2\r\n\r\n{}")
            .status;
    };
    QCOMPARE(status("gzip"), 415);
    QCOMPARE(status("Identity"), 200);
}

void HttpAnswersTest::credentialsAreForListedOriginsOnly() {  // SR-28
    TestListener listener(withOrigin(), nullptr, {});
    const Answer ours = ask(listener.port(), get("/hello", "Origin: https://shop.example\r\n"));
    QCOMPARE(ours.header("access-control-allow-credentials"), std::string("true"));
    QCOMPARE(ours.header("access-control-allow-origin"), std::string("https://shop.example"));
    for (const char* exposed : {"ETag", "Retry-After", "RateLimit-Remaining", "Idempotent-Replayed", "X-Request-Id"})
        QVERIFY(ours.header("access-control-expose-headers").find(exposed) != std::string::npos);
    const Answer theirs = ask(listener.port(), get("/hello", "Origin: https://elsewhere.example\r\n"));
    QCOMPARE(theirs.headers.count("access-control-allow-credentials"), std::size_t(0));
    QCOMPARE(theirs.headers.count("access-control-allow-origin"), std::size_t(0));
}

void HttpAnswersTest::answersAreCountedByRoute() {
    TestListener listener;
    ask(listener.port(), get("/things/1"));
    ask(listener.port(), get("/things/2"));
    ask(listener.port(), "PUT /things/1 HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx");
    ask(listener.port(), get("/nope"));
    const Counters& counters = listener.server().counters();
    QTRY_COMPARE(counters.requests.load(), 4u);
    for (const RouteCounters& route : counters.routes) {
        const bool things = route.pattern == "/things/{id}";
        QCOMPARE(route.answers[2].load(), things && route.method == Method::Get ? 2u : 0u);
        QCOMPARE(route.answers[4].load(), things && route.method == Method::Put ? 1u : 0u);
    }
    std::uint64_t timed = 0;
    for (const auto& count : counters.latency.counts) timed += count;
    QCOMPARE(timed, 4u);
    QCOMPARE(counters.requestsUnderWay.load(), 0u);
}

FRONTDESK_TEST(HttpAnswersTest)
#include "http_answers_test.moc"

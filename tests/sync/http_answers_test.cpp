// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/sync/listener_fixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
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
    void forwardedRequestIsNotFromThisMachine();
    void forwardedAddressCountsFromTrustedProxiesOnly();
    void stopLetsTheAnswerUnderWayOut();
    void startTellsWhyItCannotListen();
    void accessLogNamesTheRouteAndNothingPersonal();
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

void HttpAnswersTest::forwardedRequestIsNotFromThisMachine() {
    TestListener listener;
    QCOMPARE(ask(listener.port(), get("/mine")).body, std::string("mine"));
    QCOMPARE(ask(listener.port(), get("/mine", "X-Forwarded-For: 203.0.113.9\r\n")).status, 404);
    QCOMPARE(ask(listener.port(), get("/mine", "Forwarded: for=203.0.113.9\r\n")).status, 404);
}

void HttpAnswersTest::forwardedAddressCountsFromTrustedProxiesOnly() {
    const std::string spoofed =
        get("/things/1", "X-Forwarded-For: 198.51.100.1\r\nX-Forwarded-For: 203.0.113.9, 127.0.0.1\r\n");
    TestListener open;
    QCOMPARE(ask(open.port(), spoofed).body, std::string("1? 127.0.0.1"));
    HttpServer::Settings settings;
    settings.trustedProxies = {"127.0.0.1"};
    TestListener proxied(settings, nullptr, {});
    QCOMPARE(ask(proxied.port(), spoofed).body, std::string("1? 203.0.113.9"));
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

namespace {

QStringList& loggedLines() {
    static QStringList lines;
    return lines;
}

}  // namespace

void HttpAnswersTest::accessLogNamesTheRouteAndNothingPersonal() {
    const auto keep = [](QtMsgType, const QMessageLogContext& context, const QString& text) {
        if (QLatin1String(context.category) == QLatin1String("frontdesk.http")) loggedLines() << text;
    };
    QLoggingCategory::setFilterRules(QStringLiteral("frontdesk.http.info=true"));
    const QtMessageHandler before = qInstallMessageHandler(keep);
    {
        TestListener listener;
        ask(listener.port(), get("/things/secret-id?q=secret-query", "X-Guest-Token: secret-token\r\n"));
        ask(listener.port(), get("/nope"));
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QCOMPARE(loggedLines().size(), 2);
    QVERIFY(!loggedLines().join(u' ').contains(u"secret"));
    const QJsonObject line = QJsonDocument::fromJson(loggedLines().first().toUtf8()).object();
    QCOMPARE(line[u"method"].toString(), QStringLiteral("GET"));
    QCOMPARE(line[u"route"].toString(), QStringLiteral("/things/{id}"));
    QCOMPARE(line[u"status"].toInt(), 200);
    QCOMPARE(line[u"net"].toString(), QStringLiteral("127.0.0.0/24"));
    QVERIFY(line[u"us"].isDouble() && !line[u"id"].toString().isEmpty());
}

FRONTDESK_TEST(HttpAnswersTest)
#include "http_answers_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// SR-25: sizes, numbers and times.
#include "tests/support/test_main.h"
#include "tests/sync/listener_fixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace frontdesk::test;
using namespace frontdesk::http;

class HttpLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestLineOverFourKibibytesIs414();
    void headersOverSixteenKibibytesAre431();
    void moreThanHundredFieldsAre431();
    void bodyOverItsLimitIs413_data();
    void bodyOverItsLimitIs413();
    void endlessHeadIsCutOffAtOnce();
    void headNotCompleteInTimeIs408();
    void bodyNotCompleteInTimeIs408();
    void drippingBodyIs408();
    void connectionThatSaysNothingIsClosed();
    void idleConnectionIsClosed();
    void clientThatDoesNotReadIsDropped();
    void connectionsOfOneAddressAreCapped();
    void allConnectionsAreCapped();
    void capsCanBeLifted();
    void connectionEndsAfterItsShareOfRequests();
    void shortageOfDescriptorsPasses();
};

void HttpLimitsTest::requestLineOverFourKibibytesIs414() {
    TestListener listener;
    const std::string frame = "GET /things/ HTTP/1.1";
    RawClient fits(listener.port());
    fits.send(get("/things/" + std::string(4'096 - frame.size(), 'a')));
    QCOMPARE(fits.read().status, 200);
    RawClient tooLong(listener.port());
    tooLong.send(get("/things/" + std::string(4'097 - frame.size(), 'a')));
    QCOMPARE(tooLong.read().status, 414);
    QVERIFY(tooLong.closesSilently());
}

void HttpLimitsTest::headersOverSixteenKibibytesAre431() {
    TestListener listener;
    const std::string host = "Host: localhost\r\n";
    const auto field = [&](std::size_t total) {
        const std::size_t frame = host.size() + std::string("X: \r\n").size();
        return "X: " + std::string(total - frame, 'a') + "\r\n";
    };
    RawClient fits(listener.port());
    fits.send(get("/hello", field(16 * 1024)));
    QCOMPARE(fits.read().status, 200);
    RawClient tooLong(listener.port());
    tooLong.send(get("/hello", field(16 * 1024 + 1)));
    QCOMPARE(tooLong.read().status, 431);
    QVERIFY(tooLong.closesSilently());
}

void HttpLimitsTest::moreThanHundredFieldsAre431() {
    TestListener listener;
    std::string fields;
    for (int i = 0; i < 99; ++i) fields += "X: y\r\n";
    RawClient fits(listener.port());
    fits.send(get("/hello", fields));
    QCOMPARE(fits.read().status, 200);
    RawClient tooMany(listener.port());
    tooMany.send(get("/hello", fields + "X: y\r\n"));
    QCOMPARE(tooMany.read().status, 431);
}

void HttpLimitsTest::bodyOverItsLimitIs413_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("chunked");
    QTest::newRow("with its length") << QByteArray("/echo") << 64 * 1024 << false;
    QTest::newRow("in chunks") << QByteArray("/echo") << 64 * 1024 << true;
    QTest::newRow("webhook") << QByteArray("/webhooks/echo/") << 256 * 1024 << false;
    QTest::newRow("webhook in chunks") << QByteArray("/webhooks/echo") << 256 * 1024 << true;
}

void HttpLimitsTest::bodyOverItsLimitIs413() {
    QFETCH(const QByteArray, path);
    QFETCH(const int, limit);
    QFETCH(const bool, chunked);
    TestListener listener;
    const auto request = [&](int size) {
        const std::string head = "POST " + path.toStdString() + " HTTP/1.1\r\nHost: a\r\n";
        const std::string body(static_cast<std::size_t>(size), 'x');
        if (!chunked) return head + "Content-Length: " + std::to_string(size) + "\r\n\r\n" + body;
        const auto chunk = [](const std::string& data) {
            return QByteArray::number(static_cast<qulonglong>(data.size()), 16).toStdString() + "\r\n" + data + "\r\n";
        };
        return head + "Transfer-Encoding: chunked\r\n\r\n" + chunk(body.substr(0, 1'000)) + chunk(body.substr(1'000)) +
               "0\r\n\r\n";
    };
    RawClient fits(listener.port());
    fits.send(request(limit));
    const Answer taken = fits.read();
    QCOMPARE(taken.status, 200);
    QCOMPARE(taken.body.size(), static_cast<std::size_t>(limit));
    RawClient tooLarge(listener.port());
    tooLarge.send(request(limit + 1));
    QCOMPARE(tooLarge.read().status, 413);
    QVERIFY(tooLarge.closesSilently());
}

void HttpLimitsTest::endlessHeadIsCutOffAtOnce() {
    TestListener listener;
    RawClient client(listener.port());
    QElapsedTimer timer;
    timer.start();
    client.send("GET /hello HTTP/1.1\r\nHost: a\r\nX: ");
    const std::string block(64 * 1024, 'x');
    for (int i = 0; i < 64; ++i) client.send(block);
    QCOMPARE(client.read().status, 431);
    QVERIFY(timer.elapsed() < 1'000);
}

void HttpLimitsTest::headNotCompleteInTimeIs408() {
    TestListener listener(hastyLimits());
    RawClient client(listener.port());
    client.send("GET /hello HTTP/1.1\r\n");
    for (int i = 0; i < 3; ++i) {  // dripping does not move the deadline
        QTest::qWait(100);
        client.send("X: y\r\n");
    }
    const Answer answer = client.read();
    QCOMPARE(answer.status, 408);
    QCOMPARE(answer.header("connection"), std::string("close"));
    QVERIFY(client.closesSilently());
}

void HttpLimitsTest::bodyNotCompleteInTimeIs408() {
    TestListener listener(hastyLimits());
    RawClient client(listener.port());
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhell");
    QCOMPARE(client.read().status, 408);
    QVERIFY(client.closesSilently());
}

void HttpLimitsTest::drippingBodyIs408() {
    Limits limits = hastyLimits();
    limits.body = std::chrono::seconds(60);
    limits.bodyGrace = std::chrono::seconds(1);
    TestListener listener(limits);
    RawClient client(listener.port());
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n" + std::string(100, 'x'));
    QCOMPARE(client.read().status, 408);
}

void HttpLimitsTest::connectionThatSaysNothingIsClosed() {
    TestListener listener(hastyLimits());
    RawClient client(listener.port());
    QVERIFY(client.closesSilently());
}

void HttpLimitsTest::idleConnectionIsClosed() {
    TestListener listener(hastyLimits());
    RawClient client(listener.port());
    client.send(get("/hello"));
    QCOMPARE(client.read().status, 200);
    QTest::qWait(300);
    client.send(get("/hello"));
    QCOMPARE(client.read().status, 200);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(client.closesSilently());
    QVERIFY(timer.elapsed() > 400);
}

void HttpLimitsTest::clientThatDoesNotReadIsDropped() {
    TestListener listener(hastyLimits());
    RawClient client(listener.port());
    client.send(get("/big"));
    QTest::qWait(2'500);
    bool closed = false;
    QVERIFY(client.readAll(closed).size() < 8 * 1024 * 1024);
    QVERIFY(closed);
}

void HttpLimitsTest::connectionsOfOneAddressAreCapped() {
    Limits limits;
    limits.connectionsPerAddress = 3;
    TestListener listener(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(listener.port()));
        clients.back()->send(get("/hello"));
        QCOMPARE(clients.back()->read().status, 200);
    }
    RawClient refused(listener.port());
    QCOMPARE(refused.read().status, 429);
    clients.pop_back();
    QTRY_VERIFY(RawClient(listener.port()).read(false, 50).status != 429);
}

void HttpLimitsTest::allConnectionsAreCapped() {
    Limits limits;
    limits.connections = 1;
    TestListener listener(limits);
    RawClient first(listener.port());
    first.send(get("/hello"));
    QCOMPARE(first.read().status, 200);
    RawClient second(listener.port());
    const Answer answer = second.read();
    QCOMPARE(answer.status, 503);
    QVERIFY(!answer.header("retry-after").empty());
}

void HttpLimitsTest::capsCanBeLifted() {
    Limits limits;
    limits.connections = limits.connectionsPerAddress = 1;
    TestListener listener(limits, false);
    RawClient first(listener.port());
    RawClient second(listener.port());
    second.send(get("/hello"));
    QCOMPARE(second.read().status, 200);
}

void HttpLimitsTest::connectionEndsAfterItsShareOfRequests() {
    Limits limits;
    limits.requestsPerConnection = 2;
    TestListener listener(limits);
    RawClient client(listener.port());
    client.send(get("/hello"));
    QCOMPARE(client.read().header("connection"), std::string());
    client.send(get("/hello"));
    QCOMPARE(client.read().header("connection"), std::string("close"));
    QVERIFY(client.closesSilently());
}

void HttpLimitsTest::shortageOfDescriptorsPasses() {  // T14
    TestListener listener({}, false);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("out of file descriptors")));
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 4; ++i) clients.push_back(std::make_unique<RawClient>(listener.port()));
    for (const auto& client : clients) client->send(get("/hello"));
    for (const auto& client : clients) QCOMPARE(client->read().status, 200);
    RawClient waiting(listener.port());
    waiting.send(get("/hello"));
    QCOMPARE(waiting.read().status, 200);

    // No descriptor above those in use may be opened now, by this process's clients or by its listener.
    const int next = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const rlimit tight{static_cast<rlim_t>(next) + 1, before.rlim_max};
    ::close(next);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &tight), 0);
    {
        RawClient last(listener.port());  // takes the last descriptor: the listener has none to accept it with
        QVERIFY(last.closesSilently());
    }
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
    QTRY_COMPARE(listener.server().counters().refusedConnections.load(), 1u);
    QTest::qWait(300);
    RawClient after(listener.port());
    after.send(get("/hello"));
    QCOMPARE(after.read().status, 200);
}

FRONTDESK_TEST(HttpLimitsTest)
#include "http_limits_test.moc"

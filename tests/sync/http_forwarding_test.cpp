// SPDX-License-Identifier: GPL-3.0-or-later
// SR-27: whose word on a request's origin is believed. SR-25: the caps behind a proxy.
#include "tests/support/test_main.h"
#include "tests/sync/listener_fixture.h"

#include <QTest>

using namespace frontdesk::test;
using namespace frontdesk::http;

class HttpForwardingTest : public QObject {
    Q_OBJECT

private:
    static Answer ask(std::uint16_t port, const std::string& request) {
        RawClient client(port);
        client.send(request);
        return client.read();
    }
    static HttpServer::Settings behind(const std::string& proxies) {
        HttpServer::Settings settings;
        settings.trustedProxies = {proxies};
        return settings;
    }

private Q_SLOTS:
    void aForwardedRequestIsNotFromThisMachine() {
        TestListener listener;
        QCOMPARE(ask(listener.port(), get("/mine")).body, std::string("mine"));
        QCOMPARE(ask(listener.port(), get("/mine", "X-Forwarded-For: 203.0.113.9\r\n")).status, 404);
        QCOMPARE(ask(listener.port(), get("/mine", "Forwarded: for=203.0.113.9\r\n")).status, 404);
    }

    void strangersAreNotBelieved() {
        TestListener listener(behind("10.0.0.0/8"), nullptr, {});
        QCOMPARE(ask(listener.port(), get("/things/1", "X-Forwarded-For: 203.0.113.9\r\n")).body,
                 std::string("1? 127.0.0.1"));
        QCOMPARE(ask(listener.port(), get("/things/1", "Forwarded: for=203.0.113.9\r\n")).body,
                 std::string("1? 127.0.0.1"));
    }

    void theLastAddressThatIsNoProxyCounts_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("peer");
        const auto row = [](const char* name, const char* fields, const char* peer) {
            QTest::newRow(name) << QByteArray(fields) << QByteArray(peer);
        };
        row("one", "X-Forwarded-For: 203.0.113.9\r\n", "203.0.113.9");
        row("spoofed before it", "X-Forwarded-For: 198.51.100.1, 203.0.113.9, 127.0.0.7\r\n", "203.0.113.9");
        row("in two fields", "X-Forwarded-For: 198.51.100.1\r\nX-Forwarded-For: 203.0.113.9, 127.0.0.1\r\n",
            "203.0.113.9");
        row("the last field all proxies", "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-For: 127.0.0.2, 127.0.0.1\r\n",
            "203.0.113.9");
        row("with its port", "X-Forwarded-For: 203.0.113.9:4711\r\n", "203.0.113.9");
        row("rubbish", "X-Forwarded-For: 203.0.113.9, unknown\r\n", "127.0.0.1");
        row("proxies alone", "X-Forwarded-For: 127.0.0.3\r\n", "127.0.0.1");
        row("Forwarded", "Forwarded: for=198.51.100.1, for=203.0.113.9;proto=https;by=127.0.0.1\r\n", "203.0.113.9");
        row("Forwarded, IPv6", "Forwarded: proto=https;For=\"[2001:db8::1]:4711\"\r\n", "2001:db8::1");
        row("Forwarded, hidden", "Forwarded: for=_hidden\r\n", "127.0.0.1");
        row("both, alike", "X-Forwarded-For: 203.0.113.9\r\nForwarded: for=203.0.113.9\r\n", "203.0.113.9");
        row("both, and one the guest's own", "X-Forwarded-For: 203.0.113.9\r\nForwarded: for=198.51.100.1\r\n",
            "127.0.0.1");
    }

    void theLastAddressThatIsNoProxyCounts() {
        QFETCH(const QByteArray, fields);
        QFETCH(const QByteArray, peer);
        TestListener listener(behind("127.0.0.0/8"), nullptr, {});
        QCOMPARE(ask(listener.port(), get("/things/1", fields.toStdString())).body, "1? " + peer.toStdString());
    }

    void requestsUnderWayAreCappedByForwardedAddress() {
        HttpServer::Settings settings = behind("127.0.0.1");
        settings.limits.connectionsPerAddress = 2;
        TestListener listener(settings, nullptr, {});
        const auto from = [](const char* path, const char* address) {
            return get(path, std::string("X-Forwarded-For: ") + address + "\r\n");
        };
        RawClient first(listener.port());
        RawClient second(listener.port());
        first.send(from("/never", "203.0.113.9"));
        second.send(from("/late", "203.0.113.9"));
        QTRY_COMPARE(listener.server().counters().requestsUnderWay.load(), 2u);
        const Answer refused = ask(listener.port(), from("/hello", "203.0.113.9"));
        QCOMPARE(refused.status, 429);
        QVERIFY(!refused.header("retry-after").empty());
        QCOMPARE(ask(listener.port(), from("/hello", "203.0.113.10")).status, 200);
        QCOMPARE(second.read().status, 200);
        QCOMPARE(ask(listener.port(), from("/hello", "203.0.113.9")).status, 200);
    }
};

FRONTDESK_TEST(HttpForwardingTest)
#include "http_forwarding_test.moc"

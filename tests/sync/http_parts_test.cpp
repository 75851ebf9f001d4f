// SPDX-License-Identifier: GPL-3.0-or-later
// The listener's pure parts, without a socket.
#include "sync/http/networks.h"
#include "sync/http/peer.h"
#include "sync/http/problem.h"
#include "sync/http/router.h"
#include "sync/http/target.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk::http;

class HttpPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void targetIsDecodedOnce();
    void targetKeepsTheSlashOfTheRoot();
    void routePrefersPathsWithoutNames();
    void routeNamesStandForOneSegment();
    void routeTellsOtherMethods();
    void headIsRoutedAsGet();
    void problemNamesEveryFaultyField();
    void jsonTextIsAlwaysValidUtf8();
    void addressesInLogsAreAbridged();
    void networksAreAddressesAndRanges_data();
    void networksAreAddressesAndRanges();
    void networksThatAreNoneAreRefused();
    void hostIsANameOrAnAddress_data();
    void hostIsANameOrAnAddress();
};

namespace {

Router sampleRouter() {
    const auto route = [](Method method, const char* pattern, const char* operation) {
        return Route{method, pattern, Access::Anyone, nullptr, operation, ""};
    };
    return Router({route(Method::Get, "/orders/{id}", "one"), route(Method::Get, "/orders/history", "history"),
                   route(Method::Post, "/orders/create", "create"),
                   route(Method::Post, "/orders/{id}/pay/{what}", "pay"),
                   route(Method::Put, "/orders/{id}", "change")});
}

std::string operationOf(const Router::Match& match) {
    return match.route ? match.route->operation : "none";
}

}  // namespace

void HttpPartsTest::targetIsDecodedOnce() {
    const auto target = parseTarget("/a%2541/b%20c/?x=%2F+y&x=2&flag&=z&&");
    QVERIFY(target.has_value());
    QCOMPARE(target->path, std::string("/a%41/b c"));
    QCOMPARE(target->query.count("x"), std::size_t(2));
    QCOMPARE(target->query.find("x")->second, std::string("/ y"));
    QCOMPARE(target->query.count("flag"), std::size_t(1));
    QCOMPARE(target->query.find("")->second, std::string("z"));
}

void HttpPartsTest::targetKeepsTheSlashOfTheRoot() {
    QCOMPARE(parseTarget("/")->path, std::string("/"));
    QCOMPARE(parseTarget("/?a=b")->path, std::string("/"));
    QCOMPARE(parseTarget("http://x")->path, std::string("/"));
    QCOMPARE(parseTarget("/a//")->path, std::string("/a/"));
}

void HttpPartsTest::routePrefersPathsWithoutNames() {
    const Router router = sampleRouter();
    QCOMPARE(operationOf(router.match(Method::Get, "/orders/history")), std::string("history"));
    QCOMPARE(operationOf(router.match(Method::Get, "/orders/create")), std::string("one"));
    QCOMPARE(operationOf(router.match(Method::Post, "/orders/create")), std::string("create"));
}

void HttpPartsTest::routeNamesStandForOneSegment() {
    const Router router = sampleRouter();
    const Router::Match match = router.match(Method::Post, "/orders/17/pay/cash");
    QCOMPARE(operationOf(match), std::string("pay"));
    QCOMPARE(match.params.at("id"), std::string("17"));
    QCOMPARE(match.params.at("what"), std::string("cash"));
    for (const char* path :
         {"/orders", "/orders/", "/orders//pay/cash", "/orders/1/pay", "/orders/1/pay/a/b", "", "/"}) {
        const Router::Match none = router.match(Method::Post, path);
        QCOMPARE(operationOf(none), std::string("none"));
        QVERIFY(none.allowed.empty());
    }
}

void HttpPartsTest::routeTellsOtherMethods() {
    const Router::Match match = sampleRouter().match(Method::Delete, "/orders/create");
    QVERIFY(match.route == nullptr);
    QCOMPARE(match.allowed, (std::vector<Method>{Method::Post, Method::Get, Method::Put}));
}

void HttpPartsTest::headIsRoutedAsGet() {
    const Router router = sampleRouter();
    QCOMPARE(operationOf(router.match(Method::Head, "/orders/9")), std::string("one"));
}

void HttpPartsTest::problemNamesEveryFaultyField() {
    const Response out = problem(422, "validation_failed", "2 fields are \"wrong\".",
                                 {{"a", "required", "Give it."}, {"items[0].quantity", "too_large", "At most 99."}},
                                 "\"total_cents\":4200");
    QCOMPARE(out.status, 422);
    QCOMPARE(out.contentType, std::string("application/problem+json"));
    QCOMPARE(*out.body,
             std::string(
                 R"({"type":"urn:frontdesk:problem:validation_failed","title":"Unprocessable Content","status":422,)"
                 R"("detail":"2 fields are \"wrong\".","code":"validation_failed","errors":[)"
                 R"({"field":"a","code":"required","message":"Give it."},)"
                 R"({"field":"items[0].quantity","code":"too_large","message":"At most 99."}],"total_cents":4200})"));
}

void HttpPartsTest::jsonTextIsAlwaysValidUtf8() {
    QCOMPARE(jsonQuoted("a\"\\\n\x01"
                        "b"),
             std::string("\"a\\\"\\\\\\n\\u0001b\""));
    QCOMPARE(jsonQuoted("\xc3\xa9\xf0\x9f\x8d\x95"), std::string("\"\xc3\xa9\xf0\x9f\x8d\x95\""));
    const std::string replacement = "\xef\xbf\xbd";
    QCOMPARE(jsonQuoted("\xc3"), '"' + replacement + '"');
    QCOMPARE(jsonQuoted("\xff!"), '"' + replacement + "!\"");
    QCOMPARE(jsonQuoted("\xed\xa0\x80"), '"' + replacement + replacement + replacement + '"');  // a surrogate
    QCOMPARE(jsonQuoted("\xc0\xaf"), '"' + replacement + replacement + '"');                    // an overlong slash
}

void HttpPartsTest::addressesInLogsAreAbridged() {
    QCOMPARE(abridged("203.0.113.77"), std::string("203.0.113.0/24"));
    QCOMPARE(abridged("2001:db8:1:2:3:4:5:6"), std::string("2001:db8:1:2::/64"));
    QCOMPARE(abridged("rubbish"), std::string());
}

void HttpPartsTest::networksAreAddressesAndRanges_data() {
    QTest::addColumn<QByteArray>("network");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("inside");
    const auto row = [](const char* network, const char* address, bool inside) {
        QTest::addRow("%s in %s", address, network) << QByteArray(network) << QByteArray(address) << inside;
    };
    row("10.0.0.0/8", "10.255.0.1", true);
    row("10.0.0.0/8", "11.0.0.1", false);
    row("192.168.4.0/23", "192.168.5.255", true);
    row("192.168.4.0/23", "192.168.6.0", false);
    row("127.0.0.1", "127.0.0.1", true);
    row("127.0.0.1", "127.0.0.2", false);
    row("2001:db8::/33", "2001:db8:7fff::1", true);
    row("2001:db8::/33", "2001:db8:8000::1", false);
    row("0.0.0.0/0", "203.0.113.9", true);
    row("0.0.0.0/0", "2001:db8::1", false);
    row("10.0.0.0/8", "::ffff:10.1.2.3", true);
}

void HttpPartsTest::networksAreAddressesAndRanges() {
    QFETCH(const QByteArray, network);
    QFETCH(const QByteArray, address);
    QFETCH(const bool, inside);
    QCOMPARE(Network::parse(network.toStdString())->contains(*addressBytes(address.toStdString())), inside);
}

void HttpPartsTest::networksThatAreNoneAreRefused() {
    for (const char* text :
         {"", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0/8", "::1/129", "name", "10.0.0.0/8x"})
        QVERIFY2(!Network::parse(text), text);
}

void HttpPartsTest::hostIsANameOrAnAddress_data() {
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("fine");
    for (const char* host : {"localhost", "a.example:8080", "127.0.0.1:1", "[::1]", "[2001:db8::1]:65535"}) {
        QTest::newRow(host) << QByteArray(host) << true;
    }
    for (const char* host : {"", ":80", "a:", "a:x", "a:65536", "a:000080", "a b", "a,b", "[::1", "[]", "[::1]x", "a/b",
                             "a?b", "u@h", "[::1%25eth0]", "a:80:80"}) {
        QTest::newRow(*host ? host : "empty") << QByteArray(host) << false;
    }
}

void HttpPartsTest::hostIsANameOrAnAddress() {
    QFETCH(const QByteArray, host);
    QFETCH(const bool, fine);
    QCOMPARE(isHost(host.toStdString()), fine);
}

FRONTDESK_TEST(HttpPartsTest)
#include "http_parts_test.moc"

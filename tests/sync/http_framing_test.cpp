// SPDX-License-Identifier: GPL-3.0-or-later
// SR-26: what could be read in two ways is answered once and never read on.
#include "tests/support/test_main.h"
#include "tests/sync/listener_fixture.h"

#include <QTest>

using namespace frontdesk::test;

class HttpFramingTest : public QObject {
    Q_OBJECT

private:
    TestListener m_listener;

private Q_SLOTS:
    void refusesWithOneAnswerAndCloses_data();
    void refusesWithOneAnswerAndCloses();
    void takesWhatIsSound_data();
    void takesWhatIsSound();
};

void HttpFramingTest::refusesWithOneAnswerAndCloses_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* request, int status = 400) {
        QTest::newRow(name) << QByteArray(request) << status;
    };
    const auto post = [&](const char* name, const QByteArray& fields, const char* body = "hello") {
        QTest::newRow(name) << QByteArray("POST /echo HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n" + body) << 400;
    };
    const auto fields = [&](const char* name, const QByteArray& text) {
        QTest::newRow(name) << QByteArray("GET /hello HTTP/1.1\r\n" + text + "\r\n") << 400;
    };
    post("length and chunked", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
    post("chunked and length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n");
    post("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n");
    post("the same length twice", "Content-Length: 5\r\nContent-Length: 5\r\n");
    post("list of lengths", "Content-Length: 5, 5\r\n");
    post("length with letters", "Content-Length: abc\r\n");
    post("length with sign", "Content-Length: +5\r\n");
    post("negative length", "Content-Length: -5\r\n");
    post("hexadecimal length", "Content-Length: 0x5\r\n");
    post("empty length", "Content-Length:\r\n");
    post("length with a space inside", "Content-Length: 5 5\r\n");
    post("length of 2^64", "Content-Length: 18446744073709551616\r\n");
    post("coding not chunked", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n");
    post("coding gzip, chunked", "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n");
    post("coding identity", "Transfer-Encoding: identity\r\n", "0\r\n\r\n");
    post("coding twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
    post("coding with a tab", "Transfer-Encoding:\tchunked\x0b\r\n", "0\r\n\r\n");
    post("chunk size not a number", "Transfer-Encoding: chunked\r\n", "zz\r\nhello\r\n0\r\n\r\n");
    post("chunk size too large", "Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\nhello\r\n0\r\n\r\n");
    post("chunk longer than it says", "Transfer-Encoding: chunked\r\n", "3\r\nhello\r\n0\r\n\r\n");
    post("trailer field", "Transfer-Encoding: chunked\r\n", "0\r\nHost: y\r\n\r\n");
    fields("no Host", "");
    fields("two Hosts", "Host: a\r\nHost: b\r\n");
    fields("empty Host", "Host:\r\n");
    fields("Host with a path", "Host: a/b\r\n");
    fields("Host with a user", "Host: a@b\r\n");
    fields("Host with a port that is none", "Host: a:99999\r\n");
    fields("folded field", "Host: a\r\nX: b\r\n c\r\n");
    fields("space before the colon", "Host : a\r\n");
    fields("field without a colon", "Host: a\r\nnonsense\r\n");
    fields("field without a name", "Host: a\r\n: b\r\n");
    fields("control character in a value", "Host: a\r\nX: b\x01\r\n");
    fields("carriage return in a value", "Host: a\r\nX: b\rY: c\r\n");
    fields("bare line feed between fields", "Host: a\nX: b\r\n");
    QTest::newRow("NUL in a value") << QByteArray("GET /hello HTTP/1.1\r\nHost: a\r\nX: b\0c\r\n\r\n", 40) << 400;
    row("bare line feeds alone", "GET /hello HTTP/1.1\nHost: a\n\n");
    row("empty line first", "\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n");
    row("space first", " GET /hello HTTP/1.1\r\nHost: a\r\n\r\n");
    row("two spaces", "GET  /hello HTTP/1.1\r\nHost: a\r\n\r\n");
    row("tab between", "GET\t/hello HTTP/1.1\r\nHost: a\r\n\r\n");
    row("space in the target", "GET /hel lo HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no version", "GET /hello\r\nHost: a\r\n\r\n");
    row("fragment in the target", "GET /hello#x HTTP/1.1\r\nHost: a\r\n\r\n");
    row("bytes above ASCII in the target", "GET /h\xc3\xa9 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    row("HTTP/2 in the line", "GET /hello HTTP/2.0\r\nHost: a\r\n\r\n", 505);
    row("lower-case version", "GET /hello http/1.1\r\nHost: a\r\n\r\n");
    row("TLS greeting", "\x16\x03\x01\x02");
    row("authority form", "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n");
    row("absolute form for another host", "GET http://b/hello HTTP/1.1\r\nHost: a\r\n\r\n");
    row("unknown method", "FROB /hello HTTP/1.1\r\nHost: a\r\n\r\n", 501);
    row("escaped NUL", "GET /hello%00 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("escaped slash", "GET /things%2f1 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("dot segments", "GET /things/../hello HTTP/1.1\r\nHost: a\r\n\r\n");
    row("escaped dot segments", "GET /things/%2e%2E/hello HTTP/1.1\r\nHost: a\r\n\r\n");
    row("bad escape", "GET /things/%zz HTTP/1.1\r\nHost: a\r\n\r\n");
    row("cut escape", "GET /things/%4 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("chunked in HTTP/1.0", "POST /echo HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("unknown expectation", "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nContent-Length: 0\r\n\r\n", 417);
}

void HttpFramingTest::refusesWithOneAnswerAndCloses() {
    QFETCH(const QByteArray, request);
    QFETCH(const int, status);
    RawClient client(m_listener.port());
    client.send(request.toStdString());
    client.send(get("/hello"));  // smuggled: must never be answered
    bool closed = false;
    const std::string text = client.readAll(closed);
    QVERIFY(closed);
    QCOMPARE(countAnswers(text), 1);
    QCOMPARE(QByteArray::fromStdString(text.substr(9, 3)).toInt(), status);
    QVERIFY(text.find("application/problem+json") != std::string::npos);
    QVERIFY(text.find("Connection: close") != std::string::npos);
}

void HttpFramingTest::takesWhatIsSound_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const char* request, const char* body) {
        QTest::newRow(name) << QByteArray(request) << QByteArray(body);
    };
    row("length", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", "hello");
    row("chunks",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n",
        "hello");
    row("chunked in any case", "POST /echo HTTP/1.1\r\nHost: a\r\ntransfer-encoding: CHUNKED\r\n\r\n0\r\n\r\n", "");
    row("absolute form", "GET http://a:80/hello HTTP/1.1\r\nHost: a:80\r\n\r\n", "hello");
    row("IPv6 host", "GET /hello HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", "hello");
    row("trailing slash", "GET /hello/ HTTP/1.1\r\nHost: a\r\n\r\n", "hello");
    row("escapes", "GET /things/a%20b?q=c+%2B HTTP/1.1\r\nHost: a\r\n\r\n", "a b?c + 127.0.0.1");
    row("body with GET", "GET /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", "hello");
}

void HttpFramingTest::takesWhatIsSound() {
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, body);
    RawClient client(m_listener.port());
    for (const char c : request) client.send({&c, 1});  // in the smallest pieces there are
    const Answer answer = client.read();
    QCOMPARE(answer.status, 200);
    QCOMPARE(QByteArray::fromStdString(answer.body), body);
    client.send(get("/hello"));
    QCOMPARE(client.read().body, std::string("hello"));
}

FRONTDESK_TEST(HttpFramingTest)
#include "http_framing_test.moc"

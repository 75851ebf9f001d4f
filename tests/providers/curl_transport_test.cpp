// SPDX-License-Identifier: GPL-3.0-or-later
// SR-67: what leaves this machine, and how it ends, against a server that misbehaves.
#include "sync/transport/curl_transport.h"
#include "tests/providers/rude_server.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace frontdesk;
using namespace frontdesk::test;

Q_DECLARE_METATYPE(HttpEnd)

namespace {

QString loopback(quint16 port) {
    return QStringLiteral("http://127.0.0.1:%1/pay").arg(port);
}

HttpRequest postTo(const QString& url) {
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers = {"Content-Type: application/json"};
    request.body = R"({"amount":6100})";
    request.totalSeconds = 2;
    request.movesMoney = true;
    return request;
}

HttpOutcome waitFor(std::future<HttpOutcome> future) {
    if (future.wait_for(std::chrono::seconds(20)) != std::future_status::ready) qFatal("no answer");
    return future.get();
}

std::future<HttpOutcome> begin(HttpTransport& transport, const HttpRequest& request) {
    auto promise = std::make_shared<std::promise<HttpOutcome>>();
    transport.send(request, [promise](const HttpOutcome& outcome) { promise->set_value(outcome); });
    return promise->get_future();
}

HttpOutcome probe(HttpTransport& transport, const QString& url) {
    auto promise = std::make_shared<std::promise<HttpOutcome>>();
    transport.probe(url, [promise](const HttpOutcome& outcome) { promise->set_value(outcome); });
    return waitFor(promise->get_future());
}

HttpOutcome outcomeOf(const HttpRequest& request) {
    CurlTransport transport(CurlTransport::Settings{});
    return waitFor(begin(transport, request));
}

/// A port that nobody listens on.
quint16 freePort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

}  // namespace

class CurlTransportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswerArrivesWhole() {
        RudeServer server({.answer = "HTTP/1.1 201 Created\r\nContent-Length: 4\r\nX-Trace:  a b \r\n\r\nabcd"});
        const HttpOutcome outcome = outcomeOf(postTo(loopback(server.port())));
        QCOMPARE(outcome.end, HttpEnd::Answered);
        QCOMPARE(outcome.status, 201);
        QCOMPARE(outcome.body, QByteArray("abcd"));
        QCOMPARE(outcome.header("x-trace"), QByteArray("a b"));
        QCOMPARE(outcome.header("x-other"), QByteArray());
        const QByteArray seen = server.requests().value(0);
        QVERIFY2(seen.startsWith("POST /pay HTTP/1.1\r\n"), seen.constData());
        QVERIFY(seen.contains("\r\nContent-Type: application/json\r\n"));
        QVERIFY(seen.contains("\r\nContent-Length: 15\r\n"));
        QVERIFY(!seen.contains("Expect"));
        QVERIFY(seen.endsWith("\r\n\r\n{\"amount\":6100}"));
    }

    void aPostWithoutABodySaysSo() {
        RudeServer server({.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"});
        HttpRequest request = postTo(loopback(server.port()));
        request.body.clear();
        request.headers.clear();
        QCOMPARE(outcomeOf(request).status, 200);
        const QByteArray seen = server.requests().value(0);
        QVERIFY(seen.contains("\r\nContent-Length: 0\r\n"));
        QVERIFY(!seen.contains("Content-Type"));
    }

    void howItEnds_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("then");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* name, const QByteArray& answer, RudeServer::Then then, const char* problem) {
            QTest::newRow(name) << answer << static_cast<int>(then) << QByteArray(problem);
        };
        using Then = RudeServer::Then;
        row("never answered", "", Then::Stall, "timeout");
        row("closed without a word", "", Then::Close, "closed");
        row("reset", "", Then::Reset, "reset");
        row("cut short, though 200", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"status\":true", Then::Close,
            "cut_short");
        row("a body that never ends", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", Then::Stall, "timeout");
        row("too large", "HTTP/1.1 200 OK\r\nContent-Length: 1048577\r\n\r\n" + QByteArray(1'048'577, 'x'), Then::Stall,
            "too_large");
        row("too many headers",
            "HTTP/1.1 200 OK\r\n" + QByteArray("X-A: " + QByteArray(990, 'a') + "\r\n").repeated(70), Then::Stall,
            "too_large");
    }
    void howItEnds() {
        QFETCH(QByteArray, answer);
        QFETCH(int, then);
        RudeServer server({.answer = answer, .then = static_cast<RudeServer::Then>(then)});
        const HttpOutcome outcome = outcomeOf(postTo(loopback(server.port())));
        QCOMPARE(outcome.end, HttpEnd::Unknown);
        QTEST(outcome.problem, "problem");
        QCOMPARE(server.requests().size(), 1);  // and is not repeated
    }

    void aSlowBodyArrivesInTime() {
        RudeServer server({.answer = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nabcdefgh", .pauseMs = 5});
        const HttpOutcome outcome = outcomeOf(postTo(loopback(server.port())));
        QCOMPARE(outcome.end, HttpEnd::Answered);
        QCOMPARE(outcome.body, QByteArray("abcdefgh"));
    }

    void aMebibyteIsNotTooLarge() {
        RudeServer server(
            {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 1048576\r\n\r\n" + QByteArray(1'048'576, 'x')});
        const HttpOutcome outcome = outcomeOf(postTo(loopback(server.port())));
        QCOMPARE(outcome.body.size(), 1'048'576);
    }

    void nobodyThereIsNotSent() {
        const HttpOutcome outcome = outcomeOf(postTo(loopback(freePort())));
        QCOMPARE(outcome.end, HttpEnd::NotSent);
        QCOMPARE(outcome.problem, QByteArray("refused"));
    }

    void anUnknownNameIsNotSent() {
        const HttpOutcome outcome = outcomeOf(postTo(QStringLiteral("https://nowhere.invalid/pay")));
        QCOMPARE(outcome.end, HttpEnd::NotSent);
        QVERIFY2(outcome.problem == "dns" || outcome.problem == "timeout", outcome.problem.constData());
    }

    void aRedirectIsNotFollowed() {
        RudeServer other({.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"});
        RudeServer server({.answer = "HTTP/1.1 307 Temporary Redirect\r\nContent-Length: 0\r\nLocation: " +
                                     loopback(other.port()).toLatin1() + "\r\n\r\n"});
        QCOMPARE(outcomeOf(postTo(loopback(server.port()))).status, 307);
        QCOMPARE(other.requests().size(), 0);
    }

    void aProxyOfTheEnvironmentIsNotAsked() {
        RudeServer proxy({.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"});
        RudeServer server({.answer = "HTTP/1.1 204 No Content\r\n\r\n"});
        qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
        const HttpOutcome outcome = outcomeOf(postTo(loopback(server.port())));
        qunsetenv("http_proxy");
        QCOMPARE(outcome.status, 204);
        QCOMPARE(proxy.requests().size(), 0);
    }

    void whatWeDoNotSend_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("problem");
        const QString fine = QStringLiteral("http://127.0.0.1:9/");
        QTest::newRow("plain http") << QStringLiteral("http://api.example.com/") << QByteArray("A: b")
                                    << QByteArray("refused_url");
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << QByteArray("A: b")
                                << QByteArray("refused_url");
        QTest::newRow("a user in it") << QStringLiteral("https://127.0.0.1@evil.example/") << QByteArray("A: b")
                                      << QByteArray("refused_url");
        QTest::newRow("a line break in it")
            << QStringLiteral("https://a.example/\r\nX: y") << QByteArray("A: b") << QByteArray("refused_url");
        QTest::newRow("a line break") << fine << QByteArray("A: b\r\nX-Evil: c") << QByteArray("refused_header");
        QTest::newRow("a line feed") << fine << QByteArray("A: b\nX-Evil: c") << QByteArray("refused_header");
        QTest::newRow("no name") << fine << QByteArray("no colon") << QByteArray("refused_header");
    }
    void whatWeDoNotSend() {
        QFETCH(QString, url);
        QFETCH(QByteArray, header);
        HttpRequest request = postTo(url);
        request.headers += header;
        const HttpOutcome outcome = outcomeOf(request);
        QCOMPARE(outcome.end, HttpEnd::NotSent);
        QTEST(outcome.problem, "problem");
    }

    void aCertificateOfNobodyIsNotTrusted() {  // T20
        QTemporaryDir folder;
        const QString key = folder.filePath(QStringLiteral("key.pem"));
        const QString certificate = folder.filePath(QStringLiteral("cert.pem"));
        const auto run = [](const QString& arguments) {
            QProcess openssl;
            openssl.start(QStringLiteral("openssl"), arguments.split(QLatin1Char(' ')));
            return openssl.waitForFinished() && openssl.exitCode() == 0;
        };
        QVERIFY(run(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "
                                   "/CN=localhost -addext subjectAltName=DNS:localhost -keyout %1 -out %2")
                        .arg(key, certificate)));
        const quint16 port = freePort();
        QProcess server;
        server.start(QStringLiteral("openssl"),
                     QStringLiteral("s_server -quiet -www -accept 127.0.0.1:%1 -key %2 -cert %3")
                         .arg(port)
                         .arg(key, certificate)
                         .split(QLatin1Char(' ')));
        QVERIFY(server.waitForStarted());
        CurlTransport trusting(CurlTransport::Settings{certificate});
        const QString byName = QStringLiteral("https://localhost:%1/").arg(port);
        QTRY_COMPARE(probe(trusting, byName).end, HttpEnd::Answered);

        HttpRequest request;
        request.url = byName;
        QCOMPARE(waitFor(begin(trusting, request)).status, 200);
        const HttpOutcome unknown = outcomeOf(request);
        QCOMPARE(unknown.end, HttpEnd::NotSent);
        QCOMPARE(unknown.problem, QByteArray("tls"));
        request.url = QStringLiteral("https://127.0.0.1:%1/").arg(port);  // it is a certificate of localhost
        QCOMPARE(waitFor(begin(trusting, request)).problem, QByteArray("tls"));
        server.kill();
        server.waitForFinished();
    }

    void aServerThatNeverShakesHandsIsNotSentTo() {
        RudeServer server({.then = RudeServer::Then::Stall});
        HttpRequest request = postTo(QStringLiteral("https://127.0.0.1:%1/").arg(server.port()));
        request.connectSeconds = 1;
        const HttpOutcome outcome = outcomeOf(request);
        QCOMPARE(outcome.end, HttpEnd::NotSent);
        QCOMPARE(outcome.problem, QByteArray("timeout"));
    }

    void onlyQuestionsShareAConnection() {
        RudeServer server({.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", .then = RudeServer::Then::Again});
        CurlTransport transport(CurlTransport::Settings{});
        HttpRequest question;
        question.url = loopback(server.port());
        QCOMPARE(waitFor(begin(transport, question)).status, 200);
        QCOMPARE(waitFor(begin(transport, question)).status, 200);
        QCOMPARE(server.connections(), 1);
        HttpRequest message = postTo(loopback(server.port()));
        message.movesMoney = false;
        QCOMPARE(waitFor(begin(transport, message)).status, 200);
        QCOMPARE(waitFor(begin(transport, postTo(loopback(server.port())))).status, 200);
        QCOMPARE(server.connections(), 3);
    }

    void aStaleConnectionDoesNotRepeatMoney() {
        RudeServer server({.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", .answers = 1});
        CurlTransport transport(CurlTransport::Settings{});
        HttpRequest question;
        question.url = loopback(server.port());
        QCOMPARE(waitFor(begin(transport, question)).status, 200);
        const HttpOutcome outcome = waitFor(begin(transport, postTo(loopback(server.port()))));
        QCOMPARE(outcome.end, HttpEnd::Unknown);
        QCOMPARE(outcome.problem, QByteArray("closed"));
        QCOMPARE(server.requests().size(), 2);
    }

    void aProbeConnectsAndSaysNothing() {
        RudeServer server({.then = RudeServer::Then::Stall});
        CurlTransport transport(CurlTransport::Settings{});
        const HttpOutcome outcome = probe(transport, loopback(server.port()));
        QCOMPARE(outcome.end, HttpEnd::Answered);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(server.requests().value(0), QByteArray());
        QCOMPARE(probe(transport, loopback(freePort())).end, HttpEnd::NotSent);
    }

    void anAbortAnswersEverythingAtOnce() {
        RudeServer server({.then = RudeServer::Then::Stall});
        CurlTransport transport(CurlTransport::Settings{});
        HttpRequest request = postTo(loopback(server.port()));
        request.totalSeconds = 60;
        std::vector<std::future<HttpOutcome>> futures;
        for (int i = 0; i < 20; ++i) futures.push_back(begin(transport, request));
        QTRY_VERIFY(server.requests().size() == 20);
        QElapsedTimer timer;
        timer.start();
        transport.abort();
        for (auto& each : futures) {
            const HttpOutcome outcome = waitFor(std::move(each));
            QCOMPARE(outcome.end, HttpEnd::Unknown);
            QCOMPARE(outcome.problem, QByteArray("aborted"));
        }
        const HttpOutcome later = waitFor(begin(transport, request));
        QCOMPARE(later.end, HttpEnd::NotSent);
        QCOMPARE(later.problem, QByteArray("aborted"));
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void aCallOutOfAnAnswerIsCarriedOutAndTheEndWaitsForIt() {
        RudeServer server({.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"});
        std::promise<HttpOutcome> second;
        {
            CurlTransport transport(CurlTransport::Settings{});
            std::promise<void> first;
            transport.send(postTo(loopback(server.port())), [&](const HttpOutcome&) {
                transport.send(postTo(loopback(server.port())),
                               [&](const HttpOutcome& outcome) { second.set_value(outcome); });
                first.set_value();
            });
            first.get_future().wait();
        }
        const HttpOutcome outcome = waitFor(second.get_future());
        QVERIFY(outcome.end != HttpEnd::NotSent || outcome.problem == "aborted");
    }
};

FRONTDESK_TEST(CurlTransportTest)
#include "curl_transport_test.moc"

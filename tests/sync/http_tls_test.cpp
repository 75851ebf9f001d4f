// SPDX-License-Identifier: GPL-3.0-or-later
// SR-27: TLS 1.2 and 1.3 with ECDHE and AEAD alone, private keys, a new certificate without a restart.
#include "sync/http/problem.h"
#include "sync/push/push_hub.h"
#include "tests/support/test_main.h"
#include "tests/sync/listener_fixture.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

using namespace frontdesk::test;
using namespace frontdesk::http;
using namespace frontdesk::push;

namespace {

/// A certificate of our own making, replaced by renew().
class Certificate {
public:
    Certificate() { renew("first"); }

    void renew(const char* commonName) {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                       QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                       QStringLiteral("/CN=") + QLatin1String(commonName), QStringLiteral("-keyout"), key(),
                       QStringLiteral("-out"), certificate()});
        if (!openssl.waitForFinished() || openssl.exitCode() != 0) qFatal("openssl made no certificate");
        QFile::setPermissions(key(), QFile::ReadOwner | QFile::WriteOwner);
    }
    [[nodiscard]] QString certificate() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    [[nodiscard]] QString key() const { return m_folder.filePath(QStringLiteral("key.pem")); }
    [[nodiscard]] HttpServer::Settings settings(Limits limits = {}) const {
        HttpServer::Settings out;
        out.limits = limits;
        out.tls = TlsFiles{certificate().toStdString(), key().toStdString()};
        return out;
    }

private:
    QTemporaryDir m_folder;
};

QSslConfiguration anyCertificate(QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater) {
    QSslConfiguration out = QSslConfiguration::defaultConfiguration();
    out.setPeerVerifyMode(QSslSocket::VerifyNone);
    out.setProtocol(protocol);
    return out;
}

class TlsClient {
public:
    explicit TlsClient(std::uint16_t port, const QSslConfiguration& configuration = anyCertificate()) {
        m_socket.setSslConfiguration(configuration);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        m_shaken = m_socket.waitForEncrypted(3'000);
    }
    [[nodiscard]] bool shaken() const { return m_shaken; }
    [[nodiscard]] QSslSocket& socket() { return m_socket; }
    [[nodiscard]] QString commonName() const {
        return m_socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
    }
    QByteArray ask(const std::string& request, const QByteArray& until) {
        m_socket.write(QByteArray::fromStdString(request));
        QByteArray received = m_socket.readAll();
        while (!received.contains(until) && m_socket.waitForReadyRead(3'000)) received += m_socket.readAll();
        return received;
    }

private:
    QSslSocket m_socket;
    bool m_shaken = false;
};

}  // namespace

class HttpTlsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsAreAnsweredOverTls12And13() {
        const Certificate certificate;
        TestListener listener(certificate.settings(), nullptr, {});
        for (const auto protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
            TlsClient client(listener.port(), anyCertificate(protocol));
            QVERIFY(client.shaken());
            QCOMPARE(client.socket().sessionProtocol(), protocol);
            QVERIFY(client.ask(get("/hello"), "hello").endsWith("\r\n\r\nhello"));
            QVERIFY(client.ask("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi", "\r\n\r\nhi")
                        .contains("200 OK"));
            QVERIFY(client.ask(get("/nope"), "}").contains("404 Not Found"));
        }
    }

    void onlyEcdheWithAeadIsSpoken() {
        const Certificate certificate;
        TestListener listener(certificate.settings(), nullptr, {});
        QSslConfiguration weak = anyCertificate(QSsl::TlsV1_2);
        weak.setCiphers(QStringLiteral("ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA"));
        QVERIFY(!TlsClient(listener.port(), weak).shaken());
        QTRY_VERIFY(listener.server().counters().handshakesFailed.load() >= 1);
        QSslConfiguration strong = anyCertificate(QSsl::TlsV1_2);
        strong.setCiphers(QStringLiteral("ECDHE-ECDSA-AES128-GCM-SHA256"));
        QVERIFY(TlsClient(listener.port(), strong).shaken());
    }

    void largeAnswersArriveWhole() {
        const Certificate certificate;
        TestListener listener(certificate.settings(), nullptr, {});
        TlsClient client(listener.port());
        const QByteArray received = client.ask(get("/big", "Connection: close\r\n"), "never");
        QCOMPARE(received.size() - received.indexOf("\r\n\r\n") - 4, qsizetype(8 * 1024 * 1024));
    }

    void aHandshakeThatTakesTooLongIsDropped() {  // SR-25
        const Certificate certificate;
        Limits limits = hastyLimits();
        limits.handshake = std::chrono::milliseconds(300);
        TestListener listener(certificate.settings(limits), nullptr, {});
        RawClient silent(listener.port());
        QVERIFY(silent.closesSilently());
        QCOMPARE(listener.server().counters().handshakesFailed.load(), 1u);
    }

    void plainHttpIsNotAnswered() {
        const Certificate certificate;
        TestListener listener(certificate.settings(), nullptr, {});
        RawClient plain(listener.port());
        plain.send(get("/hello"));
        bool closed = false;
        QCOMPARE(countAnswers(plain.readAll(closed)), 0);
        QVERIFY(closed);
    }

    void aNewCertificateIsUsedWithoutARestart() {
        Certificate certificate;
        Limits limits;
        limits.certificateWatch = std::chrono::milliseconds(50);
        limits.tick = std::chrono::milliseconds(20);
        TestListener listener(certificate.settings(limits), nullptr, {});
        TlsClient before(listener.port());
        QCOMPARE(before.commonName(), QStringLiteral("first"));
        certificate.renew("second");
        QTRY_COMPARE(TlsClient(listener.port()).commonName(), QStringLiteral("second"));
        QVERIFY(before.ask(get("/hello"), "hello").contains("200 OK"));
    }

    void aBrokenCertificateKeepsTheOldOne() {
        Certificate certificate;
        TestListener listener(certificate.settings(), nullptr, {});
        QFile broken(certificate.certificate());
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("nonsense") > 0);
        broken.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the certificate stays as it was")));
        listener.server().reloadCertificate();
        QCOMPARE(TlsClient(listener.port()).commonName(), QStringLiteral("first"));
    }

    void filesThatCannotBeUsedAreRefusedAtStart() {
        Certificate certificate;
        const auto errorOf = [](const HttpServer::Settings& settings) {
            HttpServer::Settings anyPort = settings;
            anyPort.port = 0;
            const auto started = HttpServer(Router({}), anyPort, nullptr).start();
            return started.badCertificate ? started.error : std::string("none");
        };
        QFile::setPermissions(certificate.key(), QFile::ReadOwner | QFile::ReadOther);
        QVERIFY(errorOf(certificate.settings()).find("can be read by others") != std::string::npos);
        QFile::setPermissions(certificate.key(), QFile::ReadOwner | QFile::WriteOwner);
        const Certificate other;
        HttpServer::Settings mixed = certificate.settings();
        mixed.tls->key = other.key().toStdString();
        QVERIFY(errorOf(mixed).find("holds no key that goes with the certificate") != std::string::npos);
        mixed.tls->key = "/nowhere/key.pem";
        QVERIFY(errorOf(mixed).find("cannot be read") != std::string::npos);
    }

    void channelsWorkOverTls() {
        const auto judge = [](const std::string&, const Request&, const std::function<void(Verdict)>& verdict) {
            Subscription out;
            out.topics = {"order"};
            out.initial = {{std::make_shared<const std::string>("state"), eventBlock("order", "1", "state"), 1}};
            verdict(std::move(out));
        };
        PushHub hub({});
        hub.setAuthorizer(Channel::CustomerSocket, judge);
        hub.setAuthorizer(Channel::EventStream, judge);
        const Certificate certificate;
        const std::vector<Route> routes{
            {Method::Get, "/ws", Access::Anyone, nullptr, "", "", Channel::CustomerSocket},
            {Method::Get, "/stream", Access::Anyone, nullptr, "", "", Channel::EventStream}};
        TestListener listener(certificate.settings(), &hub, routes);

        TlsClient stream(listener.port());
        QVERIFY(stream.ask(get("/stream"), "data: state\n\n").contains("text/event-stream"));
        QWebSocket socket;
        QStringList texts;
        connect(&socket, &QWebSocket::textMessageReceived, this, [&texts](const QString& text) { texts << text; });
        socket.setSslConfiguration(anyCertificate());
        socket.open(QUrl(QStringLiteral("wss://127.0.0.1:%1/ws").arg(listener.port())));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        socket.sendTextMessage(QStringLiteral("please"));
        QTRY_COMPARE(texts, QStringList{QStringLiteral("state")});
        const auto change = std::make_shared<const std::string>("change");
        hub.publish("order", {change, eventBlock("order", "2", *change), 2});
        QTRY_COMPARE(texts.size(), 2);
        QVERIFY(stream.ask({}, "data: change\n\n").contains("data: change\n\n"));
        socket.close();
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    }
};

FRONTDESK_TEST(HttpTlsTest)
#include "http_tls_test.moc"

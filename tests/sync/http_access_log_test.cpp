// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/sync/listener_fixture.h"

#include "sync/http/access_log.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk::test;
using namespace frontdesk::http;

class HttpAccessLogTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QList<QByteArray> linesOf(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return {};
        QList<QByteArray> lines = file.readAll().split('\n');
        lines.removeLast();
        return lines;
    }

private Q_SLOTS:
    void everyAnswerHasALineAndNothingPersonal() {
        const QString path = m_folder.filePath(QStringLiteral("logs/access.log"));
        {
            HttpServer::Settings settings;
            settings.accessLog = path.toStdString();
            settings.trustedProxies = {"127.0.0.1"};
            TestListener listener(settings, nullptr, {});
            RawClient client(listener.port());
            client.send(
                get("/things/secret-id?q=secret-query",
                    "X-Guest-Token: secret-token\r\nX-Request-Id: mine-1\r\nX-Forwarded-For: 203.0.113.77\r\n"));
            QCOMPARE(client.read().status, 200);
            client.send(get("/secret-path"));
            QCOMPARE(client.read().status, 404);
            client.send("rubbish\r\n\r\n");
            QCOMPARE(client.read().status, 400);
        }
        const QList<QByteArray> lines = linesOf(path);
        QCOMPARE(lines.size(), 3);
        QVERIFY(!lines.join(' ').contains("secret"));
        QVERIFY(!lines.join(' ').contains("203.0.113.77"));
        const QJsonObject line = QJsonDocument::fromJson(lines.first()).object();
        QCOMPARE(line[u"id"].toString(), QStringLiteral("mine-1"));
        QCOMPARE(line[u"method"].toString(), QStringLiteral("GET"));
        QCOMPARE(line[u"route"].toString(), QStringLiteral("/things/{id}"));
        QCOMPARE(line[u"status"].toInt(), 200);
        QCOMPARE(line[u"net"].toString(), QStringLiteral("203.0.113.0/24"));
        QVERIFY(line[u"bytes"].toInt() > 100);
        QVERIFY(line[u"ms"].isDouble());
        QVERIFY(QDateTime::fromString(line[u"time"].toString(), Qt::ISODateWithMs).isValid());
        QVERIFY(QJsonDocument::fromJson(lines.at(1)).object()[u"route"].isNull());
        QCOMPARE(QJsonDocument::fromJson(lines.at(2)).object()[u"status"].toInt(), 400);
    }

    void aFullFileIsPutAside() {
        const QString path = m_folder.filePath(QStringLiteral("small.log"));
        Request request;
        request.peer = "127.0.0.1";
        for (int round = 0; round < 12; ++round) {
            AccessLog log(path.toStdString(), 1);
            log.add({request, "/hello", 200, 100, std::chrono::microseconds(1'234)});
        }
        QVERIFY(!QFile::exists(path));
        QVERIFY(QFile::exists(path + QStringLiteral(".9")));
        QVERIFY(!QFile::exists(path + QStringLiteral(".10")));
        QVERIFY(linesOf(path + QStringLiteral(".1")).first().contains("\"ms\":1.234"));
    }

    void aFileThatCannotBeWrittenHarmsNobody() {
        HttpServer::Settings settings;
        settings.accessLog = "/proc/nothing/access.log";
        TestListener listener(settings, nullptr, {});
        RawClient client(listener.port());
        client.send(get("/hello"));
        QCOMPARE(client.read().status, 200);
    }
};

FRONTDESK_TEST(HttpAccessLogTest)
#include "http_access_log_test.moc"

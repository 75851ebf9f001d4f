// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/openapi.h"
#include "tests/support/test_main.h"
#include "tests/sync/api_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class ApiOpenApiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesEveryRouteAndNothingElse();
    void everyReferenceLeadsSomewhere();
    void everyOperationTellsWhatItAnswers();
    void demandsTheTokensThatTheTableDemands();
    void answersWithATag();
    void isUpAndReady();
    void metricsAreForThisMachineAlone();
};

void ApiOpenApiTest::describesEveryRouteAndNothingElse() {
    ApiDesk desk;
    const auto paths = jsonOf(desk.get("/api/openapi.json"))[QStringLiteral("paths")].toObject();
    QSet<QString> described;
    for (auto path = paths.begin(); path != paths.end(); ++path)
        for (const QString& method : path->toObject().keys()) described.insert(method.toUpper() + u' ' + path.key());
    QSet<QString> routes;
    QSet<QString> operations;
    for (const auto& route : desk.api->routes()) {
        routes.insert(QString::fromLatin1(http::name(route.method).data()) + u' ' +
                      QString::fromStdString(route.pattern));
        operations.insert(QString::fromStdString(route.operation));
    }
    QCOMPARE(described, routes);
    QSet<QString> explained;
    for (const auto& name : api::describedOperations()) explained.insert(QString::fromStdString(name));
    QCOMPARE(explained, operations);
    QCOMPARE(operations.size(), routes.size());
}

void ApiOpenApiTest::everyReferenceLeadsSomewhere() {
    ApiDesk desk;
    const auto document = jsonOf(desk.get("/api/openapi.json"));
    static const QRegularExpression reference(QStringLiteral("\"\\$ref\":\"#/([^\"]+)\""));
    auto matches = reference.globalMatch(QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)));
    QVERIFY(matches.hasNext());
    while (matches.hasNext()) {
        QJsonValue target = document;
        const QString path = matches.next().captured(1);
        for (const QString& step : path.split(u'/')) target = target[step];
        QVERIFY2(target.isObject(), qPrintable(path));
    }
}

void ApiOpenApiTest::everyOperationTellsWhatItAnswers() {
    ApiDesk desk;
    for (const auto path : jsonOf(desk.get("/api/openapi.json"))[QStringLiteral("paths")].toObject())
        for (const auto operation : path.toObject()) {
            const auto responses = operation[QStringLiteral("responses")].toObject();
            QVERIFY2(responses.size() >= 2, qPrintable(operation[QStringLiteral("operationId")].toString()));
            QVERIFY(responses.contains(QStringLiteral("default")));
        }
}

void ApiOpenApiTest::demandsTheTokensThatTheTableDemands() {
    ApiDesk desk;
    const auto paths = jsonOf(desk.get("/api/openapi.json"))[QStringLiteral("paths")].toObject();
    const auto security = [&](const char* path, const char* method) {
        return paths[QLatin1String(path)][QLatin1String(method)][QStringLiteral("security")].toArray();
    };
    QVERIFY(security("/api/staff/orders", "get")[0].toObject().contains(QStringLiteral("staffToken")));
    QVERIFY(security("/api/customer/orders/cancel/{order_id}", "post")[0].toObject().contains(
        QStringLiteral("guestToken")));
    QVERIFY(security("/api/customer/orders/track/{order_id}", "get")[0].toObject().isEmpty());
    QVERIFY(security("/api/customer/menu/items", "get").isEmpty());
}

void ApiOpenApiTest::answersWithATag() {
    ApiDesk desk;
    const auto answer = desk.get("/api/openapi.json");
    QCOMPARE(jsonOf(answer)[QStringLiteral("openapi")].toString(), QStringLiteral("3.1.0"));
    QCOMPARE(desk.get("/api/openapi.json", {{"if-none-match", headerOf(answer, "ETag")}}).status, 304);
}

void ApiOpenApiTest::isUpAndReady() {
    ApiDesk desk;
    QCOMPARE(desk.get("/healthz").status, 200);
    QCOMPARE(desk.get("/readyz").status, 200);
}

void ApiOpenApiTest::metricsAreForThisMachineAlone() {
    ApiDesk desk;
    QCOMPARE(desk.get("/metrics").status, 404);
    desk.loopback = true;
    QCOMPARE(desk.get("/metrics", {{"x-forwarded-for", "203.0.113.7"}}).status, 404);
    http::Counters counters;
    counters.requests = 7;
    counters.answers[4] = 2;
    desk.api->watch(counters);
    const auto answer = desk.get("/metrics");
    QCOMPARE(answer.status, 200);
    for (const char* line : {"frontdesk_http_requests_total 7", "frontdesk_http_answers_total{class=\"4xx\"} 2",
                             "frontdesk_store_healthy 1", "# TYPE frontdesk_push_listeners gauge"})
        QVERIFY2(answer.body->find(line) != std::string::npos, line);
}

FRONTDESK_TEST(ApiOpenApiTest)
#include "api_openapi_test.moc"

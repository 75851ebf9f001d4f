// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/openapi.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

static void initialiseOpenApiResource() {
    Q_INIT_RESOURCE(openapi);
}

namespace frontdesk::api {
namespace {

QJsonObject readDescription(const QString& name) {
    QFile file(QStringLiteral(":/frontdesk/api/openapi/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void addMembers(QJsonObject& target, const QJsonObject& more) {
    for (auto member = more.begin(); member != more.end(); ++member) target[member.key()] = member.value();
}

/// What is said of all routes: common.json, with the operations and schemas of one file an area.
QJsonObject description() {
    initialiseOpenApiResource();
    const QString common = QStringLiteral("common.json");
    QJsonObject source = readDescription(common);
    QJsonObject components = source[QStringLiteral("components")].toObject();
    QJsonObject schemas = components[QStringLiteral("schemas")].toObject();
    QJsonObject operations;
    for (const QString& name : QDir(QStringLiteral(":/frontdesk/api/openapi")).entryList(QDir::Files, QDir::Name)) {
        const QJsonObject area = readDescription(name);
        addMembers(operations, area[QStringLiteral("operations")].toObject());
        addMembers(schemas, area[QStringLiteral("schemas")].toObject());
    }
    components[QStringLiteral("schemas")] = schemas;
    source[QStringLiteral("components")] = components;
    source[QStringLiteral("operations")] = operations;
    return source;
}

QString methodKey(http::Method method) {
    const auto name = http::name(method);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())).toLower();
}

QJsonArray securityOf(http::Access access, const QJsonObject& said) {
    const auto anyOf = [](std::initializer_list<const char*> schemes) {
        QJsonArray out;
        for (const char* scheme : schemes) out.append(QJsonObject{{QString::fromLatin1(scheme), QJsonArray()}});
        return out;
    };
    const auto demand = [&](const char* scheme) { return anyOf({scheme}); };
    switch (access) {
        case http::Access::Staff:
            return demand("staffToken");
        case http::Access::Customer:
            return demand("customerToken");
        case http::Access::Device:
            return demand("deviceToken");
        case http::Access::OrderGuest:
            return demand("guestToken");
        case http::Access::OrderParty:
            return anyOf({"guestToken", "customerToken", "staffToken"});
        case http::Access::Anyone:
        case http::Access::Loopback:
            break;
    }
    return said[QStringLiteral("security")].toArray();
}

QJsonArray parametersOf(const QString& pattern, const QJsonObject& said) {
    static const QRegularExpression name(QStringLiteral("\\{(\\w+)\\}"));
    QJsonArray out;
    for (auto matches = name.globalMatch(pattern); matches.hasNext();)
        out.append(
            QJsonObject{{QStringLiteral("name"), matches.next().captured(1)},
                        {QStringLiteral("in"), QStringLiteral("path")},
                        {QStringLiteral("required"), true},
                        {QStringLiteral("schema"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}}});
    for (const auto& parameter : said[QStringLiteral("parameters")].toArray()) out.append(parameter);
    return out;
}

QJsonObject operationOf(const http::Route& route, QJsonObject said) {
    said[QStringLiteral("operationId")] = QString::fromStdString(route.operation);
    said[QStringLiteral("summary")] = QString::fromStdString(route.summary);
    said[QStringLiteral("security")] = securityOf(route.access, said);
    if (const auto parameters = parametersOf(QString::fromStdString(route.pattern), said); !parameters.isEmpty())
        said[QStringLiteral("parameters")] = parameters;
    QJsonObject responses = said[QStringLiteral("responses")].toObject();
    responses[QStringLiteral("default")] =
        QJsonObject{{QStringLiteral("$ref"), QStringLiteral("#/components/responses/Problem")}};
    said[QStringLiteral("responses")] = responses;
    return said;
}

}  // namespace

std::string openApiJson(std::span<const http::Route> routes) {
    const QJsonObject source = description();
    const QJsonObject operations = source[QStringLiteral("operations")].toObject();
    QJsonObject paths;
    for (const auto& route : routes) {
        const QString pattern = QString::fromStdString(route.pattern);
        QJsonObject path = paths[pattern].toObject();
        path[methodKey(route.method)] =
            operationOf(route, operations[QString::fromStdString(route.operation)].toObject());
        paths[pattern] = path;
    }
    QJsonObject info = source[QStringLiteral("info")].toObject();
    info[QStringLiteral("version")] = QStringLiteral(FRONTDESK_VERSION);
    const QJsonObject document{{QStringLiteral("openapi"), QStringLiteral("3.1.0")},
                               {QStringLiteral("info"), info},
                               {QStringLiteral("tags"), source[QStringLiteral("tags")]},
                               {QStringLiteral("paths"), paths},
                               {QStringLiteral("components"), source[QStringLiteral("components")]}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString();
}

std::vector<std::string> describedOperations() {
    std::vector<std::string> out;
    for (const QString& name : description()[QStringLiteral("operations")].toObject().keys())
        out.push_back(name.toStdString());
    return out;
}

}  // namespace frontdesk::api

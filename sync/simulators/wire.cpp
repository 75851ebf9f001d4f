// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/wire.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrlQuery>
#include <QUuid>

namespace frontdesk::simulators {
namespace {

http::Response typed(int status, const QByteArray& body, const char* type) {
    auto out = http::Response::json(status, body.toStdString());
    out.contentType = type;
    return out;
}

}  // namespace

http::Route route(http::Method method, const char* pattern, Answer answer) {
    http::Route made{method, pattern, http::Access::Loopback, {}, {}, {}};
    made.handler = [answer = std::move(answer)](const http::Request& request, const http::Reply& reply) {
        reply(answer(request));
    };
    made.acceptsForm = true;
    return made;
}

http::Response json(int status, const QJsonObject& body) {
    return jsonText(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

http::Response jsonText(int status, const QByteArray& body) {
    return typed(status, body, "application/json");
}

http::Response plain(int status, const QByteArray& text) {
    return typed(status, text, "text/plain; charset=utf-8");
}

QByteArray header(const http::Request& request, std::string_view lowerName) {
    const std::string_view value = request.header(lowerName);
    return {value.data(), static_cast<qsizetype>(value.size())};
}

QByteArray param(const http::Request& request, std::string_view name) {
    const std::string_view value = request.param(name);
    return {value.data(), static_cast<qsizetype>(value.size())};
}

QByteArray queryValue(const http::Request& request, const std::string& name) {
    const std::string_view value = request.queryValue(name);
    return {value.data(), static_cast<qsizetype>(value.size())};
}

std::optional<QJsonObject> jsonOf(const http::Request& request) {
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(request.body));
    if (!document.isObject()) return std::nullopt;
    return document.object();
}

std::map<QString, QString> formOf(const http::Request& request) {
    QByteArray body = QByteArray::fromStdString(request.body);
    body.replace('+', "%20");
    std::map<QString, QString> fields;
    const QUrlQuery query(QString::fromUtf8(body));
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded)) fields.emplace(name, value);
    return fields;
}

bool hasBasic(const http::Request& request, const QString& user, const QString& password) {
    const QByteArray pair = (user + QLatin1Char(':') + password).toUtf8();
    return header(request, "authorization") == "Basic " + pair.toBase64();
}

QByteArray numberText(const std::string& json, const QByteArray& key) {
    const QRegularExpression pattern(QStringLiteral("\"%1\"\\s*:\\s*(-?[0-9][0-9.eE+-]*)\\s*[,}]")
                                         .arg(QRegularExpression::escape(QString::fromLatin1(key))));
    return pattern.match(QString::fromStdString(json)).captured(1).toLatin1();
}

std::optional<qint64> minorUnits(const QByteArray& decimal) {
    static const QRegularExpression pattern(QStringLiteral("^(0|[1-9][0-9]{0,12})(?:\\.([0-9]{1,2}))?$"));
    const auto match = pattern.match(QString::fromLatin1(decimal));
    if (!match.hasMatch()) return std::nullopt;
    const QString places = match.captured(2).leftJustified(2, QLatin1Char('0'));
    return match.captured(1).toLongLong() * 100 + places.toLongLong();
}

QByteArray decimalOf(qint64 minor) {
    return QByteArray::number(minor / 100) + '.' + QByteArray::number(minor % 100).rightJustified(2, '0');
}

QByteArray randomHex(int bytes) {
    QByteArray out;
    while (out.size() < bytes) {
        const quint32 word = QRandomGenerator::system()->generate();
        out.append(reinterpret_cast<const char*>(&word), sizeof word);
    }
    return out.left(bytes).toHex();
}

QString randomUuid() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

}  // namespace frontdesk::simulators

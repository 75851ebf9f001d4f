// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/router.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>

// What all simulated providers need of HTTP, JSON, forms and amounts.
namespace frontdesk::simulators {

/// Answers at once, on the net thread.
using Answer = std::function<http::Response(const http::Request&)>;
[[nodiscard]] http::Route route(http::Method method, const char* pattern, Answer answer);

[[nodiscard]] http::Response json(int status, const QJsonObject& body);
/// JSON that was put together elsewhere, with numbers as they have to be written.
[[nodiscard]] http::Response jsonText(int status, const QByteArray& body);
[[nodiscard]] http::Response plain(int status, const QByteArray& text);

[[nodiscard]] QByteArray header(const http::Request& request, std::string_view lowerName);
[[nodiscard]] QByteArray param(const http::Request& request, std::string_view name);
[[nodiscard]] QByteArray queryValue(const http::Request& request, const std::string& name);
/// nullopt: the body is no JSON object.
[[nodiscard]] std::optional<QJsonObject> jsonOf(const http::Request& request);
/// The fields of an application/x-www-form-urlencoded body, the first of each name.
[[nodiscard]] std::map<QString, QString> formOf(const http::Request& request);
/// Whether the request carries these credentials (RFC 7617).
[[nodiscard]] bool hasBasic(const http::Request& request, const QString& user, const QString& password);

/// The number written after "key": in a JSON text, exactly as it stands there; empty if there is none, or if it is no
/// number (one in quotes is a string).
[[nodiscard]] QByteArray numberText(const std::string& json, const QByteArray& key);
/// Minor units of a decimal with at most two places ("61.00", "61", "0.8"); nullopt for anything else.
[[nodiscard]] std::optional<qint64> minorUnits(const QByteArray& decimal);
[[nodiscard]] QByteArray decimalOf(qint64 minor);  ///< "61.00"

[[nodiscard]] QByteArray randomHex(int bytes);
[[nodiscard]] QString randomUuid();  ///< version 4, with hyphens, in lower case

}  // namespace frontdesk::simulators

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/config.h"

#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QUrl>

#include <functional>
#include <map>

namespace frontdesk {
namespace {

/// Takes a value. @return why it cannot be; empty if it can
using Setter = std::function<QString(Config&, const QString&)>;

QStringList listOf(const QString& text) {
    QStringList out;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty()) out << part.trimmed();
    return out;
}

/// http or https with a host and nothing after it; @p path whether a path may follow.
bool isWebAddress(const QString& text, bool path) {
    const QUrl url(text, QUrl::StrictMode);
    const bool scheme = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && scheme && !url.host().isEmpty() && (path || url.path().isEmpty()) && !url.hasQuery() &&
           !url.hasFragment();
}

QString setPublicUrl(Config& config, const QString& text) {
    QString url = text;
    while (url.endsWith(QLatin1Char('/'))) url.chop(1);
    if (!url.isEmpty() && !isWebAddress(url, true)) return QStringLiteral("is not an http or https address");
    config.publicUrl = url;
    return {};
}

QString setOrigins(Config& config, const QString& text) {
    config.corsOrigins = listOf(text);
    for (const QString& origin : config.corsOrigins)
        if (!isWebAddress(origin, false)) return QStringLiteral("has \"%1\", which is no origin").arg(origin);
    return {};
}

QString setProxies(Config& config, const QString& text) {
    config.trustedProxies = listOf(text);
    for (const QString& address : config.trustedProxies)
        if (QHostAddress(address).isNull()) return QStringLiteral("has \"%1\", which is no address").arg(address);
    return {};
}

QString setListen(Config& config, const QString& text) {
    config.listen = text;
    return {};
}

const std::map<QString, Setter>& setters() {
    static const std::map<QString, Setter> table{
        {QStringLiteral("LISTEN"), setListen},
        {QStringLiteral("PUBLIC_URL"), setPublicUrl},
        {QStringLiteral("CORS_ORIGINS"), setOrigins},
        {QStringLiteral("TRUSTED_PROXIES"), setProxies},
    };
    return table;
}

QString unquoted(const QString& value) {
    const bool quoted = value.size() >= 2 &&
                        (value.front() == QLatin1Char('"') || value.front() == QLatin1Char('\'')) &&
                        value.back() == value.front();
    return quoted ? value.mid(1, value.size() - 2) : value;
}

Status readLines(QFile& file, Config& config) {
    int number = 0;
    while (!file.atEnd()) {
        ++number;
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#'))) continue;
        const QString where = QStringLiteral("%1, line %2").arg(file.fileName()).arg(number);
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (equals < 1) return invalidField(where, "malformed", QStringLiteral("%1: not KEY=value.").arg(where));
        const QString key = line.left(equals).trimmed();
        const auto setter = setters().find(key);
        if (setter == setters().end()) {
            qWarning("%s: %s is not known and is ignored", qPrintable(where), qPrintable(key));
            continue;
        }
        if (const QString why = setter->second(config, unquoted(line.mid(equals + 1).trimmed())); !why.isEmpty())
            return invalidField(where, "invalid", QStringLiteral("%1: %2 %3.").arg(where, key, why));
    }
    return {};
}

QString fileToRead(const QString& named, const QString& dataFolder) {
    if (!named.isEmpty()) return named;
    const QString beside = dataFolder + QStringLiteral("/config.env");
    return QFile::exists(beside) ? beside
                                 : QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                       QStringLiteral("/frontdesk/config.env");
}

}  // namespace

Result<Config> readConfig(const QString& named, const QString& dataFolder) {
    Config config;
    QFile file(fileToRead(named, dataFolder));
    if (file.open(QIODevice::ReadOnly)) {
        if (auto read = readLines(file, config); !read) return tl::make_unexpected(read.error());
    } else if (!named.isEmpty()) {
        return failure(ErrorCode::NotFound, QStringLiteral("%1 cannot be read.").arg(named));
    }
    for (const auto& [key, setter] : setters()) {
        const QByteArray name = key.toLatin1();
        if (!qEnvironmentVariableIsSet(name.constData())) continue;
        if (const QString why = setter(config, qEnvironmentVariable(name.constData())); !why.isEmpty())
            return invalidField(key, "invalid", QStringLiteral("%1 in the environment %2.").arg(key, why));
    }
    return config;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/config_values.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

namespace frontdesk::config {
namespace {

template <class T>
Read<T> fault(const QString& why) {
    return {{}, why};
}

QString withoutSlashAtEnd(QString text) {
    while (text.endsWith(QLatin1Char('/'))) text.chop(1);
    return text;
}

/// http or https with a host, and neither user, query nor fragment.
std::optional<QUrl> webAddress(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    const bool plain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !web || !plain || url.host().isEmpty()) return std::nullopt;
    return url;
}

}  // namespace

Read<int> number(const QString& text, int least, int most) {
    bool ok = false;
    const int value = text.toInt(&ok);
    if (ok && value >= least && value <= most) return {value, {}};
    return fault<int>(QStringLiteral("is no whole number from %1 to %2").arg(least).arg(most));
}

Read<bool> flag(const QString& text) {
    const QString word = text.toLower();
    for (const char* yes : {"true", "yes", "on", "1"})
        if (word == QLatin1String(yes)) return {true, {}};
    for (const char* no : {"false", "no", "off", "0"})
        if (word == QLatin1String(no)) return {false, {}};
    return fault<bool>(QStringLiteral("is neither true nor false"));
}

Read<QString> line(const QString& text, int longest) {
    for (const QChar c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            return fault<QString>(QStringLiteral("has characters that cannot be seen"));
    if (text.size() > longest) return fault<QString>(QStringLiteral("is longer than %1 characters").arg(longest));
    return {text, {}};
}

QStringList list(const QString& text) {
    QStringList out;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty()) out << part.trimmed();
    return out;
}

Read<QString> baseUrl(const QString& text) {
    const auto url = webAddress(text);
    if (!url) return fault<QString>(QStringLiteral("is no https address"));
    if (url->scheme() != QLatin1String("https") && !isLoopbackHost(url->host()))
        return fault<QString>(QStringLiteral("is http, which is for addresses of this machine only; use https"));
    return {withoutSlashAtEnd(text), {}};
}

Read<QString> origin(const QString& text) {
    const auto url = webAddress(text);
    if (url && url->path().isEmpty()) return {text, {}};
    return fault<QString>(QStringLiteral("has \"%1\", which is no origin (scheme://host)").arg(text));
}

Read<QString> addressRange(const QString& text) {
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    const QHostAddress address(text.left(slash));
    bool fits = !address.isNull();
    if (slash >= 0) {
        const int most = address.protocol() == QAbstractSocket::IPv6Protocol ? 128 : 32;
        fits = fits && number(text.mid(slash + 1), 0, most).fault.isEmpty();
    }
    if (fits) return {text, {}};
    return fault<QString>(
        QStringLiteral("has \"%1\", which is neither an address nor a range such as 10.0.0.0/8").arg(text));
}

Read<QString> emailAddress(const QString& text) {
    static const QRegularExpression kShape(QStringLiteral(R"(^[^\s@<>"(),:;\\\[\]]+@[^\s@<>"(),:;\\\[\]]+$)"));
    if (text.size() <= 254 && kShape.match(text).hasMatch()) return {text, {}};
    return fault<QString>(QStringLiteral("is no e-mail address"));
}

Read<QString> file(const QString& text, bool secret) {
    const QFileInfo info(QDir::current().absoluteFilePath(text));
    if (!info.isFile() || !info.isReadable()) return fault<QString>(QStringLiteral("names a file that cannot be read"));
    if (secret && othersCanRead(info.filePath()))
        return fault<QString>(QStringLiteral("names a file that others can read; chmod 600 keeps it private"));
    return {info.absoluteFilePath(), {}};
}

Read<QString> folder(const QString& text) {
    const QFileInfo info(QDir::current().absoluteFilePath(text));
    if (info.exists() && !info.isDir()) return fault<QString>(QStringLiteral("names a file and no folder"));
    return {info.absoluteFilePath(), {}};
}

Read<QString> invoiceFormat(const QString& text) {
    static const QRegularExpression kNumber(QStringLiteral(R"(\{number(?::0[1-9]d)?\})"));
    QString rest = text;
    if (rest.count(kNumber) != 1) return fault<QString>(QStringLiteral("needs {number} or {number:04d} once"));
    rest.remove(kNumber).remove(QStringLiteral("{year}")).remove(QStringLiteral("{prefix}"));
    static const QRegularExpression kText(QStringLiteral(R"(^[A-Za-z0-9 ./_-]*$)"));
    if (!kText.match(rest).hasMatch())
        return fault<QString>(
            QStringLiteral("may hold letters, digits, blanks, . / _ - and {year}, {prefix}, {number:04d}"));
    return line(text, 60);
}

bool isLoopbackHost(const QString& host) {
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

bool othersCanRead(const QString& path) {
    constexpr auto others = QFile::ReadGroup | QFile::ReadOther;
    return (QFileInfo(path).permissions() & others) != QFile::Permissions();
}

Read<HostPort> listenAddress(const QString& text) {
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    const auto port = number(text.mid(colon + 1), 0, 65535);
    QString host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'))) host = host.mid(1, host.size() - 2);
    if (host == QLatin1String("localhost")) host = QStringLiteral("127.0.0.1");
    if (colon < 1 || !port.fault.isEmpty() || QHostAddress(host).isNull())
        return fault<HostPort>(QStringLiteral("wants ADDRESS:PORT, such as 127.0.0.1:8080; \"%1\" is none").arg(text));
    return {{host, static_cast<quint16>(port.value)}, {}};
}

}  // namespace frontdesk::config

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/web/guest_page.h"

#include "sync/api/accept.h"
#include "sync/api/problems.h"

#include <QFile>

namespace frontdesk::web {
namespace {

using api::PreparedPage;
using http::Access;
using http::Method;

constexpr char kStylePath[] = "/guest-page/guest.css";
constexpr char kScriptPath[] = "/guest-page/guest.js";
constexpr char kForAYear[] = "public, max-age=31536000, immutable";  // their addresses change with them
constexpr char kAskFirst[] = "no-cache";

QByteArray fileOf(const char* name) {
    QFile file(QStringLiteral(":/guest_page/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the guest's page is not in the program");
    return file.readAll();
}

PreparedPage asset(const char* name, const char* contentType) {
    return PreparedPage(fileOf(name).toStdString(), {contentType, kForAYear});
}

QString address(const char* path, const PreparedPage& asset) {
    return QLatin1String(path) + QStringLiteral("?v=") + QString::fromStdString(asset.version());
}

QString phoneLink(const QString& phone) {
    if (phone.isEmpty()) return {};
    QString digits;
    for (const QChar c : phone)
        if (c.isDigit() || c == u'+') digits += c;
    return QStringLiteral("<p><a href=\"tel:%1\">%2</a></p>").arg(digits, phone.toHtmlEscaped());
}

/// The page with its places filled in, in one pass: a name that looks like a place stays a name.
QString filled(const QString& page, const QMap<QString, QString>& values) {
    QString out;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = page.indexOf(u'{', from);
        const qsizetype close = page.indexOf(u'}', open);
        if (open < 0 || close < 0) return out + page.mid(from);
        out += QStringView(page).mid(from, open - from);
        out += values.value(page.mid(open + 1, close - open - 1));
        from = close + 1;
    }
}

PreparedPage pageOf(const Restaurant& restaurant, const PreparedPage& style, const PreparedPage& script) {
    const QMap<QString, QString> values{
        {QStringLiteral("name"), restaurant.name.toHtmlEscaped()},
        {QStringLiteral("address"), restaurant.address.toHtmlEscaped()},
        {QStringLiteral("phone"), phoneLink(restaurant.phone)},
        {QStringLiteral("zone"), QString::fromLatin1(restaurant.calendar.zone().id()).toHtmlEscaped()},
        {QStringLiteral("css"), address(kStylePath, style)},
        {QStringLiteral("js"), address(kScriptPath, script)},
    };
    const QString page = filled(QString::fromUtf8(fileOf("index.html")), values);
    return PreparedPage(page.toStdString(), {"text/html; charset=utf-8", kAskFirst});
}

}  // namespace

GuestPage::GuestPage(const Restaurant& restaurant)
    : m_style(asset("guest.css", "text/css; charset=utf-8")),
      m_script(asset("guest.js", "text/javascript; charset=utf-8")),
      m_page(pageOf(restaurant, m_style, m_script)) {}

std::vector<http::Route> GuestPage::routes() const {
    const auto serve = [](const PreparedPage& page) {
        return [&page](const http::Request& request, const http::Reply& reply) { reply(page.answer(request)); };
    };
    const auto forBrowsers = [this](const http::Request& request, const http::Reply& reply) {
        reply(api::acceptsHtml(request) ? m_page.answer(request) : api::notFound());
    };
    return {{Method::Get, "/t/{order_id}", Access::Anyone, forBrowsers, {}, {}},
            {Method::Get, kStylePath, Access::Anyone, serve(m_style), {}, {}},
            {Method::Get, kScriptPath, Access::Anyone, serve(m_script), {}, {}}};
}

}  // namespace frontdesk::web

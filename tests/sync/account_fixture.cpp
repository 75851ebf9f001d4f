// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/account_fixture.h"

#include <QRegularExpression>

namespace frontdesk::test {

QJsonObject AccountDesk::registration(const QString& email) {
    return {{QStringLiteral("email"), email},
            {QStringLiteral("password"), QString::fromLatin1(kPassword)},
            {QStringLiteral("full_name"), QStringLiteral("Esi Owusu")},
            {QStringLiteral("phone"), QStringLiteral("024 412 3456")}};
}

void AccountDesk::makeAccount(const QString& email) {
    if (post("/customer/register", registration(email)).status != 201) qFatal("registering fails");
    if (get("/customer/verify-email?token=" + newestToken().toStdString()).status != 200) qFatal("verifying fails");
}

http::Response AccountDesk::logIn(const QString& email, const QString& password, const Headers& headers) {
    return post("/customer/token", {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}}, headers);
}

QJsonObject AccountDesk::newLogin(const QString& email) {
    makeAccount(email);
    const auto answer = logIn(email);
    if (answer.status != 200) qFatal("logging in fails");
    return jsonOf(answer);
}

std::vector<Mail> AccountDesk::mails() {
    const auto mails = desk.run<std::vector<Mail>>([&mailbox = desk.backend().mailbox] { return mailbox.recent(100); });
    if (!mails) qFatal("the mailbox cannot be read");
    return *mails;
}

QString AccountDesk::newestToken() {
    static const QRegularExpression token(QStringLiteral("token=([A-Za-z0-9_-]+)"));
    const auto written = mails();
    return written.empty() ? QString() : token.match(written.front().link).captured(1);
}

void AccountDesk::settle() {
    (void)desk.run<int>([] { return Result<int>(0); });
}

ApiDesk::Headers bearer(const QJsonObject& tokens) {
    return {{"authorization", "Bearer " + tokens[QStringLiteral("access_token")].toString().toStdString()}};
}

std::string cookieSet(const http::Response& response, const std::string& name) {
    for (const auto& [header, value] : response.headers)
        if (header == "Set-Cookie" && value.starts_with(name + "=")) return value;
    return {};
}

QString shapeOf(const http::Response& response) {
    QStringList parts{QString::number(response.status), QString::fromStdString(response.contentType)};
    for (const auto& [header, value] : response.headers) parts << QString::fromStdString(header);
    parts << jsonOf(response).keys();
    parts << QString::number(response.body ? response.body->size() : 0);
    return parts.join(u' ');
}

}  // namespace frontdesk::test

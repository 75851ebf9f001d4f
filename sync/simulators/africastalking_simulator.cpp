// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/africastalking_simulator.h"

#include "sync/simulators/accounts.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

namespace frontdesk::simulators {
namespace {

using http::Method;
using http::Request;
using http::Response;

const QByteArray kName = QByteArrayLiteral("africastalking");

Answer withKey(Answer answer) {
    return [answer = std::move(answer)](const Request& request) {
        return header(request, "apikey") == account::kAfricasTalkingKey
                   ? answer(request)
                   : plain(401, "The supplied authentication is invalid");
    };
}

}  // namespace

std::vector<http::Route> AfricasTalkingSimulator::routes() {
    const auto user = [](const Request& request) {
        if (queryValue(request, "username") != account::kAfricasTalkingUser) return plain(401, "Unknown user");
        return json(200, {{QStringLiteral("UserData"),
                           QJsonObject{{QStringLiteral("balance"), QStringLiteral("GHS 1000.0000")}}}});
    };
    return {route(Method::Post, "/africastalking/version1/messaging",
                  withKey([this](const Request& request) { return send(request); })),
            route(Method::Get, "/africastalking/version1/user", withKey(user))};
}

Response AfricasTalkingSimulator::send(const Request& request) {
    auto fields = formOf(request);
    if (fields[QStringLiteral("username")] != QLatin1String(account::kAfricasTalkingUser))
        return plain(401, "The supplied authentication is invalid");
    const QString text = fields[QStringLiteral("message")];
    const QStringList numbers = fields[QStringLiteral("to")].split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (text.isEmpty() || numbers.isEmpty()) return plain(400, "Must have to and message");
    QJsonArray recipients;
    for (const QString& to : numbers) recipients.append(take(to, fields[QStringLiteral("from")], text));
    const QString words =
        QStringLiteral("Sent to %1/%2 Total Cost: GHS 0.0390").arg(numbers.size()).arg(numbers.size());
    return json(201, {{QStringLiteral("SMSMessageData"),
                       QJsonObject{{QStringLiteral("Message"), words}, {QStringLiteral("Recipients"), recipients}}}});
}

QJsonObject AfricasTalkingSimulator::take(const QString& to, const QString& from, const QString& text) {
    static const QRegularExpression e164(QStringLiteral("^\\+[1-9][0-9]{7,14}$"));
    const bool good = e164.match(to).hasMatch();
    QString id = QStringLiteral("None");
    if (good) {
        id = QStringLiteral("ATXid_") + QString::fromLatin1(randomHex(16));
        m_messages.push_back({id, to, from, text, m_stage.clock.now(), false, m_reportUrl});
        m_stage.tally.carried(kName, to, text);
        m_stage.later([this, index = m_messages.size() - 1] { deliver(index); });
    }
    return {{QStringLiteral("statusCode"), good ? 101 : 403},
            {QStringLiteral("number"), to},
            {QStringLiteral("status"), good ? QStringLiteral("Success") : QStringLiteral("InvalidPhoneNumber")},
            {QStringLiteral("cost"), good ? QStringLiteral("GHS 0.0390") : QStringLiteral("0")},
            {QStringLiteral("messageId"), id}};
}

void AfricasTalkingSimulator::deliver(size_t index) {
    CarriedSms& message = m_messages[index];
    message.delivered = true;
    HttpRequest report;
    report.method = "POST";
    report.url = message.reportUrl;
    report.headers = {"Content-Type: application/x-www-form-urlencoded"};
    report.body = "id=" + QUrl::toPercentEncoding(message.id) +
                  "&status=Success&phoneNumber=" + QUrl::toPercentEncoding(message.to) + "&networkCode=62001";
    m_stage.reporter.send(report);
}

}  // namespace frontdesk::simulators

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/arkesel_simulator.h"

#include "sync/simulators/accounts.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace frontdesk::simulators {
namespace {

using http::Method;
using http::Request;
using http::Response;

const QByteArray kName = QByteArrayLiteral("arkesel");
constexpr int kLongestSender = 11;

Response refused(int status, const char* message) {
    return json(status, {{QStringLiteral("status"), QStringLiteral("error")},
                         {QStringLiteral("message"), QLatin1String(message)}});
}

Response done(const QJsonValue& data) {
    return json(200, {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("data"), data}});
}

Answer withKey(Answer answer) {
    return [answer = std::move(answer)](const Request& request) {
        return header(request, "api-key") == account::kArkeselKey ? answer(request) : refused(403, "Invalid API key");
    };
}

QJsonObject messageJson(const CarriedSms& message) {
    return {{QStringLiteral("ID"), message.id},
            {QStringLiteral("status"), message.delivered ? QStringLiteral("DELIVERED") : QStringLiteral("SUBMITTED")},
            {QStringLiteral("sender"), message.from},
            {QStringLiteral("recipient"), message.to},
            {QStringLiteral("message"), message.text},
            {QStringLiteral("message_count"), smsSegments(message.text)},
            {QStringLiteral("sent_at_time"), QString::fromLatin1(toRfc3339(message.at).left(19).replace('T', ' '))}};
}

}  // namespace

std::vector<http::Route> ArkeselSimulator::routes() {
    const auto balance = [](const Request&) {
        return done(QJsonObject{{QStringLiteral("sms_balance"), QStringLiteral("1000")},
                                {QStringLiteral("main_balance"), QStringLiteral("GHS 100")}});
    };
    return {route(Method::Post, "/arkesel/api/v2/sms/send", withKey([this](const Request& r) { return send(r); })),
            route(Method::Post, "/arkesel/api/v2/sms/message-reports",
                  withKey([this](const Request& r) { return reports(r); })),
            route(Method::Get, "/arkesel/api/v2/clients/balance-details", withKey(balance)),
            route(Method::Get, "/arkesel/api/v2/sms/{id}", withKey([this](const Request& r) { return show(r); }))};
}

Response ArkeselSimulator::send(const Request& request) {
    static const QRegularExpression number(QStringLiteral("^(0|[1-9][0-9]{0,4})[0-9]{9}$"));
    const auto body = jsonOf(request);
    const QString sender = body ? body->value(QLatin1String("sender")).toString() : QString();
    const QString text = body ? body->value(QLatin1String("message")).toString() : QString();
    const QJsonArray recipients = body ? body->value(QLatin1String("recipients")).toArray() : QJsonArray();
    if (sender.isEmpty() || sender.size() > kLongestSender) return refused(422, "The sender is invalid.");
    if (text.isEmpty() || recipients.isEmpty()) return refused(422, "Message and recipients are required.");
    QJsonArray taken;
    QJsonArray invalid;
    for (const QJsonValue& recipient : recipients) {
        const QString to = recipient.toString();
        if (!number.match(to).hasMatch()) {
            invalid.append(to);
            continue;
        }
        m_messages.push_back({randomUuid(), to, sender, text, m_stage.clock.now(), false,
                              body->value(QLatin1String("callback_url")).toString()});
        m_stage.tally.carried(kName, to, text);
        m_stage.later([this, index = m_messages.size() - 1] { deliver(index); });
        taken.append(QJsonObject{{QStringLiteral("recipient"), to}, {QStringLiteral("id"), m_messages.back().id}});
    }
    if (!invalid.isEmpty()) taken.append(QJsonObject{{QStringLiteral("invalid numbers"), invalid}});
    return done(taken);
}

const CarriedSms* ArkeselSimulator::find(const QString& id) const {
    const auto found = std::ranges::find(m_messages, id, &CarriedSms::id);
    return found == m_messages.end() ? nullptr : &*found;
}

Response ArkeselSimulator::show(const Request& request) const {
    const CarriedSms* message = find(QString::fromLatin1(param(request, "id")));
    return message == nullptr ? refused(404, "message does not exist") : done(messageJson(*message));
}

Response ArkeselSimulator::reports(const Request& request) const {
    const auto body = jsonOf(request);
    if (!body) return refused(422, "msg_ids are required.");
    QJsonObject data;
    for (const QJsonValue& id : body->value(QLatin1String("msg_ids")).toArray()) {
        const CarriedSms* message = find(id.toString());
        data.insert(id.toString(), message != nullptr ? messageJson(*message)
                                                      : QJsonObject{{QStringLiteral("status"), QStringLiteral("error")},
                                                                    {QStringLiteral("response"),
                                                                     QStringLiteral("message does not exist")}});
    }
    return done(data);
}

void ArkeselSimulator::deliver(size_t index) {
    CarriedSms& message = m_messages[index];
    message.delivered = true;
    if (message.reportUrl.isEmpty()) return;
    QUrl url(message.reportUrl);
    QUrlQuery query(url);
    query.addQueryItem(QStringLiteral("sms_id"), message.id);
    query.addQueryItem(QStringLiteral("status"), QStringLiteral("DELIVERED"));
    url.setQuery(query);
    HttpRequest report;
    report.url = url.toString(QUrl::FullyEncoded);
    m_stage.reporter.send(report);
}

}  // namespace frontdesk::simulators

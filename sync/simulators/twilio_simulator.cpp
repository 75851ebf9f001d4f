// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/twilio_simulator.h"

#include "sync/simulators/accounts.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace frontdesk::simulators {
namespace {

using http::Method;
using http::Request;
using http::Response;

const QByteArray kName = QByteArrayLiteral("twilio");
constexpr int kLongestBody = 1600;

Response refused(int status, int code, const char* message) {
    return json(status,
                {{QStringLiteral("code"), code},
                 {QStringLiteral("message"), QLatin1String(message)},
                 {QStringLiteral("more_info"), QStringLiteral("https://www.twilio.com/docs/errors/%1").arg(code)},
                 {QStringLiteral("status"), status}});
}

Answer withToken(Answer answer) {
    return [answer = std::move(answer)](const Request& request) {
        const bool known = hasBasic(request, QLatin1String(account::kTwilioSid), QLatin1String(account::kTwilioToken));
        if (!known) return refused(401, 20003, "Authenticate");
        if (param(request, "account") != account::kTwilioSid)
            return refused(404, 20404, "The requested resource was not found");
        return answer(request);
    };
}

/// The numbers that Twilio's test credentials refuse (twilio.com/docs/iam/test-credentials); 0: none of them.
int refusalOf(const QString& to) {
    static const std::map<QString, int> table{{QStringLiteral("+15005550001"), 21211},
                                              {QStringLiteral("+15005550002"), 21612},
                                              {QStringLiteral("+15005550003"), 21408},
                                              {QStringLiteral("+15005550004"), 21610},
                                              {QStringLiteral("+15005550009"), 21614}};
    const auto found = table.find(to);
    return found == table.end() ? 0 : found->second;
}

QString rfc2822(Instant instant) {
    const auto time = QDateTime::fromMSecsSinceEpoch(instant.ms, QTimeZone::utc());
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")) + QStringLiteral(" +0000");
}

QJsonObject messageJson(const CarriedSms& message) {
    const QString account = QLatin1String(account::kTwilioSid);
    return {
        {QStringLiteral("sid"), message.id},
        {QStringLiteral("account_sid"), account},
        {QStringLiteral("api_version"), QStringLiteral("2010-04-01")},
        {QStringLiteral("to"), message.to},
        {QStringLiteral("from"), message.from},
        {QStringLiteral("body"), message.text},
        {QStringLiteral("status"), message.delivered ? QStringLiteral("delivered") : QStringLiteral("queued")},
        {QStringLiteral("direction"), QStringLiteral("outbound-api")},
        {QStringLiteral("num_segments"), QString::number(smsSegments(message.text))},
        {QStringLiteral("num_media"), QStringLiteral("0")},
        {QStringLiteral("price"), QJsonValue::Null},
        {QStringLiteral("price_unit"), QStringLiteral("USD")},
        {QStringLiteral("error_code"), QJsonValue::Null},
        {QStringLiteral("error_message"), QJsonValue::Null},
        {QStringLiteral("date_created"), rfc2822(message.at)},
        {QStringLiteral("date_sent"), rfc2822(message.at)},
        {QStringLiteral("uri"), QStringLiteral("/2010-04-01/Accounts/%1/Messages/%2.json").arg(account, message.id)}};
}

QByteArray encoded(const std::map<QString, QString>& fields) {
    QByteArrayList pairs;
    for (const auto& [name, value] : fields)
        pairs << QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return pairs.join('&');
}

}  // namespace

QByteArray twilioSignature(const QByteArray& token, const QString& url, const std::map<QString, QString>& fields) {
    QString text = url;
    for (const auto& [name, value] : fields) text += name + value;  // a map is in the order of its names
    return QMessageAuthenticationCode::hash(text.toUtf8(), token, QCryptographicHash::Sha1).toBase64();
}

std::vector<http::Route> TwilioSimulator::routes() {
    return {
        route(Method::Post, "/twilio/2010-04-01/Accounts/{account}/Messages.json",
              withToken([this](const Request& request) { return send(request); })),
        route(Method::Get, "/twilio/2010-04-01/Accounts/{account}/Messages.json",
              withToken([this](const Request& request) { return list(request); })),
        route(Method::Get, "/twilio/2010-04-01/Accounts/{account}/Messages/{file}",
              withToken([this](const Request& request) { return show(request); })),
    };
}

Response TwilioSimulator::send(const Request& request) {
    static const QRegularExpression e164(QStringLiteral("^\\+[1-9][0-9]{7,14}$"));
    auto fields = formOf(request);
    const QString to = fields[QStringLiteral("To")];
    const QString text = fields[QStringLiteral("Body")];
    const QString service = fields[QStringLiteral("MessagingServiceSid")];
    const QString from = fields[QStringLiteral("From")];
    if (to.isEmpty()) return refused(400, 21604, "A 'To' phone number is required.");
    if (!e164.match(to).hasMatch()) return refused(400, 21211, "The 'To' number is not a valid phone number.");
    if (from.isEmpty() && service.isEmpty()) return refused(400, 21603, "A 'From' phone number is required.");
    if (text.isEmpty()) return refused(400, 21602, "Message body is required.");
    if (text.size() > kLongestBody) return refused(400, 21617, "The concatenated message body is too long.");
    if (const int code = refusalOf(to); code != 0) return refused(400, code, "The message cannot be sent.");
    m_messages.push_back({QStringLiteral("SM") + QString::fromLatin1(randomHex(16)), to, from, text,
                          m_stage.clock.now(), false, fields[QStringLiteral("StatusCallback")]});
    m_stage.tally.carried(kName, to, text);
    m_stage.later([this, index = m_messages.size() - 1] { deliver(index); });
    return json(201, messageJson(m_messages.back()));
}

void TwilioSimulator::deliver(size_t index) {
    CarriedSms& message = m_messages[index];
    report(message, QStringLiteral("sent"));
    message.delivered = true;
    report(message, QStringLiteral("delivered"));
}

Response TwilioSimulator::list(const Request& request) const {
    const QString to = QString::fromLatin1(queryValue(request, "To"));
    const QByteArray day = queryValue(request, "DateSent");
    QJsonArray rows;
    for (auto message = m_messages.rbegin(); message != m_messages.rend(); ++message) {
        if (!to.isEmpty() && message->to != to) continue;
        if (!day.isEmpty() && toRfc3339(message->at).left(day.size()) != day) continue;
        rows.append(messageJson(*message));
    }
    return json(200, {{QStringLiteral("messages"), rows},
                      {QStringLiteral("page"), 0},
                      {QStringLiteral("page_size"), 50},
                      {QStringLiteral("next_page_uri"), QJsonValue::Null}});
}

Response TwilioSimulator::show(const Request& request) const {
    const QString file = QString::fromLatin1(param(request, "file"));
    const auto found = std::ranges::find_if(
        m_messages, [&file](const CarriedSms& one) { return one.id + QStringLiteral(".json") == file; });
    if (found == m_messages.end()) return refused(404, 20404, "The requested resource was not found");
    return json(200, messageJson(*found));
}

void TwilioSimulator::report(const CarriedSms& message, const QString& status) {
    const std::map<QString, QString> fields{{QStringLiteral("MessageSid"), message.id},
                                            {QStringLiteral("SmsSid"), message.id},
                                            {QStringLiteral("MessageStatus"), status},
                                            {QStringLiteral("SmsStatus"), status},
                                            {QStringLiteral("AccountSid"), QLatin1String(account::kTwilioSid)},
                                            {QStringLiteral("To"), message.to},
                                            {QStringLiteral("From"), message.from},
                                            {QStringLiteral("ApiVersion"), QStringLiteral("2010-04-01")}};
    const QByteArray token =
        m_stage.conduct.forgedReports ? QByteArray("token of somebody else") : QByteArray(account::kTwilioToken);
    HttpRequest report;
    report.method = "POST";
    report.url = message.reportUrl;
    report.headers = {"Content-Type: application/x-www-form-urlencoded",
                      "X-Twilio-Signature: " + twilioSignature(token, report.url, fields)};
    report.body = encoded(fields);
    m_stage.reporter.send(report);
}

}  // namespace frontdesk::simulators

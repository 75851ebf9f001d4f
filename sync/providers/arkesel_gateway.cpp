// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/arkesel_gateway.h"

#include "sync/providers/delivery_words.h"
#include "sync/providers/provider_json.h"
#include "sync/providers/sms_wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

using Meaning = SmsRefusal::Meaning;

// HTTP status; "invalid" stands for a number listed among the invalid ones of an answer
constexpr SmsRefusal kRefusals[] = {
    {"401", "the API key is wrong", Meaning::NeedsPerson, "bad_key"},
    {"402", "the account's balance is used up", Meaning::NeedsPerson, "no_balance"},
    {"403", "the API key is wrong or its gateway inactive", Meaning::NeedsPerson, "bad_key"},
    {"422", "it does not take the message as it is"},
    {"invalid", "the number is invalid", Meaning::BadNumber},
};
constexpr char kInvalidNumbers[] = "invalid numbers";

/// `data` is an array of what was taken or refused, or such an object alone.
SmsAnswer takenMessage(const ProviderJson& data) {
    std::vector<ProviderJson> entries = data.items();
    if (data.isObject()) entries.push_back(data);
    SmsAnswer answer;
    answer.end = CallEnd::Accepted;
    for (const ProviderJson& entry : entries) {
        answer.messageId = entry["id"].text();
        if (!answer.messageId.isEmpty()) return answer;
    }
    for (const ProviderJson& entry : entries)
        if (entry[kInvalidNumbers].isArray()) return refusedSms(kRefusals, "invalid");
    return answer;
}

SmsAnswer sendAnswer(const HttpOutcome& outcome) {
    if (const auto ended = withoutBody(outcome)) return *ended;
    if (!isSuccess(outcome)) return refusedSms(kRefusals, QByteArray::number(outcome.status));
    const ProviderJson answer = ProviderJson::read(outcome.body);
    const QByteArray status = answer["status"].text().toLower();
    if (status.isEmpty()) return unreadableAnswer();
    return status == "success" ? takenMessage(answer["data"]) : refusedSms({}, "refused");
}

/// As Arkesel writes a number: with its country code and without a plus.
QString plainNumber(const QString& e164) {
    return e164.startsWith(QLatin1Char('+')) ? e164.mid(1) : e164;
}

}  // namespace

ArkeselGateway::ArkeselGateway(const SmsAccount& account, HttpTransport& transport)
    : m_account(account), m_transport(transport) {}

HttpRequest ArkeselGateway::request(const QByteArray& method, const QString& path) const {
    HttpRequest out;
    out.method = method;
    out.url = urlOf(m_account.baseUrl, path);
    out.headers = {"api-key: " + m_account.secret.toUtf8(), "Accept: application/json"};
    return out;
}

void ArkeselGateway::send(const OutgoingSms& sms, SmsAnswered answered) {
    QJsonObject body{{QStringLiteral("sender"), m_account.from},
                     {QStringLiteral("message"), sms.text},
                     {QStringLiteral("recipients"), QJsonArray{plainNumber(sms.to)}}};
    if (!sms.statusUrl.isEmpty()) body[QStringLiteral("callback_url")] = sms.statusUrl;
    HttpRequest post = request("POST", QStringLiteral("/api/v2/sms/send"));
    post.headers.append("Content-Type: application/json");
    post.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    post.movesMoney = true;  // a message costs money, and nothing tells a repeated one apart
    m_transport.send(post,
                     [answered = std::move(answered)](const HttpOutcome& outcome) { answered(sendAnswer(outcome)); });
}

void ArkeselGateway::find(const OutgoingSms&, SmsAnswered answered) {
    SmsAnswer answer;
    answer.end = CallEnd::Unknown;
    answer.inWords = QStringLiteral("it cannot be asked about a message whose id is lost");
    answered(answer);
}

void ArkeselGateway::askDelivery(const QByteArray& messageId,
                                 std::function<void(std::optional<DeliveryReport>)> answered) {
    const QString path = QStringLiteral("/api/v2/sms/") + QString::fromLatin1(messageId.toPercentEncoding());
    m_transport.send(request("GET", path), [messageId, answered = std::move(answered)](const HttpOutcome& outcome) {
        const QByteArray word = ProviderJson::read(outcome.body)["data"]["status"].text();
        if (outcome.end != HttpEnd::Answered || !isSuccess(outcome) || word.isEmpty()) return answered(std::nullopt);
        answered(deliveryReport(SmsProvider::Arkesel, messageId, word));
    });
}

void ArkeselGateway::check(SmsAnswered answered) {
    m_transport.send(request("GET", QStringLiteral("/api/v2/clients/balance-details")),
                     [answered = std::move(answered)](const HttpOutcome& outcome) {
                         if (const auto ended = withoutBody(outcome)) return answered(*ended);
                         if (!isSuccess(outcome))
                             return answered(refusedSms(kRefusals, QByteArray::number(outcome.status)));
                         SmsAnswer fine;
                         fine.end = CallEnd::Accepted;
                         answered(ProviderJson::read(outcome.body).isObject() ? fine : unreadableAnswer());
                     });
}

}  // namespace frontdesk

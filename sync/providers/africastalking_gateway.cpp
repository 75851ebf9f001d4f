// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/africastalking_gateway.h"

#include "sync/providers/provider_json.h"
#include "sync/providers/sms_wire.h"

namespace frontdesk {
namespace {

using Meaning = SmsRefusal::Meaning;

constexpr char kSandboxUser[] = "sandbox";
constexpr char kSandboxUrl[] = "https://api.sandbox.africastalking.com";
constexpr int kLongestCost = 40;
constexpr int kLongestReason = 100;
constexpr char kNoMessage[] = "None";  // stands where a message that was not sent would have its id

// developers.africastalking.com/docs/sms/sending: statusCode of a recipient, which comes inside HTTP 201
constexpr SmsRefusal kRefusals[] = {
    {"401", "it holds the message back as a risk", Meaning::NeedsPerson, "not_allowed"},
    {"402", "the sender is not registered", Meaning::NeedsPerson, "bad_sender"},
    {"403", "the number is invalid", Meaning::BadNumber},
    {"404", "this type of number takes no SMS", Meaning::BadNumber},
    {"405", "the account's balance is used up", Meaning::NeedsPerson, "no_balance"},
    {"406", "the recipient has opted out", Meaning::OptedOut},
    {"407", "there is no route to this number"},
    {"409", "the recipient is not to be disturbed"},
    {"500", "a fault of its own", Meaning::Later},
    {"501", "a fault of its gateway", Meaning::Later},
    {"502", "its gateway refused the message"},
};

/// Where every recipient is refused the list is empty and the reason stands in words.
constexpr std::pair<std::string_view, const char*> kReasons[] = {
    {"RiskHold", "401"},
    {"InvalidSenderId", "402"},
    {"InvalidPhoneNumber", "403"},
    {"UnsupportedNumberType", "404"},
    {"InsufficientBalance", "405"},
    {"UserInBlacklist", "406"},
    {"CouldNotRoute", "407"},
    {"DoNotDisturbRejection", "409"},
    {"InternalServerError", "500"},
    {"GatewayError", "501"},
    {"RejectedByGateway", "502"},
};

SmsAnswer refusalInWords(const QString& message) {
    for (const auto& [name, code] : kReasons)
        if (message.contains(QLatin1String(name.data(), static_cast<qsizetype>(name.size())), Qt::CaseInsensitive))
            return refusedSms(kRefusals, code);
    return refusedSms({}, "refused");
}

SmsAnswer badKey() {
    static constexpr SmsRefusal kBadKey[] = {
        {"401", "the user name or API key is wrong", Meaning::NeedsPerson, "bad_key"}};
    return refusedSms(kBadKey, "401");
}

/// HTTP 4xx come with plain text.
SmsAnswer refusal(const HttpOutcome& outcome) {
    if (outcome.status == 401 || outcome.status == 403) return badKey();
    return refusedSms({}, QByteArray::number(outcome.status));
}

SmsAnswer recipientAnswer(const ProviderJson& recipient) {
    const QByteArray code = recipient["statusCode"].text();
    const QByteArray messageId = recipient["messageId"].text();
    if (code.isEmpty()) return unreadableAnswer();
    if (code != "100" && code != "101" && code != "102") return refusedSms(kRefusals, code);
    if (messageId.isEmpty() || messageId == kNoMessage) return unreadableAnswer();
    SmsAnswer answer;
    answer.end = CallEnd::Accepted;
    answer.messageId = messageId;
    answer.code = code;
    answer.cost = recipient["cost"].words(kLongestCost);
    return answer;
}

SmsAnswer sendAnswer(const HttpOutcome& outcome) {
    if (const auto ended = withoutBody(outcome)) return *ended;
    if (!isSuccess(outcome)) return refusal(outcome);
    const ProviderJson data = ProviderJson::read(outcome.body)["SMSMessageData"];
    if (!data.isObject()) return unreadableAnswer();
    const std::vector<ProviderJson> recipients = data["Recipients"].items();
    if (recipients.empty()) return refusalInWords(data["Message"].words(kLongestReason));
    return recipientAnswer(recipients.front());
}

}  // namespace

AfricasTalkingGateway::AfricasTalkingGateway(const SmsAccount& account, HttpTransport& transport)
    : m_account(account), m_transport(transport) {}

bool AfricasTalkingGateway::isTestMode() const {
    return m_account.user == QLatin1String(kSandboxUser);
}

HttpRequest AfricasTalkingGateway::request(const QByteArray& method, const QString& path) const {
    const bool elsewhere = m_account.baseUrl != SmsConfig().africasTalking.baseUrl;
    HttpRequest out;
    out.method = method;
    out.url = urlOf(isTestMode() && !elsewhere ? QLatin1String(kSandboxUrl) : m_account.baseUrl, path);
    out.headers = {"apiKey: " + m_account.secret.toUtf8(), "Accept: application/json"};
    return out;
}

void AfricasTalkingGateway::send(const OutgoingSms& sms, SmsAnswered answered) {
    QList<std::pair<QByteArray, QString>> fields{{"username", m_account.user}, {"to", sms.to}, {"message", sms.text}};
    if (!m_account.from.isEmpty()) fields.append({"from", m_account.from});
    fields.append({{"bulkSMSMode", QStringLiteral("1")}, {"enqueue", QStringLiteral("1")}});
    HttpRequest post = request("POST", QStringLiteral("/version1/messaging"));
    post.headers.append("Content-Type: application/x-www-form-urlencoded");
    post.body = formText(fields);
    post.movesMoney = true;  // a message costs money, and nothing tells a repeated one apart
    m_transport.send(post,
                     [answered = std::move(answered)](const HttpOutcome& outcome) { answered(sendAnswer(outcome)); });
}

void AfricasTalkingGateway::find(const OutgoingSms&, SmsAnswered answered) {
    SmsAnswer answer;
    answer.end = CallEnd::Unknown;
    answer.inWords = QStringLiteral("it cannot be asked about a message");
    answered(answer);
}

void AfricasTalkingGateway::askDelivery(const QByteArray&,
                                        std::function<void(std::optional<DeliveryReport>)> answered) {
    answered(std::nullopt);
}

void AfricasTalkingGateway::check(SmsAnswered answered) {
    const QString query = QString::fromLatin1(formText({{"username", m_account.user}}));
    m_transport.send(request("GET", QStringLiteral("/version1/user?") + query),
                     [answered = std::move(answered)](const HttpOutcome& outcome) {
                         if (const auto ended = withoutBody(outcome)) return answered(*ended);
                         if (!isSuccess(outcome)) return answered(refusal(outcome));
                         SmsAnswer fine;
                         fine.end = CallEnd::Accepted;
                         answered(ProviderJson::read(outcome.body).isObject() ? fine : unreadableAnswer());
                     });
}

}  // namespace frontdesk

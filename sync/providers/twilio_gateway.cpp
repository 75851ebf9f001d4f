// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/twilio_gateway.h"

#include "sync/providers/delivery_words.h"
#include "sync/providers/provider_json.h"
#include "sync/providers/sms_wire.h"

#include <QUrl>

namespace frontdesk {
namespace {

using Meaning = SmsRefusal::Meaning;

// twilio.com/docs/api/errors
constexpr SmsRefusal kRefusals[] = {
    {"20003", "the account's SID or token is wrong", Meaning::NeedsPerson, "bad_key"},
    {"20404", "there is no such account", Meaning::NeedsPerson, "bad_key"},
    {"20429", "too many requests", Meaning::Later},
    {"21211", "the number is invalid", Meaning::BadNumber},
    {"21212", "the sender is invalid", Meaning::NeedsPerson, "bad_sender"},
    {"21408", "sending to this country is not enabled", Meaning::NeedsPerson, "not_allowed"},
    {"21606", "the sender cannot send SMS", Meaning::NeedsPerson, "bad_sender"},
    {"21608", "a trial account sends to verified numbers alone", Meaning::NeedsPerson, "not_allowed"},
    {"21610", "the recipient has opted out", Meaning::OptedOut},
    {"21611", "the sender's queue is full", Meaning::Later},
    {"21612", "there is no route to this number"},
    {"21614", "the number is no mobile number", Meaning::BadNumber},
    {"21617", "the text is too long"},
    {"30001", "the queue overflowed", Meaning::Later},
    {"30002", "the account is suspended", Meaning::NeedsPerson, "suspended"},
    {"30003", "the handset cannot be reached", Meaning::Later},
    {"30004", "the message was blocked"},
    {"30005", "the handset is unknown", Meaning::BadNumber},
    {"30006", "the number is a landline", Meaning::BadNumber},
    {"30007", "the message was filtered", Meaning::NeedsPerson, "filtered"},
    {"30008", "an unknown fault"},
};

constexpr char kTestNumbers[] = "+1500555";  // twilio.com/docs/iam/test-credentials
constexpr char kServices[] = "MG";           // SIDs of messaging services; a sender's name has at most 11 characters
constexpr int kSidLength = 34;
constexpr qint64 kLongestValiditySeconds = 36'000;
constexpr qint64 kUsefulMs = 2LL * 3'600'000;  // longer after midnight no message of the day before is looked for
constexpr qint64 kDayMs = 24LL * 3'600'000;

QByteArray day(Instant instant) {
    return toRfc3339(instant).left(10);
}

QByteArray validitySeconds(Instant usefulUntil, Instant now) {
    return QByteArray::number(qBound(1LL, (usefulUntil.ms - now.ms) / 1'000, kLongestValiditySeconds));
}

/// "USD 0.0075", once the price is known.
QString costIn(const ProviderJson& message) {
    const QByteArray price = message["price"].text();
    return price.isEmpty() ? QString() : QString::fromUtf8(message["price_unit"].text() + ' ' + price);
}

bool hasFailed(const ProviderJson& message) {
    const QByteArray word = message["status"].text();
    return deliveryReport(SmsProvider::Twilio, {}, word).state == DeliveryState::Failed;
}

/// The message as Twilio shows it, once it was taken.
SmsAnswer takenMessage(const ProviderJson& message) {
    SmsAnswer answer;
    answer.end = CallEnd::Accepted;
    if (hasFailed(message)) answer = refusedSms(kRefusals, message["error_code"].text());
    answer.messageId = message["sid"].text();
    answer.segments = message["num_segments"].text().toInt();
    answer.cost = costIn(message);
    return answer;
}

/// A 4xx, with a body that names the fault or without one.
SmsAnswer refusal(const HttpOutcome& outcome) {
    const QByteArray code = ProviderJson::read(outcome.body)["code"].text();
    if (!code.isEmpty()) return refusedSms(kRefusals, code);
    if (outcome.status == 401 || outcome.status == 403) return refusedSms(kRefusals, "20003");
    return refusedSms({}, QByteArray::number(outcome.status));
}

SmsAnswer sendAnswer(const HttpOutcome& outcome) {
    if (const auto ended = withoutBody(outcome)) return *ended;
    if (!isSuccess(outcome)) return refusal(outcome);
    const ProviderJson message = ProviderJson::read(outcome.body);
    return message["sid"].text().isEmpty() ? unreadableAnswer() : takenMessage(message);
}

/// nullopt: none of the messages listed is @p sms.
std::optional<SmsAnswer> foundAmong(const ProviderJson& messages, const OutgoingSms& sms) {
    for (const ProviderJson& message : messages.items()) {
        if (message["body"].text() == sms.text.toUtf8() && message["to"].text() == sms.to.toUtf8())
            return takenMessage(message);
    }
    return std::nullopt;
}

SmsAnswer notThere() {
    SmsAnswer answer;
    answer.end = CallEnd::Rejected;
    answer.inWords = QStringLiteral("it has no such message");
    return answer;
}

}  // namespace

struct TwilioGateway::Wire {
    HttpTransport& transport;
    const SmsAccount account;

    [[nodiscard]] HttpRequest request(const QByteArray& method, const QString& path) const {
        HttpRequest out;
        out.method = method;
        out.url = urlOf(account.baseUrl, QStringLiteral("/2010-04-01/Accounts/%1/Messages")
                                             .arg(QString::fromLatin1(QUrl::toPercentEncoding(account.user)))) +
                  path;
        out.headers = {basicAuthorization(account.user, account.secret), "Accept: application/json"};
        return out;
    }

    /// Looks through the messages to that number of each of @p days, one after the other.
    static void search(const std::shared_ptr<const Wire>& wire, const OutgoingSms& sms, QList<QByteArray> days,
                       const SmsAnswered& answered) {
        const QByteArray query = formText(
            {{"To", sms.to}, {"DateSent", QString::fromLatin1(days.takeFirst())}, {"PageSize", QStringLiteral("100")}});
        wire->transport.send(
            wire->request("GET", QStringLiteral(".json?") + QString::fromLatin1(query)),
            [wire, sms, days, answered](const HttpOutcome& outcome) {
                if (const auto ended = withoutBody(outcome)) return answered(undecided(*ended));
                const ProviderJson messages = ProviderJson::read(outcome.body)["messages"];
                if (!isSuccess(outcome) || !messages.isArray())
                    return answered(undecided(isSuccess(outcome) ? unreadableAnswer() : refusal(outcome)));
                if (const auto found = foundAmong(messages, sms)) return answered(*found);
                if (days.isEmpty()) return answered(notThere());
                search(wire, sms, days, answered);
            });
    }

    /// That the list could not be had says nothing of the message.
    static SmsAnswer undecided(SmsAnswer answer) {
        answer.end = CallEnd::Unknown;
        return answer;
    }
};

TwilioGateway::TwilioGateway(const SmsAccount& account, HttpTransport& transport, const Clock& clock)
    : m_wire(std::make_shared<const Wire>(Wire{transport, account})), m_clock(clock) {}

bool TwilioGateway::isTestMode() const {
    return m_wire->account.from.startsWith(QLatin1String(kTestNumbers));
}

void TwilioGateway::send(const OutgoingSms& sms, SmsAnswered answered) {
    const QString& from = m_wire->account.from;
    const QByteArray sender =
        from.startsWith(QLatin1String(kServices)) && from.size() == kSidLength ? "MessagingServiceSid" : "From";
    QList<std::pair<QByteArray, QString>> fields{{"To", sms.to}, {sender, from}, {"Body", sms.text}};
    if (!sms.statusUrl.isEmpty()) fields.append({"StatusCallback", sms.statusUrl});
    fields.append({"ValidityPeriod", QString::fromLatin1(validitySeconds(sms.usefulUntil, m_clock.now()))});
    HttpRequest request = m_wire->request("POST", QStringLiteral(".json"));
    request.headers.append("Content-Type: application/x-www-form-urlencoded");
    request.body = formText(fields);
    request.movesMoney = true;  // a message costs money, and nothing tells a repeated one apart
    m_wire->transport.send(
        request, [answered = std::move(answered)](const HttpOutcome& outcome) { answered(sendAnswer(outcome)); });
}

void TwilioGateway::find(const OutgoingSms& sms, SmsAnswered answered) {
    const Instant now = m_clock.now();
    QList<QByteArray> days{day(now)};
    if (now.ms % kDayMs < kUsefulMs) days.append(day(now.plusMs(-kDayMs)));
    Wire::search(m_wire, sms, days, answered);
}

void TwilioGateway::askDelivery(const QByteArray& messageId,
                                std::function<void(std::optional<DeliveryReport>)> answered) {
    const QString path = QStringLiteral("/%1.json").arg(QString::fromLatin1(messageId.toPercentEncoding()));
    m_wire->transport.send(m_wire->request("GET", path),
                           [messageId, answered = std::move(answered)](const HttpOutcome& outcome) {
                               const ProviderJson message = ProviderJson::read(outcome.body);
                               const QByteArray word = message["status"].text();
                               if (outcome.end != HttpEnd::Answered || !isSuccess(outcome) || word.isEmpty())
                                   return answered(std::nullopt);
                               DeliveryReport report = deliveryReport(SmsProvider::Twilio, messageId, word);
                               report.optedOut = message["error_code"].text() == "21610";
                               answered(report);
                           });
}

void TwilioGateway::check(SmsAnswered answered) {
    m_wire->transport.send(m_wire->request("GET", QStringLiteral(".json?PageSize=1")), [answered = std::move(answered)](
                                                                                           const HttpOutcome& outcome) {
        if (const auto ended = withoutBody(outcome)) return answered(*ended);
        if (!isSuccess(outcome)) return answered(refusal(outcome));
        SmsAnswer fine;
        fine.end = CallEnd::Accepted;
        answered(ProviderJson::read(outcome.body)["messages"].isArray() ? fine : unreadableAnswer());
    });
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/hubtel_answers.h"

#include "sync/providers/call_ends.h"
#include "sync/providers/provider_http.h"
#include "sync/providers/provider_json.h"
#include "sync/providers/wire_amount.h"

namespace frontdesk::hubtel {
namespace {

constexpr int kLongestWords = 200;
constexpr int kNotFound = 404;
constexpr int kMethodNotAllowed = 405;

struct Phrase {
    const char* part;  ///< in lower case
    const char* failureCode;
};
/// Of code 2001, whose reason stands in the text alone.
constexpr Phrase kPhrases[] = {{"insufficient", "insufficient_funds"},
                               {"fund", "insufficient_funds"},
                               {"limit", "limit_reached"},
                               {"pin", "wrong_code"},
                               {"timeout", "not_approved"},
                               {"timed out", "not_approved"},
                               {"time out", "not_approved"},
                               {"expired", "not_approved"},
                               {"not registered", "wrong_wallet"},
                               {"network", "wrong_wallet"}};

QByteArray failureCodeOf(const QString& message) {
    const QString lower = message.toLower();
    for (const Phrase& each : kPhrases)
        if (lower.contains(QLatin1String(each.part))) return each.failureCode;
    return "declined";
}

QString reasonIn(const ProviderJson& body) {
    const QString message = body["Message"].words(kLongestWords);
    return message.isEmpty() ? body["Data"]["Description"].words(kLongestWords) : message;
}

/// @param amount compared is what was asked for, not what the guest was charged, who may bear the fees
GatewayAnswer paid(const ProviderJson& amount, Currency currency) {
    GatewayAnswer answer = acceptedCall(PayProgress::Succeeded);
    answer.amount = fromDecimal(amount.text(), currency);
    return answer.amount ? answer : unreadableCall(QStringLiteral("a success without an amount"));
}

GatewayAnswer receiveState(const ProviderJson& body, Currency currency) {
    const QByteArray code = body["ResponseCode"].text();
    const QString inWords =
        QStringLiteral("Hubtel says %1: %2").arg(QString::fromUtf8(code.left(10)), withoutPersons(reasonIn(body)));
    if (code == "0000") return paid(body["Data"]["Amount"], currency);
    if (code == "0001") return acceptedCall(PayProgress::Pending);
    if (code == "2001") return failedCall(failureCodeOf(reasonIn(body)), inWords);
    for (const char* refusal : {"4000", "4070", "4101", "4103"})
        if (code == refusal) return rejectedCall("configuration", inWords);
    return unreadableCall(inWords);
}

GatewayAnswer transactionState(const ProviderJson& data, Currency currency) {
    const QByteArray status = data["status"].text().toLower();
    if (status == "paid") return paid(data["amount"], currency);
    if (status == "refunded") return acceptedCall(PayProgress::Reversed);
    return acceptedCall(PayProgress::Pending);
}

}  // namespace

GatewayAnswer readReceive(const HttpOutcome& outcome, Currency currency) {
    if (const auto end = endBeforeBody(outcome)) return *end;
    if (isKeyRefused(outcome)) return keyRefusedCall(CallEnd::Rejected);
    if (outcome.status == kNotFound || outcome.status == kMethodNotAllowed)
        return rejectedCall("configuration", QStringLiteral("Hubtel knows no such account"));
    const ProviderJson body = ProviderJson::read(outcome.body);
    GatewayAnswer answer = receiveState(body, currency);
    answer.reference = body["Data"]["ClientReference"].text();
    answer.providerId = body["Data"]["TransactionId"].text();
    if (answer.healthCode.isEmpty() && body["ResponseCode"].text() == "4101") answer.healthCode = "bad_key";
    return answer;
}

GatewayAnswer readStatus(const HttpOutcome& outcome, Currency currency) {
    if (const auto end = endBeforeBody(outcome)) return *end;
    if (isKeyRefused(outcome)) return keyRefusedCall(CallEnd::NotSent);
    const ProviderJson body = ProviderJson::read(outcome.body);
    const ProviderJson data = body["data"];
    const bool isUnknown = !isSuccess(outcome) || (body.isObject() && body["responseCode"].text() != "0000");
    if (isUnknown) {
        GatewayAnswer answer = acceptedCall(PayProgress::Pending);
        answer.inWords = QStringLiteral("Hubtel does not know of it yet");
        return answer;
    }
    if (!data.isObject()) return unreadableCall(QStringLiteral("not a status"));
    GatewayAnswer answer = transactionState(data, currency);
    answer.reference = data["clientReference"].text();
    answer.providerId = data["transactionId"].text();
    return answer;
}

}  // namespace frontdesk::hubtel

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/paystack_answers.h"

#include "sync/providers/call_ends.h"
#include "sync/providers/provider_http.h"
#include "sync/providers/provider_json.h"
#include "sync/providers/wire_amount.h"

#include <QUrl>

namespace frontdesk::paystack {
namespace {

constexpr int kLongestWords = 200;
constexpr int kLongestUrl = 2'000;
constexpr int kPauseSeconds = 180;  // of "Please wait a few minutes and try again."

/// The message of an envelope, or of the transaction in it, for people.
QString reasonIn(const ProviderJson& body) {
    const ProviderJson data = body["data"];
    for (const ProviderJson& each : {data["gateway_response"], data["message"], body["message"]})
        if (const QString words = each.words(kLongestWords); !words.isEmpty()) return words;
    return {};
}

bool isOneOf(const QByteArray& word, std::initializer_list<const char*> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool saysNotFound(const QString& message) {
    const QString lower = message.toLower();
    return lower.contains(QLatin1String("reference not found")) ||
           lower.contains(QLatin1String("reference is invalid")) || lower.contains(QLatin1String("not found"));
}

bool saysWait(const QString& message) {
    return message.contains(QLatin1String("wait a few minutes"), Qt::CaseInsensitive);
}

GatewayAnswer putOff() {
    GatewayAnswer answer;
    answer.retryAfterSeconds = kPauseSeconds;
    answer.inWords = QStringLiteral("too many requests");
    return answer;
}

/// A refusal with a body of its own: 400, 404, 422.
GatewayAnswer refused(const ProviderJson& body) {
    const QString reason = reasonIn(body);
    // A fault behind Paystack, at the network perhaps: it may have gone through after all.
    if (isOneOf(body["type"].text(), {"api_error", "processor_error"})) return unreadableCall(withoutPersons(reason));
    if (saysWait(reason)) return putOff();
    if (body["status"].flag() != false) return unreadableCall(QStringLiteral("a refusal that says nothing"));
    return rejectedCall(failureCodeOf(reason), withoutPersons(reason));
}

/// A link that a browser may be led to.
QString pageAddress(const QByteArray& text) {
    const QUrl url(QString::fromUtf8(text), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return isWeb && !url.host().isEmpty() && text.size() <= kLongestUrl ? QString::fromUtf8(url.toEncoded())
                                                                        : QString();
}

std::optional<Currency> currencyIn(const ProviderJson& data) {
    return Currency::fromCode(data["currency"].text().toUpper());
}

std::optional<Money> amountIn(const ProviderJson& data, const char* name) {
    const auto number = data[name].integer();
    const auto currency = currencyIn(data);
    return number && currency ? fromHundredths(*number, *currency) : std::nullopt;
}

/// What was asked for. Where the guest bears the fees, `amount` is more than that, and `requested_amount` is it.
std::optional<Money> askedFor(const ProviderJson& data, Money ours) {
    const auto requested = amountIn(data, "requested_amount");
    const auto amount = amountIn(data, "amount");
    if (amount && *amount == ours) return amount;
    return requested && requested->isPositive() ? requested : amount;
}

/// What a charge's state means before anybody has verified it.
GatewayAnswer chargeState(const ProviderJson& body) {
    const ProviderJson data = body["data"];
    const QByteArray status = data["status"].text().toLower();
    GatewayAnswer answer = acceptedCall(PayProgress::Pending);
    if (status == "success") answer.progress = PayProgress::Succeeded;
    if (status == "send_otp") answer.progress = PayProgress::NeedsCode;
    if (isOneOf(status, {"failed", "timeout"})) {
        const QString reason = reasonIn(body);
        answer = failedCall(status == "timeout" ? QByteArrayLiteral("not_approved") : failureCodeOf(reason),
                            withoutPersons(reason));
    }
    answer.reference = data["reference"].text();
    answer.providerId = data["id"].text();
    answer.displayText = data["display_text"].words(kLongestWords);
    return answer;
}

GatewayAnswer succeeded(const ProviderJson& data, Money ours) {
    GatewayAnswer answer = acceptedCall(PayProgress::Succeeded);
    answer.amount = askedFor(data, ours);
    return answer.amount ? answer : unreadableCall(QStringLiteral("a success without an amount"));
}

GatewayAnswer transactionState(const ProviderJson& body, Money ours) {
    const ProviderJson data = body["data"];
    const QByteArray status = data["status"].text().toLower();
    if (status == "success") return succeeded(data, ours);
    if (status == "failed") return failedCall(failureCodeOf(reasonIn(body)), withoutPersons(reasonIn(body)));
    if (status == "reversed") return acceptedCall(PayProgress::Reversed);
    // abandoned, ongoing, pending, processing, queued, a reversal under way, and what may be added to them
    if (!status.isEmpty()) return acceptedCall(PayProgress::Pending);
    return unreadableCall(QStringLiteral("a transaction without a status"));
}

}  // namespace

bool isDuplicate(const HttpOutcome& outcome) {
    if (outcome.end != HttpEnd::Answered || isSuccess(outcome)) return false;
    const ProviderJson body = ProviderJson::read(outcome.body);
    return body["code"].text() == "duplicate_reference" ||
           body["message"].words(kLongestWords).contains(QLatin1String("duplicate"), Qt::CaseInsensitive);
}

GatewayAnswer readInitialize(const HttpOutcome& outcome) {
    if (const auto end = endBeforeBody(outcome)) return *end;
    if (isKeyRefused(outcome)) return keyRefusedCall(CallEnd::Rejected);
    const ProviderJson body = ProviderJson::read(outcome.body);
    if (!isSuccess(outcome) || body["status"].flag() == false) return refused(body);
    GatewayAnswer answer = acceptedCall(PayProgress::NeedsPage);
    answer.authorizationUrl = pageAddress(body["data"]["authorization_url"].text());
    answer.reference = body["data"]["reference"].text();
    return answer.authorizationUrl.isEmpty() ? unreadableCall(QStringLiteral("no address of a page")) : answer;
}

GatewayAnswer readCharge(const HttpOutcome& outcome, CallEnd keyRefused) {
    if (const auto end = endBeforeBody(outcome)) return *end;
    if (isKeyRefused(outcome)) return keyRefusedCall(keyRefused);
    const ProviderJson body = ProviderJson::read(outcome.body);
    if (!body["data"]["status"].text().isEmpty()) return chargeState(body);
    if (saysNotFound(reasonIn(body))) return acceptedCall(PayProgress::NotFound);
    if (!isSuccess(outcome) || body["status"].flag() == false) return refused(body);
    return unreadableCall(QStringLiteral("a charge without a status"));
}

GatewayAnswer readVerify(const HttpOutcome& outcome, const ChargeCall& call, bool testMode) {
    if (const auto end = endBeforeBody(outcome)) return *end;
    if (isKeyRefused(outcome)) return keyRefusedCall(CallEnd::NotSent);
    const ProviderJson body = ProviderJson::read(outcome.body);
    const ProviderJson data = body["data"];
    if (outcome.status == 404 || (!isSuccess(outcome) && saysNotFound(reasonIn(body))))
        return acceptedCall(PayProgress::NotFound);
    if (!isSuccess(outcome) || body["status"].flag() == false || !data.isObject())
        return unreadableCall(withoutPersons(reasonIn(body)));
    if (data["domain"].text() != (testMode ? "test" : "live")) {
        GatewayAnswer answer = unreadableCall(QStringLiteral("an answer of the other mode than our key's"));
        answer.needsPerson = true;
        return answer;
    }
    GatewayAnswer answer = transactionState(body, call.amount);
    answer.reference = data["reference"].text();
    answer.providerId = data["id"].text();
    return answer;
}

}  // namespace frontdesk::paystack

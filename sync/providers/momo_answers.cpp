// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/momo_answers.h"

#include "sync/providers/call_ends.h"
#include "sync/providers/provider_http.h"
#include "sync/providers/provider_json.h"
#include "sync/providers/wire_amount.h"
#include "sync/providers/wire_text.h"

#include <array>
#include <string_view>

namespace frontdesk::momo {
namespace {

constexpr int kAccepted = 202;
constexpr int kNotFound = 404;
constexpr int kConflict = 409;

struct Reason {
    enum class Meaning { Failed, Pending, Unknown };
    std::string_view word;
    Meaning meaning = Meaning::Failed;
    std::string_view failureCode = {};
};
constexpr auto kPending = Reason::Meaning::Pending;
constexpr auto kFailed = Reason::Meaning::Failed;

constexpr std::array kReasons{
    Reason{"APPROVAL_REJECTED", kFailed, "declined"},
    Reason{"PAYER_REJECTION", kFailed, "declined"},
    Reason{"REJECTED", kFailed, "declined"},
    Reason{"EXPIRED", kFailed, "not_approved"},
    Reason{"COULD_NOT_PERFORM_TRANSACTION", kFailed, "not_approved"},
    Reason{"INTERNAL_PROCESSING_ERROR", kFailed, "provider_fault"},
    Reason{"NOT_ENOUGH_FUNDS", kFailed, "insufficient_funds"},
    Reason{"PAYER_LIMIT_REACHED", kFailed, "limit_reached"},
    Reason{"PAYER_NOT_FOUND", kFailed, "wrong_wallet"},
    Reason{"PAYEE_NOT_FOUND", kFailed, "configuration"},
    Reason{"PAYEE_NOT_ALLOWED_TO_RECEIVE", kFailed, "configuration"},
    Reason{"NOT_ALLOWED", kFailed, "configuration"},
    Reason{"NOT_ALLOWED_TARGET_ENVIRONMENT", kFailed, "configuration"},
    Reason{"INVALID_CALLBACK_URL_HOST", kFailed, "configuration"},
    Reason{"INVALID_CURRENCY", kFailed, "configuration"},
    Reason{"TRANSFER_TYPE_UNKNOWN", kFailed, "configuration"},
    Reason{"ONGOING", kPending},
    Reason{"PENDING", kPending},
    Reason{"DELAYED", kPending},
    Reason{"PAYER_DELAYED", kPending},
    Reason{"SERVICE_UNAVAILABLE", Reason::Meaning::Unknown},
};

const Reason* findReason(const QByteArray& word) {
    const auto at = std::find_if(kReasons.begin(), kReasons.end(), [&](const Reason& each) {
        return word == QByteArrayView(each.word.data(), static_cast<qsizetype>(each.word.size()));
    });
    return at == kReasons.end() ? nullptr : &*at;
}

QByteArray codeOf(const Reason& reason) {
    return {reason.failureCode.data(), static_cast<qsizetype>(reason.failureCode.size())};
}

/// A word alone, or an object with a code and a message.
QByteArray reasonIn(const ProviderJson& status) {
    const ProviderJson reason = status["reason"];
    return (reason.isObject() ? reason["code"].text() : reason.text()).trimmed().toUpper();
}

GatewayAnswer failed(const QByteArray& word) {
    const QString inWords = QStringLiteral("MTN says %1").arg(QString::fromUtf8(word.left(60)));
    const Reason* reason = findReason(word);
    if (!reason) return failedCall("provider_fault", withoutPersons(inWords));
    if (reason->meaning == Reason::Meaning::Pending) return acceptedCall(PayProgress::Pending);
    if (reason->meaning == Reason::Meaning::Unknown) return unreadableCall(inWords);
    return failedCall(codeOf(*reason), inWords);
}

GatewayAnswer succeeded(const ProviderJson& status, const Asked& asked) {
    const QByteArray currency = status["currency"].text().toUpper();
    const auto known = currency == asked.wireCurrency ? asked.amount.currency() : Currency::fromCode(currency);
    GatewayAnswer answer = acceptedCall(PayProgress::Succeeded);
    if (known) answer.amount = fromDecimal(status["amount"].text(), *known);
    return answer.amount ? answer : unreadableCall(QStringLiteral("a success without an amount"));
}

GatewayAnswer stateOf(const ProviderJson& status, const Asked& asked) {
    const QByteArray word = status["status"].text().toUpper();
    if (word == "SUCCESSFUL") return succeeded(status, asked);
    if (word == "FAILED") return failed(reasonIn(status));
    if (!word.isEmpty()) return acceptedCall(PayProgress::Pending);
    return unreadableCall(QStringLiteral("a payment without a status"));
}

/// A refusal of a request that says why. An error 500 with a reason is one too.
std::optional<GatewayAnswer> refusedFor(const ProviderJson& body) {
    const QByteArray word = body["code"].text().toUpper();
    const Reason* reason = findReason(word);
    const bool isRefusal = reason && reason->meaning == Reason::Meaning::Failed && word != "INTERNAL_PROCESSING_ERROR";
    if (!isRefusal) return std::nullopt;
    return rejectedCall(codeOf(*reason), QStringLiteral("MTN says %1").arg(QString::fromLatin1(word)));
}

}  // namespace

GatewayAnswer readRequest(const HttpOutcome& outcome, CallEnd keyRefused) {
    if (outcome.end == HttpEnd::Answered)
        if (const auto refusal = refusedFor(ProviderJson::read(outcome.body))) return *refusal;
    if (const auto end = endBeforeBody(outcome)) return *end;
    if (isKeyRefused(outcome)) return keyRefusedCall(keyRefused);
    if (outcome.status == kAccepted || outcome.status == kConflict) return acceptedCall(PayProgress::Pending);
    if (isSuccess(outcome)) return unreadableCall(QStringLiteral("an answer that MTN does not describe"));
    return rejectedCall("configuration", QStringLiteral("MTN answered %1").arg(outcome.status));
}

GatewayAnswer readStatus(const HttpOutcome& outcome, const Asked& asked) {
    if (const auto end = endBeforeBody(outcome)) return *end;
    if (isKeyRefused(outcome)) return keyRefusedCall(CallEnd::NotSent);
    if (outcome.status == kNotFound) return acceptedCall(PayProgress::NotFound);
    const ProviderJson status = ProviderJson::read(outcome.body);
    if (!isSuccess(outcome) || !status.isObject()) return unreadableCall(QStringLiteral("not a status"));
    GatewayAnswer answer = stateOf(status, asked);
    answer.reference = withoutHyphens(status["externalId"].text());
    answer.providerId = status["financialTransactionId"].text();
    return answer;
}

}  // namespace frontdesk::momo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/call_ends.h"

#include "sync/providers/provider_http.h"

namespace frontdesk {
namespace {

constexpr int kRequestTimeout = 408;
constexpr int kTooManyRequests = 429;

GatewayAnswer undecidedCall(CallEnd end, const QByteArray& healthCode, const QString& inWords) {
    GatewayAnswer answer;
    answer.end = end;
    answer.healthCode = healthCode;
    answer.inWords = inWords;
    return answer;
}

/// What is wrong on our side of the wire, or with the other's certificate, does not pass by itself.
bool takesAPerson(const QByteArray& problem) {
    return problem == "tls" || problem == "refused_url" || problem == "refused_header";
}

GatewayAnswer lostCall(const HttpOutcome& outcome) {
    const QString problem = QString::fromLatin1(outcome.problem);
    const bool isAborted = outcome.problem == "aborted";  // by us: says nothing of the provider
    const QByteArray healthCode = isAborted ? QByteArray() : outcome.problem;
    if (outcome.end == HttpEnd::Unknown)
        return undecidedCall(CallEnd::Unknown, healthCode, QStringLiteral("no answer: %1").arg(problem));
    GatewayAnswer answer =
        undecidedCall(CallEnd::NotSent, healthCode, QStringLiteral("cannot be reached: %1").arg(problem));
    answer.needsPerson = takesAPerson(outcome.problem);
    return answer;
}

}  // namespace

GatewayAnswer acceptedCall(PayProgress progress) {
    GatewayAnswer answer;
    answer.end = CallEnd::Accepted;
    answer.progress = progress;
    return answer;
}

GatewayAnswer failedCall(const QByteArray& failureCode, const QString& inWords) {
    GatewayAnswer answer = acceptedCall(PayProgress::Failed);
    answer.failureCode = failureCode;
    answer.inWords = inWords;
    answer.needsPerson = failureCode == "configuration";
    return answer;
}

GatewayAnswer rejectedCall(const QByteArray& failureCode, const QString& inWords) {
    GatewayAnswer answer = failedCall(failureCode, inWords);
    answer.end = CallEnd::Rejected;
    return answer;
}

GatewayAnswer unreadableCall(const QString& inWords) {
    return undecidedCall(CallEnd::Unknown, "unreadable", inWords);
}

GatewayAnswer keyRefusedCall(CallEnd end) {
    GatewayAnswer answer =
        rejectedCall("configuration", QStringLiteral("it refuses our key, or this machine's address"));
    answer.end = end;
    answer.healthCode = "bad_key";
    return answer;
}

std::optional<GatewayAnswer> endBeforeBody(const HttpOutcome& outcome) {
    if (outcome.end != HttpEnd::Answered) return lostCall(outcome);
    if (outcome.status == kTooManyRequests) {
        GatewayAnswer answer = undecidedCall(CallEnd::NotSent, {}, QStringLiteral("too many requests"));
        answer.retryAfterSeconds = pauseAskedFor(outcome);
        return answer;
    }
    if (outcome.status >= 500 || outcome.status == kRequestTimeout)
        return undecidedCall(CallEnd::Unknown, "http_5xx", QStringLiteral("it answered %1").arg(outcome.status));
    return std::nullopt;
}

GatewayAnswer checkedCall(const HttpOutcome& outcome) {
    if (const auto end = endBeforeBody(outcome)) return *end;
    return isKeyRefused(outcome) ? keyRefusedCall(CallEnd::NotSent) : acceptedCall(PayProgress::Pending);
}

}  // namespace frontdesk

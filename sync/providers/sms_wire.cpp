// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/sms_wire.h"

#include <QUrl>

#include <algorithm>

namespace frontdesk {
namespace {

constexpr int kTooManyRequests = 429;
constexpr int kRequestTimeout = 408;
constexpr int kPauseSeconds = 60;  // where a provider puts us off and does not say for how long

QByteArray bytes(std::string_view text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

SmsAnswer undecided(CallEnd end, const QByteArray& healthCode, const QString& inWords) {
    SmsAnswer answer;
    answer.end = end;
    answer.healthCode = healthCode;
    answer.inWords = inWords;
    return answer;
}

}  // namespace

SmsAnswer refusedSms(std::span<const SmsRefusal> table, const QByteArray& code) {
    using Meaning = SmsRefusal::Meaning;
    SmsAnswer answer;
    answer.end = CallEnd::Rejected;
    answer.code = code;
    const auto row =
        std::find_if(table.begin(), table.end(), [&](const auto& each) { return bytes(each.code) == code; });
    if (row == table.end()) {
        answer.inWords = QStringLiteral("refused with code %1").arg(QString::fromLatin1(code.left(20)));
        return answer;
    }
    answer.inWords = QString::fromLatin1(bytes(row->inWords));
    answer.healthCode = bytes(row->healthCode);
    answer.optedOut = row->meaning == Meaning::OptedOut;
    answer.badNumber = row->meaning == Meaning::BadNumber;
    answer.needsPerson = row->meaning == Meaning::NeedsPerson;
    if (row->meaning == Meaning::Later) {
        answer.end = CallEnd::NotSent;
        answer.retryAfterSeconds = kPauseSeconds;
    }
    return answer;
}

std::optional<SmsAnswer> withoutBody(const HttpOutcome& outcome) {
    if (outcome.end == HttpEnd::NotSent)
        return undecided(CallEnd::NotSent, outcome.problem,
                         QStringLiteral("cannot be reached: %1").arg(QString::fromLatin1(outcome.problem)));
    if (outcome.end == HttpEnd::Unknown)
        return undecided(CallEnd::Unknown, outcome.problem,
                         QStringLiteral("no answer: %1").arg(QString::fromLatin1(outcome.problem)));
    if (outcome.status == kTooManyRequests) {
        SmsAnswer answer = undecided(CallEnd::NotSent, {}, QStringLiteral("too many requests"));
        answer.code = "429";
        answer.retryAfterSeconds = pauseAskedFor(outcome);
        return answer;
    }
    if (outcome.status >= 500 || outcome.status == kRequestTimeout)
        return undecided(CallEnd::Unknown, "http_5xx", QStringLiteral("answered %1").arg(outcome.status));
    return std::nullopt;
}

SmsAnswer unreadableAnswer() {
    return undecided(CallEnd::Unknown, "unreadable", QStringLiteral("its answer cannot be read"));
}

QByteArray formText(const QList<std::pair<QByteArray, QString>>& fields) {
    QByteArray out;
    for (const auto& [name, value] : fields) {
        if (!out.isEmpty()) out += '&';
        out += name.toPercentEncoding() + '=' + QUrl::toPercentEncoding(value);
    }
    return out;
}

}  // namespace frontdesk

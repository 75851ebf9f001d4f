// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mail_schedule.h"

#include <algorithm>
#include <array>
#include <limits>

namespace frontdesk {
namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kLongestBackOffMs = 15 * kMinuteMs;
constexpr qint64 kGiveUpUnreachedMs = 7 * 24 * kHourMs;
constexpr int kRepeatsOfUnknown = 1;
constexpr qint64 kRepeatUnknownMs = kMinuteMs;

/// After the last wait a day is nearly over (21 h 21 min), and one more would be too late.
constexpr std::array kDeferredMs{1 * kMinuteMs, 5 * kMinuteMs, 15 * kMinuteMs, 60 * kMinuteMs, 4 * kHourMs,
                                 4 * kHourMs,   4 * kHourMs,   4 * kHourMs,    4 * kHourMs};

QByteArray replyCode(const SendOutcome& outcome) {
    return "reply_" + QByteArray::number(outcome.reply);
}

OutboxStep deferred(const SendOutcome& outcome, OutboxTries tries, Instant now) {
    ++tries.refusals;
    const auto waits = static_cast<size_t>(tries.refusals);
    if (waits > kDeferredMs.size()) return {OutboxState::Dead, now, tries, replyCode(outcome)};
    return {OutboxState::Pending, now.plusMs(kDeferredMs[waits - 1]), tries, replyCode(outcome)};
}

OutboxStep unknown(OutboxTries tries, Instant now) {
    ++tries.unknowns;
    if (tries.unknowns > kRepeatsOfUnknown) return {OutboxState::Sent, now, tries, "maybe_sent"};
    return {OutboxState::Pending, now.plusMs(kRepeatUnknownMs), tries, "maybe_sent"};
}

}  // namespace

qint64 backOffMs(int failures, quint32 random) {
    const int doublings = std::clamp(failures, 1, 20) - 1;
    const qint64 most = std::min(kLongestBackOffMs, qint64{1000} << doublings);
    return most * random / std::numeric_limits<quint32>::max();
}

std::optional<Instant> usefulUntil(MailKind kind, Instant writtenAt) {
    switch (kind) {
        case MailKind::VerifyEmail:
            return writtenAt.plusMinutes(kVerifyHours * 60);
        case MailKind::ResetPassword:
            return writtenAt.plusMinutes(kResetMinutes);
        default:
            return std::nullopt;
    }
}

OutboxStep stepAfter(const SendOutcome& outcome, const OutboxTries& tries, Instant writtenAt, Instant now,
                     qint64 pauseMs) {
    switch (outcome.result) {
        case SendResult::Accepted:
            return {OutboxState::Sent, now, tries, {}};
        case SendResult::Rejected:
            return {OutboxState::Dead, now, tries, replyCode(outcome)};
        case SendResult::Deferred:
            return deferred(outcome, tries, now);
        case SendResult::Unknown:
            return unknown(tries, now);
        case SendResult::Unreached:
        case SendResult::Misconfigured:
            break;
    }
    const bool faulty = outcome.result == SendResult::Misconfigured;
    const bool tooLate = now >= writtenAt.plusMs(kGiveUpUnreachedMs);
    return {tooLate ? OutboxState::Dead : OutboxState::Pending, now.plusMs(pauseMs), tries,
            faulty ? QByteArrayLiteral("misconfigured") : QByteArrayLiteral("unreached")};
}

qint64 QueuePace::note(const SendOutcome& outcome, Instant now, quint32 random) {
    const bool faulty = outcome.result == SendResult::Misconfigured;
    if (!faulty && outcome.result != SendResult::Unreached) {
        m_faults = 0;
        m_pausedUntil = {};
        return 0;
    }
    ++m_faults;
    const qint64 pauseMs = faulty && isFaulty() ? kFaultPauseMs : backOffMs(m_faults, random);
    m_pausedUntil = now.plusMs(pauseMs);
    return pauseMs;
}

}  // namespace frontdesk

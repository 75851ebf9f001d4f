// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sms_schedule.h"

#include "app/services/mail_schedule.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qint64 kHourMinutes = 60;
constexpr qint64 kLookIntoUnknownMs = 60'000;
constexpr qint64 kShortestWaitMs = 1'000;

QByteArray problemOf(const SmsAnswer& answer) {
    if (answer.optedOut) return "opted_out";
    if (answer.badNumber) return "bad_number";
    if (!answer.code.isEmpty()) return "code_" + answer.code;
    return "refused";
}

OutboxStep unknown(OutboxTries tries, Instant now) {
    ++tries.unknowns;
    if (tries.unknowns > 1) return {OutboxState::Sent, now, tries, "maybe_sent"};
    return {OutboxState::Pending, now.plusMs(kLookIntoUnknownMs), tries, "maybe_sent"};
}

}  // namespace

Instant usefulUntil(SmsKind kind, Instant writtenAt) {
    switch (kind) {
        case SmsKind::Ready:
            return writtenAt.plusMinutes(2 * kHourMinutes);
        case SmsKind::Rejected:
        case SmsKind::Cancelled:
        case SmsKind::Expired:
            return writtenAt.plusMinutes(6 * kHourMinutes);
        case SmsKind::OrderConfirmation:
        case SmsKind::Accepted:
        case SmsKind::OutForDelivery:
        case SmsKind::Completed:
            break;
    }
    return writtenAt.plusMinutes(kHourMinutes);
}

bool isWorthRepeating(SmsKind kind) {
    return kind == SmsKind::Ready || kind == SmsKind::OutForDelivery || kind == SmsKind::Rejected ||
           kind == SmsKind::Cancelled;
}

OutboxStep stepAfter(const SmsAnswer& answer, const OutboxTries& before, Instant now, quint32 random) {
    OutboxTries tries = before;
    switch (answer.end) {
        case CallEnd::Accepted:
            return {OutboxState::Sent, now, tries, {}};
        case CallEnd::Unknown:
            return unknown(tries, now);
        case CallEnd::Rejected:
            if (!answer.needsPerson) return {OutboxState::Dead, now, tries, problemOf(answer)};
            break;
        case CallEnd::NotSent:
            break;
    }
    ++tries.refusals;
    const qint64 asked = answer.retryAfterSeconds * 1000LL;
    const qint64 waitMs = std::max({backOffMs(tries.refusals, random), asked, kShortestWaitMs});
    return {OutboxState::Pending, now.plusMs(waitMs), tries, answer.needsPerson ? "misconfigured" : "unreached"};
}

}  // namespace frontdesk

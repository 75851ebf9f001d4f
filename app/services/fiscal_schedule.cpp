// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fiscal_schedule.h"

#include "app/services/mail_schedule.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qint64 kShortestWaitMs = 1'000;

QString problemOf(const FiscalAnswer& answer) {
    const QString code = QString::fromLatin1(answer.code);
    if (answer.outcome != FiscalAnswer::Outcome::Rejected || answer.inWords.isEmpty()) return code;
    return code.isEmpty() ? answer.inWords : code + QStringLiteral(": ") + answer.inWords;
}

void conclude(FiscalRecord& record, FiscalState state, Instant now) {
    record.state = state;
    record.nextAt.reset();
    record.changedAt = now;
}

}  // namespace

FiscalStep stepAfter(const LeasedFiscal& leased, FiscalCall call, const FiscalAnswer& answer, Instant now,
                     quint32 random) {
    using Outcome = FiscalAnswer::Outcome;
    FiscalStep step{leased.record, false};
    FiscalRecord& record = step.record;
    record.problem = problemOf(answer);
    if (answer.outcome == Outcome::Cleared) {
        record.stamp = answer.stamp;
        record.problem.clear();
        conclude(record, FiscalState::Cleared, now);
        return step;
    }
    if (answer.outcome == Outcome::Rejected) {
        conclude(record, FiscalState::Rejected, now);
        return step;
    }
    if (call == FiscalCall::Ask && answer.outcome == Outcome::NotSent) {
        record.nextAt = now;
        return step;
    }
    step.inDoubt = answer.outcome == Outcome::Unknown || leased.inDoubt;
    record.nextAt = now.plusMs(std::max(kShortestWaitMs, backOffMs(record.attempts, random)));
    return step;
}

}  // namespace frontdesk

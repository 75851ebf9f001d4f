// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/print_rules.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qint64 kAskAfterMinutes = 20;
constexpr qint64 kGiveUpAfterMinutes = 24 * 60;
constexpr int kMostResends = 4;  // a printer that drops every job must not cover the kitchen in paper

JobVerdict verdict(PrintJobState state, const char16_t* problem) {
    return {state, QString::fromUtf16(problem)};
}

JobVerdict interrupted(const PrintJob& job) {
    const bool printsAgain = job.what == PrintWhat::Kitchen && job.attempts <= kMostResends;
    return printsAgain ? verdict(PrintJobState::Queued, print_problem::kInterrupted)
                       : verdict(PrintJobState::Asking, print_problem::kUnsure);
}

}  // namespace

JobVerdict afterRestart(const PrintJob& job) {
    return interrupted(job);
}

std::optional<JobVerdict> afterDelivery(const PrintJob& job, Delivery delivery) {
    switch (delivery) {
        case Delivery::Confirmed:
        case Delivery::Taken:
            return JobVerdict{PrintJobState::Confirmed, {}};
        case Delivery::Unsure:
            return verdict(PrintJobState::Asking, print_problem::kUnsure);
        case Delivery::Dropped:
            return interrupted(job);
        case Delivery::NotSent:
            return JobVerdict{PrintJobState::Queued, job.problem};
        case Delivery::Interrupted:
            return std::nullopt;
    }
    return std::nullopt;
}

JobVerdict afterRetry(const PrintJob& job) {
    return verdict(PrintJobState::Queued,
                   job.problem == print_problem::kOld ? print_problem::kWanted : print_problem::kInterrupted);
}

std::optional<JobVerdict> afterWaiting(const PrintJob& job, Instant now) {
    if (job.state != PrintJobState::Queued && job.state != PrintJobState::Asking) return std::nullopt;
    if (now > job.createdAt.plusMinutes(kGiveUpAfterMinutes))
        return verdict(PrintJobState::Cancelled, print_problem::kExpired);
    if (job.state != PrintJobState::Queued || !job.problem.isEmpty()) return std::nullopt;
    if (now > job.createdAt.plusMinutes(kAskAfterMinutes)) return verdict(PrintJobState::Asking, print_problem::kOld);
    return std::nullopt;
}

bool mayBePrinted(const PrintJob& job) {
    return job.problem == print_problem::kInterrupted;
}

int BackOff::afterFailures(int count) const {
    qint64 ms = firstMs;
    for (int i = 1; i < count && ms < longestMs; ++i) ms *= 2;
    return static_cast<int>(std::min<qint64>(ms, longestMs));
}

}  // namespace frontdesk

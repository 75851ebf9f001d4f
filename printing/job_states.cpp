// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/job_states.h"

#include "printing/print_rules.h"

#include <algorithm>

namespace frontdesk {
namespace {

Status movedOn() {
    return failure(ErrorCode::Conflict, QStringLiteral("The print job has moved on."));
}

}  // namespace

Result<PrintJob> JobStates::found(const PrintJobId& id) {
    auto job = m_jobs.find(id);
    if (!job) return tl::make_unexpected(job.error());
    if (!*job) return failure(ErrorCode::NotFound, QStringLiteral("There is no such print job."));
    return std::move(**job);
}

Status JobStates::store(const PrintJob& job, PrintJobState to, int attempts, const QString& problem) {
    if (auto stored = m_jobs.setState(job.id, to, attempts, problem); !stored) return stored;
    m_announcements.add(PrintJobChanged{job.id, to});
    if (to == PrintJobState::Queued) m_announcements.add(PrintJobsQueued{});
    return {};
}

Status JobStates::move(const PrintJobId& id, const std::vector<PrintJobState>& from, PrintJobState to,
                       const std::function<QString(const PrintJob&)>& problem, int moreAttempts) {
    const auto job = found(id);
    if (!job) return tl::make_unexpected(job.error());
    if (std::find(from.begin(), from.end(), job->state) != from.end())
        return store(*job, to, job->attempts + moreAttempts, problem(*job));
    return job->state == to ? Status() : movedOn();
}

Status JobStates::send(const PrintJob& seen, const PrinterId& printer) {
    const auto job = found(seen.id);
    if (!job) return tl::make_unexpected(job.error());
    const bool isSent = job->state == PrintJobState::Sent && job->printedOn == printer;
    if (isSent && job->attempts == seen.attempts + 1) return {};
    if (job->state != PrintJobState::Queued || job->attempts != seen.attempts || job->movedTo != seen.movedTo)
        return movedOn();
    if (auto stored = m_jobs.setSent(seen.id, seen.attempts + 1, printer); !stored) return stored;
    m_announcements.add(PrintJobChanged{seen.id, PrintJobState::Sent});
    return {};
}

Status JobStates::redirect(const PrintJobId& id, const PrinterId& printer) {
    const auto job = found(id);
    if (!job) return tl::make_unexpected(job.error());
    const bool asks = job->state == PrintJobState::Asking || job->state == PrintJobState::Failed;
    if (!asks && job->state != PrintJobState::Queued) return movedOn();
    if (auto moved = m_jobs.setMovedTo(id, printer); !moved) return moved;
    return store(*job, PrintJobState::Queued, job->attempts, asks ? afterRetry(*job).problem : job->problem);
}

Result<std::vector<PrintJob>> JobStates::unfinished(const std::function<bool(const PrintJobId&)>& isUnderWay) {
    auto jobs = m_jobs.unfinishedHeads();
    if (!jobs) return jobs;
    for (PrintJob& job : *jobs) {
        if (job.state != PrintJobState::Sent || isUnderWay(job.id)) continue;
        const JobVerdict verdict = afterRestart(job);
        if (auto stored = store(job, verdict.state, job.attempts, verdict.problem); !stored)
            return tl::make_unexpected(stored.error());
        job.state = verdict.state;
        job.problem = verdict.problem;
    }
    return jobs;
}

}  // namespace frontdesk

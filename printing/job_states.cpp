// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/job_states.h"

#include <algorithm>

namespace frontdesk {

Status JobStates::move(const PrintJobId& id, const std::vector<PrintJobState>& from, PrintJobState to,
                       const std::function<QString(const PrintJob&)>& problem, int moreAttempts) {
    const auto found = m_jobs.find(id);
    if (!found) return tl::make_unexpected(found.error());
    if (!*found) return failure(ErrorCode::NotFound, QStringLiteral("There is no such print job."));
    const PrintJob& job = **found;
    if (std::find(from.begin(), from.end(), job.state) == from.end()) {
        if (job.state == to) return {};
        return failure(ErrorCode::Conflict, QStringLiteral("The print job has moved on."));
    }
    if (auto stored = m_jobs.setState(id, to, job.attempts + moreAttempts, problem(job)); !stored) return stored;
    m_announcements.add(PrintJobChanged{id, to});
    if (to == PrintJobState::Queued) m_announcements.add(PrintJobsQueued{});
    return {};
}

}  // namespace frontdesk

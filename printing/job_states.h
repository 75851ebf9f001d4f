// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/records.h"
#include "app/services/events.h"

#include <functional>
#include <vector>

namespace frontdesk {

/// Changes of stored print jobs, announced with them. Service thread only.
class JobStates {
public:
    JobStates(PrintJobStore& jobs, Announcements& announcements) : m_jobs(jobs), m_announcements(announcements) {}

    /// A job in a state other than @p from is left alone.
    /// @return NotFound; Conflict if it is in another state, unless it is in @p to already, so that it can be repeated
    [[nodiscard]] Status move(const PrintJobId& id, const std::vector<PrintJobState>& from, PrintJobState to,
                              const std::function<QString(const PrintJob&)>& problem, int moreAttempts = 0);

private:
    PrintJobStore& m_jobs;
    Announcements& m_announcements;
};

}  // namespace frontdesk

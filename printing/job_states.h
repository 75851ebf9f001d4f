// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/records.h"
#include "app/services/events.h"

#include <functional>
#include <vector>

namespace frontdesk {

/// Changes of stored print jobs, announced with them. Each can be repeated, as after an I/O error. Service thread only.
class JobStates {
public:
    JobStates(PrintJobStore& jobs, Announcements& announcements) : m_jobs(jobs), m_announcements(announcements) {}

    /// A job in a state other than @p from is left alone.
    /// @return NotFound; Conflict if it is in another state, unless it is in @p to already, so that it can be repeated
    [[nodiscard]] Status move(const PrintJobId& id, const std::vector<PrintJobState>& from, PrintJobState to,
                              const std::function<QString(const PrintJob&)>& problem, int moreAttempts = 0);

    /// A job goes to @p printer, as its worker saw it. @return NotFound; Conflict if it has changed since
    [[nodiscard]] Status send(const PrintJob& seen, const PrinterId& printer);

    /// Somebody sends a job to another printer; one that asks or failed prints again there, marked if it may be on
    /// paper. @return NotFound; Conflict if it is being sent, printed or cancelled
    [[nodiscard]] Status redirect(const PrintJobId& id, const PrinterId& printer);

    /// Jobs that are not printed yet, oldest first, without their content. One that is stored as sent and on its way with nobody was
    /// interrupted by the end of the program or of its printer: it is put in order first (print_rules.h).
    [[nodiscard]] Result<std::vector<PrintJob>> unfinished(const std::function<bool(const PrintJobId&)>& isUnderWay);

private:
    [[nodiscard]] Result<PrintJob> found(const PrintJobId& id);
    [[nodiscard]] Status store(const PrintJob& job, PrintJobState to, int attempts, const QString& problem);

    PrintJobStore& m_jobs;
    Announcements& m_announcements;
};

}  // namespace frontdesk

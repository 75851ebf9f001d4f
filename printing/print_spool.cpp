// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/print_spool.h"

#include "printing/job_paper.h"
#include "printing/job_states.h"
#include "printing/spool_worker.h"

#include <algorithm>

namespace frontdesk {
namespace {

QString keptProblem(const PrintJob& job) {
    return job.problem;
}

}  // namespace

PrintSpool::PrintSpool(Parts parts, Settings settings, std::function<void(const PrinterReport&)> onReport)
    : m_parts(parts),
      m_profile(settings.profile),
      m_locale(settings.locale),
      m_look(settings.look),
      m_onReport(std::move(onReport)) {
    if (settings.connection) m_worker = std::make_shared<Worker>(m_parts, std::move(settings), m_onReport);
}

PrintSpool::~PrintSpool() {
    stop();
}

void PrintSpool::start() {
    if (!m_worker) {
        giveUpOld();
        m_onReport({});
        return;
    }
    m_subscription = m_parts.feed.subscribe([worker = std::weak_ptr(m_worker)](const std::vector<Event>& events) {
        const auto isNews = [](const Event& event) { return std::holds_alternative<PrintJobsQueued>(event); };
        if (std::none_of(events.begin(), events.end(), isNews)) return;
        if (const auto awake = worker.lock()) awake->wake();
    });
    m_worker->start();
}

void PrintSpool::stop() {
    m_subscription.reset();
    if (m_worker) m_worker->stop();
}

/// Without a printer nobody else tidies up.
void PrintSpool::giveUpOld() {
    m_parts.thread.post<void>(
        [parts = m_parts]() -> Status {
            const auto jobs = parts.jobs.unfinished();
            if (!jobs) return tl::make_unexpected(jobs.error());
            JobStates states(parts.jobs, parts.announcements);
            for (const PrintJob& job : *jobs) {
                const auto verdict = afterWaiting(job, parts.clock.now());
                if (!verdict || verdict->state != PrintJobState::Cancelled) continue;
                const auto problem = [&](const PrintJob&) { return verdict->problem; };
                if (auto moved = states.move(job.id, {job.state}, verdict->state, problem); !moved) return moved;
            }
            return {};
        },
        [](const Status&) {});
}

Result<QByteArray> PrintSpool::render(const PrintJob& job) const {
    EscPosEncoder encoder(m_profile);
    return paperOf(job, m_parts.secrets, encoder, m_locale, m_look ? *m_look() : PaperLook())
        .map([](const EncodedJob& paper) { return paper.bytes; });
}

QFuture<Result<std::vector<PrintJob>>> PrintSpool::unfinished() {
    return m_parts.thread.run<std::vector<PrintJob>>([&jobs = m_parts.jobs] { return jobs.unfinished(); });
}

QFuture<Status> PrintSpool::retry(const PrintJobId& id) {
    auto done = m_parts.thread.run<void>([parts = m_parts, id] {
        return JobStates(parts.jobs, parts.announcements)
            .move(id, {PrintJobState::Asking, PrintJobState::Failed}, PrintJobState::Queued,
                  [](const PrintJob& job) { return afterRetry(job).problem; });
    });
    if (m_worker) m_worker->hurry();
    return done;
}

QFuture<Status> PrintSpool::confirm(const PrintJobId& id) {
    return m_parts.thread.run<void>([parts = m_parts, id] {
        return JobStates(parts.jobs, parts.announcements)
            .move(id, {PrintJobState::Queued, PrintJobState::Asking, PrintJobState::Failed}, PrintJobState::Confirmed,
                  keptProblem);
    });
}

QFuture<Status> PrintSpool::cancel(const PrintJobId& id) {
    return m_parts.thread.run<void>([parts = m_parts, id] {
        return JobStates(parts.jobs, parts.announcements)
            .move(id, {PrintJobState::Queued, PrintJobState::Asking, PrintJobState::Failed}, PrintJobState::Cancelled,
                  keptProblem);
    });
}

}  // namespace frontdesk

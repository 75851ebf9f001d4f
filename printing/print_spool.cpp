// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/print_spool.h"

#include "printing/job_paper.h"
#include "printing/job_states.h"
#include "printing/spool_crew.h"

#include <algorithm>

namespace frontdesk {
namespace {

const std::vector kUnprinted{PrintJobState::Queued, PrintJobState::Asking, PrintJobState::Failed};

QString keptProblem(const PrintJob& job) {
    return job.problem;
}

template <class T>
bool anyOf(const std::vector<Event>& events) {
    return std::any_of(events.begin(), events.end(),
                       [](const Event& event) { return std::holds_alternative<T>(event); });
}

}  // namespace

PrintSpool::PrintSpool(Parts parts, Settings settings, std::function<void(const PrinterView&)> onView)
    : m_parts(parts), m_crew(std::make_shared<SpoolCrew>(parts, std::move(settings), std::move(onView))) {}

PrintSpool::~PrintSpool() {
    stop();
}

void PrintSpool::start(std::shared_ptr<const PrinterPlan> plan) {
    m_subscription = m_parts.feed.subscribe([weak = std::weak_ptr(m_crew)](const std::vector<Event>& events) {
        const auto crew = weak.lock();
        if (crew == nullptr) return;
        const bool isNews = anyOf<PrintJobsQueued>(events);
        if (isNews) crew->wakeAll();
        if (isNews || anyOf<PrintJobChanged>(events)) crew->countSoon();
    });
    m_crew->work(std::move(plan));
}

void PrintSpool::setPlan(std::shared_ptr<const PrinterPlan> plan) {
    m_crew->work(std::move(plan));
}

void PrintSpool::stop() {
    m_subscription.reset();
    m_crew->stop();
}

std::vector<PrinterView> PrintSpool::views() const {
    return m_crew->board().views();
}

PrinterId PrintSpool::printerOf(const PrintJob& job) const {
    return m_crew->board().homeOf(job);
}

PrinterProfile PrintSpool::profileFor(const PrintJob& job) const {
    const auto plan = m_crew->board().plan();
    const Printer* printer = plan->find(printerOf(job));
    return printer == nullptr ? PrinterProfile::paper80() : m_crew->settings().profileOf(*printer);
}

Result<QByteArray> PrintSpool::render(const PrintJob& job) const {
    EscPosEncoder encoder(profileFor(job));
    const SpoolSettings& settings = m_crew->settings();
    return paperOf(job, m_parts.secrets, encoder, settings.locale, settings.lookNow()).map([](const EncodedJob& paper) {
        return paper.bytes;
    });
}

QFuture<Result<std::vector<PrintJob>>> PrintSpool::unfinished() {
    return m_parts.thread.run<std::vector<PrintJob>>([&jobs = m_parts.jobs] { return jobs.unfinishedHeads(); });
}

QFuture<Status> PrintSpool::retry(const PrintJobId& id) {
    auto done = m_parts.thread.run<void>([parts = m_parts, id] {
        return JobStates(parts.jobs, parts.announcements)
            .move(id, {PrintJobState::Asking, PrintJobState::Failed}, PrintJobState::Queued,
                  [](const PrintJob& job) { return afterRetry(job).problem; });
    });
    m_crew->hurryAll();
    return done;
}

QFuture<Status> PrintSpool::confirm(const PrintJobId& id) {
    return m_parts.thread.run<void>([parts = m_parts, id] {
        return JobStates(parts.jobs, parts.announcements).move(id, kUnprinted, PrintJobState::Confirmed, keptProblem);
    });
}

Status PrintSpool::cancelNow(const PrintJobId& id) {
    return JobStates(m_parts.jobs, m_parts.announcements).move(id, kUnprinted, PrintJobState::Cancelled, keptProblem);
}

Status PrintSpool::moveNow(const PrintJobId& id, const PrinterId& printer) {
    const auto plan = m_crew->board().plan();
    const Printer* known = plan->find(printer);
    if (known == nullptr || !known->enabled)
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such printer in use."));
    return JobStates(m_parts.jobs, m_parts.announcements).redirect(id, printer);
}

bool PrintSpool::printTest(const PrinterId& printer, const QByteArray& bytes,
                           std::function<void(PrinterTrouble)> done) {
    return m_crew->errand(printer, bytes, std::move(done));
}

}  // namespace frontdesk

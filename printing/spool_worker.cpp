// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/spool_worker.h"

#include "printing/job_paper.h"
#include "printing/job_states.h"

#include <QLoggingCategory>

#include <future>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(lcPrinting, "frontdesk.printing", QtInfoMsg)

constexpr auto kStopCheck = std::chrono::milliseconds(20);
constexpr auto kLookAgain = std::chrono::seconds(30);  // at a printer that cannot print while nothing waits

}  // namespace

PrintSpool::Worker::Worker(const Parts& parts, Settings settings, std::function<void(const PrinterReport&)> onReport)
    : m_parts(parts),
      m_connection(std::move(settings.connection)),
      m_locale(settings.locale),
      m_look(std::move(settings.look)),
      m_backOff(settings.backOff),
      m_onReport(std::move(onReport)),
      m_encoder(std::move(settings.profile)) {}

PrintSpool::Worker::~Worker() {
    stop();
}

void PrintSpool::Worker::start() {
    m_thread = std::thread([this] { run(); });
}

void PrintSpool::Worker::stop() {
    m_interruption.raise();
    {
        const std::scoped_lock lock(m_mutex);
        m_changed.notify_all();
    }
    if (m_thread.joinable()) m_thread.join();
}

void PrintSpool::Worker::wake() {
    const std::scoped_lock lock(m_mutex);
    m_hasNews = true;
    m_changed.notify_all();
}

void PrintSpool::Worker::hurry() {
    const std::scoped_lock lock(m_mutex);
    m_hasNews = true;
    m_hurry = true;
    m_changed.notify_all();
}

template <class T>
std::optional<Result<T>> PrintSpool::Worker::ask(std::function<Result<T>()> work) {
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto answer = promise->get_future();
    m_parts.thread.post<T>(std::move(work), [promise](Result<T> result) { promise->set_value(std::move(result)); });
    while (answer.wait_for(kStopCheck) != std::future_status::ready)
        if (m_interruption.isRaised()) return std::nullopt;
    return answer.get();
}

void PrintSpool::Worker::run() {
    lookAtPrinter();
    while (!m_interruption.isRaised()) {
        const Step step = pass();
        m_failures = step == Step::Hold ? m_failures + 1 : 0;
        if (step != Step::Changed) rest(step);
    }
}

void PrintSpool::Worker::report(PrinterState state) {
    PrinterReport next = m_report;
    next.state = state;
    if (m_reported && next == m_report) return;
    m_report = next;
    m_reported = true;
    m_onReport(m_report);
}

void PrintSpool::Worker::lookAtPrinter() {
    const PrinterState state = m_connection->open(m_interruption);
    m_connection->close(m_interruption);
    if (!m_interruption.isRaised()) report(state);
}

/// Waits for news, or for the next try while the printer is held up.
void PrintSpool::Worker::rest(Step last) {
    std::unique_lock lock(m_mutex);
    const auto stopped = [this] { return m_interruption.isRaised(); };
    if (last == Step::Hold) {
        const std::chrono::milliseconds pause(m_backOff.afterFailures(m_failures));
        m_changed.wait_for(lock, pause, [&] { return m_hurry || stopped(); });
    } else if (canPrint(m_report.state)) {
        m_changed.wait(lock, [&] { return m_hasNews || stopped(); });
    } else if (!m_changed.wait_for(lock, kLookAgain, [&] { return m_hasNews || stopped(); })) {
        lock.unlock();
        lookAtPrinter();
        lock.lock();
    }
    if (m_hurry) m_failures = 0;
    m_hurry = false;
}

std::optional<std::vector<PrintJob>> PrintSpool::Worker::load() {
    {
        const std::scoped_lock lock(m_mutex);
        m_hasNews = false;
    }
    auto jobs = ask<std::vector<PrintJob>>([&store = m_parts.jobs] { return store.unfinished(); });
    if (!jobs || !*jobs) return std::nullopt;
    int waiting = 0;
    int asking = 0;
    for (const PrintJob& job : **jobs) {
        waiting += job.state == PrintJobState::Queued ? 1 : 0;
        asking += job.state == PrintJobState::Asking ? 1 : 0;
    }
    const bool isNews = m_report.waiting != waiting || m_report.asking != asking;
    m_report.waiting = waiting;
    m_report.asking = asking;
    if (isNews) m_reported = false;
    report(m_report.state);
    return std::move(**jobs);
}

/// Everything that is there now, oldest first, until the printer or the store holds it up.
PrintSpool::Worker::Step PrintSpool::Worker::pass() {
    if (!settleWaiting()) return Step::Hold;
    const auto jobs = load();
    if (!jobs) return Step::Hold;
    Step sum = Step::Nothing;
    for (const PrintJob& job : *jobs) {
        if (m_interruption.isRaised()) return sum;
        const Step step = handle(job);
        if (step == Step::Hold) return Step::Hold;
        if (step == Step::Changed) sum = Step::Changed;
    }
    m_isFirstPass = false;
    return sum;
}

PrintSpool::Worker::Step PrintSpool::Worker::handle(const PrintJob& job) {
    const auto recorded = [&](const JobVerdict& verdict) {
        return record(job.id, {job.state}, verdict) ? Step::Changed : Step::Hold;
    };
    if (job.state == PrintJobState::Sent) return m_isFirstPass ? recorded(afterRestart(job)) : Step::Nothing;
    if (const auto verdict = afterWaiting(job, m_parts.clock.now())) return recorded(*verdict);
    if (job.state != PrintJobState::Queued) return Step::Nothing;
    const auto paper = paperOf(job, m_parts.secrets, m_encoder, m_locale, m_look ? *m_look() : PaperLook());
    if (!paper) return recorded({PrintJobState::Failed, QString::fromUtf16(print_problem::kUnreadable)});
    return print(job, paper->bytes);
}

PrintSpool::Worker::Step PrintSpool::Worker::print(PrintJob job, const QByteArray& bytes) {
    const PrinterState state = m_connection->open(m_interruption);
    if (!m_interruption.isRaised()) report(state);
    Step step = Step::Hold;
    if (canPrint(state) && !m_interruption.isRaised()) {
        if (record(job.id, {PrintJobState::Queued}, {PrintJobState::Sent, job.problem}, 1)) {
            ++job.attempts;
            const auto sent = m_connection->send(bytes, paperName(job), m_interruption,
                                                 [this](PrinterState heard) { report(heard); });
            if (!m_interruption.isRaised()) report(sent.state);
            if (const auto verdict = afterDelivery(job, sent.delivery))
                settle(job.id, *verdict, sent.delivery == Delivery::NotSent ? -1 : 0);
            const bool wentThrough = sent.delivery != Delivery::NotSent && sent.delivery != Delivery::Dropped;
            step = wentThrough && m_unsettled.empty() ? Step::Changed : Step::Hold;
        }
    }
    m_connection->close(m_interruption);
    return step;
}

/// @return false if the store did not take it. A job that somebody else has moved on is none of ours any more.
bool PrintSpool::Worker::record(const PrintJobId& id, const std::vector<PrintJobState>& from, const JobVerdict& verdict,
                                int moreAttempts) {
    const auto answer =
        ask<void>([&jobs = m_parts.jobs, &announcements = m_parts.announcements, id, from, verdict, moreAttempts] {
            return JobStates(jobs, announcements)
                .move(
                    id, from, verdict.state, [&](const PrintJob&) { return verdict.problem; }, moreAttempts);
        });
    if (!answer) return false;
    if (!*answer) qCWarning(lcPrinting, "A print job's state is not stored: %s", qPrintable(answer->error().detail));
    return answer->has_value();
}

void PrintSpool::Worker::settle(const PrintJobId& id, const JobVerdict& verdict, int moreAttempts) {
    if (!record(id, {PrintJobState::Sent}, verdict, moreAttempts)) m_unsettled[id] = {verdict, moreAttempts};
}

/// What could not be stored is tried again before anything else prints, so that nothing prints twice.
bool PrintSpool::Worker::settleWaiting() {
    while (!m_unsettled.empty()) {
        const auto first = m_unsettled.begin();
        if (!record(first->first, {PrintJobState::Sent}, first->second.verdict, first->second.moreAttempts))
            return false;
        m_unsettled.erase(first);
    }
    return true;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/spool_worker.h"

#include "printing/job_paper.h"
#include "printing/job_states.h"
#include "printing/printer_states.h"
#include "printing/test_print.h"

#include <QLoggingCategory>

#include <future>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(lcPrinting, "frontdesk.printing", QtInfoMsg)

constexpr auto kStopCheck = std::chrono::milliseconds(20);

}  // namespace

SpoolWorker::SpoolWorker(const SpoolParts& parts, std::shared_ptr<const SpoolSettings> settings, const Printer& printer,
                         std::unique_ptr<PrinterConnection> connection, std::shared_ptr<SpoolBoard> board)
    : m_parts(parts),
      m_settings(std::move(settings)),
      m_printer(printer),
      m_connection(std::move(connection)),
      m_board(std::move(board)),
      m_encoder(m_settings->profileOf(printer)) {}

SpoolWorker::~SpoolWorker() {
    stop();
}

void SpoolWorker::start() {
    const std::scoped_lock lock(m_joining);
    if (!isEnding()) m_thread = std::thread([this] { run(); });
}

void SpoolWorker::stop() {
    interrupt();
    const std::scoped_lock lock(m_joining);
    if (m_thread.joinable()) m_thread.join();
}

void SpoolWorker::retire(std::chrono::milliseconds grace) {
    m_retiring = true;
    {
        std::unique_lock lock(m_mutex);
        m_changed.notify_all();
        m_changed.wait_for(lock, grace, [this] { return m_hasEnded || m_interruption.isRaised(); });
    }
    stop();
}

void SpoolWorker::interrupt() {
    m_interruption.raise();
    const std::scoped_lock lock(m_mutex);
    m_changed.notify_all();
}

void SpoolWorker::wake() {
    const std::scoped_lock lock(m_mutex);
    m_hasNews = true;
    m_changed.notify_all();
}

void SpoolWorker::hurry() {
    const std::scoped_lock lock(m_mutex);
    m_hasNews = true;
    m_hurry = true;
    m_changed.notify_all();
}

template <class T>
Result<T> SpoolWorker::ask(std::function<Result<T>()> work) {
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto answer = promise->get_future();
    m_parts.thread.post<T>(std::move(work), [promise](Result<T> result) { promise->set_value(std::move(result)); });
    while (answer.wait_for(kStopCheck) != std::future_status::ready)
        if (m_interruption.isRaised()) return failure(ErrorCode::Busy, QStringLiteral("The spool ends."));
    return answer.get();
}

void SpoolWorker::run() {
    lookAtPrinter();
    while (!isEnding()) {
        runErrands();
        const Step step = pass();
        m_failures = step == Step::Hold ? m_failures + 1 : 0;
        if (step != Step::Changed) rest(step);
    }
    answerErrands(PrinterTrouble::Offline);
    const std::scoped_lock lock(m_mutex);
    m_hasEnded = true;
    m_changed.notify_all();
}

void SpoolWorker::tell(PrinterState state) {
    if (m_interruption.isRaised()) return;
    m_state = state;
    m_board->tell(m_printer.id, state);
}

/// In the middle of a job.
void SpoolWorker::hear(PrinterState state) {
    tell(state);
    {
        const std::scoped_lock lock(m_mutex);
        m_isWaiting = !canPrint(state);
    }
    if (!canPrint(state)) answerErrands(troubleOf(state));
}

PrinterState SpoolWorker::open() {
    const PrinterState state = m_connection->open(m_interruption);
    m_lookedAt = SpoolBoard::Clock::now();
    tell(state);
    return state;
}

void SpoolWorker::lookAtPrinter() {
    (void)open();
    m_connection->close(m_interruption);
}

void SpoolWorker::errand(const QByteArray& bytes, std::function<void(PrinterTrouble)> done) {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isWaiting && !m_hasEnded) {
            m_errands.push_back({bytes, std::move(done)});
            m_changed.notify_all();
            return;
        }
    }
    const PrinterState state = m_state;
    done(canPrint(state) ? PrinterTrouble::Offline : troubleOf(state));
}

void SpoolWorker::answerErrands(PrinterTrouble trouble) {
    std::vector<Errand> errands;
    {
        const std::scoped_lock lock(m_mutex);
        errands.swap(m_errands);
    }
    finishErrand(trouble);
    for (const Errand& errand : errands) errand.done(trouble);
}

/// The present one is answered once.
void SpoolWorker::finishErrand(PrinterTrouble trouble) {
    std::function<void(PrinterTrouble)> done;
    {
        const std::scoped_lock lock(m_mutex);
        done.swap(m_errandDone);
    }
    if (done) done(trouble);
}

void SpoolWorker::runErrands() {
    while (!isEnding()) {
        QByteArray bytes;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_errands.empty()) return;
            bytes = m_errands.front().bytes;
            m_errandDone = std::move(m_errands.front().done);
            m_errands.erase(m_errands.begin());
        }
        const PrinterState state = open();
        finishErrand(canPrint(state) ? troubleAfter(send(bytes, "test")) : troubleOf(state));
        m_connection->close(m_interruption);
    }
}

PrintDelivery SpoolWorker::send(const QByteArray& bytes, const QByteArray& name) {
    const auto sent = m_connection->send(bytes, name, m_interruption, [this](PrinterState heard) { hear(heard); });
    {
        const std::scoped_lock lock(m_mutex);
        m_isWaiting = false;
    }
    tell(sent.state);
    return sent;
}

/// How long it may sleep: until the next try or look, or until another printer's papers become its own.
std::chrono::milliseconds SpoolWorker::pauseAfter(Step last) {
    const SpoolTimes& times = m_settings->times;
    if (last == Step::Hold) {
        const std::chrono::milliseconds backOff(m_settings->backOff.afterFailures(m_failures));
        return canPrint(m_state) ? backOff : std::min(backOff, times.lookInTrouble);
    }
    const auto every = canPrint(m_state) ? times.lookWhenFine : times.lookInTrouble;
    const auto sinceLook = std::chrono::duration_cast<std::chrono::milliseconds>(SpoolBoard::Clock::now() - m_lookedAt);
    const auto untilLook = std::max(every - sinceLook, std::chrono::milliseconds(0));
    return std::min(untilLook, m_board->untilStandIn(m_printer.id).value_or(untilLook));
}

void SpoolWorker::rest(Step last) {
    const auto pause = pauseAfter(last);
    bool slept = false;
    {
        std::unique_lock lock(m_mutex);
        const auto isWoken = [&] {
            return m_hurry || !m_errands.empty() || (last != Step::Hold && m_hasNews) || isEnding();
        };
        slept = !m_changed.wait_for(lock, pause, isWoken);
        if (m_hurry) m_failures = 0;
        m_hurry = false;
    }
    const SpoolTimes& times = m_settings->times;
    const auto every = canPrint(m_state) ? times.lookWhenFine : times.lookInTrouble;
    if (slept && last != Step::Hold && SpoolBoard::Clock::now() - m_lookedAt >= every) lookAtPrinter();
}

std::optional<std::vector<PrintJob>> SpoolWorker::load() {
    {
        const std::scoped_lock lock(m_mutex);
        m_hasNews = false;
    }
    auto jobs =
        ask<std::vector<PrintJob>>([&jobs = m_parts.jobs, &announcements = m_parts.announcements, board = m_board] {
            return JobStates(jobs, announcements).unfinished([&board](const PrintJobId& id) {
                return board->isUnderWay(id);
            });
        });
    return jobs ? std::optional(std::move(*jobs)) : std::nullopt;
}

/// Everything that is there now, oldest first, until the printer or the store holds it up.
SpoolWorker::Step SpoolWorker::pass() {
    if (!settleWaiting()) return Step::Hold;
    const auto jobs = load();
    if (!jobs) return Step::Hold;
    Step sum = Step::Nothing;
    for (const PrintJob& job : *jobs) {
        if (isEnding()) return sum;
        const Step step = handle(job);
        if (step == Step::Hold) return Step::Hold;
        if (step == Step::Changed) sum = Step::Changed;
    }
    return sum;
}

SpoolWorker::Step SpoolWorker::handle(const PrintJob& job) {
    const auto recorded = [&](const JobVerdict& verdict) {
        return record(job.id, {job.state}, verdict) ? Step::Changed : Step::Hold;
    };
    if (job.state == PrintJobState::Sent || !m_board->isFor(job, m_printer.id)) return Step::Nothing;
    if (const auto verdict = afterWaiting(job, m_parts.clock.now())) return recorded(*verdict);
    if (job.state != PrintJobState::Queued) return Step::Nothing;
    const auto whole = fetch(job.id);
    if (!whole) return whole.error().code == ErrorCode::NotFound ? Step::Nothing : Step::Hold;
    const auto paper = paperOf(*whole, m_parts.secrets, m_encoder, m_settings->locale, m_settings->lookNow());
    if (!paper) return recorded({PrintJobState::Failed, QString::fromUtf16(print_problem::kUnreadable)});
    return print(job, paper->bytes);
}

SpoolWorker::Step SpoolWorker::print(const PrintJob& job, const QByteArray& bytes) {
    Step step = Step::Hold;
    if (canPrint(open()) && !isEnding()) step = deliver(job, bytes);
    m_connection->close(m_interruption);
    return step;
}

SpoolWorker::Step SpoolWorker::deliver(PrintJob job, const QByteArray& bytes) {
    if (!m_board->begin(job.id, this)) return Step::Nothing;  // another printer was quicker
    if (const Status taken = take(job); !taken) {
        m_board->end(job.id);
        const bool isGone = taken.error().code == ErrorCode::Conflict || taken.error().code == ErrorCode::NotFound;
        return isGone ? Step::Nothing : Step::Hold;
    }
    ++job.attempts;
    const PrintDelivery sent = send(bytes, paperName(job));
    if (const auto verdict = afterDelivery(job, sent.delivery))
        settle(job.id, {*verdict, sent.delivery == Delivery::NotSent ? -1 : 0});
    const bool wentThrough = sent.delivery != Delivery::NotSent && sent.delivery != Delivery::Dropped;
    return wentThrough && m_unsettled.empty() ? Step::Changed : Step::Hold;
}

Result<PrintJob> SpoolWorker::fetch(const PrintJobId& id) {
    return ask<PrintJob>([&jobs = m_parts.jobs, id]() -> Result<PrintJob> {
        auto job = jobs.find(id);
        if (!job) return tl::make_unexpected(job.error());
        if (!*job) return failure(ErrorCode::NotFound, QStringLiteral("There is no such print job."));
        return std::move(**job);
    });
}

Status SpoolWorker::take(const PrintJob& job) {
    return ask<void>([&jobs = m_parts.jobs, &announcements = m_parts.announcements, job, printer = m_printer.id] {
        return JobStates(jobs, announcements).send(job, printer);
    });
}

/// @return false if the store did not take it. A job that somebody else has moved on is none of ours any more.
bool SpoolWorker::record(const PrintJobId& id, const std::vector<PrintJobState>& from, const JobVerdict& verdict,
                         int moreAttempts) {
    const auto answer =
        ask<void>([&jobs = m_parts.jobs, &announcements = m_parts.announcements, id, from, verdict, moreAttempts] {
            return JobStates(jobs, announcements)
                .move(
                    id, from, verdict.state, [&](const PrintJob&) { return verdict.problem; }, moreAttempts);
        });
    if (answer || answer.error().code == ErrorCode::Conflict || answer.error().code == ErrorCode::NotFound) return true;
    qCWarning(lcPrinting, "A print job's state is not stored: %s", qPrintable(answer.error().detail));
    return false;
}

void SpoolWorker::settle(const PrintJobId& id, const Settlement& settlement) {
    if (record(id, {PrintJobState::Sent}, settlement.verdict, settlement.moreAttempts))
        m_board->end(id);
    else
        m_unsettled[id] = settlement;
}

/// What could not be stored is tried again before anything else prints, so that nothing prints twice.
bool SpoolWorker::settleWaiting() {
    while (!m_unsettled.empty()) {
        const auto [id, settlement] = *m_unsettled.begin();
        m_unsettled.erase(id);
        settle(id, settlement);
        if (m_unsettled.contains(id)) return false;
    }
    return true;
}

}  // namespace frontdesk

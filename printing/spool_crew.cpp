// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/spool_crew.h"

#include "printing/job_states.h"

namespace frontdesk {
namespace {

/// Whether its worker can go on as it is.
bool isSameWork(const Printer& a, const Printer& b) {
    return a.target == b.target && a.model == b.model && a.profile == b.profile;
}

}  // namespace

SpoolCrew::SpoolCrew(const SpoolParts& parts, SpoolSettings settings, std::function<void(const PrinterView&)> viewed)
    : m_parts(parts),
      m_settings(std::make_shared<const SpoolSettings>(std::move(settings))),
      m_board(std::make_shared<SpoolBoard>(
          SpoolBoard::Listeners{std::move(viewed), [this](const PrinterId& printer) { wake(printer); }},
          m_settings->times.standInAfter)) {}

SpoolCrew::WorkerPtr SpoolCrew::hire(const Printer& printer) {
    auto connection = m_settings->connect(printer);
    if (!connection) return nullptr;
    return std::make_shared<SpoolWorker>(m_parts, m_settings, printer, std::move(connection), m_board);
}

void SpoolCrew::work(std::shared_ptr<const PrinterPlan> plan) {
    m_board->setPlan(plan);
    std::vector<std::pair<WorkerPtr, WorkerPtr>> changes;  // who goes, who comes
    std::vector<PrinterId> unreachable;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_hasStopped) return;
        std::erase_if(m_farewells, [](const Farewell& farewell) {
            return farewell.gone.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        });
        auto before = std::exchange(m_workers, {});
        for (const Printer& printer : plan->printers) {
            if (!printer.enabled) continue;
            const auto known = before.find(printer.id);
            const WorkerPtr old = known == before.end() ? nullptr : known->second;
            if (old) before.erase(known);
            const bool stays = old && isSameWork(old->printer(), printer);
            const WorkerPtr next = stays ? old : hire(printer);
            if (next)
                m_workers[printer.id] = next;
            else
                unreachable.push_back(printer.id);
            if (!stays) changes.emplace_back(old, next);
        }
        for (const auto& [id, old] : before) changes.emplace_back(old, nullptr);
    }
    for (const PrinterId& printer : unreachable) m_board->tell(printer, PrinterState::Fault);
    putInOrder();
    for (const auto& [old, next] : changes) replace(old, next);
    wakeAll();
}

/// Waiting for a job's end is done on a thread of its own, so that nobody else has to.
void SpoolCrew::replace(WorkerPtr old, WorkerPtr next) {
    if (!old) {
        if (next) next->start();
        return;
    }
    const auto farewell = [self = weak_from_this(), board = m_board, grace = m_settings->times.farewell, old, next] {
        old->retire(grace);
        board->endAll(old.get());
        if (next) board->forget(next->printer().id);
        if (next) next->start();
        if (const auto crew = self.lock()) crew->putInOrder();
    };
    const std::scoped_lock lock(m_mutex);
    if (m_hasStopped) return;
    m_farewells.push_back({old, std::async(std::launch::async, farewell)});
}

/// What a worker left in the middle, and what is too old where there is no printer: nobody else would tidy it up.
void SpoolCrew::putInOrder() {
    m_parts.thread.post<void>(
        [parts = m_parts, board = m_board]() -> Status {
            JobStates states(parts.jobs, parts.announcements);
            const auto jobs = states.unfinished([&](const PrintJobId& id) { return board->isUnderWay(id); });
            if (!jobs) return tl::make_unexpected(jobs.error());
            for (const PrintJob& job : *jobs) {
                const auto verdict = afterWaiting(job, parts.clock.now());
                const bool isOver = verdict && verdict->state == PrintJobState::Cancelled;
                if (!isOver || !board->homeOf(job).isNull()) continue;
                const auto problem = [&](const PrintJob&) { return verdict->problem; };
                if (auto moved = states.move(job.id, {job.state}, verdict->state, problem); !moved) return moved;
            }
            board->count(*jobs);
            return {};
        },
        [](const Status&) {});
}

void SpoolCrew::countSoon() {
    if (m_board->plan()->printers.empty() || m_isCounting.exchange(true)) return;
    const auto self = weak_from_this();
    m_parts.thread.post<std::vector<PrintJob>>(
        [self, &jobs = m_parts.jobs]() -> Result<std::vector<PrintJob>> {
            if (const auto crew = self.lock()) crew->m_isCounting = false;  // what comes from now on is counted again
            return jobs.unfinishedHeads();
        },
        [self](const Result<std::vector<PrintJob>>& jobs) {
            const auto crew = self.lock();
            if (crew == nullptr) return;
            crew->m_isCounting = false;
            if (jobs) crew->m_board->count(*jobs);
        });
}

bool SpoolCrew::errand(const PrinterId& printer, const QByteArray& bytes, std::function<void(PrinterTrouble)> done) {
    WorkerPtr worker;
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_workers.find(printer);
        if (known == m_workers.end()) return false;
        worker = known->second;
    }
    worker->errand(bytes, std::move(done));
    return true;
}

std::vector<SpoolCrew::WorkerPtr> SpoolCrew::workers() {
    const std::scoped_lock lock(m_mutex);
    std::vector<WorkerPtr> all;
    for (const auto& [id, worker] : m_workers) all.push_back(worker);
    return all;
}

void SpoolCrew::wake(const PrinterId& printer) {
    for (const WorkerPtr& worker : workers())
        if (worker->printer().id == printer) worker->wake();
}

void SpoolCrew::wakeAll() {
    for (const WorkerPtr& worker : workers()) worker->wake();
}

void SpoolCrew::hurryAll() {
    for (const WorkerPtr& worker : workers()) worker->hurry();
}

void SpoolCrew::stop() {
    std::vector<Farewell> farewells;
    std::map<PrinterId, WorkerPtr> workers;
    {
        const std::scoped_lock lock(m_mutex);
        m_hasStopped = true;
        farewells.swap(m_farewells);
        workers.swap(m_workers);
    }
    for (const auto& [id, worker] : workers) worker->interrupt();
    for (const Farewell& farewell : farewells) farewell.worker->interrupt();
    for (const Farewell& farewell : farewells) farewell.gone.wait();
    for (const auto& [id, worker] : workers) worker->stop();
}

}  // namespace frontdesk

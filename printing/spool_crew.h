// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/spool_worker.h"

#include <future>

namespace frontdesk {

/// The workers of a spool, one for each enabled printer of the plan, hired and let go as the plan changes. Any thread.
class SpoolCrew : public std::enable_shared_from_this<SpoolCrew> {
public:
    /// @param viewed as SpoolBoard's
    SpoolCrew(const SpoolParts& parts, SpoolSettings settings, std::function<void(const PrinterView&)> viewed);

    [[nodiscard]] SpoolBoard& board() { return *m_board; }
    [[nodiscard]] const SpoolSettings& settings() const { return *m_settings; }

    /// Puts @p plan to work: a printer that stays as it is goes on with what it does, one that is changed or gone ends
    /// its present job first, and prints the rest in its new shape. Returns at once.
    void work(std::shared_ptr<const PrinterPlan> plan);
    /// Ends all of them within a second, for good.
    void stop();

    void wakeAll();
    void hurryAll();
    /// Counts what waits at each printer, soon.
    void countSoon();
    /// As SpoolWorker::errand(). @return false if the printer has no worker
    [[nodiscard]] bool errand(const PrinterId& printer, const QByteArray& bytes,
                              std::function<void(PrinterTrouble)> done);

private:
    using WorkerPtr = std::shared_ptr<SpoolWorker>;
    [[nodiscard]] WorkerPtr hire(const Printer& printer);
    void replace(WorkerPtr old, WorkerPtr next);
    void putInOrder();
    [[nodiscard]] std::vector<WorkerPtr> workers();
    void wake(const PrinterId& printer);

    const SpoolParts m_parts;
    const std::shared_ptr<const SpoolSettings> m_settings;
    std::shared_ptr<SpoolBoard> m_board;
    std::mutex m_mutex;
    std::map<PrinterId, WorkerPtr> m_workers;
    struct Farewell {
        WorkerPtr worker;
        std::future<void> gone;
    };
    std::vector<Farewell> m_farewells;  ///< of those that are let go
    bool m_hasStopped = false;
    std::atomic<bool> m_isCounting{false};
};

}  // namespace frontdesk

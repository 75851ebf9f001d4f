// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/printer.h"
#include "app/ports/printer_desk.h"
#include "printing/connection/printer_connection.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace frontdesk {

class SpoolWorker;

/// What the workers of a spool know of each other: where papers go, how each printer is, and which jobs are on their
/// way. Any thread.
class SpoolBoard {
public:
    using Clock = std::chrono::steady_clock;
    struct Listeners {
        /// A printer's view has changed. Any thread, one after the other; must not call the board back.
        std::function<void(const PrinterView&)> viewed;
        /// There may be something to do for this printer. Any thread, never under the board's lock.
        std::function<void(const PrinterId&)> wake;
    };
    /// @param standInAfter how long a printer cannot print before its backup stands in
    SpoolBoard(Listeners listeners, std::chrono::milliseconds standInAfter)
        : m_listeners(std::move(listeners)),
          m_standInAfter(standInAfter),
          m_plan(std::make_shared<const PrinterPlan>()) {}

    /// Printers that are in neither plan before nor in this one are forgotten.
    void setPlan(std::shared_ptr<const PrinterPlan> plan);
    [[nodiscard]] std::shared_ptr<const PrinterPlan> plan() const;
    /// How the printer is now.
    void tell(const PrinterId& printer, PrinterState state);
    /// Nobody knows how the printer is: its connection is another now.
    void forget(const PrinterId& printer);
    /// Counts what waits at each printer.
    void count(const std::vector<PrintJob>& unfinished);
    /// Of the printers that are in use, in the plan's order.
    [[nodiscard]] std::vector<PrinterView> views() const;

    /// The printer that a job belongs to: where it was moved, or what its kind's route says. Null if there is none.
    [[nodiscard]] PrinterId homeOf(const PrintJob& job) const;
    /// Whether @p printer is to print it: as its home, or in the place of one that cannot. Only what surely has not
    /// begun to print goes elsewhere by itself.
    [[nodiscard]] bool isFor(const PrintJob& job, const PrinterId& printer) const;
    /// How long until @p printer has to stand in for another one; nullopt if for none, or if it does already.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilStandIn(const PrinterId& printer);

    /// A worker takes a job on its way. @return false if another one has it
    [[nodiscard]] bool begin(const PrintJobId& job, const SpoolWorker* worker);
    void end(const PrintJobId& job);
    /// @p worker has gone, with whatever it had on its way.
    void endAll(const SpoolWorker* worker);
    [[nodiscard]] bool isUnderWay(const PrintJobId& job) const;

private:
    struct Condition {
        std::optional<PrinterState> state;  ///< nullopt: not looked at yet
        Clock::time_point troubleSince;     ///< while it cannot print
        int waiting = 0;
        int asking = 0;
        std::optional<PrinterView> told;
    };
    [[nodiscard]] const Printer* enabled(const PrinterId& printer) const;
    [[nodiscard]] PrinterId home(const PrintJob& job) const;
    [[nodiscard]] bool isStuck(const PrinterId& printer) const;
    [[nodiscard]] bool works(const PrinterId& printer) const;
    [[nodiscard]] PrinterId standIn(const Printer& printer, Clock::time_point now) const;
    [[nodiscard]] PrinterView viewOf(const Printer& printer, Clock::time_point now) const;
    void tellViews();

    const Listeners m_listeners;
    const std::chrono::milliseconds m_standInAfter;
    mutable std::mutex m_mutex;
    std::shared_ptr<const PrinterPlan> m_plan;
    std::map<PrinterId, Condition> m_conditions;
    std::map<PrintJobId, const SpoolWorker*> m_underWay;
};

}  // namespace frontdesk

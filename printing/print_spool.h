// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/printer.h"
#include "app/ports/printer_desk.h"
#include "printing/spool_parts.h"

#include <QFuture>

namespace frontdesk {

class SpoolCrew;

/// Carries the stored print jobs to the printers of the plan, each on a thread of its own, so that a printer that is
/// gone holds up nobody. Where one cannot print for a while, its backup prints what has surely not begun. Jobs without
/// a printer stay in the store, can be shown on the screen with render(), confirmed or cancelled, and are given up
/// after a day.
class PrintSpool {
public:
    using Parts = SpoolParts;
    using Settings = SpoolSettings;
    /// @param onView told of every change of how a printer is, on any thread, one after the other; must return at once
    PrintSpool(Parts parts, Settings settings, std::function<void(const PrinterView&)> onView);
    ~PrintSpool();  ///< stops

    /// Puts the jobs of an earlier run in order, then prints as jobs come. Call once.
    void start(std::shared_ptr<const PrinterPlan> plan);
    /// Another plan from now on. A printer that is changed or gone ends its present job first. Any thread; returns at
    /// once.
    void setPlan(std::shared_ptr<const PrinterPlan> plan);
    /// Ends within a second, with what is under way left as sent. May be called twice.
    void stop();

    /// How the printers are that are in use. Any thread.
    [[nodiscard]] std::vector<PrinterView> views() const;
    /// What the printer of a job can do; without a printer, 80 mm paper. Any thread.
    [[nodiscard]] PrinterProfile profileFor(const PrintJob& job) const;
    /// The printer of a job, whatever stands in for it. Any thread. @return null if there is none
    [[nodiscard]] PrinterId printerOf(const PrintJob& job) const;
    /// The bytes of a job as its printer would get them now. Any thread. @return Corrupt if its content cannot be read
    [[nodiscard]] Result<QByteArray> render(const PrintJob& job) const;

    /// Jobs that are not printed yet, oldest first, without their content.
    [[nodiscard]] QFuture<Result<std::vector<PrintJob>>> unfinished();
    /// Prints a job that asks or failed. @return NotFound, Conflict if it is neither
    [[nodiscard]] QFuture<Status> retry(const PrintJobId& id);
    /// "It did print", or it was shown on the screen. @return NotFound, Conflict once it is cancelled
    [[nodiscard]] QFuture<Status> confirm(const PrintJobId& id);
    /// For composition with other changes in one command; service thread only. Gives up a job that is not being sent.
    /// @return NotFound, Conflict
    [[nodiscard]] Status cancelNow(const PrintJobId& id);
    /// The same: a job is printed by @p printer from now on.
    /// @return NotFound (either), Conflict if it is being sent, printed or cancelled
    [[nodiscard]] Status moveNow(const PrintJobId& id, const PrinterId& printer);

    /// Prints bytes that are no job, between two jobs. Any thread.
    /// @param done told once, on any thread, what is wrong with the printer
    /// @return false if there is no such printer in use: @p done is not told
    [[nodiscard]] bool printTest(const PrinterId& printer, const QByteArray& bytes,
                                 std::function<void(PrinterTrouble)> done);

private:
    const Parts m_parts;
    const std::shared_ptr<SpoolCrew> m_crew;
    std::shared_ptr<void> m_subscription;
};

}  // namespace frontdesk

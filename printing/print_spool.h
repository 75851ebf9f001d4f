// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"
#include "app/services/paper_templates.h"
#include "app/services/service_thread.h"
#include "printing/connection/printer_connection.h"
#include "printing/escpos/printer_profile.h"
#include "printing/print_rules.h"

#include <QFuture>
#include <QLocale>

#include <functional>
#include <memory>

namespace frontdesk {

/// How the printer is, for the status strip.
struct PrinterReport {
    PrinterState state = PrinterState::NoPrinter;
    int waiting = 0;  ///< jobs that print by themselves once it can
    int asking = 0;   ///< jobs that wait for somebody's answer
    friend bool operator==(const PrinterReport&, const PrinterReport&) = default;
};

/// Carries the stored print jobs to one printer, on a thread of its own, so that a printer that is gone holds up
/// nobody. A job is stored as sent before its first byte goes, and as confirmed after the printer said so; in between
/// lies what nobody can know after a crash (print_rules.h). Without a printer the jobs stay in the store, can be shown
/// on the screen with render(), confirmed or cancelled, and are given up after a day.
class PrintSpool {
public:
    /// All must outlive the spool, the service thread's queue included.
    struct Parts {
        ServiceThread& thread;
        PrintJobStore& jobs;
        Announcements& announcements;
        ChangeFeed& feed;
        const Secrets& secrets;
        const Clock& clock;
    };
    struct Settings {
        std::unique_ptr<PrinterConnection> connection;  ///< null: no printer
        PrinterProfile profile;
        QLocale locale;
        BackOff backOff;
        /// What the owner's templates say now. Any thread; null: as they are before anybody changed them.
        std::function<std::shared_ptr<const PaperLook>()> look;
    };
    /// @param onReport told of every change, on the spool's thread (the first time with no printer: on start()'s)
    PrintSpool(Parts parts, Settings settings, std::function<void(const PrinterReport&)> onReport);
    ~PrintSpool();  ///< stops

    /// Puts the jobs of an earlier run in order, then prints as jobs come. Call once.
    void start();
    /// Ends within a second, with what is under way left as sent. Any thread but the spool's; may be called twice.
    void stop();

    /// The bytes of a job as they would be sent now. Any thread. @return Corrupt if its content cannot be read
    [[nodiscard]] Result<QByteArray> render(const PrintJob& job) const;

    /// Jobs that are not printed yet, oldest first.
    [[nodiscard]] QFuture<Result<std::vector<PrintJob>>> unfinished();
    /// Prints a job that asks or failed. @return NotFound, Conflict if it is neither
    [[nodiscard]] QFuture<Status> retry(const PrintJobId& id);
    /// "It did print", or it was shown on the screen. @return NotFound, Conflict once it is cancelled
    [[nodiscard]] QFuture<Status> confirm(const PrintJobId& id);
    /// Gives up a job that is not being sent. @return NotFound, Conflict
    [[nodiscard]] QFuture<Status> cancel(const PrintJobId& id);

private:
    class Worker;
    void giveUpOld();

    const Parts m_parts;
    const PrinterProfile m_profile;
    const QLocale m_locale;
    const std::function<std::shared_ptr<const PaperLook>()> m_look;
    const std::function<void(const PrinterReport&)> m_onReport;
    std::shared_ptr<Worker> m_worker;  ///< null: no printer
    std::shared_ptr<void> m_subscription;
};

}  // namespace frontdesk

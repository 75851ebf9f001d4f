// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/escpos/escpos_encoder.h"
#include "printing/print_spool.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace frontdesk {

/// The thread of one printer.
class PrintSpool::Worker {
public:
    Worker(const Parts& parts, Settings settings, std::function<void(const PrinterReport&)> onReport);
    ~Worker();

    void start();
    void stop();
    /// There are new jobs. Any thread.
    void wake();
    /// Somebody wants it now: does not wait for the next try. Any thread.
    void hurry();

private:
    enum class Step { Nothing, Changed, Hold };

    void run();
    void lookAtPrinter();
    [[nodiscard]] Step pass();
    [[nodiscard]] std::optional<std::vector<PrintJob>> load();
    [[nodiscard]] Step handle(const PrintJob& job);
    [[nodiscard]] Step print(PrintJob job, const QByteArray& bytes);
    [[nodiscard]] bool record(const PrintJobId& id, const std::vector<PrintJobState>& from, const JobVerdict& verdict,
                              int moreAttempts = 0);
    void settle(const PrintJobId& id, const JobVerdict& verdict, int moreAttempts);
    [[nodiscard]] bool settleWaiting();
    void rest(Step last);
    void report(PrinterState state);

    /// Runs @p work on the service thread and waits for its answer; nullopt if the spool is stopped first.
    template <class T>
    [[nodiscard]] std::optional<Result<T>> ask(std::function<Result<T>()> work);

    struct Settlement {
        JobVerdict verdict;
        int moreAttempts = 0;
    };

    const Parts m_parts;
    const std::unique_ptr<PrinterConnection> m_connection;
    const QLocale m_locale;
    const std::function<std::shared_ptr<const PaperLook>()> m_look;
    const BackOff m_backOff;
    const std::function<void(const PrinterReport&)> m_onReport;
    EscPosEncoder m_encoder;
    std::map<PrintJobId, Settlement> m_unsettled;  ///< outcomes that the store has not taken yet
    PrinterReport m_report;
    bool m_reported = false;
    bool m_isFirstPass = true;
    int m_failures = 0;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_hasNews = true;
    bool m_hurry = false;
    Interruption m_interruption;
    std::thread m_thread;
};

}  // namespace frontdesk

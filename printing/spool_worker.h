// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/printer.h"
#include "printing/escpos/escpos_encoder.h"
#include "printing/spool_board.h"
#include "printing/spool_parts.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace frontdesk {

/// The thread of one printer: prints what the board says is for it, and looks how the printer is while nothing prints.
/// A job is stored as sent before its first byte goes, and as confirmed after the printer said so; in between lies what
/// nobody can know after a crash (print_rules.h).
class SpoolWorker {
public:
    SpoolWorker(const SpoolParts& parts, std::shared_ptr<const SpoolSettings> settings, const Printer& printer,
                std::unique_ptr<PrinterConnection> connection, std::shared_ptr<SpoolBoard> board);
    ~SpoolWorker();  ///< stops

    [[nodiscard]] const Printer& printer() const { return m_printer; }

    void start();  ///< once
    /// Ends it within a second, with what is under way left as sent. Any thread but its own; may be called twice.
    void stop();
    /// Takes no more jobs; the present one has @p grace to end by itself. Then as stop().
    void retire(std::chrono::milliseconds grace);
    /// Begins to end, without waiting. Any thread.
    void interrupt();
    /// There are new jobs. Any thread.
    void wake();
    /// Somebody wants it now: does not wait for the next try. Any thread.
    void hurry();

    /// Prints bytes that are no job, between two jobs. Any thread.
    /// @param done told once, on the worker's thread or at once, what is wrong with the printer
    void errand(const QByteArray& bytes, std::function<void(PrinterTrouble)> done);

private:
    enum class Step { Nothing, Changed, Hold };
    struct Settlement {
        JobVerdict verdict;
        int moreAttempts = 0;
    };
    struct Errand {
        QByteArray bytes;
        std::function<void(PrinterTrouble)> done;
    };

    void run();
    [[nodiscard]] bool isEnding() const { return m_retiring || m_interruption.isRaised(); }
    [[nodiscard]] PrinterState open();
    void lookAtPrinter();
    void tell(PrinterState state);
    void hear(PrinterState state);
    void runErrands();
    void finishErrand(PrinterTrouble trouble);
    void answerErrands(PrinterTrouble trouble);
    [[nodiscard]] Step pass();
    [[nodiscard]] std::optional<std::vector<PrintJob>> load();
    [[nodiscard]] Step handle(const PrintJob& job);
    [[nodiscard]] Step print(const PrintJob& job, const QByteArray& bytes);
    [[nodiscard]] Step deliver(PrintJob job, const QByteArray& bytes);
    [[nodiscard]] PrintDelivery send(const QByteArray& bytes, const QByteArray& name);
    [[nodiscard]] Result<PrintJob> fetch(const PrintJobId& id);
    [[nodiscard]] Status take(const PrintJob& job);
    [[nodiscard]] bool record(const PrintJobId& id, const std::vector<PrintJobState>& from, const JobVerdict& verdict,
                              int moreAttempts = 0);
    void settle(const PrintJobId& id, const Settlement& settlement);
    [[nodiscard]] bool settleWaiting();
    void rest(Step last);
    [[nodiscard]] std::chrono::milliseconds pauseAfter(Step last);

    /// Runs @p work on the service thread and waits for its answer; Busy if the worker is stopped first.
    template <class T>
    [[nodiscard]] Result<T> ask(std::function<Result<T>()> work);

    const SpoolParts m_parts;
    const std::shared_ptr<const SpoolSettings> m_settings;
    const Printer m_printer;
    const std::unique_ptr<PrinterConnection> m_connection;
    const std::shared_ptr<SpoolBoard> m_board;
    EscPosEncoder m_encoder;
    std::map<PrintJobId, Settlement> m_unsettled;              ///< outcomes that the store has not taken yet
    std::atomic<PrinterState> m_state{PrinterState::Unknown};  ///< as last told
    SpoolBoard::Clock::time_point m_lookedAt;
    int m_failures = 0;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_hasNews = true;
    bool m_hurry = false;
    std::vector<Errand> m_errands;
    std::function<void(PrinterTrouble)> m_errandDone;  ///< of the present one, until it is answered
    bool m_isWaiting = false;                          ///< for a printer that has stopped in the middle of a job
    std::atomic<bool> m_retiring{false};
    bool m_hasEnded = false;
    Interruption m_interruption;
    std::mutex m_joining;
    std::thread m_thread;
};

}  // namespace frontdesk

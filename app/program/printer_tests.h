// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/printer_desk.h"
#include "app/program/commands.h"
#include "printing/connection/interruption.h"

#include <QLocale>

#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <vector>

namespace frontdesk {

/// Prints a test over a connection of its own, and waits for it: for a printer that need not be set up.
/// @param interruption ends it early
/// @return as PrinterDesk::test(); ValidationFailed for a target or profile that cannot be read
[[nodiscard]] Result<PrinterTrouble> printTest(const Printer& printer, TestPaper what, const QLocale& locale,
                                               Interruption& interruption);

/// What takes as long as printers take, each on a thread of its own. Any thread.
class PrinterTests {
public:
    ~PrinterTests();  ///< ends what is under way within a second
    /// @param work ends soon after its interruption
    void start(std::function<void(Interruption&)> work);

private:
    struct Running {
        std::shared_ptr<Interruption> interruption;
        std::future<void> over;
    };
    std::mutex m_mutex;
    std::vector<Running> m_running;
};

/// `frontdesk --print-test`: prints the test page on a set up printer or a target, and says what came of it. What is
/// set up is read beside a process that holds the store. Needs a QGuiApplication.
[[nodiscard]] CommandOutcome runPrintTest(const CommandLine& line);

}  // namespace frontdesk

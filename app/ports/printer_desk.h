// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/printer.h"
#include "app/domain/result.h"
#include "app/ports/records.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <optional>
#include <vector>

namespace frontdesk {

/// How a printer is, by cause.
enum class PrinterTrouble {
    None,       ///< prints
    PaperLow,   ///< still prints
    NoPaper,    ///< prints on by itself once the roll is changed
    CoverOpen,  ///< prints on by itself once it is closed
    Offline,    ///< does not answer
    Fault,      ///< cutter, heat or worse: the detail says which
    Full,       ///< of a folder
    Silent,     ///< takes papers and never says how it is: not an error
};
struct PrinterView {
    PrinterId id;
    QString name;
    PrinterTrouble trouble = PrinterTrouble::None;
    QString detail;        ///< English, for the log: "cutter"
    int waiting = 0;       ///< papers that print by themselves once it can
    int asking = 0;        ///< papers that wait for somebody's answer
    PrinterId standingIn;  ///< the printer that prints its papers meanwhile; null: none
    friend bool operator==(const PrinterView&, const PrinterView&) = default;
};

/// A paper that is not printed yet, or was lately.
struct PaperView {
    PrintJobId id;
    PrintWhat what = PrintWhat::Receipt;
    QString station;
    int orderNumber = 0;  ///< 0: a test page
    int copy = 0;
    int ticketSeq = 0;
    PrintJobState state = PrintJobState::Queued;
    QString problem;     ///< a code of print_problem
    PrinterId printer;   ///< where it is to print; null: there is none
    bool moved = false;  ///< somebody sent it there
    int attempts = 0;
    Instant createdAt;
    OrderId order;  ///< null: a test page
};

/// A printer that was found and is not set up yet.
struct FoundPrinter {
    QString name;    ///< what it says it is, or its address
    QString target;  ///< for Printer::target
    QString model;   ///< key of the profile that fits best; empty: unknown
    QString maker;
};
struct ProfileView {
    QString key;   ///< "80mm-48"
    QString name;  ///< "80 mm, 48 columns"
    int columns = 48;
    int widthDots = 576;
};
enum class TestPaper {
    Page,    ///< letters, a ruler of digits, a QR code, black areas, the cut
    Drawer,  ///< opens the drawer and prints nothing
};

/// Printers as a window works with them. Any thread; nothing waits. What changes is told by PrintersChanged,
/// PrinterReported and PrintJobChanged.
class PrinterDesk {
public:
    virtual ~PrinterDesk() = default;
    [[nodiscard]] virtual PrinterPlan plan() const = 0;
    /// Whether the command line decides (`--print-to`): nothing can be changed then.
    [[nodiscard]] virtual bool isFixed() const = 0;
    [[nodiscard]] virtual std::vector<PrinterView> printers() const = 0;
    [[nodiscard]] virtual std::vector<ProfileView> profiles() const = 0;
    /// The stations that the menu names, "kitchen" among them.
    [[nodiscard]] virtual QStringList stations() const = 0;
    /// As PrinterBook::change().
    [[nodiscard]] virtual QFuture<Status> save(const PrinterPlan& plan, const Caller& caller) = 0;
    /// Looks for printers at device files, CUPS queues and on the local network; takes some seconds, may be cancelled.
    /// Results come one by one.
    [[nodiscard]] virtual QFuture<FoundPrinter> find() = 0;
    /// Prints a test on a printer that need not be set up yet. @return what is wrong with it, None if it printed
    [[nodiscard]] virtual QFuture<Result<PrinterTrouble>> test(const Printer& printer, TestPaper what,
                                                               const Caller& caller) = 0;

    /// What is not printed, oldest first, and the last @p printed papers that are.
    [[nodiscard]] virtual QFuture<Result<std::vector<PaperView>>> papers(int printed) = 0;
    /// The paper as dots (PNG). @return NotFound, Corrupt
    [[nodiscard]] virtual QFuture<Result<QByteArray>> picture(const PrintJobId& id) = 0;
    /// Prints what asks or failed. @return NotFound, Conflict
    [[nodiscard]] virtual QFuture<Status> retry(const PrintJobId& id) = 0;
    /// "It did print." @return NotFound, Conflict
    [[nodiscard]] virtual QFuture<Status> confirm(const PrintJobId& id) = 0;
    [[nodiscard]] virtual QFuture<Status> cancel(const PrintJobId& id, const Caller& caller) = 0;
    /// Prints it on another printer. @return NotFound (either), Conflict once it is being sent
    [[nodiscard]] virtual QFuture<Status> move(const PrintJobId& id, const PrinterId& printer,
                                               const Caller& caller) = 0;
};

}  // namespace frontdesk

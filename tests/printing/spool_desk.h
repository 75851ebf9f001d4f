// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/print_spool.h"
#include "tests/support/fake_clock.h"

#include <future>
#include <map>
#include <mutex>

namespace frontdesk::test {

/// Print jobs in memory; fails on request, as a full disk does. Any thread.
class MemoryPrintJobs final : public PrintJobStore {
public:
    Status insert(const PrintJob& job) override;
    Status setState(const PrintJobId& id, PrintJobState state, int attempts, const QString& problem) override;
    Status setSent(const PrintJobId& id, int attempts, const PrinterId& printer) override;
    Status setMovedTo(const PrintJobId& id, const PrinterId& printer) override;
    Result<std::vector<PrintJob>> unfinished() override;
    Result<std::vector<PrintJob>> unfinishedHeads() override;
    Result<std::vector<ListedPrintJob>> listed(Instant failedSince, int printed) override;
    Result<std::optional<PrintJob>> find(const PrintJobId& id) override;
    Result<std::vector<PrintJob>> ticketsOf(const OrderId& order) override;
    Result<int> copiesOfTicket(const PrintJob& ticket) override;
    Result<int> copiesOf(const OrderId& order, PrintWhat what) override;

    [[nodiscard]] PrintJob job(const PrintJobId& id);
    void failNextChanges(int count);

private:
    [[nodiscard]] Status change(const PrintJobId& id, const std::function<void(PrintJob&)>& change);

    std::mutex m_mutex;
    std::map<PrintJobId, PrintJob> m_jobs;
    int m_failures = 0;
};

/// A transaction that is always granted.
class FreeUnitOfWork final : public UnitOfWork {
public:
    Status begin() override { return {}; }
    Status mark(Mark) override { return {}; }
    Status keep() override { return {}; }
    Status undo() override { return {}; }
    Status commit() override { return {}; }
    void abandon() override {}
    bool alive() const override { return true; }
    bool changed() const override { return true; }
    void releaseReserve() override {}
    Status recover() override { return {}; }
    Status probe() override { return {}; }
    void idle() override {}
};

/// Seals by writing the context before the text.
class OpenSecrets final : public Secrets {
public:
    QByteArray guestToken(const OrderId&, int) const override { return QByteArray(22, 'x'); }
    bool isGuestToken(QByteArrayView, const OrderId&, int) const override { return false; }
    QByteArray seal(const QByteArray& plain, QByteArrayView context) const override {
        return context.toByteArray() + '\n' + plain;
    }
    std::optional<QByteArray> open(const QByteArray& sealed, QByteArrayView context) const override;
    QByteArray keyedHash(QByteArrayView text, QByteArrayView purpose) const override {
        return purpose.toByteArray() + '|' + text.toByteArray();
    }
};

/// A real service thread over jobs in memory, a plan of printers, and what the spool says of them. Connections have
/// short limits.
class SpoolDesk {
public:
    SpoolDesk();

    FakeClock clock;
    MemoryPrintJobs jobs;
    SpoolTimes times{std::chrono::milliseconds(300), std::chrono::milliseconds(100), std::chrono::minutes(1),
                     std::chrono::milliseconds(500)};
    int fenceMs = 400;

    /// Adds a printer to the plan; the first one gets all papers but labels.
    PrinterId addPrinter(const QString& name, const QString& target);
    PrinterId addPrinter(const QString& name, quint16 port);
    void route(PaperKind kind, const QString& station, const PrinterId& printer);
    [[nodiscard]] Printer& printer(const PrinterId& id);
    PrinterPlan plan;

    [[nodiscard]] std::unique_ptr<PrintSpool> spool();
    /// The same with one printer: a folder, or a network printer on this port.
    [[nodiscard]] std::unique_ptr<PrintSpool> folderSpool(const QString& folder);
    [[nodiscard]] std::unique_ptr<PrintSpool> networkSpool(quint16 port);
    void start(PrintSpool& spool) const { spool.start(std::make_shared<PrinterPlan>(plan)); }
    void replan(PrintSpool& spool) const { spool.setPlan(std::make_shared<PrinterPlan>(plan)); }

    /// Stores jobs as a service would, and announces them.
    PrintJobId queueReceipt(PrintJobState state = PrintJobState::Queued);
    PrintJobId queueTicket(const QString& station = QStringLiteral("grill"),
                           PrintJobState state = PrintJobState::Queued);
    /// What was last told of a printer, or of the only one.
    [[nodiscard]] PrinterView view(const PrinterId& id);
    struct Report {
        PrinterTrouble trouble = PrinterTrouble::None;
        int waiting = 0;
        int asking = 0;
        friend bool operator==(const Report&, const Report&) = default;
    };
    [[nodiscard]] Report report();
    [[nodiscard]] PrintJobState stateOf(const PrintJobId& id) { return jobs.job(id).state; }
    [[nodiscard]] QString problemOf(const PrintJobId& id) { return jobs.job(id).problem; }
    /// Waits for the answer of a spool's call.
    [[nodiscard]] static Status answer(QFuture<Status> future);
    /// A change that a service makes.
    [[nodiscard]] Status run(std::function<Status()> work);

private:
    PrintJobId queue(PrintJob job);
    [[nodiscard]] std::unique_ptr<PrinterConnection> connect(const Printer& printer) const;

    FreeUnitOfWork m_unit;
    Announcements m_announcements;
    ChangeFeed m_feed;
    OpenSecrets m_secrets;
    std::mutex m_mutex;
    std::map<PrinterId, PrinterView> m_views;
    unsigned char m_lastId = 0;
    ServiceThread m_thread;
};

}  // namespace frontdesk::test

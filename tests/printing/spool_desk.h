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
    Result<std::vector<ListedPrintJob>> listed(Instant failedSince, int printed) override;
    Result<std::optional<PrintJob>> find(const PrintJobId& id) override;
    Result<std::vector<PrintJob>> ticketsOf(const OrderId& order) override;
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

/// A real service thread over jobs in memory, and what the spool reports.
class SpoolDesk {
public:
    SpoolDesk();

    FakeClock clock;
    MemoryPrintJobs jobs;

    [[nodiscard]] std::unique_ptr<PrintSpool> spool(std::unique_ptr<PrinterConnection> connection);
    /// The same to a network printer on this port, with short limits.
    [[nodiscard]] std::unique_ptr<PrintSpool> networkSpool(quint16 port, int fenceMs = 400);
    /// Stores jobs as a service would, and announces them.
    PrintJobId queueReceipt(PrintJobState state = PrintJobState::Queued);
    PrintJobId queueTicket(const QString& station = QStringLiteral("grill"),
                           PrintJobState state = PrintJobState::Queued);
    [[nodiscard]] PrinterReport report();
    [[nodiscard]] PrintJobState stateOf(const PrintJobId& id) { return jobs.job(id).state; }
    [[nodiscard]] QString problemOf(const PrintJobId& id) { return jobs.job(id).problem; }
    /// Waits for the answer of a spool's call.
    [[nodiscard]] static Status answer(QFuture<Status> future);

private:
    PrintJobId queue(PrintJob job);

    FreeUnitOfWork m_unit;
    Announcements m_announcements;
    ChangeFeed m_feed;
    OpenSecrets m_secrets;
    std::mutex m_mutex;
    PrinterReport m_report;
    unsigned char m_lastId = 0;
    ServiceThread m_thread;
};

}  // namespace frontdesk::test

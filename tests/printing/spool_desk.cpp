// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/printing/spool_desk.h"

#include "printing/connection/network_connection.h"
#include "tests/printing/sample_paper.h"

namespace frontdesk::test {

Status MemoryPrintJobs::insert(const PrintJob& job) {
    const std::scoped_lock lock(m_mutex);
    m_jobs[job.id] = job;
    return {};
}

Status MemoryPrintJobs::change(const PrintJobId& id, const std::function<void(PrintJob&)>& change) {
    const std::scoped_lock lock(m_mutex);
    if (m_failures > 0) {
        --m_failures;
        return failure(ErrorCode::Busy, QStringLiteral("not now"));
    }
    change(m_jobs.at(id));
    return {};
}

Status MemoryPrintJobs::setState(const PrintJobId& id, PrintJobState state, int attempts, const QString& problem) {
    return change(id, [&](PrintJob& job) {
        job.state = state;
        job.attempts = attempts;
        job.problem = problem;
    });
}

Status MemoryPrintJobs::setSent(const PrintJobId& id, int attempts, const PrinterId& printer) {
    return change(id, [&](PrintJob& job) {
        job.state = PrintJobState::Sent;
        job.attempts = attempts;
        job.printedOn = printer;
    });
}

Status MemoryPrintJobs::setMovedTo(const PrintJobId& id, const PrinterId& printer) {
    return change(id, [&](PrintJob& job) { job.movedTo = printer; });
}

Result<std::vector<PrintJob>> MemoryPrintJobs::unfinished() {
    const std::scoped_lock lock(m_mutex);
    std::vector<PrintJob> out;
    for (const auto& [id, job] : m_jobs)
        if (job.state == PrintJobState::Queued || job.state == PrintJobState::Sent ||
            job.state == PrintJobState::Asking)
            out.push_back(job);
    return out;
}

Result<std::vector<ListedPrintJob>> MemoryPrintJobs::listed(Instant, int) {
    return std::vector<ListedPrintJob>();
}

Result<std::optional<PrintJob>> MemoryPrintJobs::find(const PrintJobId& id) {
    const std::scoped_lock lock(m_mutex);
    const auto place = m_jobs.find(id);
    return place == m_jobs.end() ? std::nullopt : std::optional(place->second);
}

Result<std::vector<PrintJob>> MemoryPrintJobs::ticketsOf(const OrderId&) {
    return std::vector<PrintJob>();
}
Result<int> MemoryPrintJobs::copiesOf(const OrderId&, PrintWhat) {
    return 0;
}

PrintJob MemoryPrintJobs::job(const PrintJobId& id) {
    const std::scoped_lock lock(m_mutex);
    return m_jobs.at(id);
}

void MemoryPrintJobs::failNextChanges(int count) {
    const std::scoped_lock lock(m_mutex);
    m_failures = count;
}

std::optional<QByteArray> OpenSecrets::open(const QByteArray& sealed, QByteArrayView context) const {
    const QByteArray head = context.toByteArray() + '\n';
    return sealed.startsWith(head) ? std::optional(sealed.mid(head.size())) : std::nullopt;
}

SpoolDesk::SpoolDesk() : m_thread(m_unit, m_announcements, m_feed) {
    clock.set(sampleTime(12, 31));
}

std::unique_ptr<PrintSpool> SpoolDesk::spool(std::unique_ptr<PrinterConnection> connection) {
    PrintSpool::Settings settings;
    settings.connection = std::move(connection);
    settings.locale = QLocale(QStringLiteral("en_GB"));
    settings.backOff = {20, 100};
    return std::make_unique<PrintSpool>(PrintSpool::Parts{m_thread, jobs, m_announcements, m_feed, m_secrets, clock},
                                        std::move(settings), [this](const PrinterReport& report) {
                                            const std::scoped_lock lock(m_mutex);
                                            m_report = report;
                                        });
}

std::unique_ptr<PrintSpool> SpoolDesk::networkSpool(quint16 port, int fenceMs) {
    const NetworkConnection::Limits limits{300, 300, 150, fenceMs, 300};
    return spool(std::make_unique<NetworkConnection>(QStringLiteral("127.0.0.1"), port, limits));
}

PrintJobId SpoolDesk::queue(PrintJob job) {
    job.createdAt = clock.now();
    std::promise<void> stored;
    m_thread.post<void>(
        [this, job]() -> Status {
            m_announcements.add(PrintJobsQueued{});
            return jobs.insert(job);
        },
        [&](const Status&) { stored.set_value(); });
    stored.get_future().wait();
    return job.id;
}

PrintJobId SpoolDesk::queueReceipt(PrintJobState state) {
    Uuid uuid;
    uuid.bytes.back() = ++m_lastId;
    PrintJob job;
    job.id = PrintJobId(uuid);
    job.what = PrintWhat::Receipt;
    job.openDrawer = true;
    job.content = m_secrets.seal(encodeReceipt(sampleReceipt()), receiptContext(job.id));
    job.state = state;
    job.attempts = state == PrintJobState::Sent ? 1 : 0;
    return queue(std::move(job));
}

PrintJobId SpoolDesk::queueTicket(const QString& station, PrintJobState state) {
    Uuid uuid;
    uuid.bytes.back() = ++m_lastId;
    PrintJob job;
    job.id = PrintJobId(uuid);
    job.what = PrintWhat::Kitchen;
    job.station = station;
    job.content = encodeTicket(sampleTicket());
    job.state = state;
    job.attempts = state == PrintJobState::Sent ? 1 : 0;
    return queue(std::move(job));
}

PrinterReport SpoolDesk::report() {
    const std::scoped_lock lock(m_mutex);
    return m_report;
}

Status SpoolDesk::answer(QFuture<Status> future) {
    future.waitForFinished();
    return future.result();
}

}  // namespace frontdesk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/printing/spool_desk.h"

#include "printing/connection/network_connection.h"
#include "printing/connection/printer_target.h"
#include "tests/printing/sample_paper.h"

#include <algorithm>

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

Result<std::vector<PrintJob>> MemoryPrintJobs::unfinishedHeads() {
    auto jobs = unfinished();
    for (PrintJob& job : *jobs) job.content.clear();
    return jobs;
}

Result<std::vector<ListedPrintJob>> MemoryPrintJobs::listed(Instant, int) {
    return std::vector<ListedPrintJob>();
}

Result<std::optional<PrintJob>> MemoryPrintJobs::find(const PrintJobId& id) {
    const std::scoped_lock lock(m_mutex);
    const auto place = m_jobs.find(id);
    return place == m_jobs.end() ? std::nullopt : std::optional(place->second);
}

Result<int> MemoryPrintJobs::copiesOfTicket(const PrintJob&) {
    return 0;
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

PrinterId SpoolDesk::addPrinter(const QString& name, const QString& target) {
    Uuid uuid;
    uuid.bytes.front() = static_cast<unsigned char>(plan.printers.size() + 1);
    Printer printer;
    printer.id = PrinterId(uuid);
    printer.name = name;
    printer.target = target;
    plan.printers.push_back(printer);
    if (plan.printers.size() == 1) route(PaperKind::Receipts, {}, printer.id);
    return printer.id;
}

PrinterId SpoolDesk::addPrinter(const QString& name, quint16 port) {
    return addPrinter(name, QStringLiteral("tcp://127.0.0.1:%1").arg(port));
}

void SpoolDesk::route(PaperKind kind, const QString& station, const PrinterId& printer) {
    plan.routes.push_back({kind, station, printer});
}

Printer& SpoolDesk::printer(const PrinterId& id) {
    return *std::find_if(plan.printers.begin(), plan.printers.end(),
                         [&id](const Printer& printer) { return printer.id == id; });
}

std::unique_ptr<PrinterConnection> SpoolDesk::connect(const Printer& printer) const {
    const auto target = parsePrinterTarget(printer.target);
    if (!target) return nullptr;
    const auto* network = std::get_if<NetworkTarget>(&*target);
    if (network == nullptr) return makeConnection(*target);
    return std::make_unique<NetworkConnection>(network->host, network->port,
                                               NetworkConnection::Limits{300, 300, 150, fenceMs, 300});
}

std::unique_ptr<PrintSpool> SpoolDesk::spool() {
    PrintSpool::Settings settings;
    settings.connect = [this](const Printer& printer) { return connect(printer); };
    settings.locale = QLocale(QStringLiteral("en_GB"));
    settings.backOff = {20, 100};
    settings.times = times;
    return std::make_unique<PrintSpool>(PrintSpool::Parts{m_thread, jobs, m_announcements, m_feed, m_secrets, clock},
                                        std::move(settings), [this](const PrinterView& view) {
                                            const std::scoped_lock lock(m_mutex);
                                            m_views[view.id] = view;
                                        });
}

std::unique_ptr<PrintSpool> SpoolDesk::folderSpool(const QString& folder) {
    addPrinter(QStringLiteral("Receipts"), folder);
    return spool();
}

std::unique_ptr<PrintSpool> SpoolDesk::networkSpool(quint16 port) {
    addPrinter(QStringLiteral("Receipts"), port);
    return spool();
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
    TicketContent content = sampleTicket();
    content.station = station;
    content.ticketSeq = job.ticketSeq = m_lastId;
    job.content = encodeTicket(content);
    job.state = state;
    job.attempts = state == PrintJobState::Sent ? 1 : 0;
    return queue(std::move(job));
}

PrinterView SpoolDesk::view(const PrinterId& id) {
    const std::scoped_lock lock(m_mutex);
    return m_views[id];
}

SpoolDesk::Report SpoolDesk::report() {
    const PrinterView told = view(plan.printers.front().id);
    return {told.trouble, told.waiting, told.asking};
}

Status SpoolDesk::run(std::function<Status()> work) {
    return answer(m_thread.run<void>(std::move(work)));
}

Status SpoolDesk::answer(QFuture<Status> future) {
    future.waitForFinished();
    return future.result();
}

}  // namespace frontdesk::test

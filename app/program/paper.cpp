// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/paper.h"

#include "app/program/printer_setup.h"
#include "app/program/printer_tests.h"
#include "printing/connection/printer_target.h"
#include "printing/escpos/profile_catalogue.h"
#include "printing/preview.h"
#include "printing/printer_states.h"
#include "printing/test_print.h"

#include <QBuffer>

#include <map>

namespace frontdesk {
namespace {

constexpr qint64 kFailedPapersMinutes = 24 * 60;  // as long as what asks is kept

/// A future that is answered later, from any thread.
template <class T>
class Answer {
public:
    Answer() : m_promise(std::make_shared<QPromise<T>>()) { m_promise->start(); }
    [[nodiscard]] QFuture<T> future() const { return m_promise->future(); }
    void give(T value) const {
        m_promise->addResult(std::move(value));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<T>> m_promise;
};

/// Tells the services and whoever listens how printers are.
class PrinterNews {
public:
    explicit PrinterNews(Backend& backend) : m_backend(backend) {}
    void operator()(const PrinterView& view) const {
        m_backend.thread.post<void>(
            [&backend = m_backend, failing = m_failing, view]() -> Status {
                backend.announcements.add(PrinterReported{view});
                const bool fails = !canPrint(view.trouble);
                const auto known = failing->find(view.name);
                if (known != failing->end() && known->second == fails) return {};
                if (auto told = backend.alerts.printerReported(view.name, fails); !told) return told;
                failing->insert_or_assign(view.name, fails);
                return {};
            },
            [](const Status&) {});
    }

private:
    Backend& m_backend;
    std::shared_ptr<std::map<QString, bool>> m_failing = std::make_shared<std::map<QString, bool>>();
};

PrintSpool::Settings spoolSettings(const Backend& backend) {
    PrintSpool::Settings settings;
    settings.connect = [](const Printer& printer) -> std::unique_ptr<PrinterConnection> {
        const auto target = parsePrinterTarget(printer.target);
        return target ? makeConnection(*target) : nullptr;
    };
    settings.profile = printerProfile;
    settings.look = [&templates = backend.templates] { return templates.look(); };
    settings.locale = QLocale(backend.restaurant->languages.value(0));
    return settings;
}

void tellPrinters(Backend& backend, const PrinterPlan& plan) {
    QStringList names;
    for (const Printer& printer : plan.printers)
        if (printer.enabled) names << printer.name;
    backend.thread.post<void>([&backend, names] { return backend.alerts.printersAre(names); }, [](const Status&) {});
}

PaperView viewOf(const ListedPrintJob& listed, const PrinterId& home) {
    const PrintJob& job = listed.job;
    const bool isPrinted = job.state == PrintJobState::Confirmed && !job.printedOn.isNull();
    return {job.id,
            job.what,
            job.station,
            listed.orderNumber,
            job.copy,
            job.ticketSeq,
            job.state,
            job.problem,
            isPrinted ? job.printedOn : home,
            !job.movedTo.isNull(),
            job.attempts,
            job.createdAt,
            job.orderId};
}

Result<QByteArray> drawn(const PrintSpool& spool, const PrintJob& job) {
    const auto bytes = spool.render(job);
    if (!bytes) return tl::make_unexpected(bytes.error());
    const QImage paper = drawReceipt(*bytes, spool.profileFor(job));
    QByteArray png;
    QBuffer buffer(&png);
    if (paper.isNull() || !paper.save(&buffer, "PNG"))
        return failure(ErrorCode::Corrupt, QStringLiteral("The paper cannot be drawn."));
    return png;
}

/// Such a printer is asked between its papers: most take one connection at a time.
bool isInUse(const Printer& printer, const PrinterPlan& plan) {
    const Printer* known = plan.find(printer.id);
    return known != nullptr && known->enabled && known->target == printer.target;
}

template <class T>
Result<T> shuttingDown() {
    return failure(ErrorCode::Busy, QStringLiteral("The program ends."));
}

}  // namespace

Result<std::unique_ptr<PaperControl>> PaperControl::make(Backend& backend, const QString& printTo) {
    if (!printTo.isEmpty()) {
        if (const auto target = parsePrinterTarget(printTo); !target) return tl::make_unexpected(target.error());
        backend.printerBook.override(planOfOne(printTo));
    }
    return std::unique_ptr<PaperControl>(new PaperControl(backend));
}

PaperControl::PaperControl(Backend& backend)
    : m_backend(backend),
      m_spool(std::make_shared<PrintSpool>(PrintSpool::Parts{backend.thread, backend.printJobs, backend.announcements,
                                                             backend.feed, *backend.keys, backend.clock},
                                           spoolSettings(backend), PrinterNews(backend))),
      m_tests(std::make_shared<PrinterTests>()) {}

PaperControl::~PaperControl() {
    m_subscription.reset();
    m_spool->stop();
}

void PaperControl::start() {
    m_subscription = m_backend.feed.subscribe(
        [&backend = m_backend, weak = std::weak_ptr(m_spool)](const std::vector<Event>& events) {
            for (const Event& event : events) {
                const auto* changed = std::get_if<PrintersChanged>(&event);
                const auto spool = changed == nullptr ? nullptr : weak.lock();
                if (!spool) continue;
                spool->setPlan(changed->plan);
                tellPrinters(backend, *changed->plan);
            }
        });
    const auto plan = m_backend.printerBook.plan();
    tellPrinters(m_backend, *plan);
    m_spool->start(plan);
}

PrinterPlan PaperControl::plan() const {
    return *m_backend.printerBook.plan();
}

bool PaperControl::isFixed() const {
    return m_backend.printerBook.isOverridden();
}

std::vector<PrinterView> PaperControl::printers() const {
    return m_spool->views();
}

std::vector<ProfileView> PaperControl::profiles() const {
    std::vector<ProfileView> all;
    for (const NamedProfile& named : profileCatalogue())
        all.push_back({named.key, named.profile.name, named.profile.columns, named.profile.widthDots});
    return all;
}

QStringList PaperControl::stations() const {
    QStringList all{QStringLiteral("kitchen")};
    for (const MenuItem& item : m_backend.menu.current()->items)
        if (!item.station.isEmpty() && !all.contains(item.station)) all << item.station;
    all.sort();
    return all;
}

QFuture<Status> PaperControl::save(const PrinterPlan& plan, const Caller& caller) {
    return m_backend.thread.run<void>(
        [&book = m_backend.printerBook, plan, caller] { return book.change(plan, caller); });
}

QFuture<FoundPrinter> PaperControl::find() {
    const auto promise = std::make_shared<QPromise<FoundPrinter>>();
    promise->start();
    const auto search = std::make_shared<PrinterSearch>(PrinterSearch::everywhere());
    search->start(
        [promise, weak = std::weak_ptr(search)](const FoundPrinter& found) {
            promise->addResult(found);
            if (!promise->isCanceled()) return;
            if (const auto running = weak.lock()) running->cancel();
        },
        [promise] { promise->finish(); });
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_searches, [](const Search& earlier) { return earlier.found.isFinished(); });
    m_searches.push_back({search, promise->future()});
    return promise->future();
}

QFuture<Result<PrinterTrouble>> PaperControl::test(const Printer& printer, TestPaper what, const Caller& caller) {
    const Answer<Result<PrinterTrouble>> answer;
    if (auto faults = printerFaults(printer); !faults.empty()) {
        Error error{ErrorCode::ValidationFailed, QStringLiteral("The printer has invalid fields."), {}, {}, {}, 0};
        error.fields = std::move(faults);
        answer.give(tl::make_unexpected(std::move(error)));
        return answer.future();
    }
    const QLocale locale(m_backend.restaurant->languages.value(0));
    const auto work = [weak = std::weak_ptr(m_spool), plan = m_backend.printerBook.plan(), printer, what, locale,
                       answer](Interruption& interruption) {
        const auto spool = weak.lock();
        const auto give = [answer](PrinterTrouble trouble) { answer.give(trouble); };
        if (spool && isInUse(printer, *plan) &&
            spool->printTest(printer.id, testBytes(what, printerProfile(printer), printer.name, locale), give))
            return;
        answer.give(printTest(printer, what, locale, interruption));
    };
    m_backend.thread.post<void>(
        [&backend = m_backend, what, caller, id = printer.id]() -> Status {
            if (!isAllowed(caller, Permission::ChangeSettings))
                return failure(ErrorCode::Forbidden, QStringLiteral("Printers are set up by the owner."));
            if (what != TestPaper::Drawer) return {};
            return backend.audit.append(
                {backend.clock.now(), caller.actor(), "drawer.opened", "printer:" + id.text(), QStringLiteral("test")});
        },
        [weakTests = std::weak_ptr(m_tests), work, answer](const Status& allowed) {
            if (!allowed) return answer.give(tl::make_unexpected(allowed.error()));
            if (const auto tests = weakTests.lock())
                tests->start(work);
            else
                answer.give(shuttingDown<PrinterTrouble>());
        });
    return answer.future();
}

QFuture<Result<std::vector<PaperView>>> PaperControl::papers(int printed) {
    return m_backend.thread.run<std::vector<PaperView>>(
        [&backend = m_backend, weak = std::weak_ptr(m_spool), printed]() -> Result<std::vector<PaperView>> {
            const auto spool = weak.lock();
            if (!spool) return shuttingDown<std::vector<PaperView>>();
            const Instant since = backend.clock.now().plusMinutes(-kFailedPapersMinutes);
            const auto listed = backend.printJobs.listed(since, printed);
            if (!listed) return tl::make_unexpected(listed.error());
            std::vector<PaperView> views;
            for (const ListedPrintJob& one : *listed) views.push_back(viewOf(one, spool->printerOf(one.job)));
            return views;
        });
}

QFuture<Result<QByteArray>> PaperControl::picture(const PrintJobId& id) {
    const Answer<Result<QByteArray>> answer;
    m_backend.thread.post<PrintJob>(
        [&jobs = m_backend.printJobs, id]() -> Result<PrintJob> {
            const auto job = jobs.find(id);
            if (!job) return tl::make_unexpected(job.error());
            if (!*job) return failure(ErrorCode::NotFound, QStringLiteral("There is no such print job."));
            return **job;
        },
        [&pool = m_backend.pool, weak = std::weak_ptr(m_spool), answer](const Result<PrintJob>& job) {
            if (!job) return answer.give(tl::make_unexpected(job.error()));
            const bool begun = pool.submit([weak, job, answer] {
                const auto spool = weak.lock();
                answer.give(spool ? drawn(*spool, *job) : shuttingDown<QByteArray>());
            });
            if (!begun) answer.give(failure(ErrorCode::Busy, QStringLiteral("Too much is being drawn.")));
        });
    return answer.future();
}

QFuture<Status> PaperControl::retry(const PrintJobId& id) {
    return m_spool->retry(id);
}

QFuture<Status> PaperControl::confirm(const PrintJobId& id) {
    return m_spool->confirm(id);
}

namespace {

/// Changes a paper and writes down who did, in one command.
QFuture<Status> changed(Backend& backend, const std::shared_ptr<PrintSpool>& spool, const PrintJobId& id,
                        const Caller& caller, const QByteArray& action, std::function<Status(PrintSpool&)> change) {
    return backend.thread.run<void>(
        [&backend, weak = std::weak_ptr(spool), id, caller, action, change = std::move(change)]() -> Status {
            if (!isAllowed(caller, Permission::Print))
                return failure(ErrorCode::Forbidden, QStringLiteral("Papers are for those who may print."));
            const auto alive = weak.lock();
            if (!alive) return shuttingDown<void>();
            if (auto done = change(*alive); !done) return done;
            return backend.audit.append({backend.clock.now(), caller.actor(), action, "print_job:" + id.text(), {}});
        });
}

}  // namespace

QFuture<Status> PaperControl::cancel(const PrintJobId& id, const Caller& caller) {
    return changed(m_backend, m_spool, id, caller, "paper.cancelled",
                   [id](PrintSpool& spool) { return spool.cancelNow(id); });
}

QFuture<Status> PaperControl::move(const PrintJobId& id, const PrinterId& printer, const Caller& caller) {
    return changed(m_backend, m_spool, id, caller, "paper.moved",
                   [id, printer](PrintSpool& spool) { return spool.moveNow(id, printer); });
}

}  // namespace frontdesk

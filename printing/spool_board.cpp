// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/spool_board.h"

#include "printing/print_rules.h"
#include "printing/printer_states.h"

namespace frontdesk {

void SpoolBoard::setPlan(std::shared_ptr<const PrinterPlan> plan) {
    const std::scoped_lock lock(m_mutex);
    m_plan = std::move(plan);
    std::erase_if(m_conditions, [this](const auto& entry) { return enabled(entry.first) == nullptr; });
    tellViews();
}

std::shared_ptr<const PrinterPlan> SpoolBoard::plan() const {
    const std::scoped_lock lock(m_mutex);
    return m_plan;
}

void SpoolBoard::tell(const PrinterId& printer, PrinterState state) {
    PrinterId backup;
    {
        const std::scoped_lock lock(m_mutex);
        const Printer* known = enabled(printer);
        if (known == nullptr) return;
        const bool wasStuck = isStuck(printer);
        m_conditions[printer].state = state;
        if (isStuck(printer) && !wasStuck) {
            m_conditions[printer].troubleSince = Clock::now();
            backup = known->backup;
        }
        tellViews();
    }
    if (!backup.isNull()) m_listeners.wake(backup);
}

void SpoolBoard::forget(const PrinterId& printer) {
    const std::scoped_lock lock(m_mutex);
    const auto condition = m_conditions.find(printer);
    if (condition == m_conditions.end()) return;
    condition->second.state.reset();
    tellViews();
}

void SpoolBoard::count(const std::vector<PrintJob>& unfinished) {
    const std::scoped_lock lock(m_mutex);
    for (const Printer& printer : m_plan->printers) {
        if (!printer.enabled) continue;
        Condition& condition = m_conditions[printer.id];
        condition.waiting = condition.asking = 0;
    }
    for (const PrintJob& job : unfinished) {
        const auto condition = m_conditions.find(home(job));
        if (condition == m_conditions.end()) continue;
        ++(job.state == PrintJobState::Asking ? condition->second.asking : condition->second.waiting);
    }
    tellViews();
}

std::vector<PrinterView> SpoolBoard::views() const {
    const std::scoped_lock lock(m_mutex);
    const auto now = Clock::now();
    std::vector<PrinterView> all;
    for (const Printer& printer : m_plan->printers)
        if (printer.enabled) all.push_back(viewOf(printer, now));
    return all;
}

PrinterId SpoolBoard::homeOf(const PrintJob& job) const {
    const std::scoped_lock lock(m_mutex);
    return home(job);
}

bool SpoolBoard::isFor(const PrintJob& job, const PrinterId& printer) const {
    const std::scoped_lock lock(m_mutex);
    const PrinterId owner = home(job);
    if (owner.isNull() || owner == printer) return owner == printer && !printer.isNull();
    if (job.state != PrintJobState::Queued || mayBePrinted(job)) return false;
    return standIn(*enabled(owner), Clock::now()) == printer;
}

std::optional<std::chrono::milliseconds> SpoolBoard::untilStandIn(const PrinterId& printer) {
    const std::scoped_lock lock(m_mutex);
    const auto now = Clock::now();
    std::optional<Clock::duration> soonest;
    for (const Printer& other : m_plan->printers) {
        if (!other.enabled || other.backup != printer || !isStuck(other.id)) continue;
        const auto left = m_conditions.at(other.id).troubleSince + m_standInAfter - now;
        if (left > Clock::duration::zero() && (!soonest || left < *soonest)) soonest = left;
    }
    tellViews();  // time alone makes a stand-in
    if (!soonest) return std::nullopt;
    return std::chrono::ceil<std::chrono::milliseconds>(*soonest);
}

bool SpoolBoard::begin(const PrintJobId& job, const SpoolWorker* worker) {
    const std::scoped_lock lock(m_mutex);
    return m_underWay.try_emplace(job, worker).second;
}

void SpoolBoard::end(const PrintJobId& job) {
    const std::scoped_lock lock(m_mutex);
    m_underWay.erase(job);
}

void SpoolBoard::endAll(const SpoolWorker* worker) {
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_underWay, [worker](const auto& entry) { return entry.second == worker; });
}

bool SpoolBoard::isUnderWay(const PrintJobId& job) const {
    const std::scoped_lock lock(m_mutex);
    return m_underWay.contains(job);
}

const Printer* SpoolBoard::enabled(const PrinterId& printer) const {
    const Printer* known = m_plan->find(printer);
    return known != nullptr && known->enabled ? known : nullptr;
}

PrinterId SpoolBoard::home(const PrintJob& job) const {
    const Printer* printer = job.movedTo.isNull() ? nullptr : enabled(job.movedTo);
    if (printer == nullptr) printer = m_plan->printerFor(paperKindOf(job.what), job.station);
    return printer == nullptr ? PrinterId() : printer->id;
}

bool SpoolBoard::isStuck(const PrinterId& printer) const {
    const auto condition = m_conditions.find(printer);
    return condition != m_conditions.end() && condition->second.state && !canPrint(*condition->second.state);
}

bool SpoolBoard::works(const PrinterId& printer) const {
    const auto condition = m_conditions.find(printer);
    return enabled(printer) != nullptr && condition != m_conditions.end() && condition->second.state &&
           canPrint(*condition->second.state);
}

PrinterId SpoolBoard::standIn(const Printer& printer, Clock::time_point now) const {
    if (printer.backup.isNull() || !isStuck(printer.id) || !works(printer.backup)) return {};
    return now - m_conditions.at(printer.id).troubleSince >= m_standInAfter ? printer.backup : PrinterId();
}

PrinterView SpoolBoard::viewOf(const Printer& printer, Clock::time_point now) const {
    PrinterView view;
    view.id = printer.id;
    view.name = printer.name;
    const auto condition = m_conditions.find(printer.id);
    if (condition == m_conditions.end()) return view;
    if (condition->second.state) {
        view.trouble = troubleOf(*condition->second.state);
        view.detail = detailOf(*condition->second.state);
    }
    view.waiting = condition->second.waiting;
    view.asking = condition->second.asking;
    view.standingIn = standIn(printer, now);
    return view;
}

/// Under the lock, so that nobody hears of them in another order.
void SpoolBoard::tellViews() {
    const auto now = Clock::now();
    for (const Printer& printer : m_plan->printers) {
        if (!printer.enabled) continue;
        Condition& condition = m_conditions[printer.id];
        if (!condition.state) continue;
        const PrinterView view = viewOf(printer, now);
        if (condition.told == view) continue;
        condition.told = view;
        m_listeners.viewed(view);
    }
}

}  // namespace frontdesk

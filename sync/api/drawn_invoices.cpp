// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/drawn_invoices.h"

#include <QTimer>

#include <algorithm>
#include <vector>

namespace frontdesk::api {

DrawnInvoices::DrawnInvoices() : m_timers(std::make_unique<QObject>()) {}

// The timer's receiver goes with close(), on the thread that fires it, so it never finds this gone.
void DrawnInvoices::wait(const InvoiceId& id, Next next) {
    const std::scoped_lock lock(m_mutex);
    if (!m_timers) return;
    const auto answer = std::make_shared<Next>(std::move(next));
    m_answers.emplace(id, answer);
    const auto startTimer = [this, timers = m_timers.get(), id, answer] {
        QTimer::singleShot(kPatienceMs, timers, [this, id, answer] { giveUp(id, answer); });
    };
    QMetaObject::invokeMethod(m_timers.get(), startTimer, Qt::QueuedConnection);
}

void DrawnInvoices::giveUp(const InvoiceId& id, const std::shared_ptr<Next>& answer) {
    {
        const std::scoped_lock lock(m_mutex);
        const auto [first, last] = m_answers.equal_range(id);
        const auto mine = std::find_if(first, last, [&answer](const auto& entry) { return entry.second == answer; });
        if (mine == last) return;  // it was drawn meanwhile
        m_answers.erase(mine);
    }
    (*answer)();
}

void DrawnInvoices::drawn(const InvoiceId& id) {
    std::vector<std::shared_ptr<Next>> answers;
    {
        const std::scoped_lock lock(m_mutex);
        const auto [first, last] = m_answers.equal_range(id);
        for (auto entry = first; entry != last; ++entry) answers.push_back(entry->second);
        m_answers.erase(first, last);
    }
    for (const auto& answer : answers) (*answer)();
}

void DrawnInvoices::close() {
    const std::scoped_lock lock(m_mutex);
    m_answers.clear();
    m_timers.reset();
}

}  // namespace frontdesk::api

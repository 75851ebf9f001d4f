// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/timetable.h"

namespace frontdesk::simulators {

Timetable::Timetable(std::function<void(Task)> post)
    : m_post(std::move(post)), m_thread([this](const std::stop_token& stop) { run(stop); }) {}

Timetable::~Timetable() = default;

void Timetable::after(std::chrono::milliseconds delay, Task task) {
    const std::lock_guard lock(m_mutex);
    m_tasks.emplace(std::chrono::steady_clock::now() + delay, std::move(task));
    m_changed.notify_all();
}

void Timetable::run(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (m_tasks.empty()) {
            m_changed.wait(lock, stop, [this] { return !m_tasks.empty(); });
            continue;
        }
        const auto due = m_tasks.begin()->first;
        if (m_changed.wait_until(lock, stop, due, [this, due] { return m_tasks.begin()->first < due; })) continue;
        if (stop.stop_requested()) return;
        auto task = m_tasks.extract(m_tasks.begin());
        lock.unlock();
        m_post(std::move(task.mapped()));
        lock.lock();
    }
}

}  // namespace frontdesk::simulators

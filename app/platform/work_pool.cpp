// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/work_pool.h"

namespace frontdesk {

WorkPool::WorkPool(Options options) : m_options(options) {
    for (int i = 0; i < m_options.threads; ++i) m_threads.emplace_back([this] { serve(); });
}

WorkPool::~WorkPool() {
    stop();
}

void WorkPool::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        m_queue.clear();
    }
    m_wake.notify_all();
    for (auto& thread : m_threads) thread.join();
    m_threads.clear();
}

bool WorkPool::submit(std::function<void()> work) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping || m_queue.size() >= m_options.queueLimit) return false;
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
    return true;
}

void WorkPool::serve() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_stopping) return;
        const auto work = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

}  // namespace frontdesk

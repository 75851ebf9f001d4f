// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace frontdesk::api {

/// Answers that wait until something has happened to what they tell of, though not for long. Made and closed on a
/// thread with an event loop, which counts the time; everything else on any thread.
template <class Id>
class AnswersInWaiting {
public:
    using Next = std::function<void()>;
    /// Shorter than the listener's patience with a handler.
    static constexpr int kPatienceMs = 4'000;

    explicit AnswersInWaiting(int patienceMs = kPatienceMs)
        : m_patienceMs(patienceMs), m_timers(std::make_unique<QObject>()) {}

    /// Calls @p next once: when happened(@p id) is told, or when its patience ends. Never once this is closed.
    void wait(const Id& id, Next next) {
        const std::scoped_lock lock(m_mutex);
        if (!m_timers) return;
        const auto answer = std::make_shared<Next>(std::move(next));
        m_answers.emplace(id, answer);
        // The timer's receiver goes with close(), on the thread that fires it, so it never finds this gone.
        const auto startTimer = [this, timers = m_timers.get(), id, answer] {
            QTimer::singleShot(m_patienceMs, timers, [this, id, answer] { giveUp(id, answer); });
        };
        QMetaObject::invokeMethod(m_timers.get(), startTimer, Qt::QueuedConnection);
    }

    void happened(const Id& id) {
        std::vector<std::shared_ptr<Next>> answers;
        {
            const std::scoped_lock lock(m_mutex);
            const auto [first, last] = m_answers.equal_range(id);
            for (auto entry = first; entry != last; ++entry) answers.push_back(entry->second);
            m_answers.erase(first, last);
        }
        for (const auto& answer : answers) (*answer)();
    }

    /// Nobody waits for an answer any more.
    void close() {
        const std::scoped_lock lock(m_mutex);
        m_answers.clear();
        m_timers.reset();
    }

private:
    void giveUp(const Id& id, const std::shared_ptr<Next>& answer) {
        {
            const std::scoped_lock lock(m_mutex);
            const auto [first, last] = m_answers.equal_range(id);
            const auto mine =
                std::find_if(first, last, [&answer](const auto& entry) { return entry.second == answer; });
            if (mine == last) return;  // it happened meanwhile
            m_answers.erase(mine);
        }
        (*answer)();
    }

    const int m_patienceMs;
    std::mutex m_mutex;  ///< guards all below
    std::unordered_multimap<Id, std::shared_ptr<Next>> m_answers;
    std::unique_ptr<QObject> m_timers;  ///< whose thread counts the time; null once closed
};

}  // namespace frontdesk::api

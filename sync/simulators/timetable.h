// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace frontdesk::simulators {

/// Things to do later, on the simulators' net thread. Any thread.
class Timetable {
public:
    using Task = std::function<void()>;
    /// @param post has a task run on the net thread; what it reaches outlives this
    explicit Timetable(std::function<void(Task)> post);
    /// What still waits is dropped.
    ~Timetable();
    Timetable(const Timetable&) = delete;
    Timetable& operator=(const Timetable&) = delete;

    void after(std::chrono::milliseconds delay, Task task);

private:
    void run(const std::stop_token& stop);

    std::function<void(Task)> m_post;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::multimap<std::chrono::steady_clock::time_point, Task> m_tasks;
    std::jthread m_thread;  ///< last: it uses all of the others
};

}  // namespace frontdesk::simulators

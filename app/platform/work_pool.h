// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace frontdesk {

/// A few threads for what takes long and touches neither store nor sockets: Argon2id, PDFs, pictures. Values in, values
/// out. The queue is short on purpose: whoever finds it full says "try again" instead of piling up work.
class WorkPool {
public:
    struct Options {
        int threads = 2;
        size_t queueLimit = 32;
    };
    WorkPool() : WorkPool(Options{}) {}
    explicit WorkPool(Options options);
    ~WorkPool();  ///< stops
    WorkPool(const WorkPool&) = delete;
    WorkPool& operator=(const WorkPool&) = delete;

    /// Runs @p work soon. It must not throw. Any thread.
    /// @return false if the queue is full or the pool has stopped: nothing will run
    [[nodiscard]] bool submit(std::function<void()> work);
    /// Finishes what runs, drops what waits and takes no more. Not from work of its own.
    void stop();

private:
    void serve();

    Options m_options;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

}  // namespace frontdesk

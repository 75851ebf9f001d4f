// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"
#include "app/ports/id_source.h"
#include "app/services/service_thread.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace frontdesk {

/// What a dispatcher's thread still has to do: put here by others, such as a transport's thread with an answer, which
/// may come after the dispatcher is gone. Any thread.
class Errands {
public:
    using Errand = std::function<void()>;

    void put(Errand errand);
    void wake();
    void end();
    [[nodiscard]] bool isStopping();
    /// Until there is something to do, or @p time is over.
    [[nodiscard]] std::deque<Errand> wait(std::chrono::milliseconds time);
    /// The same once it is stopping: only what was put counts.
    [[nodiscard]] std::deque<Errand> waitForErrands(std::chrono::steady_clock::time_point until);

private:
    std::mutex m_mutex;  ///< guards all below
    std::condition_variable m_changed;
    std::deque<Errand> m_errands;
    bool m_stopping = false;
    bool m_woken = false;
};

/// Asks the service thread, which answers soon and until its end.
template <class T>
Result<T> askService(ServiceThread& thread, std::function<Result<T>()> work) {
    return thread.run<T>(std::move(work)).takeResult();
}

/// How long a thread sleeps until @p moment of a clock that runs @p clockSpeed times as fast as ours.
/// @param longestMs at most; without a moment, always
[[nodiscard]] int sleepMs(std::optional<Instant> moment, Instant now, int clockSpeed, int longestMs);

/// Spread evenly.
[[nodiscard]] quint32 evenRandom(IdSource& ids);

}  // namespace frontdesk

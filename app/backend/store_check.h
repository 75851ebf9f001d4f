// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace frontdesk {

/// The check of DI-6 in the background: quick_check, foreign keys, all invariants and the audit chain, on a reader of
/// its own and at the lowest priority, soon after the start; after an unclean stop, and wherever the last one is a week
/// old, integrity_check in place of quick_check. A process that runs on looks once a day whether the week is over. A
/// finding makes the store read-only.
class StoreCheck {
public:
    /// @param delaySeconds how long the start-up is left alone
    StoreCheck(Backend& backend, int delaySeconds);
    ~StoreCheck();  ///< interrupts what is under way

private:
    void run(int delaySeconds);
    [[nodiscard]] bool sleep(std::chrono::seconds duration);
    [[nodiscard]] bool weekIsOver() const;
    void check(bool thorough);
    [[nodiscard]] bool openReader();
    void tell(const CheckReport& report);
    void tellFailure(const Error& error);

    Backend& m_backend;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::unique_ptr<Database> m_reader;
    /// There while a process works with the store: found at start, the last one ended uncleanly.
    const QString m_runningMarker;
    const QString m_thoroughMarker;  ///< its age is that of the last integrity_check that found nothing
    bool m_uncleanStop = false;
    std::thread m_thread;
};

}  // namespace frontdesk

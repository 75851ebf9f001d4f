// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace frontdesk {

/// The check of DI-6 in the background: quick_check (integrity_check after an unclean stop), foreign keys, all
/// invariants and the audit chain, once, on a reader of its own and at the lowest priority. A finding makes the store
/// read-only.
class StoreCheck {
public:
    /// @param delaySeconds how long the start-up is left alone
    StoreCheck(Backend& backend, int delaySeconds);
    ~StoreCheck();  ///< interrupts what is under way

private:
    void run(int delaySeconds);
    Backend& m_backend;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::unique_ptr<Database> m_reader;
    QString
        m_runningMarker;  ///< there while a process works with the store: found at start, the last one ended uncleanly
    bool m_uncleanStop = false;
    std::thread m_thread;
};

}  // namespace frontdesk

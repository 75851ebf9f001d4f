// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace frontdesk {

/// What waits in a store for somebody outside it.
struct Backlog {
    qint64 messages = 0;   ///< of the outbox, not sent yet
    qint64 printJobs = 0;  ///< not on paper yet
};

/// What became of e-mails and SMS since the program started. Any thread.
struct MessageTally {
    std::atomic<quint64> sent = 0;
    std::atomic<quint64> failed = 0;   ///< attempts that will be repeated
    std::atomic<quint64> dropped = 0;  ///< past their use
    std::atomic<quint64> dead = 0;     ///< given up
};

}  // namespace frontdesk

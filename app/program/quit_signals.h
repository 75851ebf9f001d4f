// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <memory>

namespace frontdesk {

/// SIGINT and SIGTERM end the event loop in order. One at a time; on the main thread.
class QuitSignals {
public:
    QuitSignals();
    ~QuitSignals();
    QuitSignals(const QuitSignals&) = delete;
    QuitSignals& operator=(const QuitSignals&) = delete;

private:
    int m_descriptor;  ///< signalfd(2)
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Blocks the signals for all threads made later, so that only QuitSignals hears them. Call first in main().
void reserveQuitSignals();

}  // namespace frontdesk

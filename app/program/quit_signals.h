// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace frontdesk {

/// SIGINT and SIGTERM end the event loop in order. One at a time; on the main thread.
class QuitSignals {
public:
    /// @param onHangUp what SIGHUP does; empty: it ends the event loop as the others do
    explicit QuitSignals(std::function<void()> onHangUp = {});
    ~QuitSignals();
    QuitSignals(const QuitSignals&) = delete;
    QuitSignals& operator=(const QuitSignals&) = delete;

private:
    void take();

    const std::function<void()> m_onHangUp;
    int m_descriptor;  ///< signalfd(2)
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Blocks the signals for all threads made later, so that only QuitSignals hears them. Call first in main().
void reserveQuitSignals();

}  // namespace frontdesk

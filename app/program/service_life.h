// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace frontdesk {

/// Asks a thread to call @p answered, from whatever thread, once it has come round.
using Ping = std::function<void(std::function<void()> answered)>;

/// What the service manager hears of this process (sd_notify(3)): READY=1 when made, WATCHDOG=1 three times per
/// WATCHDOG_USEC for as long as the main thread comes round and every thread asked answers, STOPPING=1 in the end.
/// Does nothing without NOTIFY_SOCKET, or in a build without libsystemd. Main thread only.
class ServiceLife : public QObject {
    Q_OBJECT
public:
    /// @param status one English line for `systemctl status`
    ServiceLife(std::vector<Ping> threads, const QString& status);
    ~ServiceLife() override;

private:
    void feedWatchdog();
    void askThreads();

    const std::vector<Ping> m_threads;
    QTimer m_timer;
    std::shared_ptr<std::atomic<size_t>> m_silent;  ///< of those asked last, who has not answered
};

}  // namespace frontdesk

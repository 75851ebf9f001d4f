// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/service_thread.h"

#include <QObject>
#include <QTimer>

namespace frontdesk {

/// What the service manager hears of this process (sd_notify(3)): READY=1 when made, WATCHDOG=1 three times per
/// WATCHDOG_USEC for as long as both the main thread comes round and the service thread answers, STOPPING=1 in the end.
/// Does nothing without NOTIFY_SOCKET, or in a build without libsystemd. Main thread only.
class ServiceLife : public QObject {
    Q_OBJECT
public:
    /// @param status one English line for `systemctl status`
    ServiceLife(ServiceThread& thread, const QString& status);
    ~ServiceLife() override;

private:
    void feedWatchdog();
    void askServiceThread();

    ServiceThread& m_thread;
    QTimer m_timer;
    bool m_answered = false;  ///< since it was last asked
};

}  // namespace frontdesk

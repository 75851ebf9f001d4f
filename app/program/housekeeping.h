// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backup_keeper.h"
#include "app/backend/store_check.h"
#include "app/program/service_life.h"
#include "app/services/invoice_drawing.h"

#include <QObject>
#include <QTimer>

namespace frontdesk {

/// What a process that holds a store does beside serving people: looks for what is due by time, draws documents, checks
/// the store, copies it hourly, and tells the service manager that it is alive. Made once the process serves, since
/// none of it may delay the start; gone before the backend. Main thread only.
class Housekeeping : public QObject {
    Q_OBJECT
public:
    struct Settings {
        int clockSpeed = 1;     ///< of the backend's clock: at a faster one what is due is looked for more often
        QString status;         ///< one English line for `systemctl status`
        int hourlyCopies = 24;  ///< hours of which a copy each is kept
        Ping listener;          ///< asks the net thread for a sign of life; may be empty
    };
    Housekeeping(Backend& backend, Settings settings);

    /// When the newest verified copy was made; nullopt while none is known.
    [[nodiscard]] std::optional<Instant> newestCopy() const { return m_newestCopy; }

Q_SIGNALS:
    void newestCopyChanged(frontdesk::Instant made);

private:
    std::optional<Instant> m_newestCopy;
    QTimer m_tick;
    QTimer m_hour;
    InvoiceDrawing m_drawing;
    QTimer m_drawingTick;
    StoreCheck m_check;
    BackupKeeper m_backups;
    ServiceLife m_life;  ///< last: it says first that the process stops
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/models/messages_model.h"
#include "ui/shell/system_status.h"

#include <QTimer>

namespace frontdesk {

/// Keeps what the status strip counts: open alerts, and in a demo the e-mails that were written. GUI thread.
class DeskWatch : public QObject {
    Q_OBJECT
public:
    DeskWatch(Desk& desk, DeskEvents& events, SystemStatus& status, QObject* parent = nullptr);
    [[nodiscard]] const MessagesModel& messages() const { return m_messages; }
    /// Reads the messages now, if this is a demo.
    void readMessages();

private:
    void countAlerts();
    void lookForCommits();

    Desk& m_desk;
    SystemStatus& m_status;
    MessagesModel m_messages;
    QTimer m_look;
    quint64 m_seenCommits = 0;
};

}  // namespace frontdesk

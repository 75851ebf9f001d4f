// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/models/messages_model.h"
#include "ui/models/provider_board.h"
#include "ui/printers/printer_watch.h"
#include "ui/shell/system_status.h"

#include <QTimer>

#include <memory>

namespace frontdesk {

/// Keeps what the status strip says of services: open alerts, messages that wait, how providers and printers are, and in a demo the
/// e-mails that were written. GUI thread.
class DeskWatch : public QObject {
    Q_OBJECT
public:
    DeskWatch(Desk& desk, DeskEvents& events, SystemStatus& status, QObject* parent = nullptr);
    [[nodiscard]] const MessagesModel& messages() const { return m_messages; }
    [[nodiscard]] const ProviderBoard& providers() const { return m_providers; }
    /// Reads the messages now, if this is a demo.
    void readMessages();

private:
    void countAlerts();
    void countWaiting();
    void lookForCommits();

    Desk& m_desk;
    SystemStatus& m_status;
    MessagesModel m_messages;
    ProviderBoard m_providers;
    std::unique_ptr<PrinterWatch> m_printers;  ///< null: the desk has none
    QTimer m_look;
    quint64 m_seenCommits = 0;
    bool m_counting = false;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk_events.h"

namespace frontdesk {

class PrinterDesk;
class SystemStatus;

/// Keeps what the status strip and the banner say of printers: all at the start and when the plan changes, each as it
/// reports. GUI thread.
class PrinterWatch : public QObject {
    Q_OBJECT
public:
    PrinterWatch(const PrinterDesk& printers, DeskEvents& events, SystemStatus& status, QObject* parent = nullptr);

private:
    void readAll();

    const PrinterDesk& m_printers;
    SystemStatus& m_status;
    PrinterPlan m_plan;
};

}  // namespace frontdesk

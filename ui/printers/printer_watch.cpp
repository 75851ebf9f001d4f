// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printer_watch.h"

#include "ui/shell/system_status.h"

namespace frontdesk {

PrinterWatch::PrinterWatch(const PrinterDesk& printers, DeskEvents& events, SystemStatus& status, QObject* parent)
    : QObject(parent), m_printers(printers), m_status(status), m_plan(printers.plan()) {
    connect(&events, &DeskEvents::printersChanged, this, [this](const std::shared_ptr<const PrinterPlan>& plan) {
        m_plan = *plan;
        readAll();
    });
    connect(&events, &DeskEvents::printerReported, this, &PrinterWatch::readAll);
    readAll();
}

void PrinterWatch::readAll() {
    std::vector<PrinterView> all = m_printers.printers();
    // The spool takes a new plan a moment after it is announced.
    std::erase_if(all, [this](const PrinterView& view) {
        const Printer* printer = m_plan.find(view.id);
        return printer == nullptr || !printer->enabled;
    });
    m_status.setPrinters(std::move(all));
}

}  // namespace frontdesk

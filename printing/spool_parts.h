// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"
#include "app/services/paper_templates.h"
#include "app/services/service_thread.h"
#include "printing/connection/printer_connection.h"
#include "printing/escpos/printer_profile.h"
#include "printing/print_rules.h"

#include <QLocale>

#include <chrono>
#include <functional>
#include <memory>

namespace frontdesk {

/// What a spool works with. All of it outlives the spool, the service thread's queue included.
struct SpoolParts {
    ServiceThread& thread;
    PrintJobStore& jobs;
    Announcements& announcements;
    ChangeFeed& feed;
    const Secrets& secrets;
    const Clock& clock;
};

struct SpoolTimes {
    /// How long a printer cannot print before another stands in for it: changing a roll, or a printer that starts
    /// again, takes less, and its papers should not lie somewhere else by then.
    std::chrono::milliseconds standInAfter{10'000};
    /// How often a printer is looked at while nothing prints: in trouble, so that it prints on soon after somebody
    /// mended it; when it is fine, so that a missing roll shows before the next sale.
    std::chrono::milliseconds lookInTrouble{5'000};
    std::chrono::milliseconds lookWhenFine{20'000};
    /// What a job gets to end by itself when its printer is changed or taken out of use.
    std::chrono::milliseconds farewell{3'000};
};

struct SpoolSettings {
    /// A way to a printer, null if its target cannot be read. Any thread.
    std::function<std::unique_ptr<PrinterConnection>(const Printer&)> connect;
    /// What it can do. Any thread; empty: 80 mm paper.
    std::function<PrinterProfile(const Printer&)> profile;
    /// What the owner's templates say now. Any thread; empty: as they are before anybody changed them.
    std::function<std::shared_ptr<const PaperLook>()> look;
    QLocale locale;
    BackOff backOff;
    SpoolTimes times;

    [[nodiscard]] PrinterProfile profileOf(const Printer& printer) const {
        return profile ? profile(printer) : PrinterProfile::paper80();
    }
    [[nodiscard]] PaperLook lookNow() const { return look ? *look() : PaperLook(); }
};

}  // namespace frontdesk

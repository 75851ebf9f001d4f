// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/paper.h"

#include "printing/connection/printer_target.h"

namespace frontdesk {

Result<std::unique_ptr<PrintSpool>> makeSpool(Backend& backend, const QString& printTo,
                                              std::function<void(const PrinterReport&)> onReport) {
    PrintSpool::Settings settings;
    settings.profile = PrinterProfile::paper80();
    settings.locale = QLocale(backend.restaurant->languages.value(0));
    if (!printTo.isEmpty()) {
        const auto target = parsePrinterTarget(printTo);
        if (!target) return tl::make_unexpected(target.error());
        settings.connection = makeConnection(*target);
    }
    return std::make_unique<PrintSpool>(PrintSpool::Parts{backend.thread, backend.printJobs, backend.announcements,
                                                          backend.feed, *backend.keys, backend.clock},
                                        std::move(settings), std::move(onReport));
}

}  // namespace frontdesk

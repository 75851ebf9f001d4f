// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/paper.h"

#include "printing/connection/printer_target.h"

namespace frontdesk {
namespace {

/// Tells the services of what needs a person, besides whoever else wants to know.
void tellAlerts(Backend& backend, const PrinterReport& report) {
    const bool failing = report.state != PrinterState::NoPrinter && !canPrint(report.state);
    backend.thread.post<void>([&backend, failing] { return backend.alerts.printerReported(QStringLiteral("Receipt printer"), failing); },
                              [](const Status&) {});
}

}  // namespace

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
                                        std::move(settings),
                                        [&backend, onReport = std::move(onReport)](const PrinterReport& report) {
                                            tellAlerts(backend, report);
                                            onReport(report);
                                        });
}

}  // namespace frontdesk

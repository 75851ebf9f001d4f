// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/simulated_providers.h"

#include "app/platform/system_clock.h"
#include "app/program/adjusted_clock.h"
#include "app/program/commands.h"
#include "app/program/quit_signals.h"
#include "sync/simulators/accounts.h"
#include "sync/transport/curl_transport.h"

#include <QCoreApplication>

#include <cstdio>

namespace frontdesk {
namespace {

using simulators::Simulators;

QString paystackReports(const QString& publicUrl) {
    return publicUrl.isEmpty() ? QString() : publicUrl + QStringLiteral("/webhooks/paystack");
}

QString africasTalkingReports(const ListenerConfig& config) {
    if (config.publicUrl.isEmpty() || config.webhookPathSecret.isEmpty()) return {};
    return config.publicUrl + QStringLiteral("/webhooks/africastalking/") +
           QString::fromLatin1(config.webhookPathSecret);
}

}  // namespace

std::optional<RunningSimulators> startSimulators(Config& config, const QString& publicUrl, const Clock& clock) {
    if (simulators::isComplete(config)) return std::nullopt;
    Simulators::Settings settings;
    settings.paystackReports = paystackReports(publicUrl);
    auto made = std::make_unique<Simulators>(settings, std::make_unique<CurlTransport>(curlSettings()), clock);
    const auto address = made->start();
    if (!address) {
        qWarning("the simulators of payments and SMS did not start: %s", qPrintable(address.error().detail));
        return std::nullopt;
    }
    simulators::completeWithSimulators(config, *address);
    return RunningSimulators{std::move(made), *address};
}

int runSimulators(const CommandLine& line, int& argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const SystemClock systemClock;
    const AdjustedClock clock(systemClock, line.clockSpeed);
    Simulators::Settings settings;
    settings.address = line.listenAddress;
    settings.port = line.listenPort;
    settings.controlled = true;
    settings.paystackReports = paystackReports(line.config.listener.publicUrl);
    settings.africasTalkingReports = africasTalkingReports(line.config.listener);
    Simulators simulators(settings, std::make_unique<CurlTransport>(curlSettings()), clock);
    const auto address = simulators.start();
    if (!address) {
        std::fprintf(stderr, "%s:%d cannot be listened on: %s\n", qPrintable(line.listenAddress), line.listenPort,
                     qPrintable(address.error().detail));
        return kFailed;
    }
    std::printf("%slistening on %s\n", qPrintable(simulators::simulatorLines(*address)), qPrintable(*address));
    std::fflush(stdout);
    if (line.exitAfterStartup) return kFine;
    const QuitSignals quit;
    return QCoreApplication::exec();
}

}  // namespace frontdesk

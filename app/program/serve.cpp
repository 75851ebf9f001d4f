// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/program.h"

#include "app/program/hand_over.h"
#include "app/program/housekeeping.h"
#include "app/program/listener.h"
#include "app/program/paper.h"
#include "app/program/provider_control.h"
#include "app/program/quit_signals.h"

#include <QGuiApplication>

#include <cstdio>

namespace frontdesk {
int runServe(Program& program, int& argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    auto backend = program.openBackend();
    if (!backend) {
        if (backend.error().code == ErrorCode::Locked) {
            std::fprintf(stderr, "%s\n", qPrintable(backend.error().detail));
            return kFailed;
        }
        std::fprintf(stderr, "%s\n", qPrintable(program.troubleText(backend.error())));
        return exitCodeOf(backend.error());
    }
    const CommandLine& line = program.line();
    const auto paper = PaperControl::make(**backend, line.printTo);
    if (!paper) {
        std::fprintf(stderr, "--print-to: %s\n", qPrintable(paper.error().fields.front().message));
        return kWrongUsage;
    }
    const api::TokenSigner tokens = staffTokens(**backend);
    HandOver handOver(**backend, [] { return false; });
    if (!handOver.listen(line.dataFolder)) qWarning("the local socket for commands could not be made");
    ProviderControl providers(**backend, line);
    Listener listener(**backend, tokens, listenerSettings(line));
    const auto address = listener.start();
    if (!address) {
        std::fprintf(stderr, "%s:%d cannot be listened on: %s\n", qPrintable(line.listenAddress), line.listenPort,
                     qPrintable(address.error().detail));
        return address.error().code == ErrorCode::ValidationFailed ? kWrongUsage : kFailed;
    }
    std::printf("listening on %s\n", qPrintable(*address));
    std::fflush(stdout);
    if (line.exitAfterStartup) return kFine;

    (*paper)->start();
    providers.start();
    const Housekeeping housekeeping(
        **backend,
        {line.clockSpeed, QStringLiteral("Taking orders at %1").arg(*address), line.config.store.hourlyCopies,
         [&listener](std::function<void()> answered) { listener.ping(std::move(answered)); }});
    const QuitSignals quit([&listener] { listener.reloadCertificate(); });
    return QGuiApplication::exec();
}

}  // namespace frontdesk

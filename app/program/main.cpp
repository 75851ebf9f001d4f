// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/price/price_command.h"
#include "app/program/hardening.h"
#include "app/program/printer_tests.h"
#include "app/program/program.h"
#include "app/program/quit_signals.h"
#include "app/program/simulated_providers.h"
#ifdef FRONTDESK_GUI
#include "app/program/counter.h"
#endif

#include <QGuiApplication>

#include <cstdio>
#include <iostream>

using namespace frontdesk;

namespace {

int say(const CommandOutcome& outcome) {
    std::fwrite(outcome.out.constData(), 1, static_cast<size_t>(outcome.out.size()), stdout);
    std::fwrite(outcome.err.constData(), 1, static_cast<size_t>(outcome.err.size()), stderr);
    return outcome.exitCode;
}

int runWindows([[maybe_unused]] Program& program, [[maybe_unused]] int& argc, [[maybe_unused]] char** argv) {
#ifdef FRONTDESK_GUI
    return program.line().command == Command::Screenshots ? runScreenshots(program, argc, argv)
                                                          : runCounter(program, argc, argv);
#else
    return say(failed(kWrongUsage, QStringLiteral("This build has no windows: use \"frontdesk serve\".")));
#endif
}

}  // namespace

int main(int argc, char** argv) {
    reserveQuitSignals();
    QStringList arguments;
    for (int i = 1; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
    const ParsedCommandLine parsed = parseCommandLine(arguments);
    if (!parsed.error.isEmpty()) return say(failed(kWrongUsage, parsed.error));
    hardenProcess(parsed.line.demo != DemoKind::None);
    QCoreApplication::setApplicationName(QStringLiteral("frontdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FRONTDESK_VERSION));

    switch (parsed.line.command) {
        case Command::Help:
            return say({kFine, helpText().toUtf8(), {}});
        case Command::Version:
            return say({kFine, "frontdesk " FRONTDESK_VERSION "\n", {}});
        case Command::Price:
            std::ios::sync_with_stdio(false);
            return runPriceCommand(std::cin, std::cout);
        case Command::Simulators:
            return runSimulators(parsed.line, argc, argv);
        default:
            break;
    }
    const Logging logging(loggingOf(parsed.line));
    Program program(parsed.line);
    switch (parsed.line.command) {
        case Command::Serve:
            return runServe(program, argc, argv);
        case Command::Counter:
        case Command::Screenshots:
            return runWindows(program, argc, argv);
        case Command::PrintTest: {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            const QGuiApplication application(argc, argv);
            return say(runPrintTest(parsed.line));
        }
        default: {
            const QCoreApplication application(argc, argv);
            return say(program.runCommand());
        }
    }
}

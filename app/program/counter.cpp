// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/counter.h"

#include "app/program/ask.h"
#include "app/program/demo_store.h"
#include "app/program/hand_over.h"
#include "app/program/housekeeping.h"
#include "app/program/listener.h"
#include "app/program/paper.h"
#include "app/program/provider_control.h"
#include "app/program/quit_signals.h"
#include "ui/counter/counter_shots.h"
#include "ui/counter/service_payments.h"
#include "ui/invoices/invoice_shots.h"
#include "ui/messages/service_messages.h"
#include "ui/printers/played_printers.h"
#include "ui/printers/printer_shots.h"
#include "ui/shell/desk_shots.h"
#include "ui/shell/gui_app.h"
#include "ui/shell/main_window.h"
#include "ui/shell/paper_shots.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/shown_providers.h"
#include "ui/shell/trouble_window.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace frontdesk {
namespace {

Desk deskOf(Backend& backend) {
    return {backend.thread,     backend.taking,       backend.queue,   backend.checkout,  backend.menu,
            backend.staff,      backend.customerBook, backend.refunds, backend.invoicing, backend.alerts,
            backend.devices,    backend.mailbox,      backend.feed,    backend.orders,    backend.invoices,
            backend.restaurant, backend.clock,        backend.phones,  backend.ids};
}

/// A store that does not open is shown to the person in front of the screen, besides standard error.
int tellTrouble(QApplication& application, const Program& program, const Error& error) {
    const QString text = program.troubleText(error);
    std::fprintf(stderr, "%s\n", qPrintable(text));
    showTrouble(application, QApplication::translate("Program", "Frontdesk cannot open its store"), text);
    return exitCodeOf(error);
}

/// The demo opens signed in as its cashier.
void signInCashier(Backend& backend, GuiApp& gui) {
    const auto member = ask<StaffMember>(backend, [&backend] { return backend.staff.firstOf(StaffRole::Cashier); });
    if (member) gui.signIn(callerOf(*member, backend.restaurant->deviceName));
}

QString settingsFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/frontdesk/window.ini");
}

}  // namespace

int runCounter(Program& program, int& argc, char** argv) {
    QApplication application(argc, argv);
    const CommandLine& line = program.line();
    auto opened = program.openBackend();
    if (!opened) {
        if (opened.error().code != ErrorCode::Locked) return tellTrouble(application, program, opened.error());
        const auto answered = askRunningProcess(line.dataFolder, {Command::Counter, {}, 0, {}});
        if (!answered) return tellTrouble(application, program, opened.error());
        std::fwrite(answered->err.constData(), 1, static_cast<size_t>(answered->err.size()), stderr);
        return answered->exitCode;
    }
    Backend& backend = **opened;
    ProviderControl providers(backend, line);
    Desk desk = deskOf(backend);
    desk.providers = &providers.desk();
    ServicePayments payments(backend.thread, backend.payments, backend.taking);
    desk.payments = &payments;
    ServiceMessages messages(backend.thread, backend.messageBook);
    desk.messages = &messages;
    desk.changes = &backend.changes;
    desk.fiscal = &backend.fiscal;
    desk.accounts = &backend.customers;
    desk.templates = &backend.templates;
    const auto paper = PaperControl::make(backend, line.printTo);
    if (!paper) {
        std::fprintf(stderr, "--print-to: %s\n", qPrintable(paper.error().fields.front().message));
        return kWrongUsage;
    }
    desk.printers = paper->get();
    GuiOptions look;
    look.language = line.language;
    look.size = line.size;
    if (line.theme == QLatin1String("light")) look.look = Theme::Mode::Light;
    if (line.theme == QLatin1String("dark")) look.look = Theme::Mode::Dark;
    look.settingsFile = settingsFile();
    GuiApp gui(application, desk, look);
    if (backend.restaurant->demo) signInCashier(backend, gui);
    gui.show();

    const api::TokenSigner tokens = staffTokens(backend);
    Listener listener(backend, tokens, listenerSettings(line));
    HandOver handOver(backend, [&gui] {
        gui.window().show();
        gui.window().raise();
        gui.window().activateWindow();
        return true;
    });
    std::unique_ptr<Housekeeping> housekeeping;
    // What is not needed for the first picture waits until it is on the screen.
    QTimer::singleShot(0, &application, [&] {
        const auto address = listener.start();
        gui.status().setListener(address ? ListenerState::Running : ListenerState::Failed,
                                 address ? address->section(QStringLiteral("//"), 1)
                                         : QStringLiteral("%1:%2").arg(line.listenAddress).arg(line.listenPort));
        if (address) {
            std::printf("listening on %s\n", qPrintable(*address));
            std::fflush(stdout);
        }
        if (line.exitAfterStartup) return QApplication::quit();
        if (!handOver.listen(line.dataFolder)) qWarning("the local socket for commands could not be made");
        (*paper)->start();
        providers.start();
        const auto ping = [&listener](std::function<void()> answered) { listener.ping(std::move(answered)); };
        housekeeping = std::make_unique<Housekeeping>(
            backend, Housekeeping::Settings{line.clockSpeed, QStringLiteral("The counter is open"),
                                            line.config.store.hourlyCopies, address ? Ping(ping) : Ping()});
        gui.status().setBackup(housekeeping->newestCopy());
        QObject::connect(housekeeping.get(), &Housekeeping::newestCopyChanged, &gui.status(),
                         [&gui](Instant made) { gui.status().setBackup(made); });
    });
    const QuitSignals quit;
    return QApplication::exec();
}

int runScreenshots(Program& program, int& argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    CommandLine line = program.line();
    const QTemporaryDir folder;
    line.dataFolder = folder.path();
    if (line.demo == DemoKind::None) line.demo = DemoKind::Ghana;
    Program drawing(line);
    auto opened = drawing.openBackend();
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(drawing.troubleText(opened.error())));
        return kFailed;
    }
    Backend& backend = **opened;
    if (auto placed = placeDemoOrders(backend, drawing.clock()); !placed) {
        std::fprintf(stderr, "%s\n", qPrintable(placed.error().detail));
        return kFailed;
    }
    Desk desk = deskOf(backend);
    PlayedPrinters printers(drawing.clock(), backend.ids, backend.feed);
    desk.printers = &printers;
    ShownProviders providers(drawing.clock().now());
    desk.providers = &providers;
    desk.changes = &backend.changes;
    desk.fiscal = &backend.fiscal;
    desk.templates = &backend.templates;
    GuiOptions look;
    look.language = line.language;
    look.size = line.size;
    GuiApp gui(application, desk, look);
    signInCashier(backend, gui);
    gui.status().setListener(ListenerState::Running, QStringLiteral("127.0.0.1:8080"));
    gui.show();
    std::vector<Shot> shots = queueShots();
    for (Shot& shot : counterShots()) shots.push_back(std::move(shot));
    for (Shot& shot : printerShots()) shots.push_back(std::move(shot));
    for (Shot& shot : deskShots()) shots.push_back(std::move(shot));
    for (Shot& shot : invoiceShots()) shots.push_back(std::move(shot));
    for (Shot& shot : paperShots()) shots.push_back(std::move(shot));
    const int drawn = drawScreenshots(gui, {line.screenshotFolder, line.size, line.theme, line.only}, shots);
    return drawn < 0 ? kFailed : kFine;
}

}  // namespace frontdesk

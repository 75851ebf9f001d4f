// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"

#include <QDate>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace frontdesk {

enum class Command {
    Counter,
    Serve,
    Check,
    Price,
    StaffToken,
    PairingCode,
    Devices,
    ImportMenu,
    ExportMenu,
    Report,
    Simulators,
    PrintTest,
    Screenshots,
    Version,
    Help
};
enum class DemoKind { None, Ghana, Europe };

/// What was asked for on the command line, checked.
struct CommandLine {
    Command command = Command::Counter;
    QString dataFolder;  ///< absolute; the default one if not given
    DemoKind demo = DemoKind::None;
    qint64 demoHistory = 0;  ///< past orders for a new demo
    QString listenAddress = QStringLiteral("127.0.0.1");
    quint16 listenPort = 8080;
    GivenValues given;  ///< of file and environment, for the commands that work with a store
    Config config;      ///< what they say
    bool rateLimits = true;
    int clockSpeed = 1;
    bool exitAfterStartup = false;
    QString printTo;     ///< a folder or another target of a printer; empty: what is set up
    QString printTest;   ///< of --print-test: the name of a set up printer, or a target
    QString file;        ///< of import-menu and export-menu
    QString role;        ///< of staff-token
    int minutes = 60;    ///< of staff-token
    bool kiosk = false;  ///< of pairing-code
    QDate from;          ///< of report; invalid: the running business day
    QDate to;            ///< of report, inclusive
    QString device;      ///< of devices: the id of the one to put out; empty: none
    QString screenshotFolder;
    QSize size{1366, 768};
    QString theme;  ///< "light", "dark" or empty
    QString language;
    QString only;
};

struct ParsedCommandLine {
    CommandLine line;
    QString error;  ///< for standard error, whole sentences; empty if all is well
};

/// @param arguments without the program's name
[[nodiscard]] ParsedCommandLine parseCommandLine(const QStringList& arguments);
[[nodiscard]] QString helpText();

}  // namespace frontdesk

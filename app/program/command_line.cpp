// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/command_line.h"

#include "app/config/config_keys.h"
#include "app/config/config_values.h"

#include <QCommandLineParser>
#include <QDir>
#include <QHostAddress>
#include <QStandardPaths>

#include <map>

namespace frontdesk {
namespace {

constexpr qint64 kMostHistory = 10'000'000;
constexpr int kLongestTokenMinutes = 720;
constexpr int kFastestClock = 100'000;
constexpr quint16 kSimulatorsPort = 8090;
const QString kSeeHelp = QStringLiteral(" See frontdesk --help.");

const std::map<QString, Command>& commands() {
    static const std::map<QString, Command> table{
        {QStringLiteral("serve"), Command::Serve},
        {QStringLiteral("check"), Command::Check},
        {QStringLiteral("price"), Command::Price},
        {QStringLiteral("staff-token"), Command::StaffToken},
        {QStringLiteral("pairing-code"), Command::PairingCode},
        {QStringLiteral("devices"), Command::Devices},
        {QStringLiteral("import-menu"), Command::ImportMenu},
        {QStringLiteral("export-menu"), Command::ExportMenu},
        {QStringLiteral("report"), Command::Report},
        {QStringLiteral("simulators"), Command::Simulators},
    };
    return table;
}

QString defaultDataFolder(DemoKind demo) {
    const QString profile = qEnvironmentVariable("FRONTDESK_PROFILE");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                           QStringLiteral("/frontdesk") + (profile.isEmpty() ? QString() : QLatin1Char('-') + profile);
    switch (demo) {
        case DemoKind::None:
            return folder;
        case DemoKind::Ghana:
            return folder + QStringLiteral("/demo");
        case DemoKind::Europe:
            return folder + QStringLiteral("/demo-eu");
    }
    return folder;
}

/// The options and what they mean; the rest of the file reads them.
class Options {
public:
    Options() {
        m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
        for (const char* flag : {"help", "version", "demo", "demo-eu", "kiosk", "exit-after-startup"})
            m_parser.addOption(QCommandLineOption(QLatin1String(flag)));
        for (const char* value : {"data", "config", "listen", "rate-limits", "clock-speed", "database", "demo-history",
                                  "print-to", "print-test", "role", "minutes", "revoke", "from", "to", "screenshots",
                                  "size", "theme", "language", "only"})
            m_parser.addOption(QCommandLineOption(QLatin1String(value), {}, QStringLiteral("value")));
    }
    [[nodiscard]] bool parse(const QStringList& arguments) {
        return m_parser.parse(QStringList(QStringLiteral("frontdesk")) + arguments);
    }
    [[nodiscard]] QString error() const { return m_parser.errorText(); }
    [[nodiscard]] bool has(const char* name) const { return m_parser.isSet(QLatin1String(name)); }
    [[nodiscard]] QString value(const char* name) const { return m_parser.value(QLatin1String(name)); }
    [[nodiscard]] QStringList words() const { return m_parser.positionalArguments(); }

private:
    QCommandLineParser m_parser;
};

bool readInteger(const Options& options, const char* name, qint64 least, qint64 most, qint64& out) {
    if (!options.has(name)) return true;
    bool ok = false;
    const qint64 value = options.value(name).toLongLong(&ok);
    if (!ok || value < least || value > most) return false;
    out = value;
    return true;
}

QString readCommand(const QStringList& words, CommandLine& line) {
    if (words.isEmpty()) return {};
    const auto found = commands().find(words.first());
    if (found == commands().end()) return QStringLiteral("There is no command \"%1\".").arg(words.first());
    line.command = found->second;
    const bool takesFile = line.command == Command::ImportMenu || line.command == Command::ExportMenu;
    if (words.size() != (takesFile ? 2 : 1))
        return takesFile ? QStringLiteral("%1 needs one file.").arg(words.first())
                         : QStringLiteral("\"%1\" is not understood.").arg(words.last());
    if (takesFile) line.file = words.at(1);
    return {};
}

QString readListen(const Options& options, CommandLine& line) {
    if (line.command == Command::Simulators) line.listenPort = kSimulatorsPort;
    if (!options.has("listen")) return {};
    const auto read = config::listenAddress(options.value("listen"));
    if (!read.fault.isEmpty()) return QStringLiteral("--listen %1.").arg(read.fault);
    line.listenAddress = read.value.host;
    line.listenPort = read.value.port;
    if (line.command == Command::Simulators && !QHostAddress(line.listenAddress).isLoopback())
        return QStringLiteral("The simulators listen on loopback only.");
    return {};
}

/// Never SQLite in place of what was asked for.
QString readDatabase(const Options& options, CommandLine&) {
    return options.has("database") ? QStringLiteral("--database %1.").arg(noDatabaseEngine()) : QString();
}

/// What the configuration says, where the command line does not.
QString readConfiguration(const Options& options, CommandLine& line) {
    if (line.command == Command::Price || line.command == Command::Screenshots) return {};
    auto given = readGivenValues(options.value("config"), line.dataFolder);
    if (!given) return configTrouble(given.error());
    auto config = configOf(*given);
    if (!config) return configTrouble(config.error());
    line.given = std::move(*given);
    line.config = std::move(*config);
    const bool settled = options.has("listen") || line.command == Command::Simulators;
    if (settled || line.config.listener.address.isEmpty()) return {};
    line.listenAddress = line.config.listener.address;
    line.listenPort = line.config.listener.port;
    return {};
}

QString readDemo(const Options& options, CommandLine& line) {
    if (options.has("demo") && options.has("demo-eu"))
        return QStringLiteral("--demo and --demo-eu exclude each other.");
    if (options.has("demo")) line.demo = DemoKind::Ghana;
    if (options.has("demo-eu")) line.demo = DemoKind::Europe;
    if (!readInteger(options, "demo-history", 0, kMostHistory, line.demoHistory))
        return QStringLiteral("--demo-history wants a number up to 10,000,000.");
    if (line.demoHistory > 0 && line.demo == DemoKind::None)
        return QStringLiteral("--demo-history goes with --demo or --demo-eu.");
    qint64 speed = 1;
    if (!readInteger(options, "clock-speed", 1, kFastestClock, speed))
        return QStringLiteral("--clock-speed wants a number of at least 1.");
    if (options.has("clock-speed") && line.demo == DemoKind::None && line.command != Command::Simulators)
        return QStringLiteral("--clock-speed goes with --demo.");
    line.clockSpeed = static_cast<int>(speed);
    return {};
}

QString readFolder(const Options& options, CommandLine& line) {
    line.dataFolder =
        options.has("data") ? QDir().absoluteFilePath(options.value("data")) : defaultDataFolder(line.demo);
    return {};
}

QString readLimits(const Options& options, CommandLine& line) {
    if (!options.has("rate-limits")) return {};
    if (options.value("rate-limits") != QLatin1String("off"))
        return QStringLiteral("--rate-limits knows only \"off\".");
    if (!QHostAddress(line.listenAddress).isLoopback())
        return QStringLiteral("--rate-limits off is for listening on loopback only.");
    line.rateLimits = false;
    return {};
}

QString readToken(const Options& options, CommandLine& line) {
    line.role = options.value("role");
    qint64 minutes = line.minutes;
    if (!readInteger(options, "minutes", 1, kLongestTokenMinutes, minutes))
        return QStringLiteral("--minutes wants 1 to 720.");
    line.minutes = static_cast<int>(minutes);
    if (line.command != Command::StaffToken) return {};
    static const QStringList kRoles{QStringLiteral("kitchen"), QStringLiteral("cashier"), QStringLiteral("manager"),
                                    QStringLiteral("owner")};
    return kRoles.contains(line.role) ? QString()
                                      : QStringLiteral("staff-token wants --role kitchen, cashier, manager or owner.");
}

/// One day without the other is that day alone.
QString readPeriod(const Options& options, CommandLine& line) {
    if (line.command != Command::Report) return {};
    for (const auto& [name, day] : {std::pair("from", &line.from), std::pair("to", &line.to)}) {
        if (!options.has(name)) continue;
        *day = QDate::fromString(options.value(name), Qt::ISODate);
        if (!day->isValid()) return QStringLiteral("--%1 wants a day such as 2026-11-30.").arg(QLatin1String(name));
    }
    if (!line.from.isValid()) line.from = line.to;
    if (!line.to.isValid()) line.to = line.from;
    return line.from <= line.to || !line.from.isValid() ? QString() : QStringLiteral("--from lies after --to.");
}

QString readScreenshots(const Options& options, CommandLine& line) {
    line.language = options.value("language");
    line.only = options.value("only");
    line.theme = options.value("theme");
    if (!line.theme.isEmpty() && line.theme != QLatin1String("light") && line.theme != QLatin1String("dark"))
        return QStringLiteral("--theme is light or dark.");
    if (options.has("size")) {
        const QStringList parts = options.value("size").split(QLatin1Char('x'));
        const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
        if (size.width() < 640 || size.height() < 480 || size.width() > 7680 || size.height() > 4320)
            return QStringLiteral("--size wants WIDTHxHEIGHT, such as 1366x768.");
        line.size = size;
    }
    if (options.has("screenshots")) {
        line.command = Command::Screenshots;
        line.screenshotFolder = QDir().absoluteFilePath(options.value("screenshots"));
    }
    return {};
}

}  // namespace

ParsedCommandLine parseCommandLine(const QStringList& arguments) {
    ParsedCommandLine parsed;
    CommandLine& line = parsed.line;
    Options options;
    if (!options.parse(arguments)) {
        parsed.error = options.error() + kSeeHelp;
        return parsed;
    }
    if (options.has("help") || options.has("version")) {
        line.command = options.has("help") ? Command::Help : Command::Version;
        return parsed;
    }
    parsed.error = readCommand(options.words(), line);
    for (const auto& read : {readDemo, readFolder, readScreenshots, readListen, readDatabase, readToken, readPeriod})
        if (parsed.error.isEmpty()) parsed.error = read(options, line);
    if (!parsed.error.isEmpty()) parsed.error += kSeeHelp;
    for (const auto& read : {readConfiguration, readLimits})
        if (parsed.error.isEmpty()) parsed.error = read(options, line);
    line.kiosk = options.has("kiosk");
    line.device = options.value("revoke");
    line.exitAfterStartup = options.has("exit-after-startup");
    line.printTo = options.value("print-to");
    line.printTest = options.value("print-test");
    if (options.has("print-test")) line.command = Command::PrintTest;
    return parsed;
}

QString helpText() {
    return QStringLiteral(
        "Frontdesk: the front desk of a restaurant.\n"
        "\n"
        "  frontdesk                         open the counter\n"
        "  frontdesk serve                   answer over HTTP, without a window\n"
        "  frontdesk check                   check the store; 1 if something is wrong with it\n"
        "  frontdesk price                   one JSON basket a line in, one calculation a line out\n"
        "  frontdesk staff-token --role R    print a token for the staff API (kitchen, cashier, manager, owner);\n"
        "                                    --minutes N, at most 720\n"
        "  frontdesk pairing-code [--kiosk]  print a code that pairs one device of the staff, or one kiosk\n"
        "  frontdesk devices [--revoke ID]   list the paired devices, or put one out\n"
        "  frontdesk import-menu FILE.csv    replace the menu; problems are told line by line\n"
        "  frontdesk export-menu FILE.csv    write the menu\n"
        "  frontdesk report                  what was sold, as JSON: net, each tax, tenders, refunds; of the running\n"
        "                                    business day or --from DAY --to DAY\n"
        "  frontdesk simulators              play the providers of payments and SMS for a restaurant on this machine:\n"
        "                                    prints the lines for its config.env, and answers at 127.0.0.1:8090 or\n"
        "                                    where --listen says; reports to PUBLIC_URL if that is configured\n"
        "  frontdesk --screenshots DIR       draw every screen into PNG files: --size 1366x768, --theme light|dark,\n"
        "                                    --language xx, --only NAME\n"
        "  frontdesk --print-test PRINTER    print a test page on a printer that is set up, or on a target as "
        "--print-to\n"
        "                                    takes it, and say what came of it\n"
        "  frontdesk --version, --help\n"
        "\n"
        "Options for all:\n"
        "  --data DIR                        where the store is\n"
        "  --config FILE                     KEY=value settings; else config.env in the data folder\n"
        "  --database URL                    another database than SQLite in the data folder: not in this build\n"
        "  --demo, --demo-eu                 a demo restaurant in Ghana or in Europe, with its own store\n"
        "  --demo-history N                  give a new demo N past orders (at most 10,000,000)\n"
        "  --listen ADDRESS:PORT             127.0.0.1:8080 if not given; port 0 picks a free one\n"
        "  --print-to DIR|tcp://HOST:PORT    where receipts and kitchen tickets go, in the place of what is set up; "
        "also\n"
        "                                    usb:///dev/usb/lp0, cups://QUEUE and\n"
        "                                    serial:///dev/ttyUSB0?baud=19200&flow=hardware|xonxoff|none\n"
        "  --rate-limits off                 for load tests, on loopback only\n"
        "  --clock-speed N                   for tests, with --demo only: time runs N times faster\n"
        "  --exit-after-startup              start, then end\n"
        "\n"
        "Exit codes: 0 fine, 1 failed, 2 wrong usage, 3 store unusable.\n");
}

}  // namespace frontdesk

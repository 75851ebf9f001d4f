// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/program.h"

#include "app/program/configured_restaurant.h"
#include "app/program/demo_store.h"
#include "app/program/hand_over.h"
#include "app/program/printer_setup.h"

#include <QFile>
#include <QSaveFile>

namespace frontdesk {

Logging::Settings loggingOf(const CommandLine& line) {
    Logging::Settings settings;
    settings.folder = line.demo == DemoKind::None ? Logging::stateFolder() : line.dataFolder + QStringLiteral("/logs");
    settings.rules = qgetenv("FRONTDESK_LOG");
    return settings;
}

namespace {

/// Where a demo's links lead, when nobody says otherwise: to this machine.
QString demoUrl(const CommandLine& line) {
    const QString scheme = line.config.listener.tlsKey.isEmpty() ? QStringLiteral("http") : QStringLiteral("https");
    return QStringLiteral("%1://%2:%3").arg(scheme, line.listenAddress).arg(line.listenPort);
}

}  // namespace

Program::Program(CommandLine line) : m_line(std::move(line)), m_clock(m_systemClock, m_line.clockSpeed) {}

Backend::Options Program::storeOptions() {
    const auto adjust = [this](Restaurant& restaurant) { applyConfig(m_line.config, restaurant); };
    return {m_line.dataFolder, {}, {}, {}, adjust, m_clock, m_ids, m_line.config.store.backupFolder, printerFaults};
}

Result<std::unique_ptr<Backend>> Program::openBackend() {
    Backend::Options options = storeOptions();
    if (m_line.demo != DemoKind::None) {
        options.seed = [this] { return demoSeed(m_line.demo, m_ids); };
        options.demo = true;
        if (m_line.listenPort == 0) m_line.listenPort = m_port.emplace(m_line.listenAddress).port();
        if (m_line.config.listener.publicUrl.isEmpty() && m_line.listenPort != 0)
            m_line.config.listener.publicUrl = demoUrl(m_line);
    }
    if (m_line.demoHistory > 0)
        options.prepare = [this](Database& writer, const Secrets& secrets, const Restaurant& restaurant) {
            return writeDemoHistory(writer, secrets, restaurant, m_line.demoHistory, m_clock);
        };
    return Backend::open(options);
}

QString Program::troubleText(const Error& error) const {
    QString text = error.detail;
    if (error.code == ErrorCode::Corrupt) {
        StorePaths paths(m_line.dataFolder);
        if (!m_line.config.store.backupFolder.isEmpty()) paths.backups = m_line.config.store.backupFolder;
        const QString copy = newestBackup(paths);
        text += QStringLiteral("\nNothing was changed. ") +
                (copy.isEmpty() ? QStringLiteral("There is no copy in %1.").arg(paths.backups)
                                : QStringLiteral("The newest verified copy is %1.").arg(copy));
    }
    return text;
}

CommandOutcome Program::runCommand() {
    StoreCommand command{m_line.command, m_line.role,   m_line.minutes, {},
                         m_line.kiosk,   m_line.device, m_line.from,    m_line.to};
    if (m_line.command == Command::ImportMenu) {
        QFile file(m_line.file);
        if (!file.open(QIODevice::ReadOnly))
            return failed(kFailed, QStringLiteral("%1 cannot be read.").arg(m_line.file));
        command.file = file.readAll();
    }
    CommandOutcome outcome;
    const StorePaths paths(m_line.dataFolder);
    if (!QFile::exists(paths.database) && !QFile::exists(paths.marker))
        return failed(kStoreUnusable, QStringLiteral("There is no store in %1.").arg(m_line.dataFolder));
    auto backend = Backend::open(storeOptions());
    if (backend) {
        outcome = runStoreCommand(**backend, command);
    } else if (backend.error().code == ErrorCode::Locked) {
        const auto answered = askRunningProcess(m_line.dataFolder, command);
        outcome = answered
                      ? *answered
                      : failed(kStoreUnusable, QStringLiteral("Another process holds the store and does not answer."));
    } else {
        return failed(exitCodeOf(backend.error()), troubleText(backend.error()));
    }
    if (m_line.command == Command::ExportMenu && outcome.exitCode == kFine) {
        QSaveFile file(m_line.file);
        if (!file.open(QIODevice::WriteOnly) || file.write(outcome.out) != outcome.out.size() || !file.commit())
            return failed(kFailed, QStringLiteral("%1 cannot be written.").arg(m_line.file));
        outcome.out.clear();
    }
    return outcome;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/program.h"

#include "app/program/demo_store.h"
#include "app/program/hand_over.h"

#include <QFile>
#include <QSaveFile>

namespace frontdesk {

Logging::Settings loggingOf(const CommandLine& line) {
    Logging::Settings settings;
    settings.folder = line.demo == DemoKind::None ? Logging::stateFolder() : line.dataFolder + QStringLiteral("/logs");
    settings.rules = qgetenv("FRONTDESK_LOG");
    return settings;
}

Program::Program(CommandLine line) : m_line(std::move(line)), m_clock(m_systemClock, m_line.clockSpeed) {}

Result<std::unique_ptr<Backend>> Program::openBackend() {
    Backend::Options options{m_line.dataFolder, {}, {}, {}, m_line.publicUrl, m_clock, m_ids};
    if (m_line.demo != DemoKind::None) {
        options.seed = [this] { return demoSeed(m_line.demo, m_ids); };
        options.demo = true;
        if (m_line.publicUrl.isEmpty() && m_line.listenPort != 0)
            options.publicUrl = QStringLiteral("http://%1:%2").arg(m_line.listenAddress).arg(m_line.listenPort);
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
        const QString copy = newestBackup(StorePaths(m_line.dataFolder));
        text += QStringLiteral("\nNothing was changed. ") +
                (copy.isEmpty() ? QStringLiteral("There is no copy in %1.").arg(StorePaths(m_line.dataFolder).backups)
                                : QStringLiteral("The newest verified copy is %1.").arg(copy));
    }
    return text;
}

CommandOutcome Program::runCommand() {
    StoreCommand command{m_line.command, m_line.role, m_line.minutes, {}};
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
    auto backend = Backend::open({m_line.dataFolder, {}, {}, {}, {}, m_clock, m_ids});
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/plugin/plugin_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QPluginLoader>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.plugin", QtInfoMsg)

}  // namespace

QObject* loadPlugin(const QString& name) {
    const QString program = QCoreApplication::applicationDirPath();
    const QStringList folders{program, program + QStringLiteral("/../lib/frontdesk"),
                              QStringLiteral(FRONTDESK_PLUGIN_FOLDER)};
    for (const QString& folder : folders) {
        const QString path = QDir(folder).filePath(QStringLiteral("lib%1.so").arg(name));
        if (!QFile::exists(path)) continue;
        QPluginLoader loader(path);
        if (QObject* plugin = loader.instance()) return plugin;
        qCWarning(log, "%s", qPrintable(loader.errorString()));
    }
    qCWarning(log, "%s is not installed", qPrintable(name));
    return nullptr;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pages/pdf_pages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QPluginLoader>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(lcPages, "frontdesk.pages", QtInfoMsg)

/// Beside the program, where packages put it, and where it was built, for tests.
PagePlugin* load() {
    const QString program = QCoreApplication::applicationDirPath();
    const QStringList folders{program, program + QStringLiteral("/../lib/frontdesk"),
                              QStringLiteral(FRONTDESK_PLUGIN_FOLDER)};
    for (const QString& folder : folders) {
        const QString path = QDir(folder).filePath(QStringLiteral("libfrontdesk_pages_poppler.so"));
        if (!QFile::exists(path)) continue;
        QPluginLoader loader(path);
        if (auto* plugin = qobject_cast<PagePlugin*>(loader.instance())) return plugin;
        qCWarning(lcPages, "%s", qPrintable(loader.errorString()));
    }
    return nullptr;
}

}  // namespace

Result<std::shared_ptr<const PdfPages>> openPdf(const QByteArray& pdf) {
    static const PagePlugin* const plugin = load();
    if (plugin == nullptr) return failure(ErrorCode::Unsupported, QStringLiteral("There is no reader of PDFs."));
    auto pages = plugin->open(pdf);
    if (!pages) return failure(ErrorCode::Corrupt, QStringLiteral("The file is no PDF."));
    return pages;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/document_actions.h"

#include "printing/einvoice/cii_writer.h"
#include "printing/einvoice/mapping.h"
#include "ui/common/background.h"
#include "ui/common/error_text.h"
#include "ui/invoices/email_sheet.h"
#include "ui/invoices/print_sheet.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace frontdesk {

namespace {

/// The desktop's own dialog, which blocks nothing.
void askWithDialog(QWidget* over, const QString& title, const QString& suggestion,
                   std::function<void(const QString&)> chosen) {
    auto* dialog = new QFileDialog(over->window(), title, QFileInfo(suggestion).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
    dialog->selectFile(QFileInfo(suggestion).fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(chosen));
    dialog->open();
}

QString xmlName(const Invoice& document) {
    return QFileInfo(document.pdfFilename).completeBaseName() + QStringLiteral(".xml");
}

}  // namespace

DocumentActions::DocumentActions(const Parts& parts, QObject* parent)
    : QObject(parent), m_desk(parts.desk), m_theme(parts.theme), m_session(parts.session), m_askPath(&askWithDialog) {}

bool DocumentActions::hasXml(const Invoice& document) {
    return eInvoiceOf(document).has_value();
}

void DocumentActions::print(const Invoice& document, QWidget* over, Tell tell) {
    auto* sheet = new PrintSheet({m_desk, m_theme, *this}, document, over);
    connect(sheet, &PrintSheet::told, over, std::move(tell));
    connect(sheet, &PrintSheet::saveWanted, over, [this, document, sheet] {
        savePdf(document, sheet, [sheet](Tone tone, const QString& text) { sheet->say(tone, text); });
    });
    sheet->open();
}

void DocumentActions::savePdf(const Invoice& document, QWidget* over, Tell tell) {
    askPath(over, tr("Save %1 as PDF").arg(document.invoiceNumber), document.pdfFilename,
            [this, id = document.id, over, tell = std::move(tell)](const QString& path) {
                readDocument(m_desk, id, over, [this, path, over, tell](const Result<std::optional<QByteArray>>& file) {
                    if (!file) return tell(Tone::Danger, errorText(file.error()).whole());
                    if (!*file) return tell(Tone::Danger, tr("The PDF is not drawn yet. Try again soon."));
                    keep(path, **file, over, tell);
                });
            });
}

void DocumentActions::saveXml(const Invoice& document, QWidget* over, Tell tell) {
    const auto data = eInvoiceOf(document);
    if (!data) return tell(Tone::Danger, tr("This document has no e-invoice."));
    askPath(over, tr("Save the e-invoice of %1").arg(document.invoiceNumber), xmlName(document),
            [this, over, xml = ciiXml(*data), tell = std::move(tell)](const QString& path) {
                keep(path, xml, over, tell);
            });
}

void DocumentActions::email(const Invoice& document, QWidget* over, Tell tell) {
    auto* sheet = new EmailSheet({m_desk, m_theme, m_session}, document, over);
    connect(sheet, &EmailSheet::sent, over, [tell = std::move(tell)](const QString& address) {
        tell(Tone::Ok, tr("It goes to %1.", "a document by e-mail").arg(address));
    });
    sheet->open();
}

void DocumentActions::askPath(QWidget* over, const QString& title, const QString& name,
                              std::function<void(const QString&)> chosen) {
    const QString folder =
        m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder;
    m_askPath(over, title, QDir(folder).filePath(name), [this, chosen = std::move(chosen)](const QString& path) {
        m_folder = QFileInfo(path).path();
        chosen(path);
    });
}

void DocumentActions::keep(const QString& path, const QByteArray& content, QWidget* over, const Tell& tell) {
    runInBackground<bool>([path, content] {
        return writeWholeFile(path, content);
    }).then(over, [path, tell](bool written) {
        const QString shown = QDir::toNativeSeparators(path);
        if (written)
            tell(Tone::Ok, tr("Saved as %1", "a file's path").arg(shown));
        else
            tell(Tone::Danger, tr("%1 cannot be written. Choose another folder.", "a file's path").arg(shown));
    });
}

}  // namespace frontdesk

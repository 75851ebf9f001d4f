// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"
#include "ui/common/theme.h"
#include "ui/invoices/document_file.h"
#include "ui/invoices/office_printing.h"

namespace frontdesk {

/// What a window does with an issued document: prints it on an office printer, keeps its PDF or its e-invoice as a
/// file, sends it. One for the program, so that folder and printer of the last time are offered again. GUI thread;
/// nothing waits.
class DocumentActions : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        Theme& theme;
        const Session& session;
    };
    /// Says what came of it where the person looks: under a screen, in a sheet.
    using Tell = std::function<void(Tone tone, const QString& text)>;
    /// Asks where to keep a file. @param chosen called with a path, or not at all
    using AskPath = std::function<void(QWidget* over, const QString& title, const QString& suggestion,
                                       std::function<void(const QString& path)> chosen)>;

    explicit DocumentActions(const Parts& parts, QObject* parent = nullptr);

    /// Opens the preview.
    void print(const Invoice& document, QWidget* over, Tell tell);
    void savePdf(const Invoice& document, QWidget* over, Tell tell);
    /// The document for machines (EN 16931), where hasXml().
    void saveXml(const Invoice& document, QWidget* over, Tell tell);
    /// Asks for the address and sends it.
    void email(const Invoice& document, QWidget* over, Tell tell);

    /// Whether the law of the seller's country knows an e-invoice for it.
    [[nodiscard]] static bool hasXml(const Invoice& document);

    [[nodiscard]] OfficePrinting& office() { return m_office; }
    [[nodiscard]] const QString& folder() const { return m_folder; }  ///< of the file kept last; empty: none yet
    void setFolder(const QString& folder) { m_folder = folder; }
    [[nodiscard]] const QString& printer() const { return m_printer; }  ///< used last; empty: none yet
    void setPrinter(const QString& name) { m_printer = name; }
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }

private:
    void askPath(QWidget* over, const QString& title, const QString& name, std::function<void(const QString&)> chosen);
    void keep(const QString& path, const QByteArray& content, QWidget* over, const Tell& tell);

    Desk& m_desk;
    Theme& m_theme;
    const Session& m_session;
    OfficePrinting m_office;
    AskPath m_askPath;
    QString m_folder;
    QString m_printer;
};

}  // namespace frontdesk

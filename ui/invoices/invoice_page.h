// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/theme.h"
#include "ui/invoices/document_file.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdesk {

class EmptyState;
class PagesView;
class Surface;

/// One document: what it is, what can be done with it, its credit notes or its invoice, and its pages as they are
/// stored. It shows and asks; it changes nothing itself.
class InvoicePage : public QWidget {
    Q_OBJECT
public:
    /// What can be done with a document.
    enum class Action { Print, SavePdf, SaveXml, Email, OpenOrder, ReportAgain };

    explicit InvoicePage(Theme& theme, QWidget* parent = nullptr);
    /// @param related the other documents of its order
    void present(const Invoice& document, const std::vector<Invoice>& related,
                 const std::optional<FiscalRecord>& fiscal);
    void showPages(const OpenedPages& pages);
    /// Its file is not drawn yet: it comes by itself.
    void showWaiting();
    void showProblem(const QString& headline, const QString& text);
    [[nodiscard]] const std::optional<Invoice>& document() const { return m_document; }
    [[nodiscard]] const PagesView* pages() const { return m_pages; }

Q_SIGNALS:
    void wanted(frontdesk::InvoicePage::Action action);
    void relatedWanted(const frontdesk::InvoiceId& id);

private:
    QWidget* makeHead(QWidget* parent);
    void addTitle(QVBoxLayout& column, QWidget* parent);
    QWidget* makeActions(QWidget* parent);
    QWidget* makeRelated(QWidget* parent);
    [[nodiscard]] QStringList details() const;

    Theme& m_theme;
    std::optional<Invoice> m_document;
    std::vector<Invoice> m_related;
    std::optional<FiscalRecord> m_fiscal;
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
    PagesView* m_pages = nullptr;
    EmptyState* m_state = nullptr;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/session.h"
#include "ui/common/sheet.h"
#include "ui/models/queue_model.h"

class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace frontdesk {

class ActionButton;
class EmptyState;
class TextLabel;

/// The invoice of an order: asks for the buyer and issues it, or shows the one there is with its credit notes, to be
/// printed or kept as PDF.
class InvoiceSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        DeskEvents& events;
        Theme& theme;
        const Session& session;
    };
    InvoiceSheet(const Parts& parts, const OrderPtr& order, QWidget* over);

Q_SIGNALS:
    void printWanted();

private:
    QWidget* makeForm();
    QLineEdit* addField(QVBoxLayout& column, const QString& name, const QString& label, const QString& text,
                        int longest);
    QWidget* makeShown();
    void makeFooter();
    void read();
    void take(const std::vector<Invoice>& documents);
    void showDocuments(const std::vector<Invoice>& documents);
    QWidget* makeDocument(const Invoice& document, QWidget* parent);
    void issue();
    void savePdf();
    void keepPdf(const QString& name, const QByteArray& pdf);
    void say(Tone tone, const QString& text);

    Desk& m_desk;
    Theme& m_theme;
    const Session& m_session;
    OrderPtr m_order;
    std::optional<Invoice> m_invoice;

    QStackedWidget* m_pages = nullptr;
    EmptyState* m_reading = nullptr;
    QWidget* m_form = nullptr;
    QWidget* m_shown = nullptr;
    QVBoxLayout* m_documents = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_taxId = nullptr;
    QLineEdit* m_address = nullptr;
    TextLabel* m_said = nullptr;
    ActionButton* m_issue = nullptr;
    ActionButton* m_print = nullptr;
    ActionButton* m_save = nullptr;
};

}  // namespace frontdesk

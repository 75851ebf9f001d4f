// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/session.h"
#include "ui/common/sheet.h"
#include "ui/invoices/buyer_start.h"
#include "ui/models/queue_model.h"

class QStackedWidget;
class QVBoxLayout;

namespace frontdesk {

class ActionButton;
class BuyerForm;
class DocumentActions;
class EmptyState;
class TextLabel;

/// The invoice of an order: asks for the buyer, keeps that as a draft or issues it; or shows the one there is with its
/// credit notes, to be printed on receipt paper or an office printer, kept as PDF or sent.
class InvoiceSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        DeskEvents& events;
        Theme& theme;
        const Session& session;
        DocumentActions* actions = nullptr;  ///< none: it can only be printed on receipt paper
    };
    InvoiceSheet(const Parts& parts, const OrderPtr& order, QWidget* over);

Q_SIGNALS:
    void printWanted();  ///< on receipt paper

private:
    QWidget* makeForm();
    QWidget* makeShown();
    void makeFooter();
    ActionButton* addButton(const QString& name, const QString& text, const QString& icon, int kind);
    void read();
    void take(const InvoiceStart& start);
    void showForm(const InvoiceStart& start);
    void showDocuments(const std::vector<Invoice>& documents);
    void addDocument(const Invoice& document);
    void showButtons();
    void issue();
    void saveDraft();
    void dropDraft();
    void tellFailed(const Error& error);
    void setBusy(ActionButton* button, const QString& words);
    void say(Tone tone, const QString& text);
    [[nodiscard]] bool isBusy() const { return m_busy; }

    Desk& m_desk;
    Theme& m_theme;
    const Session& m_session;
    DocumentActions* m_actions;
    OrderPtr m_order;
    std::optional<Invoice> m_invoice;
    int m_draftVersion = 0;  ///< 0: nothing is prepared
    bool m_filled = false;   ///< what is typed is not overwritten by what is read again
    bool m_busy = false;

    QStackedWidget* m_pages = nullptr;
    EmptyState* m_reading = nullptr;
    QWidget* m_formPage = nullptr;
    BuyerForm* m_form = nullptr;
    QWidget* m_shown = nullptr;
    QVBoxLayout* m_documents = nullptr;
    TextLabel* m_said = nullptr;
    ActionButton* m_drop = nullptr;
    ActionButton* m_keep = nullptr;
    ActionButton* m_issue = nullptr;
    ActionButton* m_print = nullptr;
    ActionButton* m_office = nullptr;
    ActionButton* m_save = nullptr;
    ActionButton* m_email = nullptr;
};

}  // namespace frontdesk

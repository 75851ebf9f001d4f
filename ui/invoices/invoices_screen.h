// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/session.h"
#include "ui/invoices/invoice_filter.h"
#include "ui/invoices/invoice_page.h"
#include "ui/invoices/invoice_reading.h"
#include "ui/models/invoices_model.h"
#include "ui/models/queue_model.h"
#include "ui/shell/screen.h"

#include <QTimer>

class QButtonGroup;
class QStackedWidget;

namespace frontdesk {

class Chip;
class DocumentActions;
class EmptyState;
class InvoiceList;
class Notices;
class SearchField;

/// Invoices and credit notes, newest first, drafts on top: found by number, buyer, state and day; looked at, printed,
/// kept and sent as the stored file.
class InvoicesScreen : public Screen {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        DeskEvents& events;
        Theme& theme;
        Session& session;
        Notices& notices;
        DocumentActions& actions;
    };
    explicit InvoicesScreen(const Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Invoices"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("receipt"); }
    void onShown() override;
    [[nodiscard]] std::vector<KeyHelp> keys() const override;
    bool stepBack() override;

    /// Opens a document, listed or not.
    void showDocument(const InvoiceId& id);
    void setFilter(const InvoiceFilter& filter);
    [[nodiscard]] const InvoiceFilter& filter() const { return m_filter; }
    [[nodiscard]] const InvoicesModel& model() const { return m_model; }
    [[nodiscard]] const InvoicePage& page() const { return *m_page; }

Q_SIGNALS:
    void orderRequested(const frontdesk::OrderPtr& order);
    void draftRequested(const frontdesk::OrderPtr& order);

private:
    QWidget* makeTop();
    QWidget* makeStates(QWidget* parent);
    QWidget* makeListSide();
    QWidget* makePageSide();
    void connectModel();
    void connectEvents(DeskEvents& events);
    void addKeys();
    void load();
    void loadMore(const QByteArray& cursor);
    void takeListing(const InvoiceListing& listing);
    void showListProblem(const Error& error);
    void showOpened(const OpenedInvoice& opened);
    void reportAgain();
    void showListState();
    void showFilter();
    void choose(int row);
    void moveInList(int key);
    void openPages(const InvoiceId& id);
    void takeDrawn(const InvoiceId& id);
    void takeFiscal(const FiscalRecord& record);
    void act(InvoicePage::Action action);
    void openOrder(const OrderId& id, void (InvoicesScreen::*opened)(const OrderPtr&));
    void tell(Tone tone, const QString& text);
    [[nodiscard]] bool mayRead() const;
    [[nodiscard]] QDate today() const;

    Desk& m_desk;
    Theme& m_theme;
    Session& m_session;
    Notices& m_notices;
    DocumentActions& m_actions;
    InvoicesModel m_model;
    InvoiceFilter m_filter;
    InvoiceId m_wanted;    ///< document shown or on its way
    int m_generation = 0;  ///< a late answer never covers a newer question
    QTimer m_typing;       ///< asks once a hand rests
    QTimer m_changed;      ///< gathers changes of one turn

    SearchField* m_search = nullptr;
    Chip* m_period = nullptr;
    QButtonGroup* m_states = nullptr;
    InvoiceList* m_list = nullptr;
    EmptyState* m_noRows = nullptr;
    QStackedWidget* m_listPages = nullptr;
    QStackedWidget* m_pages = nullptr;
    EmptyState* m_nothing = nullptr;
    InvoicePage* m_page = nullptr;
};

}  // namespace frontdesk

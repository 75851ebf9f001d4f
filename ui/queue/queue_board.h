// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/session.h"
#include "ui/queue/alarm.h"
#include "ui/queue/board_rules.h"
#include "ui/queue/chime.h"
#include "ui/queue/order_actions.h"
#include "ui/shell/screen.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QTimer>

class QStackedWidget;

namespace frontdesk {

class DocumentActions;
class EmptyState;
class FilterBar;
class LoadPill;
class Notices;
class OrderCard;
class ChangeSheet;
class OrderDetailSheet;
class Prompter;
class QueueColumn;
class ScheduledBox;
class SearchField;

/// The queue: a board by state with one tap to move an order on, an alarm until somebody answers a new one, filters
/// that never hide the alarm, and the details of every order.
class QueueBoard : public Screen {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        DeskEvents& events;
        Theme& theme;
        Session& session;
        Prompter& prompter;
        Notices& notices;
        DocumentActions* documents = nullptr;  ///< none: invoices are printed on receipt paper alone
    };
    explicit QueueBoard(const Parts& parts, QWidget* parent = nullptr);
    ~QueueBoard() override;

    [[nodiscard]] QString title() const override { return tr("Queue"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("queue"); }
    void onShown() override;
    [[nodiscard]] std::vector<KeyHelp> keys() const override;
    bool stepBack() override;

    [[nodiscard]] const QueueModel& model() const { return m_model; }
    /// Opens the details of an order, also of one that is finished.
    OrderDetailSheet* showDetails(const OrderPtr& order);
    ChangeSheet* showChange(const OrderPtr& order);
    void showRefund(const OrderPtr& order);
    void showInvoice(const OrderPtr& order);
    void setSoundOn(bool on);
    [[nodiscard]] bool isSoundOn() const { return m_soundOn; }

Q_SIGNALS:
    /// Somebody wants to take the money of @p order; the shell opens the payment.
    void paymentRequested(const frontdesk::OrderPtr& order);
    /// F2 and the empty board's button.
    void newOrderRequested();
    void soundChanged(bool on);

private:
    QWidget* makeTop();
    void makePages();
    QWidget* makeBoard();
    void connectFilters();
    void connectModel();
    void connectActions();
    void addKeys();
    void reload();
    void takeChange(const OrderChanged& change);
    void refreshSoon();
    void refresh();
    void showPage();
    void presentCards(const BoardView& view, Instant now);
    void showCounts(const BoardView& view);
    OrderCard* cardFor(const OrderPtr& order);
    void dropGoneCards(const BoardView& view);
    void beat();
    void takeStep(const OrderPtr& order);
    void askReject(const OrderPtr& order);
    void tellMoved(const OrderPtr& before, const OrderPtr& after);
    void tellFailed(const OrderPtr& order, const Error& error);
    void moveFocus(OrderCard* from, int key);
    [[nodiscard]] OrderCard* focusedCard() const;
    [[nodiscard]] OrderCard* openCard() const;
    void setSource(std::optional<OrderSource> source);
    void listFinished();
    void listScheduled();
    void openById(const OrderId& id);
    [[nodiscard]] QString elapsedWord(const OrderPtr& order) const;

    Desk& m_desk;
    DeskEvents& m_events;
    Theme& m_theme;
    Session& m_session;
    Prompter& m_prompter;
    Notices& m_notices;
    DocumentActions* m_documents;

    QueueModel m_model;
    OrderActions m_actions;
    AlarmRules m_alarm;
    Chime m_chime;
    BoardFilter m_filter;
    BoardView m_view;
    bool m_soundOn = true;
    bool m_bright = false;
    std::optional<Error> m_problem;
    QElapsedTimer m_steady;
    QTimer m_refresh;  ///< gathers changes of one turn of the event loop
    QTimer m_minute;   ///< ages move on
    QTimer m_beat;     ///< frame and chime

    QStackedWidget* m_pages = nullptr;
    QWidget* m_boardPage = nullptr;
    QWidget* m_loadingPage = nullptr;
    EmptyState* m_emptyPage = nullptr;
    EmptyState* m_nothingPage = nullptr;
    EmptyState* m_errorPage = nullptr;
    SearchField* m_search = nullptr;
    LoadPill* m_load = nullptr;
    FilterBar* m_filters = nullptr;
    std::array<QueueColumn*, kBoardColumns> m_columns{};
    ScheduledBox* m_scheduledBox = nullptr;
    QHash<OrderId, OrderCard*> m_cards;
    QPointer<OrderDetailSheet> m_details;
};

}  // namespace frontdesk

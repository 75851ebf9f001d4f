// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/session.h"
#include "ui/common/theme.h"
#include "ui/models/tables_model.h"
#include "ui/shell/screen.h"

#include <QPointer>
#include <QTimer>

class QStackedWidget;

namespace frontdesk {

class EmptyState;
class Prompter;
class Segmented;
class TableCodeSheet;
class TablePanel;
class TablePlan;
class TextLabel;

/// The tables with what is open at each: who waits, who is late, what is owed; and the QR code of every table.
class TablesScreen : public Screen {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        DeskEvents& events;
        Theme& theme;
        Session& session;
        Prompter& prompter;
        const QueueModel& queue;  ///< the open orders
    };
    explicit TablesScreen(const Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Tables"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("table"); }
    void onShown() override;
    [[nodiscard]] std::vector<KeyHelp> keys() const override;

    void choose(const TableId& id);
    TableCodeSheet* showCode(const TableId& id);
    [[nodiscard]] const TablesModel& model() const { return m_model; }

Q_SIGNALS:
    void orderRequested(const frontdesk::TableId& id);  ///< a new one for this table
    void detailsRequested(const frontdesk::OrderPtr& order);
    void paymentRequested(const frontdesk::OrderPtr& order);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makePlanSide();
    QWidget* makeLegend();
    void takeMenu(const MenuPtr& menu);
    void takeAreas();
    void takeOrders();
    void refresh();

    Desk& m_desk;
    Theme& m_theme;
    Session& m_session;
    Prompter& m_prompter;
    const QueueModel& m_queue;
    TablesModel m_model;
    QStringList m_areas;
    QTimer m_soon;    ///< gathers changes of one turn of the event loop
    QTimer m_minute;  ///< ages move on
    QPointer<TableCodeSheet> m_code;

    QStackedWidget* m_pages = nullptr;
    EmptyState* m_none = nullptr;
    Segmented* m_area = nullptr;
    TextLabel* m_summary = nullptr;
    TablePlan* m_plan = nullptr;
    TablePanel* m_panel = nullptr;
};

}  // namespace frontdesk

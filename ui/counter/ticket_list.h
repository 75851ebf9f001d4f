// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/flow_scroll.h"
#include "ui/common/theme.h"
#include "ui/models/ticket_model.h"

#include <vector>

namespace frontdesk {

class ActionButton;
class TicketRow;

/// The lines of the ticket. The chosen line opens its own buttons; arrow keys choose, + − Del change it.
class TicketList : public FlowScroll {
    Q_OBJECT
public:
    TicketList(Theme& theme, TicketModel& model, QWidget* parent = nullptr);

    [[nodiscard]] int current() const { return m_current; }  ///< -1: none
    void setCurrent(int row);
    void moveCurrent(int step);

Q_SIGNALS:
    void stepWanted(int row, int by);
    void optionsWanted(int row);
    void noteWanted(int row);
    void removeWanted(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeActions();
    ActionButton* addAction(const QString& name, const QString& text, const QString& key);
    void refresh();
    void placeRows();
    void nameForReaders();

    Theme& m_theme;
    TicketModel& m_model;
    QWidget* m_content;
    QWidget* m_actions;
    ActionButton* m_less = nullptr;
    ActionButton* m_more = nullptr;
    ActionButton* m_options = nullptr;
    std::vector<TicketRow*> m_rows;
    int m_current = -1;
};

}  // namespace frontdesk

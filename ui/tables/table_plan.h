// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/flow_scroll.h"
#include "ui/common/theme.h"
#include "ui/models/tables_model.h"

#include <QHash>

namespace frontdesk {

class TableCard;
class TileLayout;

/// The tables as cards, area by area. Cards keep their places while orders come and go.
class TablePlan : public FlowScroll {
    Q_OBJECT
public:
    TablePlan(Theme& theme, const TablesModel& model, QWidget* parent = nullptr);
    /// @param area shows it alone; empty: all of them
    void showArea(const QString& area);
    /// What the cards say at @p now.
    void refresh(Instant now);
    void choose(const TableId& id);
    [[nodiscard]] const TableId& chosen() const { return m_chosen; }
    /// The card where keys go on.
    [[nodiscard]] QWidget* firstStop() const;

Q_SIGNALS:
    void chosenChanged(const frontdesk::TableId& id);  ///< by a person

private:
    void rebuild();
    TableCard* makeCard(const TableState& state, QWidget* parent);
    void moveFocus(TableCard* from, int key);

    Theme& m_theme;
    const TablesModel& m_model;
    QString m_area;
    Instant m_now;
    TableId m_chosen;
    std::vector<TableCard*> m_cards;  ///< in the order of reading
    std::vector<TileLayout*> m_tiles;
};

}  // namespace frontdesk

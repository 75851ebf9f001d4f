// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"
#include "ui/models/queue_model.h"

#include <QAbstractListModel>

namespace frontdesk {

/// A table and what is open at it.
struct TableState {
    DiningTable table;
    std::vector<OrderPtr> orders;  ///< oldest first

    [[nodiscard]] bool isTaken() const { return !orders.empty(); }
    /// What its orders still owe. An empty table owes nothing in no currency.
    [[nodiscard]] Money due() const;
};

/// The tables in the menu's order, each with its open orders. Values only: it reads no store and calls no service. GUI
/// thread.
class TablesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TableIdRole = Qt::UserRole + 1, AreaRole, SeatsRole, OrderCountRole };

    explicit TablesModel(QObject* parent = nullptr);

    /// Other names, places or codes; tables keep their orders.
    void setTables(const std::vector<DiningTable>& tables);
    /// Everything that is open, of any table and of none.
    void setOrders(const std::vector<OrderPtr>& open);

    [[nodiscard]] const std::vector<TableState>& tables() const { return m_tables; }
    [[nodiscard]] const TableState* find(const TableId& id) const;
    [[nodiscard]] QStringList areas() const;  ///< in the order of their first table
    [[nodiscard]] int takenCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] std::vector<OrderPtr> ordersAt(const TableId& id) const;

    std::vector<TableState> m_tables;
    std::vector<OrderPtr> m_open;
};

/// "Table 6"; the table's own name where it is more than a number ("Terrace 2").
[[nodiscard]] QString tableTitle(const DiningTable& table);

}  // namespace frontdesk

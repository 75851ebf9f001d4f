// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tables_model.h"

#include <algorithm>

namespace frontdesk {

namespace {

bool isSame(const DiningTable& a, const DiningTable& b) {
    return a.id == b.id && a.name == b.name && a.area == b.area && a.seats == b.seats && a.token == b.token;
}

bool olderFirst(const OrderPtr& a, const OrderPtr& b) {
    return a->createdAt != b->createdAt ? a->createdAt < b->createdAt : a->id < b->id;
}

}  // namespace

Money TableState::due() const {
    Money due;
    for (const OrderPtr& order : orders) due += order->money().due;
    return due;
}

QString tableTitle(const DiningTable& table) {
    const bool bare = table.name.size() <= 3 || table.name.front().isDigit();
    return bare ? TablesModel::tr("Table %1").arg(table.name) : table.name;
}

TablesModel::TablesModel(QObject* parent) : QAbstractListModel(parent) {}

std::vector<OrderPtr> TablesModel::ordersAt(const TableId& id) const {
    std::vector<OrderPtr> orders;
    std::copy_if(m_open.begin(), m_open.end(), std::back_inserter(orders),
                 [&id](const OrderPtr& order) { return order->tableId == id; });
    std::sort(orders.begin(), orders.end(), olderFirst);
    return orders;
}

void TablesModel::setTables(const std::vector<DiningTable>& tables) {
    const bool same = std::equal(tables.begin(), tables.end(), m_tables.begin(), m_tables.end(),
                                 [](const DiningTable& a, const TableState& b) { return isSame(a, b.table); });
    if (same) return;
    beginResetModel();
    m_tables.clear();
    for (const DiningTable& table : tables) m_tables.push_back({table, ordersAt(table.id)});
    endResetModel();
}

void TablesModel::setOrders(const std::vector<OrderPtr>& open) {
    m_open = open;
    for (size_t row = 0; row < m_tables.size(); ++row) {
        std::vector<OrderPtr> orders = ordersAt(m_tables[row].table.id);
        if (orders == m_tables[row].orders) continue;
        m_tables[row].orders = std::move(orders);
        const QModelIndex changed = index(static_cast<int>(row));
        Q_EMIT dataChanged(changed, changed);
    }
}

const TableState* TablesModel::find(const TableId& id) const {
    const auto at =
        std::find_if(m_tables.begin(), m_tables.end(), [&id](const TableState& state) { return state.table.id == id; });
    return at == m_tables.end() ? nullptr : &*at;
}

QStringList TablesModel::areas() const {
    QStringList areas;
    for (const TableState& state : m_tables) {
        if (!areas.contains(state.table.area)) areas += state.table.area;
    }
    return areas;
}

int TablesModel::takenCount() const {
    return static_cast<int>(
        std::count_if(m_tables.begin(), m_tables.end(), [](const TableState& state) { return state.isTaken(); }));
}

int TablesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_tables.size());
}

QVariant TablesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const TableState& state = m_tables[static_cast<size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return tableTitle(state.table);
        case TableIdRole:
            return state.table.id.toString();
        case AreaRole:
            return state.table.area;
        case SeatsRole:
            return state.table.seats;
        case OrderCountRole:
            return static_cast<int>(state.orders.size());
        default:
            return {};
    }
}

QHash<int, QByteArray> TablesModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(TableIdRole, "tableId");
    names.insert(AreaRole, "area");
    names.insert(SeatsRole, "seats");
    names.insert(OrderCountRole, "orderCount");
    return names;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/queue_model.h"

#include "ui/common/order_words.h"

#include <algorithm>

namespace frontdesk {

namespace {

bool placedEarlier(const OrderPtr& a, const OrderPtr& b) {
    return a->createdAt != b->createdAt ? a->createdAt < b->createdAt : a->id < b->id;
}

}  // namespace

QueueModel::QueueModel(QObject* parent) : QAbstractListModel(parent) {}

void QueueModel::load(const std::vector<Order>& open) {
    std::vector<OrderPtr> fresh;
    fresh.reserve(open.size());
    for (const Order& order : open) {
        const OrderPtr known = find(order.id);
        fresh.push_back(known != nullptr && known->version > order.version ? known
                                                                           : std::make_shared<const Order>(order));
    }
    // What was announced while the list was being read is not in it yet.
    for (const OrderPtr& known : m_orders) {
        const bool listed =
            std::any_of(fresh.begin(), fresh.end(), [&known](const OrderPtr& o) { return o->id == known->id; });
        if (!m_loaded && !listed) fresh.push_back(known);
    }
    std::sort(fresh.begin(), fresh.end(), placedEarlier);
    beginResetModel();
    m_orders = std::move(fresh);
    m_loaded = true;
    endResetModel();
}

void QueueModel::apply(const OrderPtr& order) {
    const int row = rowOf(order->id);
    if (row < 0) {
        if (isOpen(order->status)) insertSorted(order);
        return;
    }
    OrderPtr& shown = m_orders[static_cast<size_t>(row)];
    if (order->version < shown->version) return;
    if (isOpen(order->status)) {
        shown = order;
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
    beginRemoveRows({}, row, row);
    m_orders.erase(m_orders.begin() + row);
    endRemoveRows();
}

void QueueModel::insertSorted(const OrderPtr& order) {
    const auto at = std::upper_bound(m_orders.begin(), m_orders.end(), order, placedEarlier);
    const int row = static_cast<int>(at - m_orders.begin());
    beginInsertRows({}, row, row);
    m_orders.insert(at, order);
    endInsertRows();
}

OrderPtr QueueModel::find(const OrderId& id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : m_orders[static_cast<size_t>(row)];
}

int QueueModel::rowOf(const OrderId& id) const {
    const auto at =
        std::find_if(m_orders.begin(), m_orders.end(), [&id](const OrderPtr& order) { return order->id == id; });
    return at == m_orders.end() ? -1 : static_cast<int>(at - m_orders.begin());
}

int QueueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_orders.size());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Order& order = *m_orders[static_cast<size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return QStringLiteral("%1 %2").arg(order.number).arg(customerWord(order));
        case Qt::ToolTipRole:
            return itemsLine(order);
        case OrderIdRole:
            return order.id.toString();
        case NumberRole:
            return order.number;
        case StatusRole:
            return static_cast<int>(order.status);
        case VersionRole:
            return order.version;
        case SourceRole:
            return static_cast<int>(order.source);
        default:
            return {};
    }
}

QHash<int, QByteArray> QueueModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(OrderIdRole, "orderId");
    names.insert(NumberRole, "number");
    names.insert(StatusRole, "status");
    names.insert(VersionRole, "version");
    names.insert(SourceRole, "source");
    return names;
}

}  // namespace frontdesk

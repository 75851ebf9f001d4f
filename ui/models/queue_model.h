// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/services/events.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace frontdesk {

using OrderPtr = std::shared_ptr<const Order>;

/// The orders that are on the board, by time of placing. Values only: it reads no store and calls no service. GUI
/// thread.
class QueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { OrderIdRole = Qt::UserRole + 1, NumberRole, StatusRole, VersionRole, SourceRole };

    explicit QueueModel(QObject* parent = nullptr);

    /// Replaces everything, as read at the start. Changes that came before it and are newer are kept.
    void load(const std::vector<Order>& open);
    /// Takes in one change: inserts, updates or removes. An older version than the one shown is ignored.
    void apply(const OrderPtr& order);

    [[nodiscard]] const std::vector<OrderPtr>& orders() const { return m_orders; }
    [[nodiscard]] OrderPtr find(const OrderId& id) const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] int rowOf(const OrderId& id) const;  ///< -1: not there
    void insertSorted(const OrderPtr& order);

    std::vector<OrderPtr> m_orders;
    bool m_loaded = false;
};

}  // namespace frontdesk

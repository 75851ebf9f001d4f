// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surface.h"
#include "ui/models/tables_model.h"

class QVBoxLayout;

namespace frontdesk {

class ActionButton;
class EmptyState;
class FigureLabel;
class FlowScroll;
class StatusChip;
class TextLabel;

/// The chosen table at the side of the screen: its orders with what they hold and owe, and what can be done here. It
/// shows and asks; it changes nothing itself.
class TablePanel : public Surface {
    Q_OBJECT
public:
    explicit TablePanel(Theme& theme, QWidget* parent = nullptr);
    void present(const TableState& state, Instant now);

Q_SIGNALS:
    void orderWanted(const frontdesk::TableId& id);  ///< a new one for this table
    void detailsWanted(const frontdesk::OrderPtr& order);
    void paymentWanted(const frontdesk::OrderPtr& order);
    void codeWanted(const frontdesk::TableId& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    void showOrders(const std::vector<OrderPtr>& orders);
    QWidget* makeOrder(const OrderPtr& order);
    void addLines(QVBoxLayout& column, const Order& order, QWidget* parent);

    Theme& m_theme;
    TableId m_id;
    std::vector<OrderPtr> m_shown;
    TextLabel* m_title = nullptr;
    TextLabel* m_place = nullptr;
    StatusChip* m_state = nullptr;
    FlowScroll* m_orders = nullptr;
    EmptyState* m_free = nullptr;
    QWidget* m_sum = nullptr;
    FigureLabel* m_due = nullptr;
};

}  // namespace frontdesk

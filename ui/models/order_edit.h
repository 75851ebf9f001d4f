// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/order_changes.h"

#include <memory>

namespace frontdesk {

/// An order as somebody at the counter wants to have it: its lines, changed or not, and new ones behind them. A value;
/// GUI thread.
class OrderEdit {
public:
    struct Row {
        std::optional<OrderLine> kept;  ///< as it stands in the order; nullopt: something new
        DraftLine added;                ///< of something new
        QString name;
        QStringList options;
        QString note;
        int quantity = 1;  ///< 0: a kept line is taken off

        [[nodiscard]] bool isChanged() const;
        /// Whether the kitchen has it, and would have to be told to make less.
        [[nodiscard]] bool isTakenFromKitchen() const;
    };

    explicit OrderEdit(std::shared_ptr<const Order> order);

    [[nodiscard]] const Order& order() const { return *m_order; }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool needsReason() const;
    [[nodiscard]] bool canUndo() const { return !m_before.empty(); }

    /// @param quantity 0 takes the row off: a new one is gone, a kept one stays to be brought back
    void setQuantity(size_t row, int quantity);
    void setNote(size_t row, const QString& note);
    /// @param line of an item that is on @p menu
    void add(const DraftLine& line, const Menu& menu);
    void undo();

    /// What to ask the service for, with the order's version.
    [[nodiscard]] OrderChange change(const QString& reason) const;
    /// The row of the change's line at @p place, as fields of errors name it.
    [[nodiscard]] std::optional<size_t> rowOfChange(size_t place) const;
    /// What @p row costs in @p priced, the order as the service would have it; nullopt: it is not in it.
    [[nodiscard]] std::optional<Money> priceOf(size_t row, const Order& priced) const;

private:
    void remember() { m_before.push_back(m_rows); }
    [[nodiscard]] std::vector<size_t> changedRows() const;

    std::shared_ptr<const Order> m_order;
    std::vector<Row> m_rows;
    std::vector<std::vector<Row>> m_before;  ///< for undo, oldest first
};

}  // namespace frontdesk

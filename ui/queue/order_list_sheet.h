// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "ui/common/sheet.h"

namespace frontdesk {

class FlowScroll;
class SearchField;

/// A list of orders to open: finished today, or scheduled. Rows are 56 high; search narrows them by number and name.
class OrderListSheet : public Sheet {
    Q_OBJECT
public:
    struct Row {
        OrderId id;
        int number = 0;
        OrderStatus status = OrderStatus::Completed;
        OrderSource source = OrderSource::Web;
        QString who;
        QString when;  ///< as shown
        Money total;
    };
    OrderListSheet(Theme& theme, const QString& title, const QString& emptyText, QWidget* over);

    /// Shows @p rows in the given order; before the first call the sheet says that it reads.
    void setRows(const std::vector<Row>& rows);
    void setProblem(const QString& text);

Q_SIGNALS:
    void chosen(const frontdesk::OrderId& id);

private:
    void fill();

    Theme& m_theme;
    QString m_emptyText;
    QString m_filter;
    std::vector<Row> m_rows;
    SearchField* m_search;
    FlowScroll* m_scroll;
};

}  // namespace frontdesk

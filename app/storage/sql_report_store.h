// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/order_store.h"
#include "app/ports/report_store.h"
#include "app/storage/database.h"

namespace frontdesk {

/// All SQL of the reports.
class SqlReportStore final : public ReportStore {
public:
    /// @param orders on the same connection
    SqlReportStore(Database& database, OrderStore& orders) : m_database(database), m_orders(orders) {}

    [[nodiscard]] Result<SalesReport> sales(QDate from, QDate to, Currency currency) override;

private:
    [[nodiscard]] Status addHeads(SalesReport& report);
    [[nodiscard]] Status addTaxes(SalesReport& report);
    [[nodiscard]] Status addTenders(SalesReport& report);
    [[nodiscard]] Status addRefunds(SalesReport& report);

    Database& m_database;
    OrderStore& m_orders;
};

}  // namespace frontdesk

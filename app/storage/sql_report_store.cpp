// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_report_store.h"

#include "app/domain/refund_plan.h"
#include "app/storage/order_columns.h"
#include "app/storage/queries.h"

#include <algorithm>

// Every statement of this file reads the orders of some business days that count as sold.
#define SOLD \
    "o.business_day BETWEEN ? AND ? AND o.status NOT IN ('awaiting_payment', 'rejected', 'cancelled', 'expired')"

namespace frontdesk {
namespace {

SalesSums noSales(Currency currency) {
    const Money nothing(0, currency);
    return {0, nothing, nothing, nothing, {}};
}

void addRows(std::vector<TaxRow>& sums, const std::vector<TaxRow>& rows) {
    for (const TaxRow& row : rows) {
        const auto same = std::find_if(sums.begin(), sums.end(), [&row](const TaxRow& sum) {
            return sum.name == row.name && sum.rate == row.rate;
        });
        if (same == sums.end()) {
            sums.push_back(row);
        } else {
            same->base += row.base;
            same->tax += row.tax;
        }
    }
}

/// Gathers rows of cells into an order's groups.
class GroupReader {
public:
    GroupReader(Currency currency, std::vector<TaxRow>& sums) : m_currency(currency), m_sums(sums) {}

    /// Columns: order, cell number, name, rate, joins, amount; by order, group and cell.
    void take(const Row& row) {
        if (row.view(0) != m_order) finish();
        m_order = row.bytes(0);
        const Money amount(row.int64(5), m_currency);
        if (row.int64(1) == 0)
            m_groups.push_back({row.text(2), rateOf(row.text(3)), amount, {}});
        else
            m_groups.back().cells.push_back({row.text(2), rateOf(row.text(3)), splitNames(row.bytes(4)), amount});
    }
    void finish() {
        addRows(m_sums, taxRows(m_groups));
        m_groups.clear();
    }

private:
    const Currency m_currency;
    std::vector<TaxRow>& m_sums;
    QByteArray m_order;
    std::vector<TaxGroup> m_groups;
};

}  // namespace

Result<SalesReport> SqlReportStore::sales(QDate from, QDate to, Currency currency) {
    const Money nothing(0, currency);
    SalesReport report{from, to, currency, nothing, nothing, nothing, noSales(currency), noSales(currency), {}};
    for (const auto step : {&SqlReportStore::addHeads, &SqlReportStore::addTaxes, &SqlReportStore::addTenders,
                            &SqlReportStore::addRefunds})
        if (auto added = (this->*step)(report); !added) return tl::make_unexpected(added.error());
    return report;
}

Status SqlReportStore::addHeads(SalesReport& report) {
    return m_database.query(
        "SELECT count(*), coalesce(sum(subtotal_cents), 0), coalesce(sum(discount_cents), 0),"
        " coalesce(sum(delivery_fee_cents), 0), coalesce(sum(net_cents), 0), coalesce(sum(tax_cents), 0),"
        " coalesce(sum(total_cents), 0) FROM orders o WHERE " SOLD,
        [&report](const Row& row) {
            const auto money = [&](int column) { return Money(row.int64(column), report.currency); };
            report.sales.count = row.int64(0);
            report.subtotal = money(1);
            report.discount = money(2);
            report.fees = money(3);
            report.sales.net = money(4);
            report.sales.tax = money(5);
            report.sales.total = money(6);
        },
        report.from.toString(Qt::ISODate), report.to.toString(Qt::ISODate));
}

Status SqlReportStore::addTaxes(SalesReport& report) {
    GroupReader reader(report.currency, report.sales.taxes);
    const auto read = m_database.query(
        "SELECT c.order_id, c.cell_no, c.name, c.rate, c.joins, c.amount_cents FROM orders o"
        " JOIN order_tax_cell c ON c.order_id = o.id WHERE " SOLD " ORDER BY c.order_id, c.group_no, c.cell_no",
        [&reader](const Row& row) { reader.take(row); }, report.from.toString(Qt::ISODate),
        report.to.toString(Qt::ISODate));
    if (read) reader.finish();
    return read;
}

Status SqlReportStore::addTenders(SalesReport& report) {
    const auto read = m_database.query(
        "SELECT p.method, sum(p.amount_cents > 0), sum(max(p.amount_cents, 0)), -sum(min(p.amount_cents, 0)),"
        " sum(p.tip_cents), sum(p.rounding_cents) FROM orders o JOIN payment p ON p.order_id = o.id WHERE " SOLD
        " AND p.status = 'succeeded' GROUP BY p.method",
        [&report](const Row& row) {
            const auto money = [&](int column) { return Money(row.int64(column), report.currency); };
            const auto method = paymentMethodFromWire(row.bytes(0));
            if (method) report.tenders.push_back({*method, row.int64(1), money(2), money(3), money(4), money(5)});
        },
        report.from.toString(Qt::ISODate), report.to.toString(Qt::ISODate));
    std::sort(report.tenders.begin(), report.tenders.end(),
              [](const TenderSums& a, const TenderSums& b) { return a.method < b.method; });
    return read;
}

Status SqlReportStore::addRefunds(SalesReport& report) {
    const auto orders = allOf<OrderId>(
        m_database,
        "SELECT o.id FROM orders o WHERE " SOLD
        " AND EXISTS (SELECT 1 FROM payment p WHERE p.order_id = o.id AND p.refund_of IS NOT NULL) ORDER BY o.id",
        [](const Row& row) { return row.id<OrderId>(0); }, report.from.toString(Qt::ISODate),
        report.to.toString(Qt::ISODate));
    if (!orders) return tl::make_unexpected(orders.error());
    for (const OrderId& id : *orders) {
        const auto order = m_orders.find(id);
        if (!order) return tl::make_unexpected(order.error());
        if (!*order) continue;
        std::vector<TaxGroup> remaining = (*order)->groups;
        for (const Payment& refund : refundsOf(**order)) {
            const RefundCells cells = cellsOfRefund(remaining, refund);
            ++report.refunds.count;
            report.refunds.net += cells.net;
            report.refunds.tax += cells.tax;
            report.refunds.total += cells.net + cells.tax;
            addRows(report.refunds.taxes, cells.taxes);
        }
    }
    return {};
}

}  // namespace frontdesk

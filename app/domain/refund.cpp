// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/allot.h"
#include "app/domain/pricing.h"

#include <algorithm>

namespace frontdesk {
namespace {

/// What every amount of the groups is, in the order of ties: each group's net, then its components.
std::vector<qint64> cellValues(const std::vector<TaxGroup>& groups) {
    std::vector<qint64> values;
    for (const TaxGroup& group : groups) {
        values.push_back(group.net.minor());
        for (const TaxGroup::Cell& cell : group.cells) values.push_back(cell.tax.minor());
    }
    return values;
}

/// The groups again, with @p values in the place of their amounts.
std::vector<TaxGroup> withCellValues(std::vector<TaxGroup> groups, const std::vector<qint64>& values,
                                     Currency currency) {
    auto value = values.begin();
    for (TaxGroup& group : groups) {
        group.net = Money(*value++, currency);
        for (TaxGroup::Cell& cell : group.cells) cell.tax = Money(*value++, currency);
    }
    return groups;
}

Money taxesJoining(const TaxGroup::Cell& cell, const TaxGroup& group) {
    Money sum;
    for (const TaxGroup::Cell& other : group.cells) {
        if (std::find(cell.on.begin(), cell.on.end(), other.name) != cell.on.end()) sum += other.tax;
    }
    return sum;
}

TaxRow& rowOf(std::vector<TaxRow>& rows, const TaxGroup::Cell& cell) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&cell](const TaxRow& row) {
        return row.name == cell.name && row.rate == cell.rate;
    });
    return found != rows.end() ? *found : rows.emplace_back(TaxRow{cell.name, cell.rate, {}, {}});
}

}  // namespace

std::vector<TaxRow> taxRows(const std::vector<TaxGroup>& groups) {
    std::vector<TaxRow> rows;
    for (const TaxGroup& group : groups) {
        for (const TaxGroup::Cell& cell : group.cells) {
            TaxRow& row = rowOf(rows, cell);
            row.base += group.net + taxesJoining(cell, group);
            row.tax += cell.tax;
        }
    }
    return rows;
}

Result<RefundCells> takeRefund(std::vector<TaxGroup>& remaining, Money amount) {
    const QString field = QStringLiteral("amount_cents");
    if (!amount.isPositive())
        return invalidField(field, "out_of_range", QStringLiteral("A refund is more than nothing."));
    std::vector<qint64> left = cellValues(remaining);
    Int128 sum = 0;
    for (const qint64 value : left) sum += value;
    if (amount.minor() > sum)
        return invalidField(field, "out_of_range",
                            QStringLiteral("The refund is more than what remains of the order."));

    const std::vector<qint64> taken = allot(amount.minor(), left);
    for (size_t i = 0; i < left.size(); ++i) left[i] -= taken[i];

    RefundCells refund;
    refund.groups = withCellValues(remaining, taken, amount.currency());
    for (const TaxGroup& group : refund.groups) {
        refund.net += group.net;
        for (const TaxGroup::Cell& cell : group.cells) refund.tax += cell.tax;
    }
    refund.taxes = taxRows(refund.groups);
    remaining = withCellValues(std::move(remaining), left, amount.currency());
    return refund;
}

}  // namespace frontdesk

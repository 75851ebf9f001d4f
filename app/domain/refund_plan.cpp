// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/refund_plan.h"

#include <algorithm>
#include <functional>

namespace frontdesk {
namespace {

bool isRefund(const Payment& payment) {
    return payment.amount.isNegative();
}

/// Money that has gone back or is on its way.
bool isGiven(const Payment& payment) {
    return isRefund(payment) && payment.state != PaymentState::Failed && payment.state != PaymentState::Expired &&
           payment.state != PaymentState::Voided;
}

/// A refund keeps the cells it took, and its credit note, also where its provider refused it: the money is still owed.
bool tookCells(const Payment& payment) {
    return isGiven(payment) || (isRefund(payment) && payment.state == PaymentState::Failed);
}

bool isTaken(const Payment& payment) {
    return payment.state == PaymentState::Succeeded && payment.amount.isPositive();
}

Money cellsValue(const Payment& refund) {
    return refund.tip + refund.rounding - refund.amount;
}

/// What of @p payment has not gone back yet.
Money leftOf(const Payment& payment, const std::vector<Payment>& ledger) {
    Money left = payment.amount;
    for (const Payment& row : ledger)
        if (isGiven(row) && row.refundOf == payment.id) left += row.amount;
    return left;
}

Money sumOf(const std::vector<TaxGroup>& groups, Currency currency) {
    Money sum(0, currency);
    for (const TaxGroup& group : groups) {
        sum += group.net;
        for (const TaxGroup::Cell& cell : group.cells) sum += cell.tax;
    }
    return sum;
}

void add(RefundCells& sum, const RefundCells& more) {
    sum.net += more.net;
    sum.tax += more.tax;
    if (sum.groups.empty()) {
        sum.groups = more.groups;
    } else {
        for (size_t g = 0; g < more.groups.size(); ++g) {
            sum.groups[g].net += more.groups[g].net;
            for (size_t c = 0; c < more.groups[g].cells.size(); ++c)
                sum.groups[g].cells[c].tax += more.groups[g].cells[c].tax;
        }
    }
    sum.taxes = taxRows(sum.groups);
}

/// The ledger before the refund: what is left to go back.
struct Left {
    Money all;  ///< paid and not refunded, tips included
    Money tip;
    Money uncelled;  ///< part of it that lies in no cell: paid beyond what was due, or credited with a refund that its
                     ///< provider refused
};
Left leftOf(const Order& order) {
    const Money none(0, order.currency);
    Left left{none, none, none};
    Money given = none;
    for (const Payment& payment : order.payments) {
        if (tookCells(payment)) left.uncelled += cellsValue(payment);
        if (!isTaken(payment) && !isGiven(payment)) continue;
        left.all += payment.amount;
        left.tip += payment.tip;
        if (isGiven(payment)) given += payment.tip - payment.amount;
    }
    left.uncelled += std::max(none, none - order.money().due) - given;
    left.uncelled = std::max(none, left.uncelled);
    return left;
}

Status check(Money amount, Money tip, const Left& left) {
    if (!amount.isPositive())
        return invalidField(QStringLiteral("amount_cents"), "out_of_range",
                            QStringLiteral("A refund is more than nothing."));
    if (tip.isNegative() || tip > amount || tip > left.tip)
        return invalidField(QStringLiteral("tip_cents"), "out_of_range",
                            QStringLiteral("The tip is part of the amount, and at most the tips not refunded yet."));
    if (amount - tip > left.all - left.tip || amount > left.all)
        return invalidField(QStringLiteral("amount_cents"), "out_of_range",
                            QStringLiteral("The refund is more than was paid and not refunded yet; "
                                           "a tip goes back only when it is named."));
    return {};
}

/// Whether a refund may go back along a payment.
using Along = std::function<bool(const Payment&)>;

Result<RefundPlan> plan(const Order& order, Money amount, Money tip, const Along& along) {
    Left left = leftOf(order);
    if (auto checked = check(amount, tip, left); !checked) return tl::make_unexpected(checked.error());
    const bool settled = !order.money().due.isPositive();
    std::vector<TaxGroup> remaining = remainingCells(order);
    RefundPlan plan;
    for (auto payment = order.payments.rbegin(); payment != order.payments.rend() && amount.isPositive(); ++payment) {
        if (!isTaken(*payment) || !along(*payment)) continue;
        const Money most = leftOf(*payment, order.payments);
        if (!most.isPositive()) continue;
        RefundPart part{payment->id, payment->method, std::min(amount, most), {}, {}};
        part.tip = std::min(tip, part.amount);
        const Money value = part.amount - part.tip;
        const Money uncelled = std::min(value, left.uncelled);
        const Money inCells = sumOf(remaining, order.currency);
        const Money taken = settled && value == left.all - left.tip ? inCells : std::min(value - uncelled, inCells);
        part.rounding = value - taken;
        if (taken.isPositive()) {
            const auto cells = takeRefund(remaining, taken);
            if (!cells) return tl::make_unexpected(cells.error());
            add(plan.cells, *cells);
        }
        left.all -= part.amount;
        left.tip -= part.tip;
        left.uncelled -= uncelled;
        amount -= part.amount;
        tip -= part.tip;
        plan.parts.push_back(part);
    }
    return plan;
}

}  // namespace

std::vector<Payment> refundsOf(const Order& order) {
    std::vector<Payment> refunds;
    std::copy_if(order.payments.begin(), order.payments.end(), std::back_inserter(refunds), tookCells);
    std::stable_sort(refunds.begin(), refunds.end(),
                     [](const Payment& a, const Payment& b) { return a.createdAt < b.createdAt; });
    return refunds;
}

RefundCells cellsOfRefund(std::vector<TaxGroup>& remaining, const Payment& refund) {
    const Money cells = cellsValue(refund);
    if (!cells.isPositive()) return {};
    return takeRefund(remaining, cells).value_or(RefundCells());
}

std::vector<TaxGroup> remainingCells(const Order& order) {
    std::vector<TaxGroup> remaining = order.groups;
    for (const Payment& refund : refundsOf(order)) (void)cellsOfRefund(remaining, refund);
    return remaining;
}

Result<RefundPlan> planRefund(const Order& order, Money amount, Money tip) {
    return plan(order, amount, tip, [](const Payment&) { return true; });
}

Result<RefundPlan> planReturn(const Order& order, const std::vector<PaymentId>& payments) {
    const Along along = [&payments](const Payment& payment) {
        return std::find(payments.begin(), payments.end(), payment.id) != payments.end();
    };
    Money amount(0, order.currency);
    Money tips(0, order.currency);
    for (const Payment& payment : order.payments) {
        if (!isTaken(payment) || !along(payment)) continue;
        amount += leftOf(payment, order.payments);
        tips += payment.tip;
    }
    const Money tip = std::min({tips, amount, leftOf(order).tip});
    return plan(order, amount, tip, along);
}

}  // namespace frontdesk

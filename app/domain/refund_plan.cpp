// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/refund_plan.h"

#include <algorithm>

namespace frontdesk {
namespace {

bool isRefund(const Payment& payment) {
    return payment.state == PaymentState::Succeeded && payment.amount.isNegative();
}

/// Money that this house gives back itself; what came through a provider goes back through it.
bool goesBackByHand(PaymentMethod method) {
    return method == PaymentMethod::Cash || method == PaymentMethod::CardTerminal ||
           method == PaymentMethod::MobileMoneyManual;
}

Money refundedOf(const Payment& payment, const std::vector<Payment>& ledger) {
    Money sum(0, payment.amount.currency());
    for (const Payment& row : ledger)
        if (isRefund(row) && row.refundOf == payment.id) sum -= row.amount;
    return sum;
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
};
Left leftOf(const Order& order) {
    Left left{Money(0, order.currency), Money(0, order.currency)};
    for (const Payment& payment : order.payments) {
        if (payment.state != PaymentState::Succeeded) continue;
        left.all += payment.amount;
        left.tip += payment.tip;
    }
    return left;
}

Status check(const Order& order, Money amount, Money tip, const Left& left) {
    if (!amount.isPositive())
        return invalidField(QStringLiteral("amount_cents"), "out_of_range",
                            QStringLiteral("A refund is more than nothing."));
    if (tip.isNegative() || tip > amount || tip > left.tip)
        return invalidField(QStringLiteral("tip_cents"), "out_of_range",
                            QStringLiteral("The tip is part of the amount, and at most the tips not refunded yet."));
    Money byHand(0, order.currency);
    for (const Payment& payment : order.payments)
        if (payment.state == PaymentState::Succeeded && payment.amount.isPositive() && goesBackByHand(payment.method))
            byHand += payment.amount - refundedOf(payment, order.payments);
    if (amount - tip > left.all - left.tip || amount > byHand)
        return invalidField(QStringLiteral("amount_cents"), "out_of_range",
                            QStringLiteral("The refund is more than was paid and not refunded yet; "
                                           "a tip goes back only when it is named."));
    return {};
}

}  // namespace

std::vector<Payment> refundsOf(const Order& order) {
    std::vector<Payment> refunds;
    std::copy_if(order.payments.begin(), order.payments.end(), std::back_inserter(refunds), isRefund);
    std::stable_sort(refunds.begin(), refunds.end(),
                     [](const Payment& a, const Payment& b) { return a.createdAt < b.createdAt; });
    return refunds;
}

RefundCells cellsOfRefund(std::vector<TaxGroup>& remaining, const Payment& refund) {
    const Money cells = refund.tip + refund.rounding - refund.amount;
    if (!cells.isPositive()) return {};
    return takeRefund(remaining, cells).value_or(RefundCells());
}

std::vector<TaxGroup> remainingCells(const Order& order) {
    std::vector<TaxGroup> remaining = order.groups;
    for (const Payment& refund : refundsOf(order)) (void)cellsOfRefund(remaining, refund);
    return remaining;
}

Result<RefundPlan> planRefund(const Order& order, Money amount, Money tip) {
    Left left = leftOf(order);
    if (auto checked = check(order, amount, tip, left); !checked) return tl::make_unexpected(checked.error());
    const bool settled = !order.money().due.isPositive();
    std::vector<TaxGroup> remaining = remainingCells(order);
    RefundPlan plan;
    for (auto payment = order.payments.rbegin(); payment != order.payments.rend() && amount.isPositive(); ++payment) {
        if (payment->state != PaymentState::Succeeded || !goesBackByHand(payment->method)) continue;
        const Money most = payment->amount - refundedOf(*payment, order.payments);
        if (!payment->amount.isPositive() || !most.isPositive()) continue;
        RefundPart part{payment->id, payment->method, std::min(amount, most), {}, {}};
        part.tip = std::min(tip, part.amount);
        const Money value = part.amount - part.tip;
        const Money inCells = sumOf(remaining, order.currency);
        const Money taken = settled && value == left.all - left.tip ? inCells : std::min(value, inCells);
        part.rounding = value - taken;
        if (taken.isPositive()) {
            const auto cells = takeRefund(remaining, taken);
            if (!cells) return tl::make_unexpected(cells.error());
            add(plan.cells, *cells);
        }
        left.all -= part.amount;
        left.tip -= part.tip;
        amount -= part.amount;
        tip -= part.tip;
        plan.parts.push_back(part);
    }
    return plan;
}

}  // namespace frontdesk

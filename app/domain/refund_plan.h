// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"

namespace frontdesk {

/// A part of a refund: what goes back along one payment. Amounts are positive here, negative in the ledger.
struct RefundPart {
    PaymentId refundOf;
    PaymentMethod method = PaymentMethod::Cash;
    Money amount;
    Money tip;       ///< part of the amount
    Money rounding;  ///< part of the amount that lies in no tax cell; negative where less was paid than the cells hold
};
struct RefundPlan {
    std::vector<RefundPart> parts;  ///< one for each payment it goes back along, the latest payment first
    RefundCells cells;              ///< what all parts together take from the order's cells
};

/// The refunds in an order's ledger, in the order in which they were made: those given, those on their way, and those
/// that a provider refused, which are still owed and keep the cells they took.
[[nodiscard]] std::vector<Payment> refundsOf(const Order& order);

/// What remains of an order's cells after the refunds in its ledger.
[[nodiscard]] std::vector<TaxGroup> remainingCells(const Order& order);

/// What one refund in the ledger took from the cells, given what remained before it; updates @p remaining.
/// Nothing for one that gave back tip or rounding alone.
[[nodiscard]] RefundCells cellsOfRefund(std::vector<TaxGroup>& remaining, const Payment& refund);

/// How @p amount goes back: along the payments, latest first. What was paid beyond what was due goes first and takes no
/// cells, and so does what a refused refund took them for. What settles all that was paid takes all cells that remain,
/// cash rounding with them.
/// @param tip the part of the amount that gives tips back; tips go back only when named
/// @return ValidationFailed: amount_cents where more would go back than was paid and not yet refunded, tip_cents
[[nodiscard]] Result<RefundPlan> planRefund(const Order& order, Money amount, Money tip);

/// How all that is left of @p payments goes back, tips included. @return ValidationFailed where nothing is left
[[nodiscard]] Result<RefundPlan> planReturn(const Order& order, const std::vector<PaymentId>& payments);

}  // namespace frontdesk

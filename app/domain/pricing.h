// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/money.h"
#include "app/domain/tax.h"

#include <optional>
#include <variant>
#include <vector>

namespace frontdesk {

/// A discount is a percentage or an amount, never both.
using Discount = std::variant<Rate, Money>;

/// A part of a combo, for splitting its price over tax classes.
struct PricePart {
    QString taxClass;
    Money standAlonePrice;  ///< not negative
};

struct PriceLine {
    Money unitPrice;                  ///< the item's own, not negative
    int quantity = 1;                 ///< 1..99
    std::vector<Money> optionDeltas;  ///< signed; unit price + deltas is not negative
    QString taxClass;
    std::optional<Discount> discount;
    std::vector<PricePart> parts;  ///< empty unless the line is a combo across classes
};

struct Basket {
    TaxRules rules;
    bool pricesIncludeTax = true;
    std::vector<PriceLine> lines;
    std::optional<Discount> discount;  ///< of the whole order
    std::vector<Money> fees;           ///< delivery, service charge: in the mode of the prices, not negative
};

/// One row of the bill's tax table: one component name and rate over all groups.
struct TaxRow {
    QString name;
    Rate rate;
    Money base;  ///< net of the groups, plus the rounded taxes that join its base
    Money tax;
    friend bool operator==(const TaxRow&, const TaxRow&) = default;
};

/// The stored cells of a tax group: its net and the tax of each component. A refund takes from these and recomputes
/// nothing.
struct TaxGroup {
    struct Cell {
        QString name;
        Rate rate;
        std::vector<QString> on;
        Money tax;
    };
    QString classId;  ///< the first class id met with this set of components
    Rate effective;   ///< all components together, compounded, to the millionth of a per cent: for display only
    Money net;
    std::vector<Cell> cells;  ///< in the set's order
};

struct LineResult {
    Money total;        ///< quantity x (unit + deltas)
    Money discount;     ///< its own discount and its share of the order's
    Money ownDiscount;  ///< its own discount alone
    Money net;          ///< its part of the groups' net
};

/// The one calculation that receipt, invoice, report and API show.
/// Sums: total = net + tax; inclusive prices: total = subtotal - discount + fees; sum of lines' discount = discount.
struct Calculation {
    Money subtotal;  ///< sum of line totals
    Money discount;  ///< of lines and order
    Money fees;
    Money net;
    Money tax;
    Money total;  ///< without tip and cash rounding
    std::vector<TaxRow> taxes;
    std::vector<LineResult> lines;
    std::vector<TaxGroup> groups;  ///< highest effective rate first, then class id
};

/// Works out a basket in the order of work of README, "Money and tax". A basket without lines costs nothing and has no
/// fees.
/// @return ValidationFailed naming the fields: unknown tax class, quantity, negative prices, a discount above what it
/// is
///         taken from, an amount beyond 64 bits
[[nodiscard]] Result<Calculation> calculate(const Basket& basket);

/// What cash rounding adds to @p due (negative: takes off), for a smallest coin of @p step minor units (1, 5, 10, …).
[[nodiscard]] Money cashRounding(Money due, qint64 step);

/// Cash to hand back.
/// @param due      what is to be paid in cash, rounded, not negative
/// @return Conflict if @p tendered is less than @p due
[[nodiscard]] Result<Money> changeDue(Money due, Money tendered);

/// What a refund takes from each group's cells, in the shape of Calculation::groups (net and taxes hold what is taken).
struct RefundCells {
    Money net;
    Money tax;
    std::vector<TaxRow> taxes;
    std::vector<TaxGroup> groups;
};
/// Takes a free amount from what remains of all cells, and updates @p remaining.
/// @return ValidationFailed if @p amount is not positive or more than what remains
[[nodiscard]] Result<RefundCells> takeRefund(std::vector<TaxGroup>& remaining, Money amount);

/// The tax table of stored groups (TaxRow order: groups, then components).
[[nodiscard]] std::vector<TaxRow> taxRows(const std::vector<TaxGroup>& groups);

/// The notes a guest is likely to hand over for @p due: exact first, then sums above it, at most @p count in all.
[[nodiscard]] std::vector<Money> quickCashAmounts(Money due, int count);

/// Change as notes and coins, largest first: pairs of piece value and count.
[[nodiscard]] std::vector<std::pair<Money, int>> changePieces(Money change);

}  // namespace frontdesk

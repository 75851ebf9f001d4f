// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/int128.h"
#include "app/domain/pricing.h"

#include <QString>

#include <vector>

namespace frontdesk {

/// Where in the order of work a figure was rounded or split. "At" says which one: of lines, groups or fees, counted
/// from 0 as in Calculation.
enum class PricingStep {
    LineDiscount,         ///< a line's own percentage; at: the line
    ComboPrice,           ///< a combo's price over its parts; at: the line
    ComboValue,           ///< the same after the line's own discount
    OrderDiscount,        ///< the order's percentage
    DiscountOverGroups,   ///< the order's discount over the tax groups
    DiscountInsideGroup,  ///< a group's share of it over its lines; at: the group
    FeeOverGroups,        ///< a fee over the tax groups; at: the fee
    Tax,                  ///< a component of a group; at: the group
    NetInsideGroup,       ///< a group's net over its lines, then its shares of the fees; at: the group
};

/// One figure that was rounded: what it was exactly, and what became of it. In minor units.
struct TracedRounding {
    PricingStep step = PricingStep::Tax;
    size_t at = 0;
    size_t component = 0;  ///< with Tax: place in the group's components
    Int128 numerator = 0;
    Int128 denominator = 1;  ///< > 0
    qint64 rounded = 0;
};

/// One amount that was split by largest remainder. In minor units.
struct TracedSplit {
    PricingStep step = PricingStep::NetInsideGroup;
    size_t at = 0;
    qint64 total = 0;
    std::vector<qint64> weights;
    std::vector<qint64> shares;
};

/// What was taxed together.
struct TracedGroup {
    QString classId;
    std::vector<size_t> lines;  ///< of the basket, in the order of the splits inside the group
    qint64 value = 0;           ///< after discounts, with fees, in the mode of the prices
};

/// A calculation with each of its steps, in the order in which they were done.
struct TaxTrace {
    Calculation result;  ///< what calculate() says of the same basket
    std::vector<TracedGroup> groups;
    std::vector<TracedRounding> roundings;
    std::vector<TracedSplit> splits;
};

/// Prices @p basket as calculate() does, by the same code, and keeps the steps. @return what calculate() refuses
[[nodiscard]] Result<TaxTrace> traceCalculation(const Basket& basket);

enum class RoundingDirection { Exact, Down, Up };
/// Down is towards zero. A half goes up.
[[nodiscard]] RoundingDirection directionOf(const TracedRounding& rounding);
[[nodiscard]] bool isHalf(const TracedRounding& rounding);  ///< exactly between two units

/// numerator / denominator minor units, cut (not rounded) after @p decimals places of a unit of the currency,
/// locale-free: "5.291666…"; the ellipsis stands where something was cut off. @param currencyDigits of its minor unit
[[nodiscard]] QString exactText(Int128 numerator, Int128 denominator, int currencyDigits, int decimals);
/// The same as a fraction of minor units in lowest terms: "3175/6"; "529" where it is whole.
[[nodiscard]] QString fractionText(Int128 numerator, Int128 denominator);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/tax.h"

#include <vector>

namespace frontdesk {

/// What the components of a tax class come to on the net price, compounding multiplied out, as exact fractions:
/// component i is numerators[i] / denominator. denominator + sum fits 64 bits, so that products with an amount fit 128.
struct EffectiveRates {
    std::vector<qint64> numerators;
    qint64 denominator = 1;
    qint64 sum = 0;  ///< of the numerators
};

/// @return ValidationFailed, with fields from the components' list on ("[1].on"): duplicate (a name used twice),
/// unknown
///         (a name in `on` that is not in the class), cycle, out_of_range (above 1000% together, or fractions too fine)
[[nodiscard]] Result<EffectiveRates> effectiveRates(const std::vector<TaxComponent>& components);

/// All components together as a rate to show, to the millionth of a per cent.
[[nodiscard]] Rate shownRate(const EffectiveRates& rates);

/// Whether @p a charges more than @p b.
[[nodiscard]] bool isHigher(const EffectiveRates& a, const EffectiveRates& b);

}  // namespace frontdesk

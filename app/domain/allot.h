// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/int128.h"

#include <QtGlobal>

#include <vector>

namespace frontdesk {

/// The two primitives of all money arithmetic: nothing else in the program rounds.

/// The integer nearest to @p numerator / @p denominator, halves away from zero. @p denominator > 0.
[[nodiscard]] qint64 roundFraction(Int128 numerator, Int128 denominator);

/// Splits @p total over @p weights by largest remainder: every exact share is rounded towards minus infinity, and the
/// units left go one each to the largest fractions; ties go to the larger weight, then to the earlier place.
/// Weights may be negative, their sum may not. A sum of zero gives everything to the first place.
/// The result has one entry per weight and sums to @p total exactly; empty weights give an empty result.
[[nodiscard]] std::vector<qint64> allot(qint64 total, const std::vector<qint64>& weights);

}  // namespace frontdesk

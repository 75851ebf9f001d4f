// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rate.h"

#include <vector>

namespace frontdesk {

/// A line across several rates of VAT, such as a combo of food and drink, as the document stores it: sums alone.
struct MixedLine {
    qint64 net = 0;             ///< minor units, not negative
    qint64 tax = 0;             ///< minor units
    std::vector<size_t> rates;  ///< places in the list of rates, each once, two or more
};

/// Splits lines across rates, so that every line of an e-invoice has one rate as EN 16931 wants (BT-151, BT-152). The
/// shares of a line sum to its net and the shares of a rate to what its group has left, both exactly. Within that they
/// start from what a line's own tax implies; a few units of rounding settle on the earliest line.
/// @param rates every rate of the document
/// @param left  net of each rate that the lines of one rate, discounts and fees leave, minor units
/// @return for each line its shares in the order of its rates; empty where no such split exists
[[nodiscard]] std::vector<std::vector<qint64>> lineShares(const std::vector<MixedLine>& lines,
                                                          const std::vector<Rate>& rates, std::vector<qint64> left);

}  // namespace frontdesk

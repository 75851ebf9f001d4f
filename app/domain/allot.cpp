// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/allot.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace frontdesk {
namespace {

/// A weight's exact share of the total: whole units and the fraction of one, in units of 1 / sum of weights.
struct Share {
    Int128 whole;
    Int128 fraction;
};

Share shareOf(qint64 total, qint64 weight, Int128 sum) {
    const Int128 product = static_cast<Int128>(total) * weight;
    Share share{product / sum, product % sum};
    if (share.fraction < 0) {  // C++ divides towards zero
        share.fraction += sum;
        --share.whole;
    }
    return share;
}

}  // namespace

qint64 roundFraction(Int128 numerator, Int128 denominator) {
    Q_ASSERT(denominator > 0);
    Int128 quotient = numerator / denominator;
    const Int128 rest = numerator % denominator;
    const Int128 size = rest < 0 ? -rest : rest;
    if (size >= denominator - size) quotient += rest < 0 ? -1 : 1;
    Q_ASSERT(quotient >= std::numeric_limits<qint64>::min() && quotient <= std::numeric_limits<qint64>::max());
    return static_cast<qint64>(quotient);
}

std::vector<qint64> allot(qint64 total, const std::vector<qint64>& weights) {
    std::vector<qint64> shares(weights.size(), 0);
    if (weights.empty()) return shares;
    const Int128 sum = std::accumulate(weights.begin(), weights.end(), Int128(0));
    Q_ASSERT(sum >= 0);
    if (sum == 0) {
        shares.front() = total;
        return shares;
    }

    std::vector<Int128> fractions(weights.size());
    Int128 left = total;
    for (size_t i = 0; i < weights.size(); ++i) {
        const Share share = shareOf(total, weights[i], sum);
        shares[i] = static_cast<qint64>(share.whole);
        fractions[i] = share.fraction;
        left -= share.whole;
    }
    if (left == 0) return shares;

    std::vector<size_t> order(weights.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return fractions[a] != fractions[b] ? fractions[a] > fractions[b] : weights[a] > weights[b];
    });
    for (size_t i = 0; i < static_cast<size_t>(left); ++i) ++shares[order[i]];
    return shares;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/line_shares.h"

#include "app/domain/allot.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace frontdesk {
namespace {

/// Net at the first of two rates. With n = x + y and t = a x + b y it is x = (t - b n) / (a - b).
qint64 firstShare(const MixedLine& line, const Rate& a, const Rate& b) {
    const Int128 da = a.denominator(), db = b.denominator();
    const Int128 over = da * (line.tax * db - static_cast<Int128>(line.net) * b.numerator());
    const Int128 under = static_cast<Int128>(a.numerator()) * db - static_cast<Int128>(b.numerator()) * da;
    const qint64 share = under < 0 ? roundFraction(-over, -under) : roundFraction(over, under);
    return std::clamp(share, qint64(0), line.net);
}

/// Two shares follow from net and tax; more are taken as the groups lie.
std::vector<qint64> firstGuess(const MixedLine& line, const std::vector<Rate>& rates, const std::vector<qint64>& left) {
    if (line.rates.size() == 2) {
        const qint64 share = firstShare(line, rates[line.rates[0]], rates[line.rates[1]]);
        return {share, line.net - share};
    }
    std::vector<qint64> weights;
    for (const size_t rate : line.rates) weights.push_back(left[rate]);
    return allot(line.net, weights);
}

/// Moves what a rate has too much of to one that has too little, through the lines that know both: an augmenting path
/// of a flow, so that a split is found whenever there is one.
class Repair {
public:
    Repair(const std::vector<MixedLine>& lines, std::vector<std::vector<qint64>>& shares, std::vector<qint64>& missing)
        : m_lines(lines), m_shares(shares), m_missing(missing) {}

    /// @return false where there is no way
    bool step(size_t from) {
        m_cameBy.assign(m_missing.size(), std::nullopt);
        std::vector<size_t> reached{from};
        for (size_t next = 0; next < reached.size(); ++next) {
            if (m_missing[reached[next]] > 0) return move(from, reached[next]);
            look(reached[next], from, reached);
        }
        return false;
    }

private:
    struct Hop {
        size_t line;
        size_t give;  ///< place in the line's rates
        size_t take;
    };

    void look(size_t rate, size_t from, std::vector<size_t>& reached) {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const auto& own = m_lines[i].rates;
            const auto place = std::find(own.begin(), own.end(), rate);
            if (place == own.end()) continue;
            const auto give = static_cast<size_t>(place - own.begin());
            if (m_shares[i][give] == 0) continue;
            for (size_t take = 0; take < own.size(); ++take) {
                if (own[take] == from || m_cameBy[own[take]]) continue;
                m_cameBy[own[take]] = Hop{i, give, take};
                reached.push_back(own[take]);
            }
        }
    }

    bool move(size_t from, size_t to) {
        std::vector<Hop> way;
        for (size_t at = to; at != from; at = m_lines[way.back().line].rates[way.back().give])
            way.push_back(*m_cameBy[at]);
        qint64 amount = std::min(-m_missing[from], m_missing[to]);
        for (const Hop& hop : way) amount = std::min(amount, m_shares[hop.line][hop.give]);
        for (const Hop& hop : way) {
            m_shares[hop.line][hop.give] -= amount;
            m_shares[hop.line][hop.take] += amount;
        }
        m_missing[from] += amount;
        m_missing[to] -= amount;
        return true;
    }

    const std::vector<MixedLine>& m_lines;
    std::vector<std::vector<qint64>>& m_shares;
    std::vector<qint64>& m_missing;
    std::vector<std::optional<Hop>> m_cameBy;  // by rate
};

}  // namespace

std::vector<std::vector<qint64>> lineShares(const std::vector<MixedLine>& lines, const std::vector<Rate>& rates,
                                            std::vector<qint64> left) {
    const bool negative = std::any_of(left.begin(), left.end(), [](qint64 net) { return net < 0; });
    if (negative) return {};
    std::vector<std::vector<qint64>> shares;
    for (const MixedLine& line : lines) shares.push_back(firstGuess(line, rates, left));
    std::vector<qint64> missing = std::move(left);
    for (size_t i = 0; i < lines.size(); ++i)
        for (size_t place = 0; place < shares[i].size(); ++place) missing[lines[i].rates[place]] -= shares[i][place];
    if (std::accumulate(missing.begin(), missing.end(), qint64(0)) != 0) return {};
    Repair repair(lines, shares, missing);
    for (size_t rate = 0; rate < missing.size(); ++rate)
        while (missing[rate] < 0)
            if (!repair.step(rate)) return {};
    return shares;
}

}  // namespace frontdesk

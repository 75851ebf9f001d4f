// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/allot.h"
#include "app/domain/pricing.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace frontdesk {
namespace {

/// Notes and coins in circulation, in minor units, largest first.
struct Pieces {
    std::string_view currency;
    std::vector<qint64> notes;
    std::vector<qint64> coins;
};

/// Bank of Ghana (notes of 1 and 2 cedis are being replaced by coins), European Central Bank, BCEAO, Bank of England.
const std::array<Pieces, 4>& knownPieces() {
    static const std::array<Pieces, 4> table{{
        {"GHS", {20000, 10000, 5000, 2000, 1000, 500}, {200, 100, 50, 20, 10, 5, 1}},
        {"EUR", {20000, 10000, 5000, 2000, 1000, 500}, {200, 100, 50, 20, 10, 5, 2, 1}},
        {"XOF", {10000, 5000, 2000, 1000, 500}, {250, 200, 100, 50, 25, 10, 5, 1}},
        {"GBP", {5000, 2000, 1000, 500}, {200, 100, 50, 20, 10, 5, 2, 1}},
    }};
    return table;
}

/// The 1-2-5 series from 200 whole units down, for currencies without a row.
Pieces seriesFor(Currency currency) {
    Pieces pieces;
    qint64 whole = 1;
    for (int i = 0; i < currency.digits(); ++i) whole *= 10;
    for (qint64 decade = whole * 100; decade > 0; decade /= 10) {
        for (const qint64 step : {5, 2, 1}) {
            const qint64 piece = decade * step;
            if (piece > 200 * whole) continue;
            (piece >= 5 * whole ? pieces.notes : pieces.coins).push_back(piece);
        }
    }
    return pieces;
}

Pieces piecesOf(Currency currency) {
    const QByteArray code = currency.code();
    for (const Pieces& pieces : knownPieces()) {
        if (QByteArrayView(pieces.currency.data(), qsizetype(pieces.currency.size())) == code) return pieces;
    }
    return seriesFor(currency);
}

}  // namespace

Money cashRounding(Money due, qint64 step) {
    Q_ASSERT(step > 0);
    return {roundFraction(due.minor(), step) * step - due.minor(), due.currency()};
}

Result<Money> changeDue(Money due, Money tendered) {
    Q_ASSERT(!due.isNegative());
    if (tendered < due)
        return failure(ErrorCode::Conflict, QStringLiteral("The cash handed over is less than what is due."));
    return tendered - due;
}

std::vector<Money> quickCashAmounts(Money due, int count) {
    std::vector<qint64> sums{due.minor()};
    for (const qint64 note : piecesOf(due.currency()).notes) sums.push_back((due.minor() + note - 1) / note * note);
    std::sort(sums.begin(), sums.end());
    sums.erase(std::unique(sums.begin(), sums.end()), sums.end());
    if (sums.size() > static_cast<size_t>(count)) sums.resize(static_cast<size_t>(count));
    std::vector<Money> amounts;
    for (const qint64 sum : sums) amounts.emplace_back(sum, due.currency());
    return amounts;
}

std::vector<std::pair<Money, int>> changePieces(Money change) {
    const Pieces pieces = piecesOf(change.currency());
    std::vector<std::pair<Money, int>> result;
    qint64 left = change.minor();
    const auto take = [&](qint64 piece) {
        if (left < piece) return;
        result.emplace_back(Money(piece, change.currency()), static_cast<int>(left / piece));
        left %= piece;
    };
    std::for_each(pieces.notes.begin(), pieces.notes.end(), take);
    std::for_each(pieces.coins.begin(), pieces.coins.end(), take);
    return result;
}

}  // namespace frontdesk

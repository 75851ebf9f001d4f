// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/time.h"

#include <array>
#include <vector>

namespace frontdesk::demo {

/// Repeatable chance for made-up data: the same seed throws the same on every machine. Never for anything secret.
class Dice {
public:
    explicit Dice(quint64 seed);

    /// Any 64 bits (xoshiro256**, Blackman and Vigna).
    quint64 bits();
    /// 0 … @p count - 1; @p count is positive.
    int below(int count) { return static_cast<int>((bits() >> 32) * static_cast<quint64>(count) >> 32); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T>
    const T& pick(const std::vector<T>& from) {
        return from[static_cast<size_t>(below(static_cast<int>(from.size())))];
    }
    /// A place in @p weights, by its weight; the weights sum to @p total.
    int weighted(const std::vector<int>& weights, int total);
    /// A UUIDv7 of that moment.
    Uuid uuidAt(Instant instant);
    /// A UUIDv4 in 32 hex digits, as payments carry for a reference.
    QByteArray reference();

private:
    std::array<quint64, 4> m_state{};
};

}  // namespace frontdesk::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/payment_gateway.h"

namespace frontdesk {

/// The pace of the calls to one provider (DI-22): after kPatience calls in a row that got no answer it rests, 1 s · 2^n
/// with full jitter and at most 15 minutes; then one call tries whether it is back. A value; time and chance come from
/// the caller.
class ProviderPace {
public:
    static constexpr int kPatience = 3;
    /// A provider that asks to be left alone longer is asked again by then.
    static constexpr qint64 kLongestRestMs = 60 * 60'000;

    /// A call leaves. Each is followed by ended().
    void begun() { ++m_underWay; }
    /// @param random spread evenly
    void ended(const GatewayAnswer& answer, Instant now, quint32 random);

    /// Whether nothing should be sent to it now: it rests, or a call is trying whether it is back.
    [[nodiscard]] bool isResting(Instant now) const;
    /// When a rest ends by itself; nullopt: it does not rest, or waits for the call that tries.
    [[nodiscard]] std::optional<Instant> restsUntil(Instant now) const;

private:
    int m_underWay = 0;
    int m_silent = 0;  ///< calls in a row without an answer
    int m_rests = 0;   ///< in a row
    bool m_broken = false;
    Instant m_restsUntil;
};

}  // namespace frontdesk

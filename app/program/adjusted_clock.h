// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"

#include <atomic>

namespace frontdesk {

/// The time of another clock, made to run faster from the moment of its making, or set back: for demos, their pictures
/// and tests. Any thread.
class AdjustedClock final : public Clock {
public:
    /// @param speed 1: as it is
    AdjustedClock(const Clock& base, int speed) : m_base(base), m_start(base.now()), m_speed(speed) {}
    [[nodiscard]] Instant now() const override {
        return {m_start.ms + (m_base.now().ms - m_start.ms) * m_speed + m_offsetMs.load(std::memory_order_relaxed)};
    }
    void setOffsetMs(qint64 ms) { m_offsetMs.store(ms, std::memory_order_relaxed); }

private:
    const Clock& m_base;
    Instant m_start;
    int m_speed;
    std::atomic<qint64> m_offsetMs{0};
};

}  // namespace frontdesk

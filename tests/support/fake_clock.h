// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"

#include <atomic>

namespace frontdesk::test {

/// A clock that advances on command. Starts on Saturday 2026-11-21 at 12:00 UTC. Any thread.
class FakeClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return {m_ms.load()}; }
    void advanceMs(qint64 ms) { m_ms += ms; }
    void advanceMinutes(qint64 minutes) { m_ms += minutes * 60'000; }
    void set(Instant instant) { m_ms = instant.ms; }

private:
    std::atomic<qint64> m_ms{1'795'262'400'000};
};

}  // namespace frontdesk::test

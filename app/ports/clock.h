// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"

namespace frontdesk {

/// Wall-clock time for display, tax and records. Deadlines use std::chrono::steady_clock. Any thread.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

}  // namespace frontdesk

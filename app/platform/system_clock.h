// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"

namespace frontdesk {

/// The computer's own wall clock. Any thread.
class SystemClock : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

}  // namespace frontdesk

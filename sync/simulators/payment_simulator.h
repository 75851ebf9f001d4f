// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/wire.h"

#include <vector>

namespace frontdesk::simulators {

/// A simulated provider of payments. Net thread only.
class PaymentSimulator {
public:
    virtual ~PaymentSimulator() = default;
    /// Answered by this object, which outlives whoever serves them.
    [[nodiscard]] virtual std::vector<http::Route> routes() = 0;
    /// The guest decides on a payment that waits.
    /// @return false if there is none of this reference that could still be decided
    virtual bool finish(const QByteArray& reference, bool paid) = 0;
};

}  // namespace frontdesk::simulators

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/ports/records.h"

namespace frontdesk {

/// Takes past orders in bulk, in order of time, into a store that nothing else writes to meanwhile. What was committed
/// stays if a later call fails. One instance per connection, used on that connection's thread.
class HistorySink {
public:
    virtual ~HistorySink() = default;
    [[nodiscard]] virtual Status begin() = 0;
    /// A shift that is over; it comes before the orders whose cash lies in it.
    [[nodiscard]] virtual Status insert(const Shift& shift) = 0;
    /// An order with its lines, options, tax cells, events and payments. It is valid only during the call.
    [[nodiscard]] virtual Status insert(const Order& order) = 0;
    /// All cash of a shift in one movement of its drawer, after its last order.
    [[nodiscard]] virtual Status addTakings(const ShiftId& shift, Money cash, Instant at) = 0;
    [[nodiscard]] virtual Status commit() = 0;
};

}  // namespace frontdesk

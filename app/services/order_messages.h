// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/domain/result.h"

#include <optional>

namespace frontdesk {

/// Tells guests of their orders by SMS and e-mail: written into the outbox in the transaction of the step that it tells
/// of. Service thread only.
class OrderMessages {
public:
    /// To be called after an order was placed, moved or paid, once all of it is in @p order.
    /// @param from the status before; nullopt: the order is new
    [[nodiscard]] Status orderMoved(const Order& order, std::optional<OrderStatus> from);
};

}  // namespace frontdesk

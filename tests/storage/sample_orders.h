// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/ports/id_source.h"

namespace frontdesk::test {

/// An order with something in every field, its sums right: two lines, one a combo with parts, options and a discount; a
/// tax group of three cells; three payments, one a refund; three events.
/// @param table, @param shift what it points at
[[nodiscard]] Order fullOrder(IdSource& ids, const TableId& table, const ShiftId& shift, Instant now);

/// A placed web order of one line for 12.00, paid by nobody.
[[nodiscard]] Order smallOrder(IdSource& ids, Instant now, const QString& phone = {});

/// The same order in another status, with the event that says so.
[[nodiscard]] Order inStatus(Order order, OrderStatus status);

}  // namespace frontdesk::test

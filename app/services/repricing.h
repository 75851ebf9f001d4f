// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/domain/pricing.h"

namespace frontdesk {

/// Works out a stored order anew: what is not voided, under the tax rules that were stored with the order and with its
/// discounts and delivery fee. Pure. @return as calculate(); fields count the lines that are not voided
[[nodiscard]] Result<Calculation> worthOf(const Order& order);

/// Writes what worthOf() found into the order and its lines. Voided lines keep what they were worth.
void applyWorth(Order& order, Calculation worth);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/pricing.h"

namespace frontdesk {

/// Everything that keeps a basket from being priced, but for discounts larger than what they are taken from and faults
/// of the tax classes themselves, which only show while pricing.
[[nodiscard]] std::vector<FieldError> basketFaults(const Basket& basket);

}  // namespace frontdesk

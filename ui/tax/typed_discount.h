// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/pricing.h"

namespace frontdesk {

/// A discount as people type it: "10%", "2,5 %", "5.00"; empty: none.
/// @return ValidationFailed for anything else, and below nothing
[[nodiscard]] Result<std::optional<Discount>> typedDiscount(const QString& text, Currency currency);
/// How it is shown in a field to be changed.
[[nodiscard]] QString discountToType(const std::optional<Discount>& discount);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/config/config_file.h"

namespace frontdesk {

/// What only several keys together can break: pairs that are incomplete, kinds that do not mix, what the default of one
/// says of another. @p config has all single values.
/// @return a fault each, named by the key that is to change
[[nodiscard]] std::vector<FieldError> faultsBetweenKeys(const Config& config, const GivenValues& given);

}  // namespace frontdesk

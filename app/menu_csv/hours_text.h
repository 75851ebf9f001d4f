// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"

namespace frontdesk {

/// Serving hours as people write them: "07:00-11:00", "Mon-Fri 11:30-15:00|Sat,Sun 10:00-16:00", "Fri,Sat 22:00-02:00".
/// No days means every day; an end that is not after its start is on the next day; empty text means always.
/// @return ValidationFailed whose detail is a sentence about the part that cannot be read
[[nodiscard]] Result<std::vector<ServingHours>> parseHours(const QString& text);
[[nodiscard]] QString hoursText(const std::vector<ServingHours>& hours);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/secrets.h"
#include "app/services/restaurant.h"
#include "app/services/sms_budget.h"

namespace frontdesk {

/// What @p config says of SMS. Numbers of the restaurant's own country may be written to where it names no others than
/// Ghana's and lies elsewhere. Providers on the net are told where to report only where that address is https.
/// @param carried whether one of its providers has an account
[[nodiscard]] SmsRules smsRules(const Config& config, const Restaurant& restaurant, const Secrets& secrets,
                                bool carried);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/payment_gateway.h"
#include "sync/transport/http_transport.h"

/// Hubtel's answers, read. The codes are those of its reference "Direct Receive Money" and of its status check, pages
/// of 2026.
namespace frontdesk::hubtel {

/// POST …/receive/mobilemoney.
[[nodiscard]] GatewayAnswer readReceive(const HttpOutcome& outcome, Currency currency);
/// GET …/status. Never NotFound, for Hubtel's references must not be used twice: what it does not know is pending.
[[nodiscard]] GatewayAnswer readStatus(const HttpOutcome& outcome, Currency currency);

}  // namespace frontdesk::hubtel

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/payment_gateway.h"
#include "sync/transport/http_transport.h"

/// MTN's answers, read. Codes and reasons are those of momodeveloper.mtn.com/api-documentation ("common errors",
/// "testing"; pages of 2026).
namespace frontdesk::momo {

/// A request to pay or a refund, as its status names it.
struct Asked {
    QByteArray reference;     ///< ours
    Money amount;             ///< in our currency
    QByteArray wireCurrency;  ///< what MTN knows it as: its sandbox has euros alone
};

/// POST of a request to pay or a refund. 202 is accepted; so is 409, for it was there before.
/// @param keyRefused what an answer that refuses our key is: see keyRefusedCall()
[[nodiscard]] GatewayAnswer readRequest(const HttpOutcome& outcome, CallEnd keyRefused);
/// GET of its status.
[[nodiscard]] GatewayAnswer readStatus(const HttpOutcome& outcome, const Asked& asked);

}  // namespace frontdesk::momo

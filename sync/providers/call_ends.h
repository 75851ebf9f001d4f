// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/payment_gateway.h"
#include "sync/transport/http_transport.h"

/// Ends of a call to a provider of payments that are the same with all of them.
namespace frontdesk {

[[nodiscard]] GatewayAnswer acceptedCall(PayProgress progress);
/// @param failureCode as in GatewayAnswer
[[nodiscard]] GatewayAnswer failedCall(const QByteArray& failureCode, const QString& inWords);
/// Nothing has happened, and nothing will. "configuration" needs a person.
[[nodiscard]] GatewayAnswer rejectedCall(const QByteArray& failureCode, const QString& inWords);
/// It answered, and says neither that it did it nor that it did not.
[[nodiscard]] GatewayAnswer unreadableCall(const QString& inWords);
/// Our key, or this machine's address, is not let in.
/// @param end Rejected where somebody waits who can pay in another way, else NotSent: again, once it is set right
[[nodiscard]] GatewayAnswer keyRefusedCall(CallEnd end);

/// What can be told without reading the body: it did not leave, its fate is unknown (a lost answer, 5xx, 408), or the
/// provider puts us off (429). nullopt: it answered, see the body.
[[nodiscard]] std::optional<GatewayAnswer> endBeforeBody(const HttpOutcome& outcome);
/// The whole answer to check(): whether it could be reached and let us in.
[[nodiscard]] GatewayAnswer checkedCall(const HttpOutcome& outcome);

}  // namespace frontdesk

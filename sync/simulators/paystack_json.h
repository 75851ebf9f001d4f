// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/paystack_ledger.h"
#include "sync/simulators/stage.h"

// The simulated Paystack's things as its API writes them (github PaystackOSS/doc-code-snippets @94af513).
namespace frontdesk::simulators {

/// A transaction as verify, the list and charge.success show it.
[[nodiscard]] QJsonObject transactionJson(const PaystackCharge& charge, const Stage& stage);
/// @param whole the transaction as an object, as in the answer to POST /refund; else its number alone
[[nodiscard]] QJsonObject refundJson(const PaystackRefund& refund, const PaystackCharge& charge, bool whole);
/// The `data` of a refund's event, with the amount in quotes as Paystack sends it.
[[nodiscard]] QJsonObject refundEventJson(const PaystackRefund& refund, const PaystackCharge& charge);
/// The mobile-money networks as GET /bank lists them.
[[nodiscard]] QJsonObject networksJson();

}  // namespace frontdesk::simulators

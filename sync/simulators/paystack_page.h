// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/response.h"
#include "sync/simulators/paystack_ledger.h"

namespace frontdesk::simulators {

inline constexpr char kCheckoutStylePath[] = "/paystack/checkout.css";

/// The page of a charge: with a Pay and a Decline button while it can be decided, else with what came of it.
[[nodiscard]] http::Response checkoutPage(const PaystackCharge& charge);
[[nodiscard]] http::Response unknownCheckoutPage();
/// The style sheet of both, at kCheckoutStylePath.
[[nodiscard]] http::Response checkoutStyle();

}  // namespace frontdesk::simulators

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/payments.h"
#include "sync/api/order_json.h"

namespace frontdesk::api {

/// {"payment":Payment}, with the order beside it if @p withOrder.
[[nodiscard]] std::string paymentAnswer(const PaymentView& view, bool withOrder, const Restaurant& restaurant,
                                        Instant now);
/// "payment":Payment, a member of a problem.
[[nodiscard]] std::string paymentMember(const PaymentView& view);
/// What `payments/methods/` answers: every method of the contract, and which of them are offered.
/// @param language "en" or "de"
[[nodiscard]] std::string paymentMethodsJson(const Restaurant& restaurant, const PaymentRoutes& routes,
                                             const QString& language);

}  // namespace frontdesk::api

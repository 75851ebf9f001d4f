// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/services/checkout.h"
#include "app/services/order_taking.h"
#include "app/services/restaurant.h"
#include "sync/api/json_writer.h"

namespace frontdesk::api {

/// How much of an order somebody sees.
enum class View {
    Public,  ///< without personal fields, verification code, notes, address and payments
    Full,
};

/// An `Order` of api.md as one JSON text. @param now for the right to cancel
[[nodiscard]] std::string orderJson(const Order& order, View view, const Restaurant& restaurant, Instant now);
/// {"order":Order}, of an order that is already JSON
[[nodiscard]] std::string wrappedOrder(const std::string& orderJson);
/// A row of `view=summary`.
void writeSummary(JsonWriter& json, const OrderSummary& row);
/// A `Payment` of api.md. @param ledger of its order, for its refunds
void writePayment(JsonWriter& json, const Payment& payment, const std::vector<Payment>& ledger);
/// What `orders/quote/` answers.
[[nodiscard]] std::string quoteJson(const Quote& quote, const Menu& menu);

}  // namespace frontdesk::api

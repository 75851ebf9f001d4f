// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "app/services/refunds.h"
#include "app/services/restaurant.h"
#include "sync/api/json_writer.h"

namespace frontdesk::api {

/// An `Invoice` of api.md as one JSON text. While its file is not drawn `sha256` and `download_url` are null.
[[nodiscard]] std::string invoiceJson(const Invoice& invoice, const Restaurant& restaurant);
/// {"invoice":Invoice}
[[nodiscard]] std::string wrappedInvoice(const Invoice& invoice, const Restaurant& restaurant);
/// What a refund answers.
[[nodiscard]] std::string refundedJson(const Refunded& refunded, const Restaurant& restaurant, Instant now);

}  // namespace frontdesk::api

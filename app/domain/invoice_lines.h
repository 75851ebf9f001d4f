// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "app/domain/order.h"

namespace frontdesk {

/// The lines of an order's invoice: its dishes after their own discounts, then the order's discount and the delivery
/// fee, one line for each tax group they lie in. Made from the order's stored cells; nothing is priced anew. Their nets
/// sum to the order's net, their taxes to its tax, their totals to its total.
[[nodiscard]] std::vector<InvoiceLine> invoiceLines(const Order& order);

/// The lines of a credit note: one for each tax group that something was taken from. Negative.
/// @param pricesIncludeTax of the order
[[nodiscard]] std::vector<InvoiceLine> creditLines(const RefundCells& refund, bool pricesIncludeTax);

/// The rates of a tax group as a document shows them, highest first: "15 + 2.5 + 2.5"; empty where nothing is charged
/// at all.
[[nodiscard]] QString ratesText(const TaxGroup& group);

}  // namespace frontdesk

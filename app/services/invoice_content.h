// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/customer.h"
#include "app/domain/invoice_request.h"
#include "app/domain/order.h"
#include "app/services/restaurant.h"

namespace frontdesk {

/// What documents say, taken from orders as they are stored. Pure; numbers, dates of issue and states are given later.

[[nodiscard]] InvoiceParty buyerOf(const Customer& customer);
[[nodiscard]] InvoiceParty buyerOf(const Order& order);  ///< whom the order names

/// Paid in full, and not given back in full.
[[nodiscard]] bool isPaidForInvoice(const Order& order);
/// Handed over without all of its money, and something is left to pay.
[[nodiscard]] bool isOnCredit(const Order& order);

/// @param request as checkedRequest() leaves it
/// @param link to the order's page; empty: none
[[nodiscard]] Invoice invoiceFor(const Order& order, const InvoiceRequest& request, const Restaurant& restaurant,
                                 const QString& link);

/// The document that takes @p cells of @p original back. One that takes back all of it states each of its lines.
/// @param refunds  the rows of the ledger that give the money back
/// @param credited what earlier credit notes came to; not positive
[[nodiscard]] Invoice creditNoteFor(const Invoice& original, const RefundCells& cells,
                                    const std::vector<Payment>& refunds, Money credited);

/// The rows of one refund, which is named by its first: they are booked together.
[[nodiscard]] std::vector<Payment> rowsOfRefund(const Order& order, const PaymentId& first);

}  // namespace frontdesk

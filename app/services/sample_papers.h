// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "app/services/print_requests.h"

namespace frontdesk {

/// Papers of an order that nobody gave, to show what a template does: of the restaurant's own menu and taxes, with a
/// choice, a note, a discount, two tenders and change. Nothing is stored. Pure; any thread.
/// @param now what the papers are dated
[[nodiscard]] ReceiptContent sampleReceipt(const Menu& menu, const Restaurant& restaurant, Instant now);
[[nodiscard]] Invoice sampleInvoice(const Menu& menu, const Restaurant& restaurant, Instant now);

}  // namespace frontdesk

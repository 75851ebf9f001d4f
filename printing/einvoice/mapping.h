// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "app/domain/result.h"
#include "printing/einvoice/en16931.h"

namespace frontdesk {

/// An issued document as EN 16931 sees it. Nothing is priced anew: nets, taxes and totals are the stored ones.
///
/// Discounts of the order and the delivery fee become allowances and charges of the document (BG-20, BG-21), dishes
/// lines. A line across several rates becomes one line for each (line_shares.h). A price is exact: where a line's net
/// is not a multiple of its quantity, it is the price of all its pieces (BT-149).
///
/// The VAT category follows from the stored taxes: S for a rate above zero, Z for a stored rate of zero, E for what
/// bears no row of tax beside others that do, or with a seller who has a VAT identifier; O where the document has no
/// row of tax and its seller no such identifier, that is, is not registered. A document is issued for what is paid, and
/// a credit note for what was given back: nothing is due (BT-115).
///
/// @return Unsupported for a seller outside the European Union, a rate that is more than VAT, a currency with more than
///         two decimals, a line that cannot be split, and anything that breaks a rule of EN 16931 (the detail names
///         it); ValidationFailed naming what the document lacks: "seller.tax_id", "seller.name", "buyer.name", "lines"
[[nodiscard]] Result<EInvoice> eInvoiceOf(const Invoice& invoice);

}  // namespace frontdesk

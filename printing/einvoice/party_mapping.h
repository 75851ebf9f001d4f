// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "printing/einvoice/en16931.h"

namespace frontdesk {

/// Whether a seller there gives e-invoices: the member states of the European Union. @param country ISO 3166-1 alpha-2
[[nodiscard]] bool isInEuropeanUnion(const QString& country);

/// The VAT identifier as Directive 2006/112/EC Art. 215 has it, country first ("EL" of Greece, "XI" of Northern
/// Ireland), without spaces and points; empty where @p taxId is another kind of number.
[[nodiscard]] QString vatIdentifier(const QString& taxId);

/// @param outsideScope the document bears no VAT at all: then VAT identifiers must not stand in it (BR-O-02), and
///        the same numbers stand as plain identifiers
[[nodiscard]] EInvoiceParty eInvoiceSeller(const InvoiceParty& seller, bool outsideScope);

/// A document has no country of its buyer: it is that of the buyer's VAT identifier, else the seller's, where the food
/// was sold.
[[nodiscard]] EInvoiceParty eInvoiceBuyer(const InvoiceParty& buyer, const QString& sellerCountry, bool outsideScope);

}  // namespace frontdesk

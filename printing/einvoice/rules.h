// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/einvoice/en16931.h"

namespace frontdesk {

/// The business rules of EN 16931-1:2017, 6.4, that a document breaks, by their names, each once: "BR-CO-10". Of the
/// rules by category of VAT those of S, Z, E and O are known, which are all that a restaurant here uses. Besides,
/// Peppol's PEPPOL-EN16931-R120 (a line's net follows from its price), here without its tolerance.
///
/// BR-CO-17 and BR-S-09, tax = base x rate, are met within less than one unit of the currency, which is the tolerance
/// of the standard's own validation artefacts (CEN/TS 16931-3, schematron of both syntaxes): with inclusive prices the
/// tax is what was in the price, and may differ from the printed product by a minor unit.
[[nodiscard]] QStringList brokenRules(const EInvoice& invoice);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"

namespace frontdesk::test {

/// The two documents of the mockups: five lines with a discount of 5% and a delivery in Accra, 2,659.20 in all; six
/// lines at two rates less 15.00 in Berlin, 184.60 in all.
[[nodiscard]] Invoice accraInvoice();
[[nodiscard]] Invoice berlinInvoice();
/// The credit note for the whole of @p invoice.
[[nodiscard]] Invoice wholeCredit(const Invoice& invoice);

}  // namespace frontdesk::test

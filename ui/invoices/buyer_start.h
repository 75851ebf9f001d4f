// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

namespace frontdesk {

/// What is known of an order's invoice before anybody types.
struct InvoiceStart {
    std::vector<Invoice> documents;     ///< of the order: with an invoice among them nothing is left to ask
    std::optional<InvoiceDraft> draft;  ///< what was prepared before
    InvoiceParty buyer;                 ///< by the order, then the account that owns it, then its telephone number
};

/// On the service thread. A role that may not see profiles gets what the order says.
[[nodiscard]] Result<InvoiceStart> readInvoiceStart(Desk& desk, const Order& order, const Caller& caller);

}  // namespace frontdesk

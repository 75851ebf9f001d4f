// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/invoices/invoice_filter.h"
#include "ui/models/invoices_model.h"

namespace frontdesk {

/// What the list of invoices shows.
struct InvoiceListing {
    std::vector<DraftEntry> drafts;
    Page<Invoice> page;
    std::vector<FiscalRecord> fiscal;  ///< of the page's documents that are reported
};
/// One document with those of the same order, and how it stands with the tax authority.
struct OpenedInvoice {
    Invoice document;
    std::vector<Invoice> related;
    std::optional<FiscalRecord> fiscal;
};

/// All run on the service thread.

/// @param today the day of the books. @param cursor where the page begins; empty: at the newest, with the drafts
[[nodiscard]] Result<InvoiceListing> readInvoices(Desk& desk, const InvoiceFilter& filter, QDate today,
                                                  const QByteArray& cursor);
/// @return NotFound
[[nodiscard]] Result<OpenedInvoice> readInvoice(Desk& desk, const InvoiceId& id);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "app/domain/result.h"

#include <optional>

namespace frontdesk {

/// What the counter asks a document to say.
struct InvoiceRequest {
    InvoiceParty buyer;  ///< an empty name: a simplified invoice (Directive 2006/112/EC, Art. 226b), which names nobody
    QString buyerReference;        ///< the buyer's order number or cost centre; at most 60 characters
    QString notes;                 ///< at most 500 characters, several lines
    QString language;              ///< BCP 47, of the document's words; empty: the restaurant's first
    std::optional<QDate> dueDate;  ///< not before the issue date; nullopt: as the settings say
};

/// An invoice that is prepared and has no number yet.
struct InvoiceDraft {
    OrderId orderId;
    int version = 1;
    InvoiceRequest request;
    Instant updatedAt;
};

/// @p request with its texts made safe and its e-mail address, country and language in their one spelling.
/// @param issueDate what the due date may not lie before
/// @return ValidationFailed with every faulty field: "buyer.name", "buyer.contact_name", "buyer.address",
///         "buyer.tax_id", "buyer.email", "buyer.phone", "buyer.country", "buyer_reference", "notes", "language",
///         "due_date"
[[nodiscard]] Result<InvoiceRequest> checkedRequest(const InvoiceRequest& request, QDate issueDate);

}  // namespace frontdesk

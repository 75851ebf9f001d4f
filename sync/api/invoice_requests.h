// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "app/services/refunds.h"
#include "sync/api/json_reader.h"

namespace frontdesk::api {

/// What the bodies of requests about documents and refunds say. All return ValidationFailed with every fault.

/// A guest's request for an invoice.
struct GuestInvoiceRequest {
    QByteArray code;
    InvoiceParty buyer;
};
[[nodiscard]] Result<GuestInvoiceRequest> readGuestInvoice(const JsonValue& body);

/// The refund's id is left to the caller.
[[nodiscard]] Result<RefundRequest> readRefund(const JsonValue& body, Currency currency);

}  // namespace frontdesk::api

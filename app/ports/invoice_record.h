// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice_request.h"

#include <optional>

namespace frontdesk {

/// The stored form of what a document says: version 2, one JSON object, amounts in minor units, days as ISO 8601,
/// moments in milliseconds since 1970. It holds what is copied at issue and never changes, not the state, the version
/// or the file. Personal data is in it: it is stored sealed.
[[nodiscard]] QByteArray encodeInvoice(const Invoice& invoice);
/// @return nullopt unless it is one of this version or the first, which knows neither payments nor how it was served
[[nodiscard]] std::optional<Invoice> decodeInvoice(const QByteArray& json);

/// The stored form of what a draft wants, version 1. Sealed like a document's.
[[nodiscard]] QByteArray encodeInvoiceRequest(const InvoiceRequest& request);
[[nodiscard]] std::optional<InvoiceRequest> decodeInvoiceRequest(const QByteArray& json);

}  // namespace frontdesk

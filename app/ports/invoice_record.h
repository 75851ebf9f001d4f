// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"

#include <optional>

namespace frontdesk {

/// The stored form of what a document says: version 1, one JSON object, amounts in minor units, days as ISO 8601. It
/// holds what is copied at issue and never changes, not the state, the version or the file. Personal data is in it: it
/// is stored sealed.
[[nodiscard]] QByteArray encodeInvoice(const Invoice& invoice);
/// @return nullopt unless it is one of this version
[[nodiscard]] std::optional<Invoice> decodeInvoice(const QByteArray& json);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/id_source.h"

namespace frontdesk {

/// Our own name of a payment, as a provider is given it: a UUIDv4 (RFC 9562 §5.4) in 32 hex digits.
[[nodiscard]] inline QByteArray newPaymentReference(IdSource& ids) {
    QByteArray bytes = ids.randomBytes(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return bytes.toHex();
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"

#include <QByteArray>

#include <optional>

namespace frontdesk {

/// Keys of the installation, at work. Keys themselves never leave the implementation. Any thread.
class Secrets {
public:
    virtual ~Secrets() = default;
    /// The guest token of an order: 22 base64url characters (keyed BLAKE2b over order id and generation).
    [[nodiscard]] virtual QByteArray guestToken(const OrderId& order, int generation) const = 0;
    /// Constant-time comparison with the token above.
    [[nodiscard]] virtual bool isGuestToken(QByteArrayView token, const OrderId& order, int generation) const = 0;
    /// XChaCha20-Poly1305 with a random nonce; @p context ("table|column|row id") is bound to the text.
    [[nodiscard]] virtual QByteArray seal(const QByteArray& plain, QByteArrayView context) const = 0;
    /// @return nullopt if it was not sealed with this context and key
    [[nodiscard]] virtual std::optional<QByteArray> open(const QByteArray& sealed, QByteArrayView context) const = 0;
    /// HMAC-SHA-256 under a key of the installation, 32 bytes: for looking up what must not be guessed from a stolen
    /// store (backup codes, failure counts by address). @p purpose keeps equal texts of different uses apart.
    [[nodiscard]] virtual QByteArray keyedHash(QByteArrayView text, QByteArrayView purpose) const = 0;
};

}  // namespace frontdesk

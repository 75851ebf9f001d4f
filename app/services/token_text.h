// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace frontdesk {

/// How a secret that is given out once is written: base64url without padding.
[[nodiscard]] QByteArray tokenText(const QByteArray& secret);
/// What is stored of a token: the SHA-256 of its text.
[[nodiscard]] QByteArray tokenHash(QByteArrayView text);

}  // namespace frontdesk

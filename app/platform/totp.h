// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace frontdesk {

/// Time-based one-time codes of RFC 6238: HMAC-SHA-1, steps of 30 s. Any thread.
namespace totp {

/// The code of @p step (Unix time / 30) in @p digits digits, 6 to 8.
[[nodiscard]] QByteArray code(const QByteArray& secret, qint64 step, int digits = 6);
/// Whether @p typed is the six-digit code of @p step. Constant time.
[[nodiscard]] bool matches(const QByteArray& secret, qint64 step, const QString& typed);

}  // namespace totp
}  // namespace frontdesk

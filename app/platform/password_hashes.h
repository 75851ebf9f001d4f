// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace frontdesk {

/// Passwords at rest: Argon2id v1.3, m = 64 MiB, t = 2, p = 1, a PHC string (OWASP and RFC 9106 find this enough).
/// Passwords are NFC-normalised and otherwise taken verbatim. Some 100 ms and 64 MiB a call: for the work pool alone.
namespace password_hashes {

/// @return empty if the memory is not to be had
[[nodiscard]] QByteArray hash(const QString& password);
/// @param phc empty: a dummy, which takes as long and matches nothing
[[nodiscard]] bool verify(const QString& password, const QByteArray& phc);
/// Whether @p phc was made with other parameters than hash() takes today. Microseconds.
[[nodiscard]] bool isOutdated(const QByteArray& phc);

}  // namespace password_hashes
}  // namespace frontdesk

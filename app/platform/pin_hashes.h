// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace frontdesk {

/// PINs at rest: an HMAC-SHA256 under the installation's key to find whose it is, then Argon2id (m = 19 MiB, t = 2) to
/// make guessing a stolen store slow. Any thread; a match takes some 30 ms, a miss microseconds.
class PinHashes {
public:
    explicit PinHashes(QByteArray key);
    [[nodiscard]] QByteArray hash(const QString& pin) const;
    /// Whether the keyed half matches: whose PIN it is, within microseconds.
    [[nodiscard]] bool resembles(const QString& pin, const QByteArray& stored) const;
    [[nodiscard]] bool verify(const QString& pin, const QByteArray& stored) const;

private:
    [[nodiscard]] QByteArray lookup(const QByteArray& pin) const;
    QByteArray m_key;
};

}  // namespace frontdesk

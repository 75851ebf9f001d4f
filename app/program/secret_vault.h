// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/secret_places.h"

#include <QMap>
#include <QSet>

#include <atomic>
#include <map>

namespace frontdesk {

/// The one SecretStore of this process, opened when it is first needed. One thread at a time, which may wait for a
/// person to unlock a keychain; place() on any.
class SecretVault {
public:
    SecretVault(SecretPlaces places, std::stop_token stop);

    [[nodiscard]] KeyPlace place() const { return m_place.load(); }
    /// Where the store said that secrets were kept, or where they are kept now.
    [[nodiscard]] SecretsKept kept() const;
    /// Opens what is not open yet. Whether a keychain is there is asked once. @return whether secrets can be read and
    /// kept
    bool open(SecretsKept kept);
    /// @return those of @p keys that are there; Locked if they cannot be read
    [[nodiscard]] Result<std::map<QString, QString>> read(const QSet<QString>& keys);
    /// Keeps all of them or, as far as that can be, none; empty values are removed.
    /// @param before what each was: put back if a later one fails
    [[nodiscard]] Status change(const QMap<QByteArray, QString>& values, const std::map<QString, QString>& before);

    [[nodiscard]] Status unlock(const QString& passphrase);
    [[nodiscard]] Status agreeToKeyBeside();

private:
    [[nodiscard]] Status keep(const QByteArray& key, const QString& value);
    void take(std::unique_ptr<SecretStore> store, KeyPlace place);
    [[nodiscard]] Error locked() const;

    const SecretPlaces m_places;
    const std::stop_token m_stop;
    std::unique_ptr<SecretStore> m_store;
    std::atomic<KeyPlace> m_place = KeyPlace::Undecided;
    QString m_problem;
    bool m_asked = false;
};

}  // namespace frontdesk

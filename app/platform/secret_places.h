// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/provider_desk.h"
#include "app/ports/secret_store.h"

#include <QStringList>

#include <memory>
#include <stop_token>

namespace frontdesk {

/// Where secrets of one installation may be kept.
struct SecretPlaces {
    QString service;     ///< of the keychain; empty: it is not asked
    QString file;        ///< secrets.enc
    QString keyFile;     ///< of a sealed file whose key lies beside
    QString credential;  ///< file of systemd's; empty if there is none
    QString passphrase;  ///< given at the start; empty if not
    QStringList apart;   ///< folders in which the key file must not lie: data and copies
    bool demo = false;   ///< whole in its folder: the key lies beside without asking
};
/// Where the store says that secrets were kept.
enum class SecretsKept { Nowhere, InKeychain, InFile };

struct OpenedSecrets {
    KeyPlace place = KeyPlace::Undecided;
    std::unique_ptr<SecretStore> store;  ///< null with Closed and Undecided
    QString problem;                     ///< English, for the log, with Closed
};

/// Opens what there is, or decides for a first secret (SR-61): the keychain if it works, else a sealed file with
/// systemd's credential or the passphrase, else nothing before the owner has said something. Never hangs: a keychain
/// that does not answer costs two seconds. It is asked only for a first secret, or if secrets were kept there.
/// @param stop ends waiting for the keychain
[[nodiscard]] OpenedSecrets chooseSecretStore(const SecretPlaces& places, SecretsKept kept, std::stop_token stop = {});

/// Opens the sealed file with a passphrase, or begins one with it.
/// @return Unauthorized for a wrong passphrase, ValidationFailed for a new one that is too short, Corrupt
[[nodiscard]] Result<std::unique_ptr<SecretStore>> openWithPassphrase(const SecretPlaces& places,
                                                                      const QString& passphrase);
/// A passphrase in the place of the key beside, which is removed.
[[nodiscard]] Status lockWithPassphrase(const SecretPlaces& places, SecretStore& store, const QString& passphrase);
/// Begins a sealed file whose key lies beside: only when the owner agreed.
/// @return Forbidden if the key would lie in one of the folders it must not
[[nodiscard]] Result<std::unique_ptr<SecretStore>> beginWithKeyBeside(const SecretPlaces& places);

}  // namespace frontdesk

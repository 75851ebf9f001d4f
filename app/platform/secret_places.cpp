// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/secret_places.h"

#include "app/platform/keychain_secret_store.h"
#include "app/platform/sealed_secret_file.h"

#include <QDir>
#include <QFile>

namespace frontdesk {
namespace {

KeyPlace placeOf(SealLock lock) {
    return lock == SealLock::KeyFile ? KeyPlace::SealedFileWithKeyBeside : KeyPlace::SealedFile;
}

OpenedSecrets closed(const QString& problem) {
    return {KeyPlace::Closed, nullptr, problem};
}

OpenedSecrets opened(Result<std::unique_ptr<SealedSecretFile>> file) {
    if (!file) return closed(file.error().detail);
    return {placeOf((*file)->lock()), std::move(*file), {}};
}

Status longEnough(const QString& passphrase) {
    if (passphrase.size() >= SealKey::kShortestPassphrase) return {};
    return tl::make_unexpected(Error{ErrorCode::ValidationFailed,
                                     QStringLiteral("The passphrase is too short."),
                                     {{QStringLiteral("passphrase"), "too_short",
                                       QStringLiteral("At least %1 characters.").arg(SealKey::kShortestPassphrase)}},
                                     {},
                                     {},
                                     0});
}

Result<SealKey> keyFor(const SecretPlaces& places, const SealedSecretFile::Head& head) {
    switch (head.lock) {
        case SealLock::Credential:
            return SealKey::fromCredential(places.credential);
        case SealLock::KeyFile:
            return SealKey::fromFile(places.keyFile, false);
        case SealLock::Passphrase:
            break;
    }
    if (places.passphrase.isEmpty())
        return failure(ErrorCode::Unauthorized, QStringLiteral("The file of keys waits for its passphrase."));
    return SealKey::fromPassphrase(places.passphrase, head.salt);
}

OpenedSecrets openFile(const SecretPlaces& places) {
    const auto head = SealedSecretFile::headOf(places.file);
    if (!head) return closed(head.error().detail);
    if (!*head) return closed(QStringLiteral("The file of keys %1 is missing.").arg(places.file));
    auto key = keyFor(places, **head);
    if (!key) return closed(key.error().detail);
    return opened(SealedSecretFile::open(places.file, std::move(*key)));
}

/// Kept there before, so it is waited for as long as a person needs; each call of the store says how it went.
OpenedSecrets openKeychain(const SecretPlaces& places, std::stop_token stop) {
    return {KeyPlace::Keychain, std::make_unique<KeychainSecretStore>(places.service, std::move(stop)), {}};
}

/// A first secret needs a place.
OpenedSecrets decide(const SecretPlaces& places, std::stop_token stop) {
    if (!places.service.isEmpty()) {
        auto keychain = std::make_unique<KeychainSecretStore>(places.service, std::move(stop));
        if (keychain->works()) return {KeyPlace::Keychain, std::move(keychain), {}};
    }
    const QByteArray salt = SealedSecretFile::newSalt();
    const auto begin = [&places, &salt](Result<SealKey> key) {
        return key ? opened(SealedSecretFile::create(places.file, std::move(*key), salt)) : closed(key.error().detail);
    };
    if (!places.credential.isEmpty()) return begin(SealKey::fromCredential(places.credential));
    if (!places.passphrase.isEmpty()) {
        if (auto fine = longEnough(places.passphrase); !fine) return closed(fine.error().detail);
        return begin(SealKey::fromPassphrase(places.passphrase, salt));
    }
    return {KeyPlace::Undecided, nullptr, {}};
}

bool isWithin(const QString& path, const QString& folder) {
    return QDir::cleanPath(path).startsWith(QDir::cleanPath(folder) + QLatin1Char('/'));
}

}  // namespace

OpenedSecrets chooseSecretStore(const SecretPlaces& places, SecretsKept kept, std::stop_token stop) {
    if (kept == SecretsKept::InKeychain) return openKeychain(places, std::move(stop));
    if (kept == SecretsKept::InFile || QFile::exists(places.file)) return openFile(places);
    if (!places.demo) return decide(places, std::move(stop));
    auto begun = beginWithKeyBeside(places);
    if (!begun) return closed(begun.error().detail);
    return {KeyPlace::SealedFileWithKeyBeside, std::move(*begun), {}};
}

Result<std::unique_ptr<SecretStore>> openWithPassphrase(const SecretPlaces& places, const QString& passphrase) {
    const auto head = SealedSecretFile::headOf(places.file);
    if (!head) return tl::make_unexpected(head.error());
    if (!*head)
        if (auto fine = longEnough(passphrase); !fine) return tl::make_unexpected(fine.error());
    const QByteArray salt = *head ? (*head)->salt : SealedSecretFile::newSalt();
    auto key = SealKey::fromPassphrase(passphrase, salt);
    if (!key) return tl::make_unexpected(key.error());
    auto file = *head ? SealedSecretFile::open(places.file, std::move(*key))
                      : SealedSecretFile::create(places.file, std::move(*key), salt);
    if (!file) return tl::make_unexpected(file.error());
    return std::unique_ptr<SecretStore>(std::move(*file));
}

Status lockWithPassphrase(const SecretPlaces& places, SecretStore& store, const QString& passphrase) {
    auto* file = dynamic_cast<SealedSecretFile*>(&store);
    if (file == nullptr || file->lock() != SealLock::KeyFile)
        return failure(ErrorCode::Conflict, QStringLiteral("No key lies beside the file of keys."));
    if (auto fine = longEnough(passphrase); !fine) return fine;
    const QByteArray salt = SealedSecretFile::newSalt();
    auto key = SealKey::fromPassphrase(passphrase, salt);
    if (!key) return tl::make_unexpected(key.error());
    if (auto changed = file->changeKey(std::move(*key), salt); !changed) return changed;
    QFile::remove(places.keyFile);
    return {};
}

Result<std::unique_ptr<SecretStore>> beginWithKeyBeside(const SecretPlaces& places) {
    for (const QString& folder : places.apart)
        if (!places.demo && isWithin(places.keyFile, folder))
            return failure(ErrorCode::Forbidden,
                           QStringLiteral("The key would lie in %1, which is copied.").arg(folder));
    auto key = SealKey::fromFile(places.keyFile, true);
    if (!key) return tl::make_unexpected(key.error());
    auto file = SealedSecretFile::create(places.file, std::move(*key), SealedSecretFile::newSalt());
    if (!file) return tl::make_unexpected(file.error());
    return std::unique_ptr<SecretStore>(std::move(*file));
}

}  // namespace frontdesk

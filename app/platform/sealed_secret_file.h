// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/seal_key.h"
#include "app/ports/secret_store.h"

#include <map>
#include <memory>
#include <optional>

namespace frontdesk {

/// Secrets in one small file (SR-61), mode 600, sealed as a whole with XChaCha20-Poly1305: names are hidden too. It is
/// read once and written anew, atomically, with every change. One thread at a time.
///
/// Layout: "FDSECRT1", the kind of lock, the salt of a passphrase, a nonce, a check value of the key, a checksum of all
/// that; then the sealed CBOR map of names to values, to which the head is bound. The check value tells a wrong key
/// from a file that was tampered with.
class SealedSecretFile final : public SecretStore {
public:
    ~SealedSecretFile() override;
    SealedSecretFile(const SealedSecretFile&) = delete;
    SealedSecretFile& operator=(const SealedSecretFile&) = delete;

    /// What a key has to be made of.
    struct Head {
        SealLock lock = SealLock::Passphrase;
        QByteArray salt;
    };
    /// @return nullopt if there is no file; Corrupt if it is none of ours or its head is damaged
    [[nodiscard]] static Result<std::optional<Head>> headOf(const QString& path);
    [[nodiscard]] static QByteArray newSalt();

    /// Opens the file.
    /// @return NotFound; Unauthorized for a wrong key; Corrupt if the key is right and the content was changed
    [[nodiscard]] static Result<std::unique_ptr<SealedSecretFile>> open(const QString& path, SealKey key);
    /// Begins one where there is none. @param salt of a passphrase's key; else any @return Conflict, StoreFailed
    [[nodiscard]] static Result<std::unique_ptr<SealedSecretFile>> create(const QString& path, SealKey key,
                                                                          const QByteArray& salt);

    [[nodiscard]] Result<std::optional<QByteArray>> read(const QByteArray& name) override;
    [[nodiscard]] Status write(const QByteArray& name, const QByteArray& value) override;
    [[nodiscard]] Status remove(const QByteArray& name) override;
    [[nodiscard]] Kind kind() const override { return Kind::SealedFile; }
    [[nodiscard]] SealLock lock() const { return m_key.lock(); }
    /// Seals what is there with another key from now on. @param salt as of create()
    [[nodiscard]] Status changeKey(SealKey key, const QByteArray& salt);

private:
    using Secrets = std::map<QByteArray, QByteArray>;
    SealedSecretFile(QString path, SealKey key, QByteArray salt);
    [[nodiscard]] Status save(const Secrets& secrets, const SealKey& key, const QByteArray& salt) const;

    QString m_path;
    SealKey m_key;
    QByteArray m_salt;
    Secrets m_secrets;
};

}  // namespace frontdesk

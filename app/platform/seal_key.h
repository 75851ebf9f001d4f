// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QString>

namespace frontdesk {

/// What a sealed file is locked with (SR-61).
enum class SealLock : unsigned char {
    Credential = 1,  ///< of systemd: `LoadCredentialEncrypted=frontdesk-secrets:…` in the unit
    Passphrase = 2,  ///< the owner's, through Argon2id
    KeyFile = 3,     ///< 32 random bytes beside, readable by their owner alone
};

/// The 256-bit key of a sealed file, in guarded memory that is wiped.
class SealKey {
public:
    static constexpr int kSaltBytes = 16;
    static constexpr int kShortestPassphrase = 8;   ///< characters, to begin a file with
    static constexpr int kShortestCredential = 16;  ///< bytes

    ~SealKey();
    SealKey(SealKey&& other) noexcept;
    SealKey& operator=(SealKey&& other) noexcept;
    SealKey(const SealKey&) = delete;
    SealKey& operator=(const SealKey&) = delete;

    /// @param path of the credential, any bytes. @return NotFound, ValidationFailed if it is shorter than it may be
    [[nodiscard]] static Result<SealKey> fromCredential(const QString& path);
    /// Takes a third of a second and 64 MiB (Argon2id v1.3, SR-1's memory and one pass more).
    /// @param salt kSaltBytes of them
    [[nodiscard]] static Result<SealKey> fromPassphrase(const QString& passphrase, const QByteArray& salt);
    /// @param mayCreate a file that is missing is made, with its folder
    /// @return NotFound, Forbidden if others may read it, Corrupt, StoreFailed
    [[nodiscard]] static Result<SealKey> fromFile(const QString& path, bool mayCreate);

    [[nodiscard]] SealLock lock() const { return m_lock; }
    /// 32 bytes.
    [[nodiscard]] const unsigned char* bytes() const { return m_bytes; }

private:
    explicit SealKey(SealLock lock);

    SealLock m_lock;
    unsigned char* m_bytes;  ///< of sodium_malloc
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/seal_key.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sodium.h>

#include <sys/stat.h>

#include <utility>

namespace frontdesk {
namespace {

constexpr size_t kKeyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr unsigned long long kPasses = 3;
constexpr size_t kMemory = size_t{64} * 1024 * 1024;
constexpr char kCredentialUse[] = "frontdesk secrets";

static_assert(SealKey::kSaltBytes == crypto_pwhash_SALTBYTES);

const unsigned char* raw(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

Status makeKeyFile(const QString& path) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QByteArray key(static_cast<qsizetype>(kKeyBytes), '\0');
    randombytes_buf(key.data(), kKeyBytes);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(key) == key.size() && file.commit();
    sodium_memzero(key.data(), kKeyBytes);
    if (!written)
        return failure(ErrorCode::StoreFailed, QStringLiteral("The key file %1 cannot be written.").arg(path));
    return {};
}

}  // namespace

SealKey::SealKey(SealLock lock) : m_lock(lock) {
    if (sodium_init() < 0) qFatal("libsodium does not start");
    m_bytes = static_cast<unsigned char*>(sodium_malloc(kKeyBytes));
    Q_CHECK_PTR(m_bytes);
}

SealKey::~SealKey() {
    sodium_free(m_bytes);
}

SealKey::SealKey(SealKey&& other) noexcept : m_lock(other.m_lock), m_bytes(std::exchange(other.m_bytes, nullptr)) {}

SealKey& SealKey::operator=(SealKey&& other) noexcept {
    std::swap(m_lock, other.m_lock);
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

Result<SealKey> SealKey::fromCredential(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, QStringLiteral("The credential %1 cannot be read.").arg(path));
    QByteArray content = file.readAll();
    SealKey key(SealLock::Credential);
    const auto size = static_cast<size_t>(content.size());
    crypto_generichash(key.m_bytes, kKeyBytes, raw(content), size,
                       reinterpret_cast<const unsigned char*>(kCredentialUse), sizeof kCredentialUse - 1);
    sodium_memzero(content.data(), size);
    if (size < kShortestCredential)
        return failure(
            ErrorCode::ValidationFailed,
            QStringLiteral("The credential %1 is shorter than %2 bytes.").arg(path).arg(kShortestCredential));
    return key;
}

Result<SealKey> SealKey::fromPassphrase(const QString& passphrase, const QByteArray& salt) {
    Q_ASSERT(salt.size() == kSaltBytes);
    SealKey key(SealLock::Passphrase);
    QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    const int hashed =
        crypto_pwhash(key.m_bytes, kKeyBytes, text.constData(), static_cast<unsigned long long>(text.size()), raw(salt),
                      kPasses, kMemory, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(text.data(), static_cast<size_t>(text.size()));
    if (hashed != 0) return failure(ErrorCode::Busy, QStringLiteral("There is no memory to work out the passphrase."));
    return key;
}

Result<SealKey> SealKey::fromFile(const QString& path, bool mayCreate) {
    if (!QFile::exists(path)) {
        if (!mayCreate)
            return failure(ErrorCode::NotFound,
                           QStringLiteral("The key file %1 is missing: put it back from where you keep it.").arg(path));
        if (auto made = makeKeyFile(path); !made) return tl::make_unexpected(made.error());
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::StoreFailed, QStringLiteral("The key file %1 cannot be read.").arg(path));
    struct stat info {};
    if (::fstat(file.handle(), &info) != 0 || (info.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return failure(ErrorCode::Forbidden,
                       QStringLiteral("The key file %1 may be read by others: set its mode to 600.").arg(path));
    QByteArray content = file.readAll();
    if (content.size() != static_cast<qsizetype>(kKeyBytes))
        return failure(ErrorCode::Corrupt, QStringLiteral("The key file %1 is damaged.").arg(path));
    SealKey key(SealLock::KeyFile);
    std::copy(content.cbegin(), content.cend(), key.m_bytes);
    sodium_memzero(content.data(), kKeyBytes);
    return key;
}

}  // namespace frontdesk

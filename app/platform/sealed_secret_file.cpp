// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/sealed_secret_file.h"

#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sodium.h>

namespace frontdesk {
namespace {

const QByteArray kMagic = QByteArrayLiteral("FDSECRT1");
constexpr qint64 kLargest = 256 * 1024;
constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kCheckBytes = 16;
constexpr qsizetype kLockAt = 8;
constexpr qsizetype kSaltAt = kLockAt + 1;
constexpr qsizetype kNonceAt = kSaltAt + SealKey::kSaltBytes;
constexpr qsizetype kKeyCheckAt = kNonceAt + kNonceBytes;
constexpr qsizetype kChecksumAt = kKeyCheckAt + kCheckBytes;
constexpr qsizetype kHeadBytes = kChecksumAt + kCheckBytes;

const unsigned char* raw(QByteArrayView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}
size_t sizeOf(QByteArrayView bytes) {
    return static_cast<size_t>(bytes.size());
}

QByteArray randomBytes(qsizetype count) {
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), sizeOf(bytes));
    return bytes;
}

/// 16 bytes of BLAKE2b. @param key null: a plain checksum
QByteArray digest(QByteArrayView text, const unsigned char* key) {
    QByteArray out(kCheckBytes, Qt::Uninitialized);
    crypto_generichash(raw(out), kCheckBytes, raw(text), sizeOf(text), key,
                       key == nullptr ? 0 : crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    return out;
}

QByteArray headBytes(SealLock lock, const QByteArray& salt, const QByteArray& nonce, const SealKey& key) {
    const QByteArray open = kMagic + static_cast<char>(lock) + salt + nonce;
    const QByteArray checked = open + digest(open, key.bytes());
    return checked + digest(checked, nullptr);
}

QByteArray wholeFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kLargest) : QByteArray();
}

bool isHead(const QByteArray& content) {
    return content.size() >= kHeadBytes + kTagBytes && content.startsWith(kMagic) &&
           content[kLockAt] >= static_cast<char>(SealLock::Credential) &&
           content[kLockAt] <= static_cast<char>(SealLock::KeyFile) &&
           digest(QByteArrayView(content).first(kChecksumAt), nullptr) == content.mid(kChecksumAt, kCheckBytes);
}

tl::unexpected<Error> damaged(const QString& path) {
    return failure(ErrorCode::Corrupt,
                   QStringLiteral("The file of keys %1 is damaged or was tampered with: put it back from a copy, or "
                                  "remove it and enter the keys again.")
                       .arg(path));
}

void wipe(QByteArray& secret) {
    sodium_memzero(secret.data(), sizeOf(secret));
}

}  // namespace

QByteArray SealedSecretFile::newSalt() {
    return randomBytes(SealKey::kSaltBytes);
}

Result<std::optional<SealedSecretFile::Head>> SealedSecretFile::headOf(const QString& path) {
    if (!QFile::exists(path)) return std::nullopt;
    const QByteArray content = wholeFile(path);
    if (!isHead(content)) return damaged(path);
    return Head{static_cast<SealLock>(content[kLockAt]), content.mid(kSaltAt, SealKey::kSaltBytes)};
}

SealedSecretFile::SealedSecretFile(QString path, SealKey key, QByteArray salt)
    : m_path(std::move(path)), m_key(std::move(key)), m_salt(std::move(salt)) {}

SealedSecretFile::~SealedSecretFile() {
    for (auto& [name, value] : m_secrets) wipe(value);
}

Result<std::unique_ptr<SealedSecretFile>> SealedSecretFile::open(const QString& path, SealKey key) {
    if (!QFile::exists(path)) return failure(ErrorCode::NotFound, QStringLiteral("There is no file %1.").arg(path));
    const QByteArray content = wholeFile(path);
    if (!isHead(content)) return damaged(path);
    const QByteArray keyCheck = digest(QByteArrayView(content).first(kKeyCheckAt), key.bytes());
    if (sodium_memcmp(keyCheck.constData(), content.constData() + kKeyCheckAt, kCheckBytes) != 0)
        return failure(ErrorCode::Unauthorized, QStringLiteral("The file of keys %1 has another key.").arg(path));
    const QByteArrayView sealed = QByteArrayView(content).sliced(kHeadBytes);
    QByteArray plain(sealed.size() - kTagBytes, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(sealed), sizeOf(sealed),
                                                   raw(content), kHeadBytes, raw(content) + kNonceAt, key.bytes()) != 0)
        return damaged(path);
    std::unique_ptr<SealedSecretFile> file(
        new SealedSecretFile(path, std::move(key), content.mid(kSaltAt, SealKey::kSaltBytes)));
    const QCborMap map = QCborValue::fromCbor(plain).toMap();
    for (auto secret = map.begin(); secret != map.end(); ++secret)
        file->m_secrets[secret.key().toByteArray()] = secret.value().toByteArray();
    wipe(plain);
    return file;
}

Result<std::unique_ptr<SealedSecretFile>> SealedSecretFile::create(const QString& path, SealKey key,
                                                                   const QByteArray& salt) {
    if (QFile::exists(path)) return failure(ErrorCode::Conflict, QStringLiteral("%1 is there already.").arg(path));
    QDir().mkpath(QFileInfo(path).absolutePath());
    std::unique_ptr<SealedSecretFile> file(new SealedSecretFile(path, std::move(key), salt));
    if (auto saved = file->save({}, file->m_key, salt); !saved) return tl::make_unexpected(saved.error());
    return file;
}

Status SealedSecretFile::save(const Secrets& secrets, const SealKey& key, const QByteArray& salt) const {
    QCborMap map;
    for (const auto& [name, value] : secrets) map[QCborValue(name)] = value;
    QByteArray plain = map.toCborValue().toCbor();
    const QByteArray nonce = randomBytes(kNonceBytes);
    const QByteArray head = headBytes(key.lock(), salt, nonce, key);
    QByteArray sealed(plain.size() + kTagBytes, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(QByteArrayView(plain)), sizeOf(plain),
                                               raw(QByteArrayView(head)), sizeOf(head), nullptr,
                                               raw(QByteArrayView(nonce)), key.bytes());
    wipe(plain);
    QSaveFile file(m_path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                       file.write(head) == head.size() && file.write(sealed) == sealed.size() && file.commit();
    if (!saved)
        return failure(ErrorCode::StoreFailed, QStringLiteral("The file of keys %1 cannot be written.").arg(m_path));
    return {};
}

Status SealedSecretFile::changeKey(SealKey key, const QByteArray& salt) {
    if (auto saved = save(m_secrets, key, salt); !saved) return saved;
    m_key = std::move(key);
    m_salt = salt;
    return {};
}

Result<std::optional<QByteArray>> SealedSecretFile::read(const QByteArray& name) {
    const auto found = m_secrets.find(name);
    return found == m_secrets.end() ? std::nullopt : std::optional(found->second);
}

Status SealedSecretFile::write(const QByteArray& name, const QByteArray& value) {
    Secrets changed = m_secrets;
    changed[name] = value;
    if (auto saved = save(changed, m_key, m_salt); !saved) return saved;
    m_secrets = std::move(changed);
    return {};
}

Status SealedSecretFile::remove(const QByteArray& name) {
    Secrets changed = m_secrets;
    if (changed.erase(name) == 0) return {};
    if (auto saved = save(changed, m_key, m_salt); !saved) return saved;
    m_secrets = std::move(changed);
    return {};
}

}  // namespace frontdesk

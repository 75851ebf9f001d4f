// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/installation_keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sodium.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace frontdesk {
namespace {

constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "frontdsk";
constexpr size_t kGuestTokenBytes = 16;  // 128 bits, SR-17
constexpr unsigned char kSealVersion = 1;
constexpr size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* raw(QByteArrayView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}
size_t sizeOf(QByteArrayView bytes) {
    return static_cast<size_t>(bytes.size());
}

QByteArray bytesOf(const std::array<unsigned char, 32>& key) {
    return QByteArray(reinterpret_cast<const char*>(key.data()), static_cast<qsizetype>(key.size()));
}

bool syncFolder(const QString& folder) {
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return false;
    const bool synced = ::fsync(file) == 0;
    ::close(file);
    return synced;
}

Result<QByteArray> readKey(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::StoreFailed, QStringLiteral("The key file %1 cannot be read.").arg(path));
    struct stat info {};
    if (::fstat(file.handle(), &info) != 0 || (info.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return failure(ErrorCode::Forbidden,
                       QStringLiteral("The key file %1 may be read by others: set its mode to 600.").arg(path));
    const QByteArray key = file.readAll();
    if (key.size() != static_cast<qsizetype>(crypto_kdf_KEYBYTES))
        return failure(ErrorCode::StoreFailed, QStringLiteral("The key file %1 is damaged.").arg(path));
    return key;
}

Result<QByteArray> makeKey(const QString& path) {
    const QString folder = QFileInfo(path).absolutePath();
    QDir().mkpath(folder);
    QByteArray key(static_cast<qsizetype>(crypto_kdf_KEYBYTES), '\0');
    crypto_kdf_keygen(raw(key));
    const QByteArray temporary = QFile::encodeName(path + QStringLiteral(".tmp"));
    const int file = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const bool written = file >= 0 && ::write(file, key.constData(), sizeOf(key)) == static_cast<ssize_t>(key.size()) &&
                         ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!written || ::rename(temporary.constData(), QFile::encodeName(path).constData()) != 0 || !syncFolder(folder))
        return failure(ErrorCode::StoreFailed, QStringLiteral("The key file %1 cannot be written.").arg(path));
    return key;
}

}  // namespace

Result<std::unique_ptr<InstallationKeys>> InstallationKeys::load(const QString& path, bool mayCreate) {
    if (sodium_init() < 0) return failure(ErrorCode::Internal, QStringLiteral("libsodium does not start."));
    const bool there = QFileInfo::exists(path);
    if (!there && !mayCreate)
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("The key file %1 of this store is missing: put it back from your backup.").arg(path));
    auto key = there ? readKey(path) : makeKey(path);
    if (!key) return tl::make_unexpected(key.error());
    std::unique_ptr<InstallationKeys> keys(new InstallationKeys(*key));
    sodium_memzero(key->data(), sizeOf(*key));
    return keys;
}

InstallationKeys::InstallationKeys(const QByteArray& master)
    : m_keys(static_cast<Derived*>(sodium_malloc(sizeof(Derived)))) {
    Q_CHECK_PTR(m_keys);
    const auto derive = [&master](Key& key, Purpose purpose) {
        crypto_kdf_derive_from_key(key.data(), key.size(), static_cast<unsigned long long>(purpose), kContext,
                                   raw(QByteArrayView(master)));
    };
    derive(m_keys->guestToken, Purpose::GuestToken);
    derive(m_keys->columns, Purpose::Columns);
    derive(m_keys->staffToken, Purpose::StaffToken);
    derive(m_keys->pin, Purpose::Pin);
    derive(m_keys->customerToken, Purpose::CustomerToken);
    derive(m_keys->lookUp, Purpose::LookUp);
    sodium_mprotect_readonly(m_keys);
}

InstallationKeys::~InstallationKeys() {
    sodium_free(m_keys);
}

QByteArray InstallationKeys::guestToken(const OrderId& order, int generation) const {
    const QByteArray input(reinterpret_cast<const char*>(order.uuid().bytes.data()), 16);
    const QByteArray message = input + QByteArray::number(generation);
    unsigned char digest[32];
    crypto_generichash(digest, sizeof digest, raw(QByteArrayView(message)), sizeOf(message), m_keys->guestToken.data(),
                       m_keys->guestToken.size());
    return QByteArray(reinterpret_cast<const char*>(digest), kGuestTokenBytes)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool InstallationKeys::isGuestToken(QByteArrayView token, const OrderId& order, int generation) const {
    const QByteArray expected = guestToken(order, generation);
    return token.size() == expected.size() && sodium_memcmp(token.data(), expected.constData(), sizeOf(expected)) == 0;
}

QByteArray InstallationKeys::seal(const QByteArray& plain, QByteArrayView context) const {
    QByteArray sealed(static_cast<qsizetype>(1 + kNonceBytes + kTagBytes) + plain.size(), Qt::Uninitialized);
    unsigned char* out = raw(sealed);
    out[0] = kSealVersion;
    randombytes_buf(out + 1, kNonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + 1 + kNonceBytes, nullptr, raw(QByteArrayView(plain)),
                                               sizeOf(plain), raw(context), sizeOf(context), nullptr, out + 1,
                                               m_keys->columns.data());
    return sealed;
}

std::optional<QByteArray> InstallationKeys::open(const QByteArray& sealed, QByteArrayView context) const {
    const auto overhead = static_cast<qsizetype>(1 + kNonceBytes + kTagBytes);
    if (sealed.size() < overhead || static_cast<unsigned char>(sealed[0]) != kSealVersion) return std::nullopt;
    QByteArray plain(sealed.size() - overhead, Qt::Uninitialized);
    const unsigned char* in = raw(QByteArrayView(sealed));
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, in + 1 + kNonceBytes,
                                                                  sizeOf(sealed) - 1 - kNonceBytes, raw(context),
                                                                  sizeOf(context), in + 1, m_keys->columns.data());
    if (opened != 0) return std::nullopt;
    return plain;
}

QByteArray InstallationKeys::keyedHash(QByteArrayView text, QByteArrayView purpose) const {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, m_keys->lookUp.data(), m_keys->lookUp.size());
    crypto_auth_hmacsha256_update(&state, raw(purpose), sizeOf(purpose));
    crypto_auth_hmacsha256_update(&state, raw(QByteArrayView("\n", 1)), 1);
    crypto_auth_hmacsha256_update(&state, raw(text), sizeOf(text));
    QByteArray out(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_final(&state, raw(out));
    return out;
}

QByteArray InstallationKeys::staffTokenKey() const {
    return bytesOf(m_keys->staffToken);
}

QByteArray InstallationKeys::customerTokenKey() const {
    return bytesOf(m_keys->customerToken);
}

QByteArray InstallationKeys::pinKey() const {
    return bytesOf(m_keys->pin);
}

}  // namespace frontdesk

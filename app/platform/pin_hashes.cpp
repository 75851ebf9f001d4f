// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/pin_hashes.h"

#include <sodium.h>

namespace frontdesk {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr size_t kMemory = 19 * 1024 * 1024;  // SR-1's floor, SR-22

const unsigned char* raw(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

}  // namespace

PinHashes::PinHashes(QByteArray key) : m_key(std::move(key)) {}

QByteArray PinHashes::lookup(const QByteArray& pin) const {
    unsigned char mac[crypto_auth_hmacsha256_BYTES];
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, raw(m_key), static_cast<size_t>(m_key.size()));
    crypto_auth_hmacsha256_update(&state, raw(pin), static_cast<unsigned long long>(pin.size()));
    crypto_auth_hmacsha256_final(&state, mac);
    return QByteArray(reinterpret_cast<const char*>(mac), sizeof mac).toBase64();
}

QByteArray PinHashes::hash(const QString& pin) const {
    const QByteArray utf8 = pin.toUtf8();
    char slow[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(slow, utf8.constData(), static_cast<unsigned long long>(utf8.size()), kPasses, kMemory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return {};
    return lookup(utf8) + slow;
}

bool PinHashes::resembles(const QString& pin, const QByteArray& stored) const {
    const QByteArray expected = lookup(pin.toUtf8());
    return stored.size() > expected.size() &&
           sodium_memcmp(stored.constData(), expected.constData(), static_cast<size_t>(expected.size())) == 0;
}

bool PinHashes::verify(const QString& pin, const QByteArray& stored) const {
    if (!resembles(pin, stored)) return false;
    const QByteArray utf8 = pin.toUtf8();
    return crypto_pwhash_str_verify(stored.constData() + lookup(utf8).size(), utf8.constData(),
                                    static_cast<unsigned long long>(utf8.size())) == 0;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/password_hashes.h"

#include <sodium.h>

namespace frontdesk::password_hashes {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr size_t kMemory = 64 * 1024 * 1024;
// Of these parameters, with a tag that no password is known for.
constexpr char kDummy[] =
    "$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

QByteArray bytesOf(const QString& password) {
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

bool matches(const QByteArray& password, const char* phc) {
    return crypto_pwhash_str_verify(phc, password.constData(), static_cast<unsigned long long>(password.size())) == 0;
}

}  // namespace

QByteArray hash(const QString& password) {
    const QByteArray bytes = bytesOf(password);
    char phc[crypto_pwhash_STRBYTES];
    if (sodium_init() < 0 ||
        crypto_pwhash_str_alg(phc, bytes.constData(), static_cast<unsigned long long>(bytes.size()), kPasses, kMemory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return {};
    return phc;
}

bool verify(const QString& password, const QByteArray& phc) {
    const bool known = !phc.isEmpty();
    return matches(bytesOf(password), known ? phc.constData() : kDummy) && known;
}

bool isOutdated(const QByteArray& phc) {
    return crypto_pwhash_str_needs_rehash(phc.constData(), kPasses, kMemory) != 0;
}

}  // namespace frontdesk::password_hashes

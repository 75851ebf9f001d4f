// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/signature.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace frontdesk {
namespace {

/// @return empty if OpenSSL refuses, which equals no signature
QByteArray hmac(const EVP_MD* hash, const QByteArray& key, QByteArrayView message) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned size = 0;
    const auto* text = reinterpret_cast<const unsigned char*>(message.data());
    if (!HMAC(hash, key.constData(), static_cast<int>(key.size()), text, static_cast<size_t>(message.size()),
              out.data(), &size))
        return {};
    return QByteArray(reinterpret_cast<const char*>(out.data()), static_cast<qsizetype>(size));
}

/// Name and value of every field, by name; of a name that comes twice each different value, with the name before it.
QByteArray signedText(FormFields fields) {
    std::sort(fields.begin(), fields.end());
    fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
    QByteArray out;
    for (const auto& [name, value] : fields) out += name + value;
    return out;
}

/// @p url, the same without a port, and with the scheme's own port where none is written.
QByteArrayList spellingsOf(const QByteArray& url) {
    const auto scheme = url.indexOf("://");
    if (scheme < 0) return {url};
    const auto start = scheme + 3;
    auto end = start;
    while (end < url.size() && url[end] != '/' && url[end] != '?') ++end;
    const QByteArray authority = url.mid(start, end - start);
    const auto colon = authority.indexOf(':', std::max<qsizetype>(0, authority.indexOf(']')));
    const QByteArray before = url.left(start) + (colon < 0 ? authority : authority.left(colon));
    const QByteArray after = url.mid(end);
    if (colon >= 0) return {url, before + after};
    return {url, before + (url.startsWith("https:") ? ":443" : ":80") + after};
}

}  // namespace

bool isSameSecret(QByteArrayView given, QByteArrayView expected) {
    return !expected.isEmpty() && given.size() == expected.size() &&
           CRYPTO_memcmp(given.data(), expected.data(), static_cast<size_t>(expected.size())) == 0;
}

bool isPaystackSignature(QByteArrayView given, QByteArrayView body, const QByteArray& secretKey) {
    return !secretKey.isEmpty() && isSameSecret(given, hmac(EVP_sha512(), secretKey, body).toHex());
}

bool isTwilioSignature(QByteArrayView given, const QByteArray& url, const FormFields& fields,
                       const QByteArray& authToken) {
    if (authToken.isEmpty()) return false;
    const QByteArray form = signedText(fields);
    bool matches = false;
    for (const QByteArray& spelling : spellingsOf(url))
        matches |= isSameSecret(given, hmac(EVP_sha1(), authToken, spelling + form).toBase64());
    return matches;
}

}  // namespace frontdesk

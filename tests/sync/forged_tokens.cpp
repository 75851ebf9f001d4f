// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/forged_tokens.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace frontdesk::test {
namespace {

/// The last character of 32 bytes carries two unused bits: set, it decodes to the same bytes.
QByteArray otherSpelling(QByteArray token) {
    const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    token[token.size() - 1] = alphabet.at(alphabet.indexOf(token.back()) + 1);
    return token;
}

}  // namespace

QByteArray toBase64Url(const QByteArray& text) {
    return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray partOf(const QByteArray& token, int part) {
    return QByteArray::fromBase64(token.split('.').at(part), QByteArray::Base64UrlEncoding);
}

QByteArray forge(const QByteArray& header, const QByteArray& payload, const QByteArray& key) {
    const QByteArray text = toBase64Url(header) + '.' + toBase64Url(payload);
    return text + '.' + toBase64Url(QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256));
}

QByteArray withClaim(const QByteArray& token, const QByteArray& key, const char* claim, const QJsonValue& value) {
    QJsonObject claims = QJsonDocument::fromJson(partOf(token, 1)).object();
    if (value.isUndefined())
        claims.remove(QLatin1String(claim));
    else
        claims[QLatin1String(claim)] = value;
    return forge(partOf(token, 0), QJsonDocument(claims).toJson(QJsonDocument::Compact), key);
}

std::vector<Forgery> forgeriesOf(const QByteArray& token, const QByteArray& key) {
    const QByteArray header = partOf(token, 0);
    const QByteArray payload = partOf(token, 1);
    const auto headed = [&](const char* from, const char* to) {
        return forge(QByteArray(header).replace(from, to), payload, key);
    };
    const auto claim = [&](const char* name, const QJsonValue& value) { return withClaim(token, key, name, value); };
    const QByteArray unsignedHeader = QByteArray(header).replace("HS256", "none");
    return {
        {"empty", {}},
        {"two parts", token.left(token.lastIndexOf('.'))},
        {"four parts", token + ".x"},
        {"no signature", token.left(token.lastIndexOf('.') + 1)},
        {"other key", forge(header, payload, QByteArray(32, 'x'))},
        {"payload changed", QByteArray(token).replace(token.indexOf('.') + 5, 1, "Z")},
        {"alg none", toBase64Url(unsignedHeader) + '.' + toBase64Url(payload) + '.'},
        {"alg none, signed", forge(unsignedHeader, payload, key)},
        {"alg HS512", headed("HS256", "HS512")},
        {"alg RS256", headed("HS256", "RS256")},
        {"alg in lower case", headed("HS256", "hs256")},
        {"typ JWT", headed("at+jwt", "JWT")},
        {"no kid", forge(R"({"alg":"HS256","typ":"at+jwt"})", payload, key)},
        {"unknown kid", forge(R"({"alg":"HS256","kid":"../../dev/null","typ":"at+jwt"})", payload, key)},
        {"crit", headed("}", R"(,"crit":["exp"]})")},
        {"jku", headed("}", R"(,"jku":"https://evil.example"})")},
        {"jwk", headed("}", R"(,"jwk":{"kty":"oct","k":"AA"}})")},
        {"duplicate alg", headed("{", R"({"alg":"none",)")},
        {"duplicate claim", forge(header, QByteArray(payload).replace("{", R"({"sub":"somebody",)"), key)},
        {"white space before", ' ' + token},
        {"line feed behind", token + '\n'},
        {"padding", token + '='},
        {"other base64 alphabet", QByteArray(token).replace('-', '+').replace('_', '/').append('+')},
        {"second spelling of the signature", otherSpelling(token)},
        {"more than 4 KiB", claim("pad", QString(4096, u'x'))},
        {"other issuer", claim("iss", QStringLiteral("somebody"))},
        {"other audience", claim("aud", QStringLiteral("frontdesk-somebody"))},
        {"other subject", claim("sub", QStringLiteral("00000000-0000-7000-8000-000000000000"))},
        {"no session", claim("sid", QJsonValue::Undefined)},
        {"no token id", claim("jti", QJsonValue::Undefined)},
        {"no expiry", claim("exp", QJsonValue::Undefined)},
        {"expiry as text", claim("exp", QStringLiteral("99999999999"))},
        {"expiry in a year", claim("exp", 1'826'798'400)},
        {"payload is a list", forge(header, "[]", key)},
    };
}

}  // namespace frontdesk::test

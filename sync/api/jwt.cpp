// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/jwt.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace frontdesk::api {
namespace {

constexpr qsizetype kMaxTokenBytes = 4096;
constexpr qint64 kLeewaySeconds = 30;
constexpr char kIssuer[] = "frontdesk";

using Signature = std::array<unsigned char, crypto_auth_hmacsha256_BYTES>;

const unsigned char* bytes(QByteArrayView text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

Signature hmac(QByteArrayView text, const QByteArray& secret) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes(secret), static_cast<size_t>(secret.size()));
    crypto_auth_hmacsha256_update(&state, bytes(text), static_cast<size_t>(text.size()));
    Signature out;
    crypto_auth_hmacsha256_final(&state, out.data());
    return out;
}

QByteArray toBase64Url(const QByteArray& plain) {
    return plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

// Canonical means: encoding what was read gives the same text, so no token has two spellings.
std::optional<QByteArray> fromBase64Url(QByteArrayView text) {
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || toBase64Url(*decoded) != text) return std::nullopt;
    return *decoded;
}

std::string_view view(const QByteArray& text) {
    return {text.constData(), static_cast<size_t>(text.size())};
}

struct Parts {
    QByteArrayView header;
    QByteArrayView payload;
    QByteArrayView signature;
    QByteArrayView signedText;
};

std::optional<Parts> split(QByteArrayView token) {
    if (token.size() > kMaxTokenBytes) return std::nullopt;
    const auto first = token.indexOf('.');
    const auto second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (second < 0 || token.indexOf('.', second + 1) >= 0) return std::nullopt;
    return Parts{token.first(first), token.sliced(first + 1, second - first - 1), token.sliced(second + 1),
                 token.first(second)};
}

std::optional<qint64> secondsMember(const JsonValue& object, const char* name) {
    const auto member = object.FindMember(name);
    if (member == object.MemberEnd() || !member->value.IsInt64()) return std::nullopt;
    return member->value.GetInt64();
}

bool isInForce(const JsonValue& claims, qint64 now, int longestMinutes) {
    const auto issued = secondsMember(claims, "iat");
    const auto notBefore = secondsMember(claims, "nbf");
    const auto expires = secondsMember(claims, "exp");
    if (!issued || !notBefore || !expires || *issued < 0 || *expires <= *issued) return false;
    return *expires - *issued <= qint64{longestMinutes} * 60 && *issued <= now + kLeewaySeconds &&
           *notBefore <= now + kLeewaySeconds && now < *expires + kLeewaySeconds;
}

}  // namespace

std::optional<QByteArray> claimOf(const JsonValue& payload, const char* name) {
    const auto member = payload.FindMember(name);
    if (member == payload.MemberEnd() || !member->value.IsString()) return std::nullopt;
    return QByteArray(member->value.GetString(), static_cast<qsizetype>(member->value.GetStringLength()));
}

Jwt::Jwt(QByteArray audience, std::vector<Key> keys, int longestMinutes, const Clock& clock, IdSource& ids)
    : m_audience(std::move(audience)),
      m_keys(std::move(keys)),
      m_longestMinutes(longestMinutes),
      m_clock(clock),
      m_ids(ids) {
    Q_ASSERT(std::all_of(m_keys.begin(), m_keys.end(), [](const Key& key) { return key.secret.size() == 32; }));
    Q_ASSERT(std::any_of(m_keys.begin(), m_keys.end(), [](const Key& key) { return key.signs; }));
}

QByteArray Jwt::sign(const TokenClaims& claims, int minutes, const std::function<void(JsonWriter&)>& more) const {
    const Key& key = *std::find_if(m_keys.begin(), m_keys.end(), [](const Key& each) { return each.signs; });
    const qint64 now = m_clock.now().ms / 1000;
    JsonWriter header;
    header.beginObject().field("alg", "HS256").field("kid", key.id).field("typ", "at+jwt").endObject();
    JsonWriter payload;
    payload.beginObject().field("iss", kIssuer).field("aud", m_audience).field("sub", claims.subject);
    payload.field("sid", claims.session.text()).field("iat", now).field("nbf", now);
    payload.field("exp", now + qint64{std::clamp(minutes, 1, m_longestMinutes)} * 60);
    payload.field("jti", m_ids.next().text());
    more(payload);
    payload.endObject();
    const QByteArray text = toBase64Url(QByteArray::fromStdString(header.take())) + '.' +
                            toBase64Url(QByteArray::fromStdString(payload.take()));
    const Signature signature = hmac(text, key.secret);
    return text + '.' + toBase64Url(QByteArray(reinterpret_cast<const char*>(signature.data()), signature.size()));
}

const Jwt::Key* Jwt::keyOf(QByteArrayView header) const {
    const auto text = fromBase64Url(header);
    const auto json = text ? parseJson(view(*text)) : Result<JsonDocument>(failure(ErrorCode::MalformedInput));
    if (!json || !(*json)->IsObject() || (*json)->MemberCount() != 3 || claimOf(**json, "alg") != "HS256" ||
        claimOf(**json, "typ") != "at+jwt")
        return nullptr;
    const auto id = claimOf(**json, "kid");
    const auto key = std::find_if(m_keys.begin(), m_keys.end(), [&](const Key& each) { return id == each.id; });
    return key == m_keys.end() ? nullptr : &*key;
}

std::optional<Jwt::Verified> Jwt::verify(QByteArrayView token) const {
    const auto parts = split(token);
    const Key* key = parts ? keyOf(parts->header) : nullptr;
    const auto signature = key ? fromBase64Url(parts->signature) : std::nullopt;
    if (!signature || signature->size() != qsizetype{crypto_auth_hmacsha256_BYTES}) return std::nullopt;
    const Signature expected = hmac(parts->signedText, key->secret);
    if (sodium_memcmp(expected.data(), signature->constData(), expected.size()) != 0) return std::nullopt;
    const auto payload = fromBase64Url(parts->payload);
    const auto json = payload ? parseJson(view(*payload)) : Result<JsonDocument>(failure(ErrorCode::MalformedInput));
    if (!json || !(*json)->IsObject()) return std::nullopt;
    const JsonValue& said = **json;
    const auto subject = claimOf(said, "sub");
    const auto session = Uuid::fromText(claimOf(said, "sid").value_or(QByteArray()));
    const auto tokenId = Uuid::fromText(claimOf(said, "jti").value_or(QByteArray()));
    if (claimOf(said, "iss") != kIssuer || claimOf(said, "aud") != m_audience || !subject || !session || !tokenId ||
        !isInForce(said, m_clock.now().ms / 1000, m_longestMinutes))
        return std::nullopt;
    return Verified{{*subject, *session, Instant{*secondsMember(said, "exp") * 1000}}, *json};
}

}  // namespace frontdesk::api

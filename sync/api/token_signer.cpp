// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/token_signer.h"

#include "sync/api/json_reader.h"
#include "sync/api/json_writer.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace frontdesk::api {
namespace {

constexpr qsizetype kMaxTokenBytes = 4096;
constexpr qint64 kLeewaySeconds = 30;
constexpr qint64 kMaxLifeSeconds = 720LL * 60;
constexpr int kMaxName = 200;
constexpr char kIssuer[] = "frontdesk";
constexpr char kAudience[] = "frontdesk-staff";

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

std::optional<QByteArray> stringMember(const JsonValue& object, const char* name) {
    const auto member = object.FindMember(name);
    if (member == object.MemberEnd() || !member->value.IsString()) return std::nullopt;
    return QByteArray(member->value.GetString(), static_cast<qsizetype>(member->value.GetStringLength()));
}

std::optional<qint64> secondsMember(const JsonValue& object, const char* name) {
    const auto member = object.FindMember(name);
    if (member == object.MemberEnd() || !member->value.IsInt64()) return std::nullopt;
    return member->value.GetInt64();
}

bool isInForce(const JsonValue& claims, qint64 now) {
    const auto issued = secondsMember(claims, "iat");
    const auto notBefore = secondsMember(claims, "nbf");
    const auto expires = secondsMember(claims, "exp");
    if (!issued || !notBefore || !expires || *issued < 0 || *expires <= *issued) return false;
    return *expires - *issued <= kMaxLifeSeconds && *issued <= now + kLeewaySeconds &&
           *notBefore <= now + kLeewaySeconds && now < *expires + kLeewaySeconds;
}

std::optional<StaffClaims> readClaims(const JsonValue& claims, qint64 now) {
    if (!claims.IsObject() || stringMember(claims, "iss") != kIssuer || stringMember(claims, "aud") != kAudience ||
        !isInForce(claims, now))
        return std::nullopt;
    const auto subject = stringMember(claims, "sub");
    const auto staff = StaffId::fromText(stringMember(claims, "staff_id").value_or(QByteArray()));
    const auto session = Uuid::fromText(stringMember(claims, "sid").value_or(QByteArray()));
    const auto tokenId = Uuid::fromText(stringMember(claims, "jti").value_or(QByteArray()));
    const auto role = staffRoleFromWire(stringMember(claims, "role").value_or(QByteArray()));
    if (!staff || !session || !tokenId || !role || subject != staff->text()) return std::nullopt;
    const QString name = QString::fromUtf8(stringMember(claims, "name").value_or(QByteArray()));
    return StaffClaims{*staff, *role, name.left(kMaxName), *session, Instant{*secondsMember(claims, "exp") * 1000}};
}

tl::unexpected<Error> refused() {
    return failure(ErrorCode::Unauthorized, QStringLiteral("Not a valid staff token."));
}

}  // namespace

TokenSigner::TokenSigner(std::vector<Key> keys, const Clock& clock, IdSource& ids)
    : m_keys(std::move(keys)), m_clock(clock), m_ids(ids) {
    Q_ASSERT(std::all_of(m_keys.begin(), m_keys.end(), [](const Key& key) { return key.secret.size() == 32; }));
    Q_ASSERT(std::any_of(m_keys.begin(), m_keys.end(), [](const Key& key) { return key.signs; }));
}

QByteArray TokenSigner::sign(const StaffClaims& claims, int minutes) const {
    const Key& key = *std::find_if(m_keys.begin(), m_keys.end(), [](const Key& each) { return each.signs; });
    const qint64 now = m_clock.now().ms / 1000;
    JsonWriter header;
    header.beginObject().field("alg", "HS256").field("kid", key.id).field("typ", "at+jwt").endObject();
    JsonWriter payload;
    payload.beginObject().field("iss", kIssuer).field("aud", kAudience).field("sub", claims.staffId);
    payload.field("sid", claims.session.text()).field("iat", now).field("nbf", now);
    payload.field("exp", now + qint64{std::clamp(minutes, 1, 720)} * 60).field("jti", m_ids.next().text());
    payload.field("staff_id", claims.staffId).field("role", wireName(claims.role));
    payload.field("name", claims.name.left(kMaxName)).endObject();
    const QByteArray text = toBase64Url(QByteArray::fromStdString(header.take())) + '.' +
                            toBase64Url(QByteArray::fromStdString(payload.take()));
    const Signature signature = hmac(text, key.secret);
    return text + '.' + toBase64Url(QByteArray(reinterpret_cast<const char*>(signature.data()), signature.size()));
}

const TokenSigner::Key* TokenSigner::keyOf(QByteArrayView header) const {
    const auto text = fromBase64Url(header);
    const auto json = text ? parseJson(view(*text)) : Result<JsonDocument>(failure(ErrorCode::MalformedInput));
    if (!json || !(*json)->IsObject() || (*json)->MemberCount() != 3 || stringMember(**json, "alg") != "HS256" ||
        stringMember(**json, "typ") != "at+jwt")
        return nullptr;
    const auto id = stringMember(**json, "kid");
    const auto key = std::find_if(m_keys.begin(), m_keys.end(), [&](const Key& each) { return id == each.id; });
    return key == m_keys.end() ? nullptr : &*key;
}

Result<StaffClaims> TokenSigner::verify(QByteArrayView token) const {
    const auto parts = split(token);
    const Key* key = parts ? keyOf(parts->header) : nullptr;
    const auto signature = key ? fromBase64Url(parts->signature) : std::nullopt;
    if (!signature || signature->size() != qsizetype{crypto_auth_hmacsha256_BYTES}) return refused();
    const Signature expected = hmac(parts->signedText, key->secret);
    if (sodium_memcmp(expected.data(), signature->constData(), expected.size()) != 0) return refused();
    const auto payload = fromBase64Url(parts->payload);
    const auto json = payload ? parseJson(view(*payload)) : Result<JsonDocument>(failure(ErrorCode::MalformedInput));
    const auto claims = json ? readClaims(**json, m_clock.now().ms / 1000) : std::nullopt;
    if (!claims) return refused();
    return *claims;
}

}  // namespace frontdesk::api

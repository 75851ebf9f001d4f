// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "sync/api/json_reader.h"
#include "sync/api/json_writer.h"

#include <functional>
#include <vector>

namespace frontdesk::api {

/// What every token of ours says beside its audience's own claims.
struct TokenClaims {
    QByteArray subject;
    Uuid session;       ///< `sid`: one per login
    Instant expiresAt;  ///< set by verify(); sign() takes the lifetime
};

/// JWTs of one audience: HS256 alone, with the header {alg, kid, typ: "at+jwt"} and the claims iss, aud, sub, sid, iat,
/// nbf, exp, jti. Everything that is not exactly of this shape is refused before its signature is looked at: other
/// algorithms, `crit`, `jku`, `x5u`, `jwk`, duplicate members, padding, white space, more than 4 KiB. The signature is
/// libsodium's HMAC-SHA-256, compared in constant time. (libjwt 1.10 of Debian 12 refuses any `typ` but "JWT".) Any
/// thread.
class Jwt {
public:
    struct Key {
        QByteArray id;      ///< `kid`; looked up in this table and nowhere else
        QByteArray secret;  ///< 32 random bytes, for this audience alone
        bool signs = true;  ///< the first such key signs; the others only verify, while they are rotated out
    };
    /// @param audience `aud`
    /// @param longestMinutes a token that lives longer is not ours
    Jwt(QByteArray audience, std::vector<Key> keys, int longestMinutes, const Clock& clock, IdSource& ids);

    /// @param minutes of life, 1..the longest
    /// @param more writes the audience's own claims
    [[nodiscard]] QByteArray sign(const TokenClaims& claims, int minutes,
                                  const std::function<void(JsonWriter&)>& more) const;
    struct Verified {
        TokenClaims claims;
        JsonDocument payload;
    };
    /// @return nullopt for anything but an unexpired token of this audience
    [[nodiscard]] std::optional<Verified> verify(QByteArrayView token) const;

private:
    [[nodiscard]] const Key* keyOf(QByteArrayView header) const;

    QByteArray m_audience;
    std::vector<Key> m_keys;
    int m_longestMinutes;
    const Clock& m_clock;
    IdSource& m_ids;
};

/// A text member of a payload; nullopt if it is missing or no text.
[[nodiscard]] std::optional<QByteArray> claimOf(const JsonValue& payload, const char* name);

}  // namespace frontdesk::api

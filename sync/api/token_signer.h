// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/result.h"
#include "app/ports/clock.h"
#include "app/ports/id_source.h"

#include <vector>

namespace frontdesk::api {

/// Who a staff token was made for.
struct StaffClaims {
    StaffId staffId;
    StaffRole role = StaffRole::Kitchen;
    QString name;       ///< for people: who changed an order last
    Uuid session;       ///< one per sign-in (`sid`)
    Instant expiresAt;  ///< set by verify(); sign() takes the lifetime
};

/// Makes and checks staff tokens: JWTs of HS256 alone, with the header {alg, kid, typ: "at+jwt"} and the claims iss,
/// aud, sub, sid, iat, nbf, exp, jti, staff_id, role, name. Everything that is not exactly of this shape is refused
/// before its signature is looked at: other algorithms, `crit`, `jku`, `x5u`, `jwk`, duplicate members, padding, white
/// space, more than 4 KiB. The signature itself is libsodium's HMAC-SHA-256, compared in constant time. (libjwt 1.10 of
/// Debian 12 refuses any `typ` but "JWT".) Any thread.
class TokenSigner {
public:
    struct Key {
        QByteArray id;      ///< `kid`; looked up in this table and nowhere else
        QByteArray secret;  ///< 32 random bytes, for this audience alone
        bool signs = true;  ///< the first such key signs; the others only verify, while they are rotated out
    };
    /// @param keys of the staff audience
    TokenSigner(std::vector<Key> keys, const Clock& clock, IdSource& ids);

    /// @param minutes of life, 1..720
    [[nodiscard]] QByteArray sign(const StaffClaims& claims, int minutes) const;
    /// @return Unauthorized for anything but an unexpired token of ours
    [[nodiscard]] Result<StaffClaims> verify(QByteArrayView token) const;

private:
    [[nodiscard]] const Key* keyOf(QByteArrayView header) const;

    std::vector<Key> m_keys;
    const Clock& m_clock;
    IdSource& m_ids;
};

}  // namespace frontdesk::api

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "sync/api/jwt.h"

#include <mutex>
#include <unordered_map>

namespace frontdesk::api {

/// Whose login an access token belongs to.
struct CustomerClaims {
    CustomerId customerId;
    SessionId session;
    QByteArray methods;  ///< how the login was proved: "pwd" or "pwd otp" (`amr`)
    Instant expiresAt;   ///< set by verify()
};

/// Makes and checks the access tokens of customers (jwt.h) with the further claims customer_id and amr, and knows the
/// sessions that ended while tokens of theirs may still be unexpired. Any thread.
class CustomerTokens {
public:
    static constexpr int kLongestMinutes = 30;

    CustomerTokens(std::vector<Jwt::Key> keys, const Clock& clock, IdSource& ids);

    /// @param minutes of life, 1..30
    [[nodiscard]] QByteArray sign(const CustomerClaims& claims, int minutes) const;
    /// @return Unauthorized for anything but an unexpired customer token of ours whose session has not ended
    [[nodiscard]] Result<CustomerClaims> verify(QByteArrayView token) const;
    /// From now on no token of @p session is good. Repeating it is fine.
    void revoke(const SessionId& session);

private:
    Jwt m_jwt;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::unordered_map<SessionId, Instant> m_revoked;  ///< until when it matters
};

}  // namespace frontdesk::api

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "sync/api/jwt.h"

namespace frontdesk::api {

/// Who a staff token was made for.
struct StaffClaims {
    StaffId staffId;
    StaffRole role = StaffRole::Kitchen;
    QString name;            ///< for people: who changed an order last
    Uuid session;            ///< one per sign-in (`sid`)
    Instant expiresAt;       ///< set by verify(); sign() takes the lifetime
    DeviceId deviceId = {};  ///< where the PIN was typed; null: on this machine, by local trust
};

/// Makes and checks the access tokens of staff (jwt.h) with the further claims staff_id, role, name, and device_id for
/// a token made at a paired device. Any thread.
class TokenSigner {
public:
    TokenSigner(std::vector<Jwt::Key> keys, const Clock& clock, IdSource& ids);

    /// @param minutes of life, 1..720
    [[nodiscard]] QByteArray sign(const StaffClaims& claims, int minutes) const;
    /// @return Unauthorized for anything but an unexpired staff token of ours
    [[nodiscard]] Result<StaffClaims> verify(QByteArrayView token) const;

private:
    Jwt m_jwt;
};

}  // namespace frontdesk::api

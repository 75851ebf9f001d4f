// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"

namespace frontdesk {

/// Random values of one attempt, chosen by the caller so that a repeated command gives the same tokens.
struct LoginSecrets {
    SessionId session;
    QByteArray refresh;       ///< 32 bytes
    QByteArray secondFactor;  ///< 32 bytes
    QByteArray device;        ///< 32 bytes
};
/// Where an attempt comes from.
struct LoginOrigin {
    QByteArray network;      ///< the /24 or /64, any text
    QByteArray deviceToken;  ///< of the cookie of a device that has logged in before; empty
    QString device;          ///< for the list of sessions: "Firefox on Linux"
};
/// A login that succeeded.
struct LoggedIn {
    CustomerId customerId;
    SessionId session;
    QByteArray methods;       ///< "pwd" or "pwd otp"
    QByteArray refreshToken;  ///< base64url, given out once
    QByteArray deviceToken;   ///< base64url, for the cookie
    bool emailVerified = false;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/customer.h"
#include "app/ports/clock.h"
#include "app/ports/customer_store.h"
#include "app/services/events.h"
#include "app/services/login.h"

namespace frontdesk {

/// Sessions of customers and the refresh tokens that keep them up: 14 days without use, 30 days in all, ten an account
/// (SR-16). Service thread only.
class LoginSessions {
public:
    LoginSessions(SessionStore& sessions, Announcements& announcements, const Clock& clock);

    /// Begins a session; the least recently used ones make room. A repeated command finds the session it began.
    [[nodiscard]] Result<LoggedIn> open(const Customer& customer, const QByteArray& methods, const LoginOrigin& origin,
                                        const LoginSecrets& secrets);
    /// The session that a command with these secrets began; nullopt if there is none.
    [[nodiscard]] Result<std::optional<LoggedIn>> opened(const Customer& customer, const LoginOrigin& origin,
                                                         const LoginSecrets& secrets);
    /// A refresh token with its session.
    struct Held {
        RefreshToken token;
        CustomerSession session;
        bool live = false;  ///< the session has not ended and has not expired
    };
    [[nodiscard]] Result<std::optional<Held>> find(const QByteArray& refreshToken);
    /// Uses @p held up and puts the token of @p secrets in its place.
    [[nodiscard]] Status rotate(const Held& held, const LoginSecrets& secrets);
    /// Whether the token of @p secrets took the place of @p held: the command runs a second time.
    [[nodiscard]] Result<bool> isRotated(const Held& held, const LoginSecrets& secrets);

    /// Most recently used first.
    [[nodiscard]] Result<std::vector<CustomerSession>> live(const CustomerId& customer);
    [[nodiscard]] Status end(const SessionId& session, const QByteArray& reason);
    [[nodiscard]] Result<bool> knowsDevice(const LoginOrigin& origin, const CustomerId& customer);

private:
    [[nodiscard]] Status makeRoom(const CustomerId& customer);
    [[nodiscard]] Result<QByteArray> deviceTokenFor(const Customer& customer, const LoginOrigin& origin,
                                                    const LoginSecrets& secrets);
    [[nodiscard]] bool isLive(const CustomerSession& session) const;
    [[nodiscard]] RefreshToken tokenOf(const CustomerSession& session, const LoginSecrets& secrets) const;

    SessionStore& m_sessions;
    Announcements& m_announcements;
    const Clock& m_clock;
};

/// Ends all sessions of @p customer but @p keep. For services that change what a login rests on.
[[nodiscard]] Status endSessions(SessionStore& sessions, Announcements& announcements, const CustomerId& customer,
                                 const SessionId& keep, const QByteArray& reason, Instant now);

}  // namespace frontdesk

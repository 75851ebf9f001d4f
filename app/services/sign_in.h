// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/customer.h"
#include "app/ports/clock.h"
#include "app/ports/customer_store.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"
#include "app/services/login.h"
#include "app/services/login_sessions.h"
#include "app/services/login_throttle.h"
#include "app/services/mailbox.h"
#include "app/services/second_factor.h"

#include <variant>

namespace frontdesk {

/// The password was right, and a code is needed too.
struct SecondFactorNeeded {
    QByteArray token;  ///< base64url, 5 minutes, once
};
using LoginOutcome = std::variant<LoggedIn, SecondFactorNeeded>;

/// Logins, sessions and refresh tokens. Service thread only; Argon2id runs between begin() and finish() on the work
/// pool. Refusals that count a failure or raise an alarm stand (Error::stands).
class SignIn {
public:
    struct Parts {
        CustomerStore& customers;
        CustomerTokenStore& tokens;
        SessionStore& sessions;
        FailureStore& failures;
        SecondFactor& secondFactor;
        Mailbox& mail;
        AuditLog& audit;
        Announcements& announcements;
        const Clock& clock;
        const Secrets& secrets;
    };
    explicit SignIn(const Parts& parts);

    /// What the password is to be compared with. An unknown address gives a challenge too, which nothing answers.
    struct Challenge {
        CustomerId customerId;    ///< null: unknown
        QByteArray passwordHash;  ///< PHC; empty: take a dummy
        QString email;            ///< canonical
        LoginOrigin origin;
    };
    /// @return TooManyAttempts with retryAfterSeconds (SR-21); the same for known and unknown addresses
    [[nodiscard]] Result<Challenge> begin(const QString& email, const LoginOrigin& origin);
    /// @param rehashed the password hashed with today's parameters if the stored ones are weaker, else empty
    /// @return InvalidCredentials
    [[nodiscard]] Result<LoginOutcome> finish(const Challenge& challenge, bool matches, const QByteArray& rehashed,
                                              const LoginSecrets& secrets);
    /// The second step. @return InvalidLoginStep (old or used), InvalidCode, TooManyAttempts (of this token or the
    /// account)
    [[nodiscard]] Result<LoggedIn> finishSecondFactor(const QByteArray& token, const QString& code,
                                                      const LoginOrigin& origin, const LoginSecrets& secrets);
    /// A new pair for an unused refresh token. A used one ends its family, raises the alarm and tells by e-mail; a
    /// retry of the same command finds its own answer by @p secrets.
    /// @return Unauthorized
    [[nodiscard]] Result<LoggedIn> refresh(const QByteArray& refreshToken, const LoginSecrets& secrets);
    [[nodiscard]] Status logout(const QByteArray& refreshToken);  ///< fine if it is none
    [[nodiscard]] Status logout(const SessionId& session, const CustomerId& customer);

    [[nodiscard]] Result<std::vector<CustomerSession>> sessions(const CustomerId& customer);
    /// @return NotFound if it is not a live session of @p customer
    [[nodiscard]] Status revoke(const SessionId& session, const CustomerId& customer);
    /// Failures of asking for the password again (mfa/setup, password, profile): as a login's, by account.
    [[nodiscard]] Result<Challenge> beginConfirm(const CustomerId& customer);
    /// @return InvalidCredentials
    [[nodiscard]] Status finishConfirm(const Challenge& challenge, bool matches);
    [[nodiscard]] Status purge();  ///< what expired long ago; housekeeping

private:
    [[nodiscard]] Result<PasswordTry> tryOf(const Challenge& challenge);
    [[nodiscard]] Result<std::optional<Customer>> answered(const Challenge& challenge, bool matches,
                                                           const QByteArray& rehashed);
    [[nodiscard]] Error refuse(const PasswordTry& attempt, const CustomerId& customer);
    [[nodiscard]] Status storeRehashed(Customer& customer, const QByteArray& rehashed);
    [[nodiscard]] Result<SecondFactorNeeded> askSecondFactor(const Customer& customer, const LoginSecrets& secrets);
    [[nodiscard]] Result<Customer> customerOf(const CustomerToken& token);
    [[nodiscard]] Result<LoggedIn> openSession(const Customer& customer, const QByteArray& methods,
                                               const LoginOrigin& origin, const LoginSecrets& secrets);
    [[nodiscard]] Error raiseReuse(const CustomerSession& session, const Customer& customer);
    [[nodiscard]] Status note(const CustomerId& customer, const QByteArray& action, const QString& detail = {});

    Parts m_parts;
    LoginThrottle m_throttle;
    LoginSessions m_sessions;
};

}  // namespace frontdesk

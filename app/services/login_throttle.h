// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/customer_store.h"
#include "app/ports/secrets.h"

namespace frontdesk {

/// The rules of SR-21, apart from their store: how failures in a row slow the next try down.
namespace login_rules {

inline constexpr int kTriesHere = 5;         ///< in a row from one place, then its first delay
inline constexpr int kTriesEverywhere = 20;  ///< in a row from anywhere, then the account's first delay
inline constexpr int kTriesInAll = 100;      ///< in a row from anywhere, then only a reset by e-mail helps

/// How long after failure number @p inARow nobody may try: nothing before the @p tries -th, then 32 s, 64 s, … 15 min.
[[nodiscard]] qint64 delayMs(int inARow, int tries);
/// @p count with one more failure at @p now.
[[nodiscard]] FailureCount afterFailure(FailureCount count, int tries, Instant now);
/// How long to wait before the next try, in seconds; 0: none.
/// @param here       failures from this place
/// @param everywhere failures from anywhere
/// @param trusted    the place is a device that has logged in before: what strangers do does not slow it down, until it
///                   has failed as often as they may
[[nodiscard]] int waitSeconds(const FailureCount& here, const FailureCount& everywhere, bool trusted, Instant now);

}  // namespace login_rules

/// Who tries a password, as far as counting goes.
struct PasswordTry {
    QString email;     ///< canonical; whether it has an account or not, so that nothing tells them apart
    QByteArray place;  ///< a network or a known device, any text
    bool trusted = false;
};

/// Counts wrong passwords by account and place, over restarts. Keys are keyed hashes: the store tells nobody who was
/// tried. Service thread only.
class LoginThrottle {
public:
    LoginThrottle(FailureStore& failures, const Secrets& secrets, const Clock& clock);

    /// @return TooManyAttempts with retryAfterSeconds
    [[nodiscard]] Status admit(const PasswordTry& attempt);
    /// Counts a failure. @return 5, 20 or 100 if it is the one that began a series worth noting, else 0
    [[nodiscard]] Result<int> count(const PasswordTry& attempt);
    /// The password was right.
    [[nodiscard]] Status clear(const PasswordTry& attempt);
    /// The password was reset by e-mail: what anybody failed at before no longer counts.
    [[nodiscard]] Status clearAccount(const QString& email);

private:
    struct Counts {
        FailureCount here;
        FailureCount everywhere;
    };
    [[nodiscard]] Result<Counts> countsOf(const PasswordTry& attempt);
    [[nodiscard]] QByteArray placeKey(const PasswordTry& attempt) const;
    [[nodiscard]] QByteArray accountKey(const QString& email) const;

    FailureStore& m_failures;
    const Secrets& m_secrets;
    const Clock& m_clock;
};

}  // namespace frontdesk

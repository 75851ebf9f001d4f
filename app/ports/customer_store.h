// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/customer.h"
#include "app/domain/result.h"

namespace frontdesk {

/// Accounts with their address books. One instance per connection, used on that connection's thread; so are all below.
class CustomerStore {
public:
    virtual ~CustomerStore() = default;
    [[nodiscard]] virtual Status insert(const Customer& customer) = 0;
    /// Writes everything but id, created_at and the second factor (SecondFactorStore's) where the stored version is
    /// @p customer.version - 1; the address book is replaced. @return Conflict if it is not
    [[nodiscard]] virtual Status update(const Customer& customer) = 0;
    [[nodiscard]] virtual Result<std::optional<Customer>> find(const CustomerId& id) = 0;
    /// @param email canonical
    [[nodiscard]] virtual Result<std::optional<Customer>> findByEmail(const QString& email) = 0;
    /// Accounts whose address was not verified and that are older than @p before; at most 100.
    [[nodiscard]] virtual Result<std::vector<CustomerId>> unverifiedBefore(Instant before) = 0;
};

enum class TokenPurpose { VerifyEmail, ResetPassword, SecondFactor };
/// A token that was given out once: its SHA-256 alone is stored.
struct CustomerToken {
    QByteArray hash;
    CustomerId customerId;
    TokenPurpose purpose = TokenPurpose::VerifyEmail;
    int attempts = 0;  ///< wrong codes with a second_factor token
    Instant createdAt;
    Instant expiresAt;
    std::optional<Instant> usedAt;
};
class CustomerTokenStore {
public:
    virtual ~CustomerTokenStore() = default;
    /// Of verify_email and reset_password only the newest of a customer counts: older unused ones end.
    [[nodiscard]] virtual Status insert(const CustomerToken& token) = 0;
    [[nodiscard]] virtual Result<std::optional<CustomerToken>> find(const QByteArray& hash) = 0;
    [[nodiscard]] virtual Status setUsed(const QByteArray& hash, Instant at) = 0;
    [[nodiscard]] virtual Status countAttempt(const QByteArray& hash) = 0;
    [[nodiscard]] virtual Status removeOf(const CustomerId& customer) = 0;
    /// Those of @p purpose that were not used yet.
    [[nodiscard]] virtual Status endUnused(const CustomerId& customer, TokenPurpose purpose) = 0;
    [[nodiscard]] virtual Status purgeExpired(Instant before) = 0;
};

/// One login: the family of its refresh tokens.
struct CustomerSession {
    SessionId id;
    CustomerId customerId;
    QString device;      ///< "Firefox on Linux", from the User-Agent; may be empty
    QByteArray methods;  ///< how the login was proved: "pwd" or "pwd otp" (claim amr)
    Instant createdAt;
    Instant lastUsedAt;
    Instant expiresAt;  ///< absolute end, 30 days after creation
    std::optional<Instant> endedAt;
    QByteArray endReason;  ///< "logout", "revoked", "reuse", "password", "erased", "displaced"
};
struct RefreshToken {
    QByteArray hash;
    SessionId sessionId;
    Instant createdAt;
    Instant expiresAt;  ///< idle end, 14 days
    std::optional<Instant> usedAt;
};
class SessionStore {
public:
    virtual ~SessionStore() = default;
    [[nodiscard]] virtual Status insert(const CustomerSession& session) = 0;
    [[nodiscard]] virtual Result<std::optional<CustomerSession>> find(const SessionId& id) = 0;
    /// Not ended and not expired, most recently used first.
    [[nodiscard]] virtual Result<std::vector<CustomerSession>> liveOf(const CustomerId& customer, Instant now) = 0;
    [[nodiscard]] virtual Status touch(const SessionId& id, Instant at) = 0;
    [[nodiscard]] virtual Status end(const SessionId& id, const QByteArray& reason, Instant at) = 0;
    /// Sessions that ended since @p since: their access tokens may still be unexpired.
    [[nodiscard]] virtual Result<std::vector<SessionId>> endedSince(Instant since) = 0;
    [[nodiscard]] virtual Status insertToken(const RefreshToken& token) = 0;
    [[nodiscard]] virtual Result<std::optional<RefreshToken>> findToken(const QByteArray& hash) = 0;
    [[nodiscard]] virtual Status setTokenUsed(const QByteArray& hash, Instant at) = 0;
    [[nodiscard]] virtual Status rememberDevice(const QByteArray& hash, const CustomerId& customer, Instant at) = 0;
    [[nodiscard]] virtual Result<bool> knowsDevice(const QByteArray& hash, const CustomerId& customer) = 0;
    [[nodiscard]] virtual Status forgetDevices(const CustomerId& customer) = 0;
    [[nodiscard]] virtual Status purgeDevices(Instant at) = 0;  ///< those that have not been remembered since @p at
    [[nodiscard]] virtual Status purgeBefore(Instant at) = 0;   ///< tokens and sessions that ended before @p at
};

/// TOTP secrets (sealed at rest) and backup codes (as keyed hashes).
class SecondFactorStore {
public:
    virtual ~SecondFactorStore() = default;
    struct Factor {
        QByteArray secret;    ///< 20 bytes; empty: not set up
        qint64 lastStep = 0;  ///< of the last code taken: only later ones count
        bool enabled = false;
    };
    [[nodiscard]] virtual Result<Factor> find(const CustomerId& customer) = 0;
    [[nodiscard]] virtual Status setSecret(const CustomerId& customer, const QByteArray& secret) = 0;  ///< not yet on
    [[nodiscard]] virtual Status setEnabled(const CustomerId& customer, bool enabled) = 0;  ///< off: forgets the secret
    /// UPDATE … WHERE last_step < @p step. @return false if this step or a later one was taken before
    [[nodiscard]] virtual Result<bool> takeStep(const CustomerId& customer, qint64 step) = 0;
    [[nodiscard]] virtual Status replaceCodes(const CustomerId& customer, const std::vector<QByteArray>& hashes) = 0;
    /// @return false if there is no such unused code
    [[nodiscard]] virtual Result<bool> takeCode(const CustomerId& customer, const QByteArray& hash, Instant at) = 0;
    [[nodiscard]] virtual Result<int> codesLeft(const CustomerId& customer) = 0;
};

/// Failures in a row by key, kept over restarts.
struct FailureCount {
    int inARow = 0;
    Instant lockedUntil;
    Instant changedAt;
};
class FailureStore {
public:
    virtual ~FailureStore() = default;
    [[nodiscard]] virtual Result<FailureCount> find(const QByteArray& key) = 0;  ///< zeros if there is none
    [[nodiscard]] virtual Status save(const QByteArray& key, const FailureCount& count) = 0;
    [[nodiscard]] virtual Status clear(const QByteArray& key) = 0;
    /// Counts that have not changed since @p at are forgotten.
    [[nodiscard]] virtual Status purgeBefore(Instant at) = 0;
};

/// Customers by phone number.
class ProfileStore {
public:
    virtual ~ProfileStore() = default;
    [[nodiscard]] virtual Status save(const CustomerProfile& profile) = 0;  ///< inserts or replaces
    [[nodiscard]] virtual Result<std::optional<CustomerProfile>> find(const QString& e164) = 0;
    [[nodiscard]] virtual Status remove(const QString& e164) = 0;
};

}  // namespace frontdesk

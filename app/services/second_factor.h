// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/customer_store.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"
#include "app/services/mailbox.h"
#include "app/services/restaurant.h"

#include <functional>

namespace frontdesk {

/// RFC 6238 over a secret: SHA-1, 6 digits, 30 s.
struct OneTimeCodes {
    /// Whether @p code belongs to @p step (Unix time / 30).
    std::function<bool(const QByteArray& secret, qint64 step, const QString& code)> matches;
};

/// Two-factor login: TOTP with replay protection, and backup codes. The password was asked for again by the caller
/// where the contract wants it. A wrong code is a refusal that stands (Error::stands). Service thread only.
class SecondFactor {
public:
    struct Parts {
        CustomerStore& customers;
        SecondFactorStore& factors;
        FailureStore& failures;
        Mailbox& mail;
        AuditLog& audit;
        const Clock& clock;
        const Secrets& secrets;
        OneTimeCodes codes;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit SecondFactor(Parts parts);

    struct Setup {
        QString secret;      ///< Base32 without padding
        QString otpauthUrl;  ///< issuer: the business name without colons
        QStringList backupCodes;
    };
    /// Not yet on. @param secret 20 random bytes; @param codes 10 codes' random bytes, 7 each
    /// @return MfaAlreadyEnabled
    [[nodiscard]] Result<Setup> begin(const CustomerId& customer, const QByteArray& secret,
                                      const std::vector<QByteArray>& codes);
    /// Turns it on with one code of the secret (one step either way is taken while enrolling).
    /// @return InvalidCode, MfaAlreadyEnabled, MfaNotEnabled (nothing was set up), TooManyAttempts
    [[nodiscard]] Status enable(const CustomerId& customer, const QString& code);
    /// A code of the authenticator (this step or the one before, each once) or a backup code.
    /// @param knownDevice token of a device that has logged in to this account before: its wrong codes count for
    ///        themselves, so that nobody who knows the password keeps the owner out; else empty
    /// @return InvalidCode, TooManyAttempts (10 wrong ones an hour)
    [[nodiscard]] Status check(const CustomerId& customer, const QString& code, const QByteArray& knownDevice = {});
    [[nodiscard]] Status disable(const CustomerId& customer);  ///< fine if it is off
    /// @return MfaNotEnabled
    [[nodiscard]] Result<QStringList> renewCodes(const CustomerId& customer, const std::vector<QByteArray>& codes);

private:
    [[nodiscard]] Result<Customer> customerOf(const CustomerId& id);
    [[nodiscard]] Result<bool> takeStep(const CustomerId& customer, const QByteArray& secret, const QString& code,
                                        const std::vector<qint64>& offsets);
    [[nodiscard]] Result<bool> takeBackupCode(const CustomerId& customer, const QString& code);
    [[nodiscard]] Status admit(const QByteArray& counter);
    [[nodiscard]] Status conclude(const QByteArray& counter, bool right);
    [[nodiscard]] Result<QStringList> replaceCodes(const CustomerId& customer, const std::vector<QByteArray>& codes);
    [[nodiscard]] Status announce(const Customer& customer, const QByteArray& action);
    [[nodiscard]] QByteArray counterOf(const CustomerId& customer, const QByteArray& device) const;
    [[nodiscard]] QByteArray codeHash(const CustomerId& customer, const QByteArray& digits) const;

    Parts m_parts;
};

}  // namespace frontdesk

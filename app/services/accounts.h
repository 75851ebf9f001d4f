// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/customer.h"
#include "app/ports/clock.h"
#include "app/ports/customer_store.h"
#include "app/ports/id_source.h"
#include "app/ports/phone_parser.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"
#include "app/services/mailbox.h"
#include "app/services/restaurant.h"

namespace frontdesk {

struct Registration {
    QString email;
    QString fullName;
    QString phone;
    QString businessName;
    QString taxId;
    QString address;
    QString language;  ///< of the e-mails: of Accept-Language, else the restaurant's first
};
/// Changes to a profile: what is not given stays.
struct ProfileChange {
    std::optional<QString> fullName;
    std::optional<QString> phone;
    std::optional<QString> businessName;
    std::optional<QString> taxId;
    std::optional<QString> address;
    std::optional<std::optional<PaymentMethod>> preferredPaymentMethod;
    std::optional<std::vector<SavedAddress>> addressBook;
    std::optional<bool> notifySms;
    std::optional<bool> notifyEmail;
};

/// Accounts: from registration to erasure. Passwords come here hashed: Argon2id runs on the work pool, between two
/// commands. Tokens that leave in e-mails are made of @p secret bytes chosen by the caller, so that a repeated command
/// sends the same one. Service thread only.
class Accounts {
public:
    struct Parts {
        CustomerStore& customers;
        CustomerTokenStore& tokens;
        SessionStore& sessions;
        SecondFactorStore& factors;
        FailureStore& failures;
        ProfileStore& profiles;
        Mailbox& mail;
        AuditLog& audit;
        Announcements& announcements;
        const Clock& clock;
        const PhoneParser& phones;
        const Secrets& secrets;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit Accounts(Parts parts);

    /// Checks everything of a registration but whether the address is taken. Any thread.
    /// @return ValidationFailed with all faulty fields
    [[nodiscard]] static Status check(const Registration& registration, const QString& password,
                                      const Restaurant& restaurant, const PhoneParser& phones);
    struct Registered {
        CustomerId id;  ///< leads nowhere if the address was taken
        QString email;
    };
    /// Makes the account and sends the verification e-mail; for an address that has an account sends an e-mail that
    /// says so instead, and answers alike.
    [[nodiscard]] Result<Registered> registerNew(const Registration& registration, const QByteArray& passwordHash,
                                                 const CustomerId& id, const QByteArray& secret);
    /// @return InvalidToken
    [[nodiscard]] Status verifyEmail(const QByteArray& token);
    /// Sends a new verification e-mail if there is an unverified account; says nothing either way.
    [[nodiscard]] Status resendVerification(const QString& email, const QByteArray& secret);
    /// Sends a reset e-mail if there is an account; says nothing either way.
    [[nodiscard]] Status forgotPassword(const QString& email, const QByteArray& secret);
    /// What a new password is checked against (context words). @return InvalidToken
    [[nodiscard]] Result<Customer> customerOfReset(const QByteArray& token);
    /// Ends all sessions, clears the failures, keeps two-factor login. @return InvalidToken
    [[nodiscard]] Status resetPassword(const QByteArray& token, const QByteArray& newHash);

    [[nodiscard]] Result<Customer> find(const CustomerId& id);  ///< NotFound if erased
    [[nodiscard]] Result<Customer> changeProfile(const CustomerId& id, const ProfileChange& change);
    /// The current password was checked by the caller. Ends all other sessions and tells by e-mail.
    [[nodiscard]] Status changePassword(const CustomerId& id, const SessionId& keep, const QByteArray& newHash);
    /// Erases personal data of the account, its orders and its profile by phone; invoices stay. The password was
    /// checked by the caller. Repeating it is fine.
    [[nodiscard]] Status erase(const CustomerId& id);
    /// Erases accounts that were never verified within 30 days; housekeeping.
    [[nodiscard]] Result<int> purgeUnverified();

private:
    Parts m_parts;
};

/// Whether @p password may be used: 12 to 128 characters (at most 512 bytes), not one of the usual ones, not built on
/// @p context (e-mail, name, phone, the restaurant). No composition is asked for unless @p composed. Any thread, some
/// milliseconds.
/// @return ValidationFailed on @p field: too_short, too_long, too_common, contains_context, needs_composition
[[nodiscard]] Status checkPassword(const QString& password, const QStringList& context, bool composed,
                                   const QString& field);

}  // namespace frontdesk

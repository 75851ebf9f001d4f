// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/customer.h"
#include "app/ports/clock.h"
#include "app/ports/customer_store.h"
#include "app/ports/erasure_list.h"
#include "app/ports/id_source.h"
#include "app/ports/invoice_store.h"
#include "app/ports/order_store.h"
#include "app/ports/phone_parser.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"
#include "app/services/mailbox.h"
#include "app/services/password_rules.h"
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
/// Everything that is held about a customer.
struct CustomerExport {
    Customer customer;
    std::vector<CustomerSession> sessions;  ///< where he is logged in
    std::vector<Order> orders;              ///< newest first, as all below
    std::vector<Invoice> invoices;
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
        OrderStore& orders;
        InvoiceStore& invoices;
        ErasureList& erasures;
        Mailbox& mail;
        AuditLog& audit;
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
        const PhoneParser& phones;
        const Secrets& secrets;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit Accounts(Parts parts);

    /// Checks everything of a registration but whether the address is taken. Any thread.
    /// @return ValidationFailed with all faulty fields
    [[nodiscard]] static Status check(const Registration& registration, const QString& password,
                                      const Restaurant& restaurant, const PhoneParser& phones);
    /// The same for a change of a profile. Any thread.
    [[nodiscard]] Status check(const ProfileChange& change) const;
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
    /// Everything that is held about the account; noted in the audit log. @return NotFound
    [[nodiscard]] Result<CustomerExport> exportOf(const CustomerId& id);
    /// Addresses of the book without an id get one. @return NotFound, ValidationFailed
    [[nodiscard]] Result<Customer> changeProfile(const CustomerId& id, const ProfileChange& change);
    /// The current password was checked by the caller. Ends all other sessions and tells by e-mail.
    [[nodiscard]] Status changePassword(const CustomerId& id, const SessionId& keep, const QByteArray& newHash);
    /// Erases personal data of the account, its orders and its profile by phone; invoices stay. Of an order that is not
    /// finished, address and notes stay until it is, since the kitchen and the driver need them. The account joins the
    /// list of erasures, which outlives a restore, before this returns. The password was checked by the caller.
    /// Repeating it is fine.
    [[nodiscard]] Status erase(const CustomerId& id);
    /// Erases again what a restored store has brought back. Called once, before anybody is served.
    [[nodiscard]] Status repeatErasures();
    /// Erases accounts that were never verified within 30 days, and what is left in orders of erased accounts that have
    /// finished since. Housekeeping, hourly; at most 100 of each a call.
    [[nodiscard]] Status purge();

private:
    [[nodiscard]] Status sendToken(const Customer& customer, TokenPurpose purpose, const QByteArray& secret);
    struct Presented {
        CustomerToken token;
        Customer customer;
    };
    /// The token and whose it is, even if it was used or is old. @return InvalidToken
    [[nodiscard]] Result<Presented> presented(const QByteArray& token, TokenPurpose purpose);
    [[nodiscard]] bool isFresh(const CustomerToken& token) const;
    [[nodiscard]] Status setPassword(Customer customer, const QByteArray& newHash, const SessionId& keep,
                                     const QByteArray& action);
    [[nodiscard]] Status save(Customer& customer);
    [[nodiscard]] Status note(const CustomerId& id, const QByteArray& action, const QString& detail = {});
    [[nodiscard]] Status forget(Customer customer, const QString& why);
    [[nodiscard]] Status forgetLogins(const Customer& customer);
    [[nodiscard]] Status announceOpenOrders(const CustomerId& id);

    Parts m_parts;
};

}  // namespace frontdesk

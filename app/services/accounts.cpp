// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/accounts.h"

#include "app/services/account_fields.h"
#include "app/services/login_throttle.h"
#include "app/services/sign_in.h"
#include "app/services/token_text.h"

namespace frontdesk {
namespace {

constexpr qsizetype kLongestLanguage = 16;
constexpr int kPageOfExport = 100;

QByteArray actorOf(const CustomerId& id) {
    return "customer:" + id.text();
}

tl::unexpected<Error> uselessToken() {
    return failure(ErrorCode::InvalidToken, QStringLiteral("This link was used, is too old or was never given out."));
}

/// The account that @p registration asks for, as far as @p fields does not refuse it.
Customer accountOf(const Registration& registration, const Restaurant& restaurant, AccountFields& fields) {
    Customer customer;
    customer.email = fields.email(registration.email);
    customer.fullName = fields.fullName(registration.fullName);
    customer.phone = fields.phone(registration.phone);
    customer.businessName = fields.businessName(registration.businessName);
    customer.taxId = fields.taxId(registration.taxId);
    customer.address = fields.address(registration.address);
    const QString language = registration.language.isEmpty() ? restaurant.languages.value(0) : registration.language;
    customer.language = language.left(kLongestLanguage);
    return customer;
}

void apply(const ProfileChange& change, Customer& customer, AccountFields& fields) {
    if (change.fullName) customer.fullName = fields.fullName(*change.fullName);
    if (change.phone) customer.phone = fields.phone(*change.phone);
    if (change.businessName) customer.businessName = fields.businessName(*change.businessName);
    if (change.taxId) customer.taxId = fields.taxId(*change.taxId);
    if (change.address) customer.address = fields.address(*change.address);
    if (change.preferredPaymentMethod) customer.preferredPaymentMethod = *change.preferredPaymentMethod;
    if (change.addressBook) customer.addressBook = fields.addressBook(*change.addressBook);
    if (change.notifySms) customer.notifySms = *change.notifySms;
    if (change.notifyEmail) customer.notifyEmail = *change.notifyEmail;
}

/// Reads a list to its end. @p page gives the rows from a cursor on.
template <class T, class ReadPage>
Result<std::vector<T>> allPages(ReadPage page) {
    std::vector<T> all;
    QByteArray cursor;
    do {
        auto next = page(cursor);
        if (!next) return tl::make_unexpected(next.error());
        std::move(next->rows.begin(), next->rows.end(), std::back_inserter(all));
        cursor = next->nextCursor;
    } while (!cursor.isEmpty());
    return all;
}

}  // namespace

Accounts::Accounts(Parts parts) : m_parts(std::move(parts)) {}

Status Accounts::check(const Registration& registration, const QString& password, const Restaurant& restaurant,
                       const PhoneParser& phones) {
    AccountFields fields(phones);
    const Customer customer = accountOf(registration, restaurant, fields);
    fields.also(checkPassword(password, passwordContext(customer, restaurant), restaurant.composedPasswords,
                              QStringLiteral("password")));
    return fields.status();
}

Status Accounts::check(const ProfileChange& change) const {
    AccountFields fields(m_parts.phones);
    Customer anybody;
    apply(change, anybody, fields);
    return fields.status();
}

Result<Accounts::Registered> Accounts::registerNew(const Registration& registration, const QByteArray& passwordHash,
                                                   const CustomerId& id, const QByteArray& secret) {
    AccountFields fields(m_parts.phones);
    Customer customer = accountOf(registration, *m_parts.restaurant, fields);
    if (auto valid = fields.status(); !valid) return tl::make_unexpected(valid.error());
    const Registered answer{id, customer.email};

    const auto known = m_parts.customers.findByEmail(customer.email);
    if (!known) return tl::make_unexpected(known.error());
    if (*known) {
        if ((*known)->id == id) return answer;
        // The message says what the answer must not: the name in it is the account's, never what a stranger typed.
        const auto told = m_parts.mail.send(MailKind::AlreadyRegistered, (*known)->email, (*known)->fullName,
                                            (*known)->language, tokenText(secret));
        if (!told && told.error().code != ErrorCode::Conflict) return tl::make_unexpected(told.error());
        return answer;
    }

    customer.id = id;
    customer.passwordHash = passwordHash;
    customer.createdAt = customer.updatedAt = m_parts.clock.now();
    if (auto stored = m_parts.customers.insert(customer); !stored) return tl::make_unexpected(stored.error());
    if (auto sent = sendToken(customer, TokenPurpose::VerifyEmail, secret); !sent)
        return tl::make_unexpected(sent.error());
    if (auto noted = note(id, "customer.registered"); !noted) return tl::make_unexpected(noted.error());
    return answer;
}

Status Accounts::sendToken(const Customer& customer, TokenPurpose purpose, const QByteArray& secret) {
    const QByteArray text = tokenText(secret);
    const auto sent = m_parts.tokens.find(tokenHash(text));
    if (!sent) return tl::make_unexpected(sent.error());
    if (*sent) return {};
    const bool verifies = purpose == TokenPurpose::VerifyEmail;
    const Instant now = m_parts.clock.now();
    const auto stored = m_parts.tokens.insert({tokenHash(text),
                                               customer.id,
                                               purpose,
                                               0,
                                               now,
                                               now.plusMinutes(verifies ? kVerifyHours * 60 : kResetMinutes),
                                               {}});
    if (!stored) return stored;
    return m_parts.mail.send(verifies ? MailKind::VerifyEmail : MailKind::ResetPassword, customer.email,
                             customer.fullName, customer.language, text);
}

Result<Accounts::Presented> Accounts::presented(const QByteArray& token, TokenPurpose purpose) {
    const auto found = m_parts.tokens.find(tokenHash(token));
    if (!found) return tl::make_unexpected(found.error());
    if (!*found || (*found)->purpose != purpose) return uselessToken();
    auto customer = m_parts.customers.find((*found)->customerId);
    if (!customer) return tl::make_unexpected(customer.error());
    if (!*customer || (*customer)->erasedAt) return uselessToken();
    return Presented{**found, std::move(**customer)};
}

bool Accounts::isFresh(const CustomerToken& token) const {
    return !token.usedAt && m_parts.clock.now() < token.expiresAt;
}

Status Accounts::verifyEmail(const QByteArray& token) {
    auto shown = presented(token, TokenPurpose::VerifyEmail);
    if (!shown) return tl::make_unexpected(shown.error());
    if (!isFresh(shown->token)) return uselessToken();
    if (auto used = m_parts.tokens.setUsed(shown->token.hash, m_parts.clock.now()); !used) return used;
    if (shown->customer.emailVerified) return {};
    shown->customer.emailVerified = true;
    if (auto saved = save(shown->customer); !saved) return saved;
    const Customer& customer = shown->customer;
    if (auto sent = m_parts.mail.send(MailKind::Welcome, customer.email, customer.fullName, customer.language); !sent)
        return sent;
    return note(customer.id, "customer.verified");
}

Status Accounts::resendVerification(const QString& email, const QByteArray& secret) {
    const auto customer = m_parts.customers.findByEmail(canonicalEmail(email).value_or(QString()));
    if (!customer) return tl::make_unexpected(customer.error());
    if (!*customer || (*customer)->emailVerified) return {};
    return sendToken(**customer, TokenPurpose::VerifyEmail, secret);
}

Status Accounts::forgotPassword(const QString& email, const QByteArray& secret) {
    const auto customer = m_parts.customers.findByEmail(canonicalEmail(email).value_or(QString()));
    if (!customer) return tl::make_unexpected(customer.error());
    if (!*customer) return {};
    return sendToken(**customer, TokenPurpose::ResetPassword, secret);
}

Result<Customer> Accounts::customerOfReset(const QByteArray& token) {
    auto shown = presented(token, TokenPurpose::ResetPassword);
    if (!shown) return tl::make_unexpected(shown.error());
    if (!isFresh(shown->token)) return uselessToken();
    return std::move(shown->customer);
}

Status Accounts::resetPassword(const QByteArray& token, const QByteArray& newHash) {
    const auto shown = presented(token, TokenPurpose::ResetPassword);
    if (!shown) return tl::make_unexpected(shown.error());
    if (shown->token.usedAt && shown->customer.passwordHash == newHash) return {};  // this command, run again
    if (!isFresh(shown->token)) return uselessToken();
    if (auto used = m_parts.tokens.setUsed(shown->token.hash, m_parts.clock.now()); !used) return used;
    LoginThrottle throttle(m_parts.failures, m_parts.secrets, m_parts.clock);
    if (auto cleared = throttle.clearAccount(shown->customer.email); !cleared) return cleared;
    if (auto forgotten = m_parts.sessions.forgetDevices(shown->customer.id); !forgotten) return forgotten;
    return setPassword(shown->customer, newHash, SessionId(), "customer.password_reset");
}

Result<Customer> Accounts::find(const CustomerId& id) {
    auto customer = m_parts.customers.find(id);
    if (!customer) return tl::make_unexpected(customer.error());
    if (!*customer || (*customer)->erasedAt)
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such account."));
    return std::move(**customer);
}

Result<CustomerExport> Accounts::exportOf(const CustomerId& id) {
    auto customer = find(id);
    if (!customer) return tl::make_unexpected(customer.error());
    auto sessions = m_parts.sessions.liveOf(id, m_parts.clock.now());
    if (!sessions) return tl::make_unexpected(sessions.error());
    auto orders = allPages<Order>([&](const QByteArray& cursor) {
        return m_parts.orders.ofCustomer({.customer = id, .limit = kPageOfExport, .cursor = cursor});
    });
    if (!orders) return tl::make_unexpected(orders.error());
    auto invoices = allPages<Invoice>([&](const QByteArray& cursor) {
        return m_parts.invoices.list({.customer = id, .limit = kPageOfExport, .cursor = cursor});
    });
    if (!invoices) return tl::make_unexpected(invoices.error());
    if (auto noted = note(id, "customer.exported"); !noted) return tl::make_unexpected(noted.error());
    return CustomerExport{std::move(*customer), std::move(*sessions), std::move(*orders), std::move(*invoices)};
}

Result<Customer> Accounts::changeProfile(const CustomerId& id, const ProfileChange& change) {
    auto customer = find(id);
    if (!customer) return customer;
    AccountFields fields(m_parts.phones);
    apply(change, *customer, fields);
    if (auto valid = fields.status(); !valid) return tl::make_unexpected(valid.error());
    for (SavedAddress& address : customer->addressBook)
        if (address.id.isNull()) address.id = m_parts.ids.make<AddressId>();
    if (auto saved = save(*customer); !saved) return tl::make_unexpected(saved.error());
    return customer;
}

Status Accounts::changePassword(const CustomerId& id, const SessionId& keep, const QByteArray& newHash) {
    const auto customer = find(id);
    if (!customer) return tl::make_unexpected(customer.error());
    if (customer->passwordHash == newHash) return {};  // this command, run again
    return setPassword(*customer, newHash, keep, "customer.password_changed");
}

Status Accounts::setPassword(Customer customer, const QByteArray& newHash, const SessionId& keep,
                             const QByteArray& action) {
    customer.passwordHash = newHash;
    if (auto saved = save(customer); !saved) return saved;
    // What was begun with the old password ends with it: links for a reset, and logins that wait for their second step.
    for (const TokenPurpose purpose : {TokenPurpose::ResetPassword, TokenPurpose::SecondFactor})
        if (auto ended = m_parts.tokens.endUnused(customer.id, purpose); !ended) return ended;
    const auto ended =
        endSessions(m_parts.sessions, m_parts.announcements, customer.id, keep, "password", m_parts.clock.now());
    if (!ended) return ended;
    if (auto noted = note(customer.id, action); !noted) return noted;
    return m_parts.mail.send(MailKind::PasswordChanged, customer.email, customer.fullName, customer.language);
}

Status Accounts::save(Customer& customer) {
    ++customer.version;
    customer.updatedAt = m_parts.clock.now();
    return m_parts.customers.update(customer);
}

Status Accounts::note(const CustomerId& id, const QByteArray& action, const QString& detail) {
    return m_parts.audit.append({m_parts.clock.now(), actorOf(id), action, actorOf(id), detail});
}

}  // namespace frontdesk

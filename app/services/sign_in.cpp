// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sign_in.h"

#include "app/services/token_text.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qint64 kSecondFactorMinutes = 5;
constexpr int kCodesPerToken = 5;
constexpr qint64 kDayMs = 24LL * 60 * 60'000;
constexpr qint64 kKeptTokensMs = kDayMs;
constexpr qint64 kKeptSessionsMs = 7 * kDayMs;
constexpr qint64 kKeptFailuresMs = 30 * kDayMs;
constexpr qint64 kKeptDevicesMs = 365 * kDayMs;  // as long as the cookie
constexpr char kConfirming[] = "confirm";        // the place of passwords that are asked for again

tl::unexpected<Error> wrongPassword() {
    return failure(ErrorCode::InvalidCredentials, QStringLiteral("The e-mail address or the password is wrong."));
}

tl::unexpected<Error> deadLogin() {
    return failure(ErrorCode::InvalidLoginStep, QStringLiteral("This login has ended: start again."));
}

tl::unexpected<Error> tooManyCodes() {
    return failure(ErrorCode::TooManyAttempts, QStringLiteral("Too many wrong codes: log in again."));
}

tl::unexpected<Error> deadSession() {
    return failure(ErrorCode::Unauthorized, QStringLiteral("This session has ended: log in."));
}

/// Whether the account can be logged in to at all.
bool hasPassword(const std::optional<Customer>& customer) {
    return customer && !customer->erasedAt && !customer->passwordHash.isEmpty();
}

}  // namespace

SignIn::SignIn(const Parts& parts)
    : m_parts(parts),
      m_throttle(m_parts.failures, m_parts.secrets, m_parts.clock),
      m_sessions(m_parts.sessions, m_parts.announcements, m_parts.clock) {}

Result<SignIn::Challenge> SignIn::begin(const QString& email, const LoginOrigin& origin) {
    Challenge challenge{{}, {}, canonicalEmail(email).value_or(email.trimmed().toLower()), origin};
    const auto customer = m_parts.customers.findByEmail(challenge.email);
    if (!customer) return tl::make_unexpected(customer.error());
    if (hasPassword(*customer)) {
        challenge.customerId = (*customer)->id;
        challenge.passwordHash = (*customer)->passwordHash;
    }
    const auto attempt = tryOf(challenge);
    if (!attempt) return tl::make_unexpected(attempt.error());
    if (auto admitted = m_throttle.admit(*attempt); !admitted) return tl::make_unexpected(admitted.error());
    return challenge;
}

Result<LoginOutcome> SignIn::finish(const Challenge& challenge, bool matches, const QByteArray& rehashed,
                                    const LoginSecrets& secrets) {
    const auto attempt = tryOf(challenge);
    if (!attempt) return tl::make_unexpected(attempt.error());
    // Asked again: several passwords may have been compared at once, and only so many count.
    if (auto admitted = m_throttle.admit(*attempt); !admitted) return tl::make_unexpected(admitted.error());
    auto customer = answered(challenge, matches, rehashed);
    if (!customer) return tl::make_unexpected(customer.error());
    if (!*customer) return tl::make_unexpected(refuse(*attempt, challenge.customerId));
    if (auto cleared = m_throttle.clear(*attempt); !cleared) return tl::make_unexpected(cleared.error());
    if (auto stored = storeRehashed(**customer, rehashed); !stored) return tl::make_unexpected(stored.error());
    if ((*customer)->mfaEnabled) return askSecondFactor(**customer, secrets);
    return openSession(**customer, "pwd", challenge.origin, secrets);
}

Result<LoggedIn> SignIn::finishSecondFactor(const QByteArray& token, const QString& code, const LoginOrigin& origin,
                                            const LoginSecrets& secrets) {
    const auto found = m_parts.tokens.find(tokenHash(token));
    if (!found) return tl::make_unexpected(found.error());
    if (!*found || (*found)->purpose != TokenPurpose::SecondFactor) return deadLogin();
    const auto customer = customerOf(**found);
    if (!customer) return tl::make_unexpected(customer.error());
    auto earlier = m_sessions.opened(*customer, origin, secrets);
    if (!earlier) return tl::make_unexpected(earlier.error());
    if (*earlier) return **earlier;
    if ((*found)->usedAt || m_parts.clock.now() >= (*found)->expiresAt) return deadLogin();
    if ((*found)->attempts >= kCodesPerToken) return tooManyCodes();
    const auto known = m_sessions.knowsDevice(origin, customer->id);
    if (!known) return tl::make_unexpected(known.error());
    const auto right = m_parts.secondFactor.check(customer->id, code, *known ? origin.deviceToken : QByteArray());
    if (!right && right.error().code == ErrorCode::InvalidCode)
        if (auto counted = m_parts.tokens.countAttempt((*found)->hash); !counted)
            return tl::make_unexpected(counted.error());
    if (!right) return tl::make_unexpected(right.error());
    if (auto used = m_parts.tokens.setUsed((*found)->hash, m_parts.clock.now()); !used)
        return tl::make_unexpected(used.error());
    return openSession(*customer, "pwd otp", origin, secrets);
}

Result<LoggedIn> SignIn::refresh(const QByteArray& refreshToken, const LoginSecrets& secrets) {
    const auto held = m_sessions.find(refreshToken);
    if (!held) return tl::make_unexpected(held.error());
    if (!*held || !(*held)->live) return deadSession();
    const CustomerSession& session = (*held)->session;
    const auto customer = m_parts.customers.find(session.customerId);
    if (!customer) return tl::make_unexpected(customer.error());
    if (!hasPassword(*customer)) return deadSession();
    const LoggedIn renewed{(*customer)->id,           session.id, session.methods, tokenText(secrets.refresh), {},
                           (*customer)->emailVerified};
    if ((*held)->token.usedAt) {
        const auto mine = m_sessions.isRotated(**held, secrets);
        if (!mine) return tl::make_unexpected(mine.error());
        if (*mine) return renewed;
        return tl::make_unexpected(raiseReuse(session, **customer));
    }
    if (m_parts.clock.now() >= (*held)->token.expiresAt) return deadSession();
    if (auto rotated = m_sessions.rotate(**held, secrets); !rotated) return tl::make_unexpected(rotated.error());
    return renewed;
}

Status SignIn::logout(const QByteArray& refreshToken) {
    const auto held = m_sessions.find(refreshToken);
    if (!held) return tl::make_unexpected(held.error());
    if (!*held || !(*held)->live) return {};
    return m_sessions.end((*held)->session.id, "logout");
}

Status SignIn::logout(const SessionId& session, const CustomerId& customer) {
    const auto found = m_parts.sessions.find(session);
    if (!found) return tl::make_unexpected(found.error());
    if (!*found || (*found)->customerId != customer || (*found)->endedAt) return {};
    return m_sessions.end(session, "logout");
}

Result<std::vector<CustomerSession>> SignIn::sessions(const CustomerId& customer) {
    return m_sessions.live(customer);
}

Status SignIn::revoke(const SessionId& session, const CustomerId& customer) {
    const auto live = m_sessions.live(customer);
    if (!live) return tl::make_unexpected(live.error());
    if (std::none_of(live->begin(), live->end(), [&session](const auto& each) { return each.id == session; }))
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such session."));
    if (auto ended = m_sessions.end(session, "revoked"); !ended) return ended;
    return note(customer, "customer.session_revoked");
}

Result<SignIn::Challenge> SignIn::beginConfirm(const CustomerId& id) {
    const auto customer = m_parts.customers.find(id);
    if (!customer) return tl::make_unexpected(customer.error());
    if (!hasPassword(*customer)) return deadSession();
    const PasswordTry attempt{(*customer)->email, kConfirming, true};
    if (auto admitted = m_throttle.admit(attempt); !admitted) return tl::make_unexpected(admitted.error());
    return Challenge{id, (*customer)->passwordHash, (*customer)->email, {}};
}

Status SignIn::finishConfirm(const Challenge& challenge, bool matches) {
    const PasswordTry attempt{challenge.email, kConfirming, true};
    if (auto admitted = m_throttle.admit(attempt); !admitted) return admitted;
    const auto customer = answered(challenge, matches, {});
    if (!customer) return tl::make_unexpected(customer.error());
    if (!*customer) return tl::make_unexpected(refuse(attempt, challenge.customerId));
    return m_throttle.clear(attempt);
}

Status SignIn::purge() {
    const Instant now = m_parts.clock.now();
    if (auto purged = m_parts.tokens.purgeExpired(now.plusMs(-kKeptTokensMs)); !purged) return purged;
    if (auto purged = m_parts.sessions.purgeBefore(now.plusMs(-kKeptSessionsMs)); !purged) return purged;
    if (auto purged = m_parts.sessions.purgeDevices(now.plusMs(-kKeptDevicesMs)); !purged) return purged;
    return m_parts.failures.purgeBefore(now.plusMs(-kKeptFailuresMs));
}

/// A device that has logged in to this account before counts for itself, anything else by its network.
Result<PasswordTry> SignIn::tryOf(const Challenge& challenge) {
    const auto known = m_sessions.knowsDevice(challenge.origin, challenge.customerId);
    if (!known) return tl::make_unexpected(known.error());
    if (*known) return PasswordTry{challenge.email, "device:" + tokenHash(challenge.origin.deviceToken), true};
    return PasswordTry{challenge.email, "network:" + challenge.origin.network, false};
}

/// The account, if the password was its own and still is.
Result<std::optional<Customer>> SignIn::answered(const Challenge& challenge, bool matches, const QByteArray& rehashed) {
    auto customer = m_parts.customers.find(challenge.customerId);
    if (!customer) return customer;
    const bool right = matches && hasPassword(*customer) &&
                       ((*customer)->passwordHash == challenge.passwordHash || (*customer)->passwordHash == rehashed);
    return right ? std::move(customer) : std::optional<Customer>();
}

/// Counts a wrong password. The answer is the same whether there is an account or not.
Error SignIn::refuse(const PasswordTry& attempt, const CustomerId& customer) {
    const auto series = m_throttle.count(attempt);
    if (!series) return series.error();
    if (*series > 0)
        if (auto noted = note(customer, "login.failures", QStringLiteral("%1 in a row").arg(*series)); !noted)
            return noted.error();
    Error error = wrongPassword().value();
    error.stands = true;
    return error;
}

Status SignIn::storeRehashed(Customer& customer, const QByteArray& rehashed) {
    if (rehashed.isEmpty() || customer.passwordHash == rehashed) return {};
    customer.passwordHash = rehashed;
    ++customer.version;
    customer.updatedAt = m_parts.clock.now();
    return m_parts.customers.update(customer);
}

Result<SecondFactorNeeded> SignIn::askSecondFactor(const Customer& customer, const LoginSecrets& secrets) {
    const QByteArray text = tokenText(secrets.secondFactor);
    const auto earlier = m_parts.tokens.find(tokenHash(text));
    if (!earlier) return tl::make_unexpected(earlier.error());
    if (*earlier) return SecondFactorNeeded{text};
    const Instant now = m_parts.clock.now();
    const auto stored = m_parts.tokens.insert(
        {tokenHash(text), customer.id, TokenPurpose::SecondFactor, 0, now, now.plusMinutes(kSecondFactorMinutes)});
    if (!stored) return tl::make_unexpected(stored.error());
    return SecondFactorNeeded{text};
}

Result<Customer> SignIn::customerOf(const CustomerToken& token) {
    const auto customer = m_parts.customers.find(token.customerId);
    if (!customer) return tl::make_unexpected(customer.error());
    if (!hasPassword(*customer) || !(*customer)->mfaEnabled) return deadLogin();
    return **customer;
}

Result<LoggedIn> SignIn::openSession(const Customer& customer, const QByteArray& methods, const LoginOrigin& origin,
                                     const LoginSecrets& secrets) {
    auto session = m_sessions.open(customer, methods, origin, secrets);
    if (!session) return session;
    if (auto noted = note(customer.id, "customer.logged_in", QString::fromLatin1(methods)); !noted)
        return tl::make_unexpected(noted.error());
    return session;
}

/// A refresh token came a second time: somebody has a copy, so nobody keeps the session.
Error SignIn::raiseReuse(const CustomerSession& session, const Customer& customer) {
    const auto steps = [&]() -> Status {
        if (auto ended = m_sessions.end(session.id, "reuse"); !ended) return ended;
        if (auto noted = note(customer.id, "customer.token_reused"); !noted) return noted;
        return m_parts.mail.send(MailKind::SessionsRevoked, customer.email, customer.fullName, customer.language);
    };
    if (auto raised = steps(); !raised) return raised.error();
    Error error = deadSession().value();
    error.stands = true;
    return error;
}

Status SignIn::note(const CustomerId& customer, const QByteArray& action, const QString& detail) {
    const QByteArray subject = "customer:" + (customer.isNull() ? QByteArray("unknown") : customer.text());
    return m_parts.audit.append({m_parts.clock.now(), subject, action, subject, detail});
}

}  // namespace frontdesk

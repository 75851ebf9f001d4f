// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/totp.h"
#include "tests/support/test_desk.h"

namespace frontdesk::test {

/// A desk with an account whose password is "right", and the steps of logins as the API takes them. Hashing is left
/// out: a challenge is answered by saying whether the password matched.
struct LoginDesk : TestDesk {
    LoginDesk() {
        ama.passwordHash = "$argon2id$of-ama";
        ++ama.version;
        const auto stored = runStatus([this] { return backend().customers.update(ama); });
        Q_ASSERT(stored);
    }

    template <class Work>
    Status runStatus(Work work) {
        const auto done = run<bool>([work]() -> Result<bool> {
            if (const Status status = work(); !status) return tl::make_unexpected(status.error());
            return true;
        });
        return done ? Status() : tl::make_unexpected(done.error());
    }

    LoginSecrets newSecrets() {
        return {ids.make<SessionId>(), ids.randomBytes(32), ids.randomBytes(32), ids.randomBytes(32)};
    }
    Result<SignIn::Challenge> begin(const QString& email, const LoginOrigin& origin) {
        return run<SignIn::Challenge>([this, email, origin] { return backend().signIn.begin(email, origin); });
    }
    Result<LoginOutcome> finish(const SignIn::Challenge& challenge, bool matches, const LoginSecrets& secrets) {
        return run<LoginOutcome>(
            [this, challenge, matches, secrets] { return backend().signIn.finish(challenge, matches, {}, secrets); });
    }
    /// Both steps of a password.
    Result<LoginOutcome> tryPassword(const QString& email, bool matches, const LoginOrigin& origin) {
        const auto challenge = begin(email, origin);
        if (!challenge) return tl::make_unexpected(challenge.error());
        return finish(*challenge, matches, newSecrets());
    }
    Result<LoginOutcome> tryPassword(bool matches) { return tryPassword(ama.email, matches, home); }
    LoggedIn logIn(const LoginOrigin& origin) {
        return std::get<LoggedIn>(tryPassword(ama.email, true, origin).value());
    }
    LoggedIn logIn() { return logIn(home); }
    Result<LoggedIn> refresh(const QByteArray& token) {
        return run<LoggedIn>(
            [this, token, secrets = newSecrets()] { return backend().signIn.refresh(token, secrets); });
    }
    std::vector<CustomerSession> sessions() {
        return run<std::vector<CustomerSession>>([this] { return backend().signIn.sessions(ama.id); }).value();
    }

    Result<SecondFactor::Setup> setUp() {
        std::vector<QByteArray> codes;
        for (int i = 0; i < 10; ++i) codes.push_back(ids.randomBytes(7));
        return run<SecondFactor::Setup>([this, codes] { return backend().secondFactor.begin(ama.id, kSecret, codes); });
    }
    Status enable(const QString& code) {
        return runStatus([this, code] { return backend().secondFactor.enable(ama.id, code); });
    }
    /// Two-factor login is on; its code was used up a minute ago. @return the backup codes
    QStringList turnOn() {
        const QStringList codes = setUp().value().backupCodes;
        const Status enabled = enable(codeAt(0));
        Q_ASSERT(enabled);
        clock.advanceMinutes(1);
        return codes;
    }
    /// The authenticator's code @p steps from now.
    QString codeAt(int steps) { return QString::fromLatin1(totp::code(kSecret, clock.now().ms / 30'000 + steps)); }
    /// A password step that asks for a code.
    QByteArray loginToken() { return std::get<SecondFactorNeeded>(tryPassword(true).value()).token; }
    Result<LoggedIn> finishWith(const QByteArray& token, const QString& code, const LoginOrigin& origin) {
        return run<LoggedIn>([this, token, code, origin, secrets = newSecrets()] {
            return backend().signIn.finishSecondFactor(token, code, origin, secrets);
        });
    }
    Result<LoggedIn> finishWith(const QByteArray& token, const QString& code) { return finishWith(token, code, home); }

    /// How often @p action stands in the audit log.
    int noted(const char* action) {
        const auto reader = backend().openReader().value();
        return reader->scalar("SELECT count(*) FROM audit_log WHERE action = '" + QByteArray(action) + '\'')
            .value()
            .toInt();
    }
    std::vector<MailKind> mails() {
        std::vector<MailKind> kinds;
        const auto sent = run<std::vector<Mail>>([this] { return backend().mailbox.recent(20); });
        for (const Mail& mail : sent.value()) kinds.push_back(mail.kind);
        return kinds;
    }

    static inline const QByteArray kSecret = "12345678901234567890";
    const LoginOrigin home{"192.0.2.0/24", {}, QStringLiteral("Firefox on Linux")};
    const LoginOrigin elsewhere{"198.51.100.0/24", {}, QStringLiteral("curl")};
    Customer ama = addCustomer(QStringLiteral("ama@example.com"));
};

}  // namespace frontdesk::test

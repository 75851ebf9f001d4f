// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/token_text.h"
#include "tests/support/test_desk.h"

namespace frontdesk::test {

/// A desk and what somebody does with an account, as the API calls it. Hashing is left out.
struct AccountDesk : TestDesk {
    template <class Work>
    Status runStatus(Work work) {
        const auto done = run<bool>([work]() -> Result<bool> {
            if (const Status status = work(); !status) return tl::make_unexpected(status.error());
            return true;
        });
        return done ? Status() : tl::make_unexpected(done.error());
    }
    template <class Call>
    Status call(Call what) {
        return runStatus([this, what] { return what(backend().accounts); });
    }

    static Registration registration(const QString& email = QStringLiteral("ama@example.com")) {
        return {email,
                QStringLiteral("Ama Mensah"),
                QStringLiteral("024 412 3456"),
                QStringLiteral("Mensah Trading"),
                QStringLiteral("C0099887766"),
                QStringLiteral("14 Ringway St"),
                QStringLiteral("en")};
    }
    /// One with this id and e-mail token. @return what the caller is told
    Result<Accounts::Registered> registerAs(const CustomerId& id, const Registration& wanted,
                                            const QByteArray& secret) {
        return run<Accounts::Registered>([this, id, wanted, secret] {
            return backend().accounts.registerNew(wanted, "$argon2id$first", id, secret);
        });
    }
    CustomerId registered(const QString& email = QStringLiteral("ama@example.com")) {
        return registerAs(ids.make<CustomerId>(), registration(email), ids.randomBytes(32)).value().id;
    }
    CustomerId verified(const QString& email = QStringLiteral("ama@example.com")) {
        const CustomerId id = registered(email);
        const QByteArray token = tokenIn(lastMail());
        if (!verify(token)) qFatal("the address is not verified");
        return id;
    }

    Status verify(const QByteArray& token) {
        return call([token](Accounts& accounts) { return accounts.verifyEmail(token); });
    }
    Status resend(const QString& email) {
        return call([email, secret = ids.randomBytes(32)](Accounts& accounts) {
            return accounts.resendVerification(email, secret);
        });
    }
    Status forgot(const QString& email) {
        return call([email, secret = ids.randomBytes(32)](Accounts& accounts) {
            return accounts.forgotPassword(email, secret);
        });
    }
    Status reset(const QByteArray& token, const QByteArray& hash) {
        return call([token, hash](Accounts& accounts) { return accounts.resetPassword(token, hash); });
    }
    Status erase(const CustomerId& id) {
        return call([id](Accounts& accounts) { return accounts.erase(id); });
    }
    Result<Customer> change(const CustomerId& id, const ProfileChange& wanted) {
        return run<Customer>([this, id, wanted] { return backend().accounts.changeProfile(id, wanted); });
    }
    Result<Customer> account(const CustomerId& id) {
        return run<Customer>([this, id] { return backend().accounts.find(id); });
    }

    std::vector<Mail> mails() {
        return run<std::vector<Mail>>([this] { return backend().mailbox.recent(50); }).value();
    }
    Mail lastMail() { return mails().front(); }
    static QByteArray tokenIn(const Mail& mail) { return mail.link.section(QStringLiteral("token="), 1).toLatin1(); }

    SessionId logIn(const CustomerId& id) {
        CustomerSession session;
        session.id = ids.make<SessionId>();
        session.customerId = id;
        session.methods = "pwd";
        session.createdAt = session.lastUsedAt = clock.now();
        session.expiresAt = clock.now().plusMinutes(30 * 24 * 60);
        if (!runStatus([this, session] { return backend().sessions.insert(session); })) qFatal("no session");
        return session.id;
    }
    size_t liveSessions(const CustomerId& id) {
        return run<std::vector<CustomerSession>>([this, id] { return backend().sessions.liveOf(id, clock.now()); })
            .value()
            .size();
    }
    /// The first column of the first row, seen by another connection.
    QByteArray scalar(const QByteArray& sql) { return backend().openReader().value()->scalar(sql).value(); }
    int noted(const char* action) {
        return scalar("SELECT count(*) FROM audit_log WHERE action = '" + QByteArray(action) + '\'').toInt();
    }
};

}  // namespace frontdesk::test

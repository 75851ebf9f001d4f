// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/login_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QString kUnknown = QStringLiteral("nobody@example.com");

LoginOrigin network(int number) {
    return {"203.0." + QByteArray::number(number) + ".0/24", {}, {}};
}

}  // namespace

class SignInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRightPasswordBeginsASession() {
        LoginDesk desk;
        const LoggedIn login = desk.logIn();
        QCOMPARE(login.customerId, desk.ama.id);
        QCOMPARE(login.methods, QByteArray("pwd"));
        QCOMPARE(login.refreshToken.size(), 43);  // SR-16: 256 bits in base64url
        QVERIFY(login.emailVerified);
        QCOMPARE(desk.sessions().size(), size_t(1));
        QCOMPARE(desk.sessions()[0].device, QStringLiteral("Firefox on Linux"));
        QCOMPARE(desk.noted("customer.logged_in"), 1);
    }

    void theAddressIsReadHoweverItIsTyped() {
        LoginDesk desk;
        QVERIFY(desk.tryPassword(QStringLiteral("  AMA@Example.com "), true, desk.home));
    }

    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {  // SR-3
        LoginDesk desk;
        const auto known = desk.tryPassword(false);
        const auto unknown = desk.tryPassword(kUnknown, false, desk.home);
        QCOMPARE(known.error().code, ErrorCode::InvalidCredentials);
        QCOMPARE(unknown.error().code, ErrorCode::InvalidCredentials);
        QCOMPARE(known.error().detail, unknown.error().detail);
        QVERIFY(desk.begin(kUnknown, desk.home)->passwordHash.isEmpty());
    }

    void fiveWrongPasswordsSlowThatNetworkDown_data() {  // SR-21
        QTest::addColumn<QString>("email");
        QTest::newRow("of an account") << QStringLiteral("ama@example.com");
        QTest::newRow("of an unknown address") << kUnknown;
        QTest::newRow("of no address at all") << QStringLiteral("' OR 1=1 --");
    }
    void fiveWrongPasswordsSlowThatNetworkDown() {
        QFETCH(QString, email);
        LoginDesk desk;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(desk.tryPassword(email, false, desk.home).error().code, ErrorCode::InvalidCredentials);
        const auto refused = desk.begin(email, desk.home);
        QCOMPARE(refused.error().code, ErrorCode::TooManyAttempts);
        QCOMPARE(refused.error().retryAfterSeconds, 32);
        QVERIFY(desk.begin(email, desk.elsewhere));
        QCOMPARE(desk.noted("login.failures"), 1);
        desk.clock.advanceMs(32'000);
        QVERIFY(desk.begin(email, desk.home));
        (void)desk.tryPassword(email, false, desk.home);
        QCOMPARE(desk.begin(email, desk.home).error().retryAfterSeconds, 64);
    }

    void theRightPasswordAfterTheDelayGetsInAndClearsTheCount() {  // T16
        LoginDesk desk;
        for (int i = 0; i < 5; ++i) (void)desk.tryPassword(false);
        QCOMPARE(desk.tryPassword(true).error().code, ErrorCode::TooManyAttempts);
        desk.clock.advanceMs(32'000);
        QVERIFY(desk.tryPassword(true));
        for (int i = 0; i < 4; ++i) (void)desk.tryPassword(false);
        QVERIFY(desk.tryPassword(true));
    }

    void passwordsComparedAtOnceDoNotGetMoreTries() {
        LoginDesk desk;
        const auto challenge = desk.begin(desk.ama.email, desk.home).value();  // all begin before any of them ends
        for (int i = 0; i < 5; ++i)
            QCOMPARE(desk.finish(challenge, false, desk.newSecrets()).error().code, ErrorCode::InvalidCredentials);
        QCOMPARE(desk.finish(challenge, true, desk.newSecrets()).error().code, ErrorCode::TooManyAttempts);
    }

    void failuresOutliveARestart() {  // SR-21
        LoginDesk desk;
        for (int i = 0; i < 5; ++i) (void)desk.tryPassword(false);
        desk.reopen();
        QCOMPARE(desk.begin(desk.ama.email, desk.home).error().code, ErrorCode::TooManyAttempts);
    }

    void strangersOnManyNetworksDoNotKeepTheOwnersDeviceOut() {  // SR-21, T16
        LoginDesk desk;
        LoginOrigin phone = desk.home;
        phone.deviceToken = desk.logIn().deviceToken;
        for (int i = 0; i < 100; ++i) {
            desk.clock.advanceMinutes(15);
            QCOMPARE(desk.tryPassword(desk.ama.email, false, network(i)).error().code, ErrorCode::InvalidCredentials);
        }
        desk.clock.advanceMinutes(15);
        QCOMPARE(desk.tryPassword(desk.ama.email, true, network(100)).error().code, ErrorCode::TooManyAttempts);
        QCOMPARE(desk.tryPassword(true).error().code, ErrorCode::TooManyAttempts);
        QVERIFY(desk.tryPassword(desk.ama.email, true, phone));
        QCOMPARE(desk.noted("login.failures"), 2);  // at 20 and at 100
    }

    void aKnownDeviceIsKnownToItsOwnAccountAlone() {
        LoginDesk desk;
        LoginOrigin device = desk.home;
        device.deviceToken = desk.logIn().deviceToken;
        for (int i = 0; i < 5; ++i) (void)desk.tryPassword(kUnknown, false, device);
        QCOMPARE(desk.begin(kUnknown, device).error().code, ErrorCode::TooManyAttempts);
        QCOMPARE(desk.begin(kUnknown, desk.home).error().code, ErrorCode::TooManyAttempts);
    }

    void aResetByEmailEndsTheStop() {  // SR-21
        LoginDesk desk;
        for (int i = 0; i < 100; ++i) {
            (void)desk.tryPassword(desk.ama.email, false, network(i));
            desk.clock.advanceMinutes(15);
        }
        QCOMPARE(desk.begin(desk.ama.email, desk.home).error().code, ErrorCode::TooManyAttempts);
        QVERIFY(desk.runStatus([&desk] {
            Backend& backend = desk.backend();
            return LoginThrottle(backend.failures, *backend.keys, desk.clock).clearAccount(desk.ama.email);
        }));
        QVERIFY(desk.tryPassword(true));
    }

    void aPasswordThatChangedMeanwhileDoesNotLogIn() {
        LoginDesk desk;
        const auto challenge = desk.begin(desk.ama.email, desk.home).value();
        QVERIFY(desk.runStatus([&desk] {
            desk.ama.passwordHash = "$argon2id$changed";
            ++desk.ama.version;
            return desk.backend().customers.update(desk.ama);
        }));
        QCOMPARE(desk.finish(challenge, true, desk.newSecrets()).error().code, ErrorCode::InvalidCredentials);
    }

    void aWeakHashIsReplacedAtLogin() {  // SR-1
        LoginDesk desk;
        const auto challenge = desk.begin(desk.ama.email, desk.home).value();
        const auto login = desk.run<LoginOutcome>([&desk, challenge, secrets = desk.newSecrets()] {
            return desk.backend().signIn.finish(challenge, true, "$argon2id$stronger", secrets);
        });
        QVERIFY(login);
        QCOMPARE(desk.begin(desk.ama.email, desk.home)->passwordHash, QByteArray("$argon2id$stronger"));
    }

    void aRepeatedCommandFindsItsOwnSession() {
        LoginDesk desk;
        const auto challenge = desk.begin(desk.ama.email, desk.home).value();
        const LoginSecrets secrets = desk.newSecrets();
        const auto first = std::get<LoggedIn>(desk.finish(challenge, true, secrets).value());
        const auto again = std::get<LoggedIn>(desk.finish(challenge, true, secrets).value());
        QCOMPARE(again.refreshToken, first.refreshToken);
        QCOMPARE(again.deviceToken, first.deviceToken);
        QCOMPARE(desk.sessions().size(), size_t(1));
    }

    void aRefreshTokenRotates() {  // SR-16
        LoginDesk desk;
        const LoggedIn login = desk.logIn();
        desk.clock.advanceMinutes(20);
        const auto renewed = desk.refresh(login.refreshToken);
        QVERIFY(renewed);
        QCOMPARE(renewed->session, login.session);
        QVERIFY(renewed->refreshToken != login.refreshToken);
        QVERIFY(desk.refresh(renewed->refreshToken));
        QCOMPARE(desk.sessions().size(), size_t(1));
        QVERIFY(desk.sessions()[0].lastUsedAt > desk.sessions()[0].createdAt);
    }

    void aTokenUsedTwiceEndsItsFamilyAndTells() {  // SR-16
        LoginDesk desk;
        const LoggedIn login = desk.logIn();
        const LoggedIn other = desk.logIn(desk.elsewhere);
        const LoggedIn renewed = desk.refresh(login.refreshToken).value();
        std::set<QByteArray> ended;
        const auto subscription = desk.backend().feed.subscribe([&ended](const std::vector<Event>& events) {
            for (const Event& event : events)
                if (const auto* session = std::get_if<SessionEnded>(&event)) ended.insert(session->id.text());
        });
        QCOMPARE(desk.refresh(login.refreshToken).error().code, ErrorCode::Unauthorized);
        QCOMPARE(desk.refresh(renewed.refreshToken).error().code, ErrorCode::Unauthorized);
        QCOMPARE(ended, std::set<QByteArray>{login.session.text()});
        QCOMPARE(desk.noted("customer.token_reused"), 1);
        QCOMPARE(desk.mails(), std::vector<MailKind>{MailKind::SessionsRevoked});
        QVERIFY(desk.refresh(other.refreshToken));
    }

    void aRepeatedRefreshFindsItsOwnAnswer() {
        LoginDesk desk;
        const LoggedIn login = desk.logIn();
        const LoginSecrets secrets = desk.newSecrets();
        const auto once = [&] {
            return desk.run<LoggedIn>(
                [&desk, login, secrets] { return desk.backend().signIn.refresh(login.refreshToken, secrets); });
        };
        const auto first = once();
        const auto again = once();
        QVERIFY(first && again);
        QCOMPARE(again->refreshToken, first->refreshToken);
        QCOMPARE(desk.sessions().size(), size_t(1));
    }

    void sessionsEndWhenIdleForFourteenDays() {  // SR-16
        LoginDesk desk;
        const LoggedIn login = desk.logIn();
        desk.clock.advanceMinutes(14 * 24 * 60);
        QCOMPARE(desk.refresh(login.refreshToken).error().code, ErrorCode::Unauthorized);
        QCOMPARE(desk.sessions().size(), size_t(0));
    }

    void sessionsEndAfterThirtyDaysHoweverMuchTheyAreUsed() {  // SR-16
        LoginDesk desk;
        QByteArray token = desk.logIn().refreshToken;
        for (int week = 0; week < 4; ++week) {
            desk.clock.advanceMinutes(7 * 24 * 60);
            token = desk.refresh(token).value().refreshToken;
        }
        desk.clock.advanceMinutes(2 * 24 * 60);
        QCOMPARE(desk.refresh(token).error().code, ErrorCode::Unauthorized);
    }

    void theEleventhSessionDisplacesTheLeastRecentlyUsed() {  // SR-16
        LoginDesk desk;
        std::vector<LoggedIn> logins;
        for (int i = 0; i < 10; ++i) {
            desk.clock.advanceMinutes(1);
            logins.push_back(desk.logIn());
        }
        desk.clock.advanceMinutes(1);
        QVERIFY(desk.refresh(logins[0].refreshToken));  // now the second is the one used longest ago
        desk.clock.advanceMinutes(1);
        (void)desk.logIn();
        QCOMPARE(desk.sessions().size(), size_t(10));
        QCOMPARE(desk.refresh(logins[1].refreshToken).error().code, ErrorCode::Unauthorized);
        QVERIFY(desk.refresh(logins[2].refreshToken));
    }

    void loggingOutEndsTheSessionAndIsFineTwice() {
        LoginDesk desk;
        const LoggedIn login = desk.logIn();
        const auto logout = [&] {
            return desk.runStatus([&] { return desk.backend().signIn.logout(login.refreshToken); });
        };
        QVERIFY(logout());
        QVERIFY(logout());
        QVERIFY(desk.runStatus([&] { return desk.backend().signIn.logout(QByteArray("nonsense")); }));
        QCOMPARE(desk.refresh(login.refreshToken).error().code, ErrorCode::Unauthorized);
        QCOMPARE(desk.mails().size(), size_t(0));
    }

    void nobodyEndsAnothersSession() {  // SR-31
        LoginDesk desk;
        const Customer yaw = desk.addCustomer(QStringLiteral("yaw@example.com"));
        const LoggedIn login = desk.logIn();
        const auto revoke = [&](const CustomerId& by) {
            return desk.runStatus([&, by] { return desk.backend().signIn.revoke(login.session, by); });
        };
        QCOMPARE(revoke(yaw.id).error().code, ErrorCode::NotFound);
        QVERIFY(desk.runStatus([&] { return desk.backend().signIn.logout(login.session, yaw.id); }));
        QCOMPARE(desk.sessions().size(), size_t(1));
        QVERIFY(revoke(desk.ama.id));
        QCOMPARE(desk.sessions().size(), size_t(0));
        QCOMPARE(revoke(desk.ama.id).error().code, ErrorCode::NotFound);
    }

    void askingForThePasswordAgainIsThrottledToo() {
        LoginDesk desk;
        const auto confirm = [&](bool matches) {
            const auto challenge =
                desk.run<SignIn::Challenge>([&] { return desk.backend().signIn.beginConfirm(desk.ama.id); });
            if (!challenge) return Status(tl::make_unexpected(challenge.error()));
            return desk.runStatus([&] { return desk.backend().signIn.finishConfirm(*challenge, matches); });
        };
        for (int i = 0; i < 5; ++i) QCOMPARE(confirm(false).error().code, ErrorCode::InvalidCredentials);
        QCOMPARE(confirm(true).error().code, ErrorCode::TooManyAttempts);
        desk.clock.advanceMs(32'000);
        QVERIFY(confirm(true));
        QVERIFY(confirm(true));
    }

    void whatEndedLongAgoIsPurged() {
        LoginDesk desk;
        const LoggedIn login = desk.logIn();
        (void)desk.tryPassword(kUnknown, false, desk.home);
        const auto purge = [&] { return desk.runStatus([&desk] { return desk.backend().signIn.purge(); }); };
        const auto rows = [&](const char* table) {
            return desk.backend().openReader().value()->scalar(QByteArray("SELECT count(*) FROM ") + table).value();
        };
        QVERIFY(purge());
        QVERIFY(desk.refresh(login.refreshToken));
        QCOMPARE(rows("failure_count"), QByteArray("2"));
        desk.clock.advanceMinutes(38 * 24 * 60);
        QVERIFY(purge());
        for (const char* table : {"customer_session", "refresh_token", "failure_count"})
            QCOMPARE(rows(table), QByteArray("0"));
        QCOMPARE(rows("known_device"), QByteArray("1"));
        desk.clock.advanceMinutes(365 * 24 * 60);
        QVERIFY(purge());
        QCOMPARE(rows("known_device"), QByteArray("0"));
    }
};

FRONTDESK_TEST(SignInTest)
#include "sign_in_test.moc"

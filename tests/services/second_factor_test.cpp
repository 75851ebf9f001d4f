// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/login_desk.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

ErrorCode codeOf(const Result<LoggedIn>& result) {
    return result ? ErrorCode::Internal : result.error().code;
}

}  // namespace

class SecondFactorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setUpShowsASecretAnAddressAndTenCodes() {  // SR-10, SR-11
        LoginDesk desk;
        const auto setup = desk.setUp();
        QVERIFY(setup);
        QCOMPARE(setup->secret, QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
        QCOMPARE(setup->otpauthUrl, QStringLiteral("otpauth://totp/Test%20Kitchen:ama%40example.com"
                                                   "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Test%20Kitchen"
                                                   "&algorithm=SHA1&digits=6&period=30"));
        QCOMPARE(setup->backupCodes.size(), 10);
        const QRegularExpression shape(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$"));
        for (const QString& code : setup->backupCodes) QVERIFY2(shape.match(code).hasMatch(), qPrintable(code));
    }

    void itIsOnOnlyAfterOneCode() {  // SR-11
        LoginDesk desk;
        QVERIFY(desk.setUp());
        QVERIFY(std::holds_alternative<LoggedIn>(desk.tryPassword(true).value()));
        QCOMPARE(desk.enable(QStringLiteral("000000")).error().code, ErrorCode::InvalidCode);
        QVERIFY(desk.enable(desk.codeAt(0)));
        QVERIFY(std::holds_alternative<SecondFactorNeeded>(desk.tryPassword(true).value()));
        QCOMPARE(desk.noted("customer.mfa_enabled"), 1);
        QCOMPARE(desk.mails(), std::vector<MailKind>{MailKind::MfaChanged});
        QCOMPARE(desk.setUp().error().code, ErrorCode::MfaAlreadyEnabled);
        QCOMPARE(desk.enable(desk.codeAt(1)).error().code, ErrorCode::MfaAlreadyEnabled);
    }

    void withoutASetUpThereIsNothingToTurnOn() {
        LoginDesk desk;
        QCOMPARE(desk.enable(QStringLiteral("123456")).error().code, ErrorCode::MfaNotEnabled);
    }

    void clocksMayDifferByAStepWhileEnrolling_data() {  // SR-10
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("taken");
        QTest::newRow("two before") << -2 << false;
        QTest::newRow("one before") << -1 << true;
        QTest::newRow("now") << 0 << true;
        QTest::newRow("one after") << 1 << true;
        QTest::newRow("two after") << 2 << false;
    }
    void clocksMayDifferByAStepWhileEnrolling() {
        QFETCH(int, steps);
        LoginDesk desk;
        QVERIFY(desk.setUp());
        QTEST(desk.enable(desk.codeAt(steps)).has_value(), "taken");
    }

    void aLoginTakesThisStepAndTheOneBefore_data() {  // SR-10
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("taken");
        QTest::newRow("two before") << -2 << false;
        QTest::newRow("one before") << -1 << true;
        QTest::newRow("now") << 0 << true;
        QTest::newRow("one after") << 1 << false;
    }
    void aLoginTakesThisStepAndTheOneBefore() {
        QFETCH(int, steps);
        LoginDesk desk;
        desk.turnOn();
        const auto login = desk.finishWith(desk.loginToken(), desk.codeAt(steps));
        QTEST(login.has_value(), "taken");
        if (login) QCOMPARE(login->methods, QByteArray("pwd otp"));
    }

    void aCodeWorksOnce() {  // SR-10, RFC 6238 §5.2
        LoginDesk desk;
        desk.turnOn();
        const QString code = desk.codeAt(0);
        QVERIFY(desk.finishWith(desk.loginToken(), code));
        QCOMPARE(codeOf(desk.finishWith(desk.loginToken(), code)), ErrorCode::InvalidCode);
        QCOMPARE(codeOf(desk.finishWith(desk.loginToken(), desk.codeAt(-1))), ErrorCode::InvalidCode);
        desk.clock.advanceMs(30'000);
        QVERIFY(desk.finishWith(desk.loginToken(), desk.codeAt(0)));
    }

    void theCodeThatTurnedItOnDoesNotLogIn() {
        LoginDesk desk;
        QVERIFY(desk.setUp());
        const QString code = desk.codeAt(0);
        QVERIFY(desk.enable(code));
        QCOMPARE(codeOf(desk.finishWith(desk.loginToken(), code)), ErrorCode::InvalidCode);
    }

    void blanksInACodeDoNotMatter() {
        LoginDesk desk;
        desk.turnOn();
        QString code = desk.codeAt(0);
        QVERIFY(desk.finishWith(desk.loginToken(), QStringLiteral(" ") + code.insert(3, QLatin1Char(' '))));
    }

    void aBackupCodeWorksOnceHoweverItIsTyped() {  // SR-11
        LoginDesk desk;
        const QStringList codes = desk.turnOn();
        QVERIFY(desk.finishWith(desk.loginToken(), codes[0]));
        QCOMPARE(codeOf(desk.finishWith(desk.loginToken(), codes[0])), ErrorCode::InvalidCode);
        QString typed = codes[1].toLower();
        typed.remove(QLatin1Char('-')).replace(QLatin1Char('0'), QLatin1Char('o')).insert(2, QLatin1Char(' '));
        QVERIFY(desk.finishWith(desk.loginToken(), typed.replace(QLatin1Char('1'), QLatin1Char('l'))));
        QCOMPARE(desk.noted("customer.backup_code_used"), 2);
    }

    void codesAreStoredUnderAKey() {  // SR-11
        LoginDesk desk;
        const QStringList codes = desk.turnOn();
        const auto reader = desk.backend().openReader().value();
        const QByteArray hashes = reader->scalar("SELECT group_concat(hex(hash)) FROM backup_code").value();
        QCOMPARE(hashes.split(',').size(), 10);
        QCOMPARE(hashes.split(',').front().size(), 64);
        QVERIFY(!hashes.contains(codes[0].toLatin1().toHex().toUpper()));
        QVERIFY(!reader->scalar("SELECT hex(mfa_secret) FROM customer")
                     .value()
                     .contains(LoginDesk::kSecret.toHex().toUpper()));  // SR-62
    }

    void newBackupCodesEndTheOldOnes() {  // SR-11
        LoginDesk desk;
        const QStringList old = desk.turnOn();
        std::vector<QByteArray> random;
        for (int i = 0; i < 10; ++i) random.push_back(desk.ids.randomBytes(7));
        const auto fresh =
            desk.run<QStringList>([&] { return desk.backend().secondFactor.renewCodes(desk.ama.id, random); });
        QCOMPARE(fresh->size(), 10);
        QCOMPARE(codeOf(desk.finishWith(desk.loginToken(), old[0])), ErrorCode::InvalidCode);
        QVERIFY(desk.finishWith(desk.loginToken(), (*fresh)[0]));
    }

    void switchedOffThePasswordAloneLogsIn() {
        LoginDesk desk;
        const QStringList codes = desk.turnOn();
        const QByteArray begun = desk.loginToken();
        const auto disable = [&] {
            return desk.runStatus([&] { return desk.backend().secondFactor.disable(desk.ama.id); });
        };
        QVERIFY(disable());
        QVERIFY(disable());
        QVERIFY(std::holds_alternative<LoggedIn>(desk.tryPassword(true).value()));
        QCOMPARE(codeOf(desk.finishWith(begun, codes[0])), ErrorCode::InvalidLoginStep);
        QCOMPARE(desk.noted("customer.mfa_disabled"), 1);
        QVERIFY(desk.setUp());
        QVERIFY(desk.enable(desk.codeAt(0)));  // a new secret: its codes were never taken
    }

    void aLoginTokenEndsAfterFiveMinutes() {  // SR-12
        LoginDesk desk;
        desk.turnOn();
        const QByteArray token = desk.loginToken();
        desk.clock.advanceMinutes(5);
        QCOMPARE(codeOf(desk.finishWith(token, desk.codeAt(0))), ErrorCode::InvalidLoginStep);
    }

    void aLoginTokenWorksOnceAndNowhereElse() {  // SR-12
        LoginDesk desk;
        const QStringList codes = desk.turnOn();
        const QByteArray token = desk.loginToken();
        QVERIFY(desk.finishWith(token, codes[0]));
        QCOMPARE(codeOf(desk.finishWith(token, codes[1])), ErrorCode::InvalidLoginStep);
        QCOMPARE(codeOf(desk.finishWith("nonsense", codes[1])), ErrorCode::InvalidLoginStep);
        QCOMPARE(codeOf(desk.refresh(desk.loginToken())), ErrorCode::Unauthorized);
    }

    void fiveWrongCodesEndALogin() {  // SR-12
        LoginDesk desk;
        desk.turnOn();
        const QByteArray token = desk.loginToken();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(desk.finishWith(token, QStringLiteral("00000-00000"))), ErrorCode::InvalidCode);
        QCOMPARE(codeOf(desk.finishWith(token, desk.codeAt(0))), ErrorCode::TooManyAttempts);
        QVERIFY(desk.finishWith(desk.loginToken(), desk.codeAt(0)));
    }

    void tenWrongCodesLockForAnHour() {  // SR-12, T16
        LoginDesk desk;
        const QStringList codes = desk.turnOn();
        QByteArray token;
        for (int i = 0; i < 10; ++i) {
            if (i % 5 == 0) token = desk.loginToken();
            QCOMPARE(codeOf(desk.finishWith(token, QStringLiteral("000000"))), ErrorCode::InvalidCode);
        }
        const auto refused = desk.finishWith(desk.loginToken(), codes[0]);
        QCOMPARE(codeOf(refused), ErrorCode::TooManyAttempts);
        QCOMPARE(refused.error().retryAfterSeconds, 3600);
        desk.clock.advanceMinutes(60);
        QVERIFY(desk.finishWith(desk.loginToken(), codes[0]));
    }

    void wrongCodesOfOthersDoNotKeepTheOwnersDeviceOut() {  // T16
        LoginDesk desk;
        LoginOrigin phone = desk.home;
        phone.deviceToken = desk.logIn().deviceToken;
        const QStringList codes = desk.turnOn();
        QByteArray token;
        for (int i = 0; i < 10; ++i) {
            if (i % 5 == 0) token = desk.loginToken();
            (void)desk.finishWith(token, QStringLiteral("000000"), desk.elsewhere);
        }
        QCOMPARE(codeOf(desk.finishWith(desk.loginToken(), codes[0])), ErrorCode::TooManyAttempts);
        QVERIFY(desk.finishWith(desk.loginToken(), codes[0], phone));
    }

    void aRepeatedSecondStepFindsItsOwnSession() {
        LoginDesk desk;
        desk.turnOn();
        const QByteArray token = desk.loginToken();
        const LoginSecrets secrets = desk.newSecrets();
        const auto once = [&, code = desk.codeAt(0)] {
            return desk.run<LoggedIn>(
                [&] { return desk.backend().signIn.finishSecondFactor(token, code, desk.home, secrets); });
        };
        const auto first = once();
        const auto again = once();
        QVERIFY(first && again);
        QCOMPARE(again->refreshToken, first->refreshToken);
        QCOMPARE(desk.sessions().size(), size_t(1));
    }
};

FRONTDESK_TEST(SecondFactorTest)
#include "second_factor_test.moc"

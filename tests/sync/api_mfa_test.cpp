// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/totp.h"
#include "tests/support/test_main.h"
#include "tests/sync/account_fixture.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace frontdesk;
using namespace frontdesk::test;

class ApiMfaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSetUpIsOnOnlyOnceACodeWasTyped();
    void aSetUpAsksForThePassword();
    void aSecretIsShownOnceOnly();
    void aLoginNeedsACodeThen();
    void aLoginsTokenIsGoodForFiveTriesAndOnce();
    void aBackupCodeWorksOnce();
    void newBackupCodesEndTheOldOnes();
    void withoutATokenThereIsNothingToVerify();
    void itIsTurnedOffWithThePassword();
};

namespace {

QString email() {
    return QString::fromLatin1(kEmail);
}

QJsonObject passwordBody(const char* password = kPassword) {
    return {{QStringLiteral("password"), QString::fromLatin1(password)}};
}

QByteArray decodedBase32(const QString& text) {
    QByteArray out;
    quint32 bits = 0;
    int count = 0;
    for (const QChar c : text) {
        bits = bits << 5 | static_cast<quint32>(QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").indexOf(c));
        count += 5;
        if (count < 8) continue;
        count -= 8;
        out.append(static_cast<char>(bits >> count & 0xff));
    }
    return out;
}

/// An account with two-factor login on, and its authenticator.
class Enrolled : public AccountDesk {
public:
    Enrolled() {
        login = newLogin();
        setup = jsonOf(post("/customer/mfa/setup", passwordBody(), bearer(login)));
        const auto on = post("/customer/mfa/verify", {{QStringLiteral("code"), code()}}, bearer(login));
        if (on.status != 200) qFatal("two-factor login cannot be turned on: %d", on.status);
        desk.clock.advanceMs(30'000);
    }

    [[nodiscard]] QString code() {
        const QByteArray secret = decodedBase32(setup[QStringLiteral("secret")].toString());
        return QString::fromLatin1(totp::code(secret, desk.clock.now().ms / 30'000));
    }
    [[nodiscard]] QString wrongCode() {
        return code() == QLatin1String("000000") ? QStringLiteral("000001") : QStringLiteral("000000");
    }
    [[nodiscard]] QString halfLogin() { return jsonOf(logIn())[QStringLiteral("mfa_token")].toString(); }
    http::Response finish(const QString& token, const QString& typed) {
        return post("/customer/mfa/verify", {{QStringLiteral("mfa_token"), token}, {QStringLiteral("code"), typed}});
    }
    [[nodiscard]] QString backupCode(int index) const {
        return setup[QStringLiteral("backup_codes")][index].toString();
    }

    QJsonObject login;
    QJsonObject setup;
};

}  // namespace

// SR-11
void ApiMfaTest::aSetUpIsOnOnlyOnceACodeWasTyped() {
    AccountDesk desk;
    const QJsonObject login = desk.newLogin();
    const auto answer = desk.post("/customer/mfa/setup", passwordBody(), bearer(login));
    QCOMPARE(answer.status, 200);
    const QJsonObject setup = jsonOf(answer);
    QCOMPARE(setup.size(), 4);
    const QString secret = setup[QStringLiteral("secret")].toString();
    QCOMPARE(secret.size(), 32);
    const QUrl url(setup[QStringLiteral("otpauth_url")].toString());
    QCOMPARE(url.scheme(), QStringLiteral("otpauth"));
    QCOMPARE(QUrlQuery(url).queryItemValue(QStringLiteral("secret")), secret);
    QVERIFY(setup[QStringLiteral("qr_code")].toString().startsWith(QStringLiteral("data:image/png;base64,iVBORw0K")));
    QCOMPARE(setup[QStringLiteral("backup_codes")].toArray().size(), 10);
    QVERIFY(jsonOf(desk.logIn()).contains(QStringLiteral("access_token")));
}

void ApiMfaTest::aSetUpAsksForThePassword() {
    AccountDesk desk;
    const QJsonObject login = desk.newLogin();
    const auto wrong = desk.post("/customer/mfa/setup", passwordBody("not-the-password"), bearer(login));
    QCOMPARE(wrong.status, 401);
    QCOMPARE(codeOf(wrong), QStringLiteral("invalid_credentials"));
    QCOMPARE(desk.post("/customer/mfa/setup", {}, bearer(login)).status, 422);
    QCOMPARE(desk.post("/customer/mfa/setup", passwordBody()).status, 401);
}

// SR-10
void ApiMfaTest::aSecretIsShownOnceOnly() {
    Enrolled desk;
    const auto again = desk.post("/customer/mfa/setup", passwordBody(), bearer(desk.login));
    QCOMPARE(again.status, 409);
    QCOMPARE(codeOf(again), QStringLiteral("mfa_already_enabled"));
    QCOMPARE(jsonOf(desk.get("/customer/profile", bearer(desk.login)))[QStringLiteral("mfa_enabled")],
             QJsonValue(true));
}

// SR-10
void ApiMfaTest::aLoginNeedsACodeThen() {
    Enrolled desk;
    const QJsonObject half = jsonOf(desk.logIn());
    QCOMPARE(half.size(), 2);
    QCOMPARE(half[QStringLiteral("mfa_required")], QJsonValue(true));
    const QString token = half[QStringLiteral("mfa_token")].toString();
    QCOMPARE(desk.get("/customer/profile", {{"authorization", "Bearer " + token.toStdString()}}).status, 401);
    const auto wrong = desk.finish(token, desk.wrongCode());
    QCOMPARE(wrong.status, 401);
    QCOMPARE(codeOf(wrong), QStringLiteral("invalid_code"));
    const QString code = desk.code();
    const auto whole = desk.finish(token, code);
    QCOMPARE(whole.status, 200);
    QCOMPARE(desk.get("/customer/profile", bearer(jsonOf(whole))).status, 200);
    const auto replayed = desk.finish(desk.halfLogin(), code);
    QCOMPARE(replayed.status, 401);
    QCOMPARE(codeOf(replayed), QStringLiteral("invalid_code"));
}

// SR-12
void ApiMfaTest::aLoginsTokenIsGoodForFiveTriesAndOnce() {
    Enrolled desk;
    const QString tried = desk.halfLogin();
    for (int i = 0; i < 5; ++i) QCOMPARE(desk.finish(tried, desk.wrongCode()).status, 401);
    const auto spent = desk.finish(tried, desk.code());
    QCOMPARE(spent.status, 429);
    QCOMPARE(codeOf(spent), QStringLiteral("too_many_attempts"));
    const QString used = desk.halfLogin();
    QCOMPARE(desk.finish(used, desk.code()).status, 200);
    QCOMPARE(codeOf(desk.finish(used, desk.backupCode(0))), QStringLiteral("invalid_token"));
    const QString old = desk.halfLogin();
    desk.desk.clock.advanceMinutes(6);
    QCOMPARE(codeOf(desk.finish(old, desk.code())), QStringLiteral("invalid_token"));
}

// SR-11
void ApiMfaTest::aBackupCodeWorksOnce() {
    Enrolled desk;
    QCOMPARE(desk.finish(desk.halfLogin(), desk.backupCode(3)).status, 200);
    QCOMPARE(desk.finish(desk.halfLogin(), desk.backupCode(3)).status, 401);
    QCOMPARE(desk.finish(desk.halfLogin(), desk.backupCode(4)).status, 200);
}

// SR-11
void ApiMfaTest::newBackupCodesEndTheOldOnes() {
    Enrolled desk;
    const auto answer = desk.post("/customer/mfa/backup-codes", passwordBody(), bearer(desk.login));
    QCOMPARE(answer.status, 200);
    const auto codes = jsonOf(answer)[QStringLiteral("backup_codes")].toArray();
    QCOMPARE(codes.size(), 10);
    QCOMPARE(desk.finish(desk.halfLogin(), desk.backupCode(0)).status, 401);
    QCOMPARE(desk.finish(desk.halfLogin(), codes[0].toString()).status, 200);
    const auto wrong = desk.post("/customer/mfa/backup-codes", passwordBody("not-the-password"), bearer(desk.login));
    QCOMPARE(codeOf(wrong), QStringLiteral("invalid_credentials"));
}

void ApiMfaTest::withoutATokenThereIsNothingToVerify() {
    AccountDesk desk;
    const QJsonObject code{{QStringLiteral("code"), QStringLiteral("123456")}};
    QCOMPARE(desk.post("/customer/mfa/verify", code).status, 401);
    QCOMPARE(desk.post("/customer/mfa/verify", {}).status, 422);
    const auto off = desk.post("/customer/mfa/verify", code, bearer(desk.newLogin()));
    QCOMPARE(off.status, 409);
    QCOMPARE(codeOf(off), QStringLiteral("mfa_not_enabled"));
}

void ApiMfaTest::itIsTurnedOffWithThePassword() {
    Enrolled desk;
    const auto wrong = desk.post("/customer/mfa/disable", passwordBody("not-the-password"), bearer(desk.login));
    QCOMPARE(wrong.status, 401);
    QCOMPARE(desk.post("/customer/mfa/disable", passwordBody(), bearer(desk.login)).status, 204);
    QVERIFY(jsonOf(desk.logIn(email())).contains(QStringLiteral("access_token")));
    const auto codes = desk.post("/customer/mfa/backup-codes", passwordBody(), bearer(desk.login));
    QCOMPARE(codeOf(codes), QStringLiteral("mfa_not_enabled"));
}

FRONTDESK_TEST(ApiMfaTest)
#include "api_mfa_test.moc"

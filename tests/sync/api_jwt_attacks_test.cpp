// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/sync/api_fixture.h"
#include "tests/sync/forged_tokens.h"

#include <QJsonArray>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr int kMinutes = 15;

ApiDesk::Headers bearer(const QByteArray& token) {
    return {{"authorization", "Bearer " + token.toStdString()}};
}

/// An account with a password, and access tokens to it.
struct CustomerDesk : ApiDesk {
    CustomerDesk() {
        ama.passwordHash = "quick:";
        ++ama.version;
        const auto stored = desk.run<bool>([this]() -> Result<bool> {
            const auto updated = desk.backend().customers.update(ama);
            return updated ? Result<bool>(true) : tl::make_unexpected(updated.error());
        });
        Q_ASSERT(stored);
    }
    QByteArray tokenOf(const SessionId& session) { return customerTokens.sign({ama.id, session, "pwd", {}}, kMinutes); }
    QByteArray token() { return tokenOf(desk.ids.make<SessionId>()); }
    QByteArray staffToken() {
        const Caller owner = desk.staff(StaffRole::Owner);
        return tokens.sign({owner.staffId, StaffRole::Owner, owner.name, desk.ids.next(), {}}, kMinutes);
    }
    /// The answer to reading one's own profile with @p token.
    http::Response profile(const QByteArray& token) { return get("/customer/profile", bearer(token)); }
    LoggedIn logIn() {
        const LoginSecrets secrets{desk.ids.make<SessionId>(), desk.ids.randomBytes(32), desk.ids.randomBytes(32),
                                   desk.ids.randomBytes(32)};
        const auto login = desk.run<LoginOutcome>([this, secrets]() -> Result<LoginOutcome> {
            const auto challenge = desk.backend().signIn.begin(ama.email, {});
            if (!challenge) return tl::make_unexpected(challenge.error());
            return desk.backend().signIn.finish(*challenge, true, {}, secrets);
        });
        return std::get<LoggedIn>(login.value());
    }

    Customer ama = desk.addCustomer(QStringLiteral("ama@example.com"));
};

}  // namespace

class ApiJwtAttacksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodTokenIsLetIn() {
        CustomerDesk desk;
        QCOMPARE(desk.profile(desk.token()).status, 200);
    }

    void forgedTokensAreRefused() {  // SR-15, RFC 8725
        CustomerDesk desk;
        const QByteArray key = desk.desk.backend().keys->customerTokenKey();
        const QByteArray good = desk.token();
        const auto claim = [&](const char* name, const QJsonValue& value) { return withClaim(good, key, name, value); };
        auto forgeries = forgeriesOf(good, key);
        const Customer yaw = desk.desk.addCustomer(QStringLiteral("yaw@example.com"));
        forgeries.push_back({"staff audience", claim("aud", QStringLiteral("frontdesk-staff"))});
        forgeries.push_back({"another's customer_id", claim("customer_id", yaw.id.toString())});
        forgeries.push_back({"no customer_id", claim("customer_id", QJsonValue::Undefined)});
        forgeries.push_back({"customer_id as a list", claim("customer_id", QJsonArray{yaw.id.toString()})});
        forgeries.push_back({"no amr", claim("amr", QJsonValue::Undefined)});
        forgeries.push_back({"amr as text", claim("amr", QStringLiteral("pwd otp"))});
        forgeries.push_back({"signed with the key of staff",
                             forge(partOf(good, 0), partOf(good, 1), desk.desk.backend().keys->staffTokenKey())});
        for (const Forgery& forgery : forgeries) {
            const auto answer = desk.profile(forgery.token);
            QVERIFY2(answer.status == 401, forgery.name);
            QVERIFY2(codeOf(answer) == QLatin1String("unauthorized"), forgery.name);
            QVERIFY2(QByteArray::fromStdString(headerOf(answer, "WWW-Authenticate")).startsWith("Bearer"),
                     forgery.name);
        }
    }

    void oneKindOfTokenIsNeverTakenForAnother() {  // SR-15, SR-12
        CustomerDesk desk;
        QCOMPARE(desk.profile(desk.staffToken()).status, 401);
        QCOMPARE(desk.get("/api/staff/orders", bearer(desk.token())).status, 401);
        const LoggedIn login = desk.logIn();
        QCOMPARE(desk.profile(login.refreshToken).status, 401);
        QCOMPARE(desk.profile(login.deviceToken).status, 401);
        QCOMPARE(desk.profile(desk.createOrder()[QStringLiteral("guest_token")].toString().toLatin1()).status, 401);
    }

    void aTokenIsGoodForAQuarterOfAnHourAndItsLeeway() {  // SR-15
        CustomerDesk desk;
        const QByteArray token = desk.token();
        desk.desk.clock.advanceMs(kMinutes * 60'000 + 29'000);
        QCOMPARE(desk.profile(token).status, 200);
        desk.desk.clock.advanceMs(1'000);
        QCOMPARE(desk.profile(token).status, 401);
    }

    void aSessionThatEndedTakesItsTokensWithIt() {  // SR-15
        CustomerDesk desk;
        const LoggedIn phone = desk.logIn();
        const LoggedIn laptop = desk.logIn();
        const QByteArray phoneToken = desk.tokenOf(phone.session);
        const QByteArray laptopToken = desk.tokenOf(laptop.session);
        QCOMPARE(desk.profile(phoneToken).status, 200);
        const std::string path = "/customer/sessions/" + phone.session.text().toStdString();
        QCOMPARE(desk.send(http::Method::Delete, path, {}, bearer(laptopToken)).status, 204);
        QCOMPARE(desk.profile(phoneToken).status, 401);
        QCOMPARE(desk.profile(laptopToken).status, 200);
    }

    void aRefreshTokenUsedTwiceEndsTheAccessTokensToo() {  // SR-16
        CustomerDesk desk;
        const LoggedIn login = desk.logIn();
        const QJsonObject body{{QStringLiteral("refresh_token"), QString::fromLatin1(login.refreshToken)}};
        const auto renewed = desk.post("/customer/token/refresh", body);
        QCOMPARE(renewed.status, 200);
        const QByteArray access = jsonOf(renewed)[QStringLiteral("access_token")].toString().toLatin1();
        QCOMPARE(desk.profile(access).status, 200);
        QCOMPARE(desk.post("/customer/token/refresh", body).status, 401);
        QCOMPARE(desk.profile(access).status, 401);
    }
};

FRONTDESK_TEST(ApiJwtAttacksTest)
#include "api_jwt_attacks_test.moc"

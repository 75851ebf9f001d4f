// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/uuid7_source.h"
#include "sync/api/token_signer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_main.h"
#include "tests/sync/forged_tokens.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;
using api::StaffClaims;
using api::TokenSigner;

namespace {

const QByteArray kKey(32, 'k');

}  // namespace

class ApiTokenSignerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsSignedVerifies();
    void signatureIsHmacSha256OfTheText();
    void refusesAttacks_data();
    void refusesAttacks();
    void holdsFromIssueToExpiryWithHalfAMinuteOfLeeway();
    void anOldKeyVerifiesWithoutSigning();
    void livesAtMostTwelveHours();

private:
    FakeClock m_clock;
    Uuid7Source m_ids;
    TokenSigner m_signer{{{"s1", kKey, true}}, m_clock, m_ids};
    StaffClaims m_claims;
    QByteArray m_token;
};

void ApiTokenSignerTest::init() {
    m_clock.set({1'795'262'400'000});
    m_claims = {m_ids.make<StaffId>(), StaffRole::Manager, QStringLiteral("Efua"), m_ids.next(), {}};
    m_token = m_signer.sign(m_claims, 15);
}

void ApiTokenSignerTest::whatIsSignedVerifies() {
    const auto claims = m_signer.verify(m_token);
    QVERIFY(claims);
    QCOMPARE(claims->staffId.text(), m_claims.staffId.text());
    QCOMPARE(claims->role, StaffRole::Manager);
    QCOMPARE(claims->name, QStringLiteral("Efua"));
    QCOMPARE(claims->session.text(), m_claims.session.text());
    QCOMPARE(claims->expiresAt.ms, m_clock.now().ms + 15 * 60'000);
}

void ApiTokenSignerTest::signatureIsHmacSha256OfTheText() {
    QCOMPARE(partOf(m_token, 0), QByteArray(R"({"alg":"HS256","kid":"s1","typ":"at+jwt"})"));
    QCOMPARE(m_token, forge(partOf(m_token, 0), partOf(m_token, 1), kKey));
}

void ApiTokenSignerTest::refusesAttacks_data() {
    init();
    QTest::addColumn<QByteArray>("token");
    const auto claim = [&](const char* name, const QJsonValue& value) { return withClaim(m_token, kKey, name, value); };
    for (const Forgery& forgery : forgeriesOf(m_token, kKey)) QTest::newRow(forgery.name) << forgery.token;
    QTest::newRow("customer audience") << claim("aud", QStringLiteral("frontdesk-customer"));
    QTest::newRow("no role") << claim("role", QJsonValue::Undefined);
    QTest::newRow("unknown role") << claim("role", QStringLiteral("root"));
    QTest::newRow("no member") << claim("staff_id", QJsonValue::Undefined);
}

void ApiTokenSignerTest::refusesAttacks() {
    QFETCH(QByteArray, token);
    const auto claims = m_signer.verify(token);
    QVERIFY(!claims);
    QCOMPARE(claims.error().code, ErrorCode::Unauthorized);
}

void ApiTokenSignerTest::holdsFromIssueToExpiryWithHalfAMinuteOfLeeway() {
    m_clock.advanceMs(-30'000);
    QVERIFY(m_signer.verify(m_token));
    m_clock.advanceMs(-1'000);
    QVERIFY(!m_signer.verify(m_token));
    m_clock.advanceMs(31'000 + 15 * 60'000 + 29'000);
    QVERIFY(m_signer.verify(m_token));
    m_clock.advanceMs(1'000);
    QVERIFY(!m_signer.verify(m_token));
}

void ApiTokenSignerTest::anOldKeyVerifiesWithoutSigning() {
    const TokenSigner rotated({{"s1", kKey, false}, {"s2", QByteArray(32, 'n'), true}}, m_clock, m_ids);
    QVERIFY(rotated.verify(m_token));
    QVERIFY(!m_signer.verify(rotated.sign(m_claims, 15)));
}

void ApiTokenSignerTest::livesAtMostTwelveHours() {
    const auto claims = m_signer.verify(m_signer.sign(m_claims, 100'000));
    QVERIFY(claims);
    QCOMPARE(claims->expiresAt.ms, m_clock.now().ms + 720LL * 60'000);
}

FRONTDESK_TEST(ApiTokenSignerTest)
#include "api_token_signer_test.moc"

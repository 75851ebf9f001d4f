// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/uuid7_source.h"
#include "sync/api/token_signer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace frontdesk;
using api::StaffClaims;
using api::TokenSigner;

namespace {

const QByteArray kKey(32, 'k');

QByteArray encoded(const QByteArray& text) {
    return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}
QByteArray decoded(const QByteArray& text) {
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

/// Signs anything, as somebody with the key could: what is refused is refused for its form.
QByteArray forge(const QByteArray& header, const QByteArray& payload, const QByteArray& key = kKey) {
    const QByteArray text = encoded(header) + '.' + encoded(payload);
    return text + '.' + encoded(QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256));
}

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
    [[nodiscard]] QByteArray payloadWith(const QString& claim, const QJsonValue& value) const;
    [[nodiscard]] QByteArray part(int index) const { return decoded(m_token.split('.').at(index)); }

    test::FakeClock m_clock;
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

QByteArray ApiTokenSignerTest::payloadWith(const QString& claim, const QJsonValue& value) const {
    QJsonObject claims = QJsonDocument::fromJson(part(1)).object();
    if (value.isUndefined())
        claims.remove(claim);
    else
        claims[claim] = value;
    return QJsonDocument(claims).toJson(QJsonDocument::Compact);
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
    QCOMPARE(part(0), QByteArray(R"({"alg":"HS256","kid":"s1","typ":"at+jwt"})"));
    QCOMPARE(m_token, forge(part(0), part(1)));
}

void ApiTokenSignerTest::refusesAttacks_data() {
    init();
    QTest::addColumn<QByteArray>("token");
    const QByteArray header = part(0);
    const QByteArray payload = part(1);
    const auto other = [&](const char* text) { return forge(text, payload); };
    const auto claim = [&](const char* name, const QJsonValue& value) {
        return forge(header, payloadWith(QString::fromLatin1(name), value));
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("two parts") << m_token.left(m_token.lastIndexOf('.'));
    QTest::newRow("four parts") << QByteArray(m_token + ".x");
    QTest::newRow("no signature") << QByteArray(m_token.left(m_token.lastIndexOf('.') + 1));
    QTest::newRow("other key") << forge(header, payload, QByteArray(32, 'x'));
    QTest::newRow("payload changed") << QByteArray(m_token).replace(m_token.indexOf('.') + 5, 1, "Z");
    QTest::newRow("alg none") << QByteArray(encoded(R"({"alg":"none","kid":"s1","typ":"at+jwt"})") + '.' +
                                            encoded(payload) + '.');
    QTest::newRow("alg none, signed") << other(R"({"alg":"none","kid":"s1","typ":"at+jwt"})");
    QTest::newRow("alg HS512") << other(R"({"alg":"HS512","kid":"s1","typ":"at+jwt"})");
    QTest::newRow("alg RS256") << other(R"({"alg":"RS256","kid":"s1","typ":"at+jwt"})");
    QTest::newRow("alg in lower case") << other(R"({"alg":"hs256","kid":"s1","typ":"at+jwt"})");
    QTest::newRow("typ JWT") << other(R"({"alg":"HS256","kid":"s1","typ":"JWT"})");
    QTest::newRow("no kid") << other(R"({"alg":"HS256","typ":"at+jwt"})");
    QTest::newRow("unknown kid") << other(R"({"alg":"HS256","kid":"../../dev/null","typ":"at+jwt"})");
    QTest::newRow("crit") << other(R"({"alg":"HS256","kid":"s1","typ":"at+jwt","crit":["exp"]})");
    QTest::newRow("jku") << other(R"({"alg":"HS256","kid":"s1","typ":"at+jwt","jku":"https://evil.example"})");
    QTest::newRow("jwk") << other(R"({"alg":"HS256","kid":"s1","typ":"at+jwt","jwk":{"kty":"oct","k":"AA"}})");
    QTest::newRow("duplicate alg") << other(R"({"alg":"HS256","alg":"none","kid":"s1","typ":"at+jwt"})");
    QTest::newRow("duplicate claim") << forge(header,
                                              QByteArray(payload).replace("\"role\"", "\"role\":\"owner\",\"role\""));
    QTest::newRow("white space before") << QByteArray(' ' + m_token);
    QTest::newRow("line feed behind") << QByteArray(m_token + '\n');
    QTest::newRow("padding") << QByteArray(m_token + '=');
    QTest::newRow("other base64 alphabet") << QByteArray(m_token).replace('-', '+').replace('_', '/').append('+');
    // The last character of 32 bytes carries two unused bits: set, it decodes to the same bytes.
    QByteArray bent = m_token;
    const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    bent[bent.size() - 1] = alphabet.at(alphabet.indexOf(bent.back()) + 1);
    QTest::newRow("second spelling of the signature") << bent;
    QTest::newRow("more than 4 KiB") << claim("pad", QString(4096, u'x'));
    QTest::newRow("other issuer") << claim("iss", QStringLiteral("somebody"));
    QTest::newRow("customer audience") << claim("aud", QStringLiteral("frontdesk-customer"));
    QTest::newRow("other subject") << claim("sub", QStringLiteral("00000000-0000-7000-8000-000000000000"));
    QTest::newRow("no session") << claim("sid", QJsonValue::Undefined);
    QTest::newRow("no token id") << claim("jti", QJsonValue::Undefined);
    QTest::newRow("no expiry") << claim("exp", QJsonValue::Undefined);
    QTest::newRow("expiry as text") << claim("exp", QStringLiteral("99999999999"));
    QTest::newRow("expiry in a year") << claim("exp", 1'826'798'400);
    QTest::newRow("no role") << claim("role", QJsonValue::Undefined);
    QTest::newRow("unknown role") << claim("role", QStringLiteral("root"));
    QTest::newRow("no member") << claim("staff_id", QJsonValue::Undefined);
    QTest::newRow("payload is a list") << forge(header, "[]");
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/signature.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace frontdesk;

namespace {

QJsonArray vectorsOf(const char* provider) {
    QFile file(QStringLiteral(FRONTDESK_TEST_DATA "/providers/vectors.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the vectors are not there");
    return QJsonDocument::fromJson(file.readAll()).object()[QLatin1String(provider)].toArray();
}

QByteArray textOf(const QJsonValue& row, const char* name) {
    return row[QLatin1String(name)].toString().toUtf8();
}

constexpr char kUrl[] = "https://pos.example.com/webhooks/twilio";
constexpr char kToken[] = "made-up-auth-token-1";
const FormFields kForm{{"B", "y"}, {"A", "x"}};

}  // namespace

/// SR-50. All signatures of vectors.json were made outside this program.
class WebhookSignatureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paystacksVectors_data() {
        QTest::addColumn<QJsonObject>("row");
        const QJsonArray rows = vectorsOf("paystack");
        QCOMPARE(rows.size(), 12);
        for (const auto& row : rows) QTest::newRow(textOf(row, "id").constData()) << row.toObject();
    }
    void paystacksVectors() {
        QFETCH(QJsonObject, row);
        const QByteArray body = QByteArray::fromBase64(textOf(row, "body_base64"));
        QCOMPARE(body.size(), row[QStringLiteral("body_length")].toInteger());
        QCOMPARE(isPaystackSignature(textOf(row, "signature"), body, textOf(row, "secret_key")),
                 textOf(row, "expect") == "valid");
    }

    void paystacksSignatureIsLowerCaseHexOfTheBytesSent() {
        const QJsonObject row = vectorsOf("paystack")[0].toObject();
        const QByteArray body = textOf(row, "body_utf8");
        const QByteArray signature = textOf(row, "signature");
        const QByteArray key = textOf(row, "secret_key");
        QVERIFY(isPaystackSignature(signature, body, key));
        QVERIFY(!isPaystackSignature(signature.toUpper(), body, key));
        QVERIFY(!isPaystackSignature(signature + '0', body, key));
        QVERIFY(!isPaystackSignature(signature, QJsonDocument::fromJson(body).toJson(QJsonDocument::Compact), key));
        QVERIFY(!isPaystackSignature(signature, body, key + '1'));
        QVERIFY(!isPaystackSignature(signature, body, {}));
    }

    void twiliosVectors_data() {
        QTest::addColumn<QJsonObject>("row");
        const QJsonArray rows = vectorsOf("twilio");
        QCOMPARE(rows.size(), 12);
        for (const auto& row : rows) QTest::newRow(textOf(row, "id").constData()) << row.toObject();
    }
    void twiliosVectors() {
        QFETCH(QJsonObject, row);
        const FormFields form = formFields(textOf(row, "body_form"));
        QCOMPARE(isTwilioSignature(textOf(row, "signature"), textOf(row, "url"), form, textOf(row, "auth_token")),
                 textOf(row, "expect") == "valid");
    }

    void twiliosPublishedExample() {
        const QJsonObject row = vectorsOf("twilio_published")[0].toObject();
        FormFields form;
        const QJsonObject params = row[QStringLiteral("params")].toObject();
        for (auto each = params.begin(); each != params.end(); ++each)
            form.emplace_back(each.key().toUtf8(), each.value().toString().toUtf8());
        QVERIFY(isTwilioSignature(textOf(row, "signature"), textOf(row, "url"), form, textOf(row, "auth_token")));
        QVERIFY(!isTwilioSignature(textOf(row, "signature"), textOf(row, "url"), form, "54321"));
        QVERIFY(!isTwilioSignature(textOf(row, "signature"), textOf(row, "url"), form, {}));
    }

    void aPortMayBeSignedOrNot_data() {
        QTest::addColumn<QByteArray>("configured");
        QTest::addColumn<QByteArray>("signedUrl");
        QTest::addColumn<bool>("valid");
        const auto row = [](const char* configured, const char* signedUrl, bool valid) {
            QTest::addRow("%s by %s", configured, signedUrl)
                << QByteArray(configured) << QByteArray(signedUrl) << valid;
        };
        row("https://a.example/t", "https://a.example:443/t", true);
        row("https://a.example/t?x=1", "https://a.example:443/t?x=1", true);
        row("http://a.example/t", "http://a.example:80/t", true);
        row("https://a.example:8443/t", "https://a.example/t", true);
        row("https://[2001:db8::1]:8443/t", "https://[2001:db8::1]/t", true);
        row("https://[2001:db8::1]/t", "https://[2001:db8::1]:443/t", true);
        row("https://a.example/t", "https://a.example:80/t", false);
        row("https://a.example/t", "https://a.example:8443/t", false);
        row("https://a.example/t", "http://a.example/t", false);
        row("https://a.example/t", "https://a.example/t/", false);
        row("https://a.example/t", "https://b.example/t", false);
    }
    void aPortMayBeSignedOrNot() {
        QFETCH(QByteArray, configured);
        QFETCH(QByteArray, signedUrl);
        QFETCH(bool, valid);
        QCOMPARE(isTwilioSignature(signatureOf(signedUrl + "AxBy"), configured, kForm, kToken), valid);
    }

    void aNameThatComesTwiceIsSignedWithEachOfItsValues() {
        const QByteArray both = signatureOf(kUrl + QByteArray("MediaaMediab"));
        QVERIFY(isTwilioSignature(both, kUrl, {{"Media", "b"}, {"Media", "a"}, {"Media", "b"}}, kToken));
        QVERIFY(!isTwilioSignature(both, kUrl, {{"Media", "a"}}, kToken));
    }

    void formsAreReadAsTwilioWritesThem() {
        const FormFields form = formFields("A=one+two%2B%C2%A2&B=&C&A=again");
        QCOMPARE(form, (FormFields{{"A", "one two+\xC2\xA2"}, {"B", ""}, {"C", ""}, {"A", "again"}}));
        QCOMPARE(valueOf(form, "A"), QByteArray("one two+\xC2\xA2"));
        QCOMPARE(valueOf(form, "a"), QByteArray());
    }

    void anEmptySecretOpensNothing() {
        QVERIFY(isSameSecret("abc", "abc"));
        QVERIFY(!isSameSecret("abc", "abd"));
        QVERIFY(!isSameSecret("ab", "abc"));
        QVERIFY(!isSameSecret("", ""));
    }

private:
    /// By Qt's hash, RFC 2104 written out: no part of what is tested.
    static QByteArray signatureOf(const QByteArray& text) {
        QByteArray inner = QByteArray(kToken).leftJustified(64, '\0');
        QByteArray outer = inner;
        for (char& c : inner) c = static_cast<char>(c ^ 0x36);
        for (char& c : outer) c = static_cast<char>(c ^ 0x5c);
        const auto sha1 = [](const QByteArray& of) { return QCryptographicHash::hash(of, QCryptographicHash::Sha1); };
        return sha1(outer + sha1(inner + text)).toBase64();
    }
};

FRONTDESK_TEST(WebhookSignatureTest)
#include "webhook_signature_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/totp.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace frontdesk;

namespace {

const QByteArray kSecret = "12345678901234567890";

}  // namespace

class TotpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // SR-10. RFC 6238, appendix B, and a secret that authenticators' documentation uses.
    void codesAreThoseOfTheStandard_data() {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<qint64>("time");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QByteArray>("code");
        QFile file(QStringLiteral(FRONTDESK_TEST_DATA "/totp/vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(vectors.size() >= 12);
        for (const auto& each : vectors) {
            const QJsonObject row = each.toObject();
            const qint64 time = row[QStringLiteral("time")].toInteger();
            const QByteArray secret = row[QStringLiteral("secret")].toString().toLatin1();
            QTest::addRow("%s at %lld", secret.left(8).constData(), static_cast<long long>(time))
                << QByteArray::fromHex(secret) << time << row[QStringLiteral("digits")].toInt()
                << row[QStringLiteral("code")].toString().toLatin1();
        }
    }
    void codesAreThoseOfTheStandard() {
        QFETCH(QByteArray, secret);
        QFETCH(qint64, time);
        QFETCH(int, digits);
        QFETCH(QByteArray, code);
        QCOMPARE(totp::code(secret, time / 30, digits), code);
    }

    void anIndependentAuthenticatorShowsTheSameCodes() {
        if (QStandardPaths::findExecutable(QStringLiteral("oathtool")).isEmpty()) QSKIP("oathtool is not installed");
        for (const qint64 time : {0LL, 1'234'567'890LL, 1'795'262'400LL, 4'102'444'800LL}) {
            QProcess oathtool;
            oathtool.start(QStringLiteral("oathtool"), {QStringLiteral("--totp"), QStringLiteral("--now=@%1").arg(time),
                                                        QString::fromLatin1(kSecret.toHex())});
            QVERIFY(oathtool.waitForFinished());
            QCOMPARE(totp::code(kSecret, time / 30), oathtool.readAllStandardOutput().trimmed());
        }
    }

    void aCodeMatchesItsOwnStepAlone() {
        // 1111111109 is in step 37037036: 07081804 in eight digits, so 081804 in six.
        QVERIFY(totp::matches(kSecret, 37'037'036, QStringLiteral("081804")));
        QVERIFY(!totp::matches(kSecret, 37'037'035, QStringLiteral("081804")));
        QVERIFY(!totp::matches(kSecret, 37'037'037, QStringLiteral("081804")));
    }

    void whatIsNoCodeNeverMatches_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << QString();
        QTest::newRow("without its leading zero") << QStringLiteral("81804");
        QTest::newRow("eight digits") << QStringLiteral("07081804");
        QTest::newRow("with a space") << QStringLiteral("081 804");
        QTest::newRow("digits of another script") << QStringLiteral("٠٨١٨٠٤");
        QTest::newRow("very long") << QString(100'000, QLatin1Char('0'));
    }
    void whatIsNoCodeNeverMatches() {
        QFETCH(QString, typed);
        QVERIFY(!totp::matches(kSecret, 37'037'036, typed));
    }
};

FRONTDESK_TEST(TotpTest)
#include "totp_test.moc"

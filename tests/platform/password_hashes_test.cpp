// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/password_hashes.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTest>

using namespace frontdesk;

class PasswordHashesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHashIsArgon2idOfTheseParameters() {  // SR-1
        const QByteArray phc = password_hashes::hash(QStringLiteral("correct horse battery"));
        QVERIFY2(phc.startsWith("$argon2id$v=19$m=65536,t=2,p=1$"), phc.constData());
        const QByteArrayList parts = phc.split('$');
        QCOMPARE(QByteArray::fromBase64(parts[4]).size(), 16);
        QCOMPARE(QByteArray::fromBase64(parts[5]).size(), 32);
        QVERIFY(password_hashes::verify(QStringLiteral("correct horse battery"), phc));
        QVERIFY(!password_hashes::verify(QStringLiteral("Correct horse battery"), phc));
        QVERIFY(phc != password_hashes::hash(QStringLiteral("correct horse battery")));
    }

    void aHashOfTheReferenceProgramIsUnderstood() {
        // From the test vectors of P-H-C/phc-winner-argon2, src/test.c: "password" with the salt "somesalt".
        QVERIFY(password_hashes::verify(
            QStringLiteral("password"),
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }

    void aPasswordIsTheSameHoweverItsAccentsAreTyped() {  // SR-1
        const QByteArray phc = password_hashes::hash(QString::fromUtf8("caf\u00e9 au lait"));
        QVERIFY(password_hashes::verify(QString::fromUtf8("cafe\u0301 au lait"), phc));
    }

    void blanksAndEverythingElseCount() {
        const QByteArray phc = password_hashes::hash(QStringLiteral(" secret  words "));
        QVERIFY(password_hashes::verify(QStringLiteral(" secret  words "), phc));
        QVERIFY(!password_hashes::verify(QStringLiteral("secret  words"), phc));
        QVERIFY(!password_hashes::verify(QStringLiteral(" secret words "), phc));
    }

    void anUnknownAccountTakesAsLongAndMatchesNothing() {  // SR-3
        const QByteArray phc = password_hashes::hash(QStringLiteral("x"));
        QElapsedTimer timer;
        qint64 known = 0;
        qint64 unknown = 0;
        for (int i = 0; i < 4; ++i) {
            timer.start();
            QVERIFY(!password_hashes::verify(QStringLiteral("wrong"), phc));
            known += timer.nsecsElapsed();
            timer.start();
            QVERIFY(!password_hashes::verify(QStringLiteral("wrong"), {}));
            unknown += timer.nsecsElapsed();
        }
        // Other programs run beside this one: only an early return would differ by more.
        QVERIFY2(unknown > known / 4 && known > unknown / 4,
                 qPrintable(QStringLiteral("%1 ns, %2 ns").arg(known).arg(unknown)));
    }

    void hashesOfOtherParametersAreOutdated() {
        QVERIFY(!password_hashes::isOutdated(password_hashes::hash(QStringLiteral("x"))));
        QVERIFY(password_hashes::isOutdated(
            "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQAAAAAAAAAAA$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }
};

FRONTDESK_TEST(PasswordHashesTest)
#include "password_hashes_test.moc"

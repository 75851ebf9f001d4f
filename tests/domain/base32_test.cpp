// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/base32.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

class Base32Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesAreWrittenAsInTheStandard_data() {  // RFC 4648 §10, without padding
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("f") << QByteArray("f") << QByteArray("MY");
        QTest::newRow("fo") << QByteArray("fo") << QByteArray("MZXQ");
        QTest::newRow("foo") << QByteArray("foo") << QByteArray("MZXW6");
        QTest::newRow("foob") << QByteArray("foob") << QByteArray("MZXW6YQ");
        QTest::newRow("fooba") << QByteArray("fooba") << QByteArray("MZXW6YTB");
        QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("MZXW6YTBOI");
        QTest::newRow("of RFC 6238") << QByteArray("12345678901234567890")
                                     << QByteArray("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
    void bytesAreWrittenAsInTheStandard() {
        QFETCH(QByteArray, bytes);
        QTEST(toBase32(bytes), "text");
    }

    void codesForPeopleUseCrockfordsDigits() {
        // 0x00 0x44 0x32 0x14 0xC7 is 00000 00001 00010 00011 00100 00101 00110 00111.
        QCOMPARE(crockford::digits(QByteArray::fromHex("00443214c7"), 8), QByteArray("01234567"));
        QCOMPARE(crockford::digits(QByteArray::fromHex("ffffffffffffff"), 10), QByteArray("ZZZZZZZZZZ"));
    }

    void typedCodesAreReadAsTheyWereMeant_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("digits");
        QTest::newRow("as shown") << QStringLiteral("ABCDE-01234") << QByteArray("ABCDE01234");
        QTest::newRow("lower case, blanks") << QStringLiteral(" abcde 01234 ") << QByteArray("ABCDE01234");
        QTest::newRow("letters like digits") << QStringLiteral("OoIiLl") << QByteArray("001111");
    }
    void typedCodesAreReadAsTheyWereMeant() {
        QFETCH(QString, typed);
        QFETCH(QByteArray, digits);
        QCOMPARE(crockford::read(typed), std::optional<QByteArray>(digits));
    }

    void whatIsNoDigitIsRefused() {
        for (const char* typed : {"ABCDU", "AB_CD", "Ä1234", "A\xCC\x81"})
            QCOMPARE(crockford::read(QString::fromUtf8(typed)), std::optional<QByteArray>());
        QCOMPARE(crockford::read(QString(1, QChar(0))), std::optional<QByteArray>());
    }
};

FRONTDESK_TEST(Base32Test)
#include "base32_test.moc"

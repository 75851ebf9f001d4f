// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/password_rules.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

const QString kField = QStringLiteral("new_password");

QStringList context() {
    return {QStringLiteral("kofi.boateng@palmwine.example"), QStringLiteral("Kofi Boateng"),
            QStringLiteral("Boateng & Sons"), QStringLiteral("+233244123456"), QStringLiteral("Jollof House")};
}

/// What is said of @p password; empty if it may be used.
QByteArray verdict(const QString& password, bool composed = false) {
    const Status checked = checkPassword(password, context(), composed, kField);
    if (checked) return {};
    const auto& fields = checked.error().fields;
    return fields.size() == 1 && fields[0].field == kField ? fields[0].code : QByteArray("another field");
}

}  // namespace

class PasswordRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsGuessedFirstIsRefused_data() {  // SR-2
        QTest::addColumn<QString>("password");
        for (const char* password :
             {"password1234", "Password1234!", "P@ssw0rd1234", "Welcome2024!", "Summer2025!!", "qwertyuiop12",
              "1qaz2wsx3edc", "123456789012", "abcdefghijkl", "aaaaaaaaaaaa", "abcabcabcabc", "passwordpassword",
              "iloveyou1234", "letmein12345", "administrator", "changeme1234", "football2024", "princess2024",
              "TestPassword123!"})
            QTest::newRow(password) << QString::fromLatin1(password);
    }
    void whatIsGuessedFirstIsRefused() {
        QFETCH(QString, password);
        QCOMPARE(verdict(password), QByteArray("too_common"));
    }

    void whatIsBuiltOnThePersonOrTheRestaurantIsRefused_data() {  // SR-2
        QTest::addColumn<QString>("password");
        QTest::newRow("the restaurant and a year") << QStringLiteral("jollofhouse2026!");
        QTest::newRow("the restaurant in capitals") << QStringLiteral("JollofHouse#1");
        QTest::newRow("the address before the @") << QStringLiteral("kofi.boateng12");
        QTest::newRow("the domain") << QStringLiteral("Palmwine2026!");
        QTest::newRow("the whole address") << QStringLiteral("kofi.boateng@palmwine.example");
        QTest::newRow("a name twice") << QStringLiteral("boatengboateng");
        QTest::newRow("a name with letters replaced") << QStringLiteral("b0ateng123456");
        QTest::newRow("the number as it is stored") << QStringLiteral("+233244123456");
        QTest::newRow("the number as it is dialled") << QStringLiteral("0244123456ab");
    }
    void whatIsBuiltOnThePersonOrTheRestaurantIsRefused() {
        QFETCH(QString, password);
        const QByteArray said = verdict(password);
        QVERIFY2(said == "contains_context" || said == "too_common", said.constData());
    }

    void whatOthersCouldUseIsRefusedForTheContextAlone() {
        QCOMPARE(verdict(QStringLiteral("Palmwine-Kofi.Boateng")), QByteArray("contains_context"));
        QVERIFY(checkPassword(QStringLiteral("Palmwine-Kofi.Boateng"), {}, false, kField));
    }

    void ordinaryPassphrasesPass_data() {
        QTest::addColumn<QString>("password");
        for (const char* password :
             {"correct horse battery staple", "staplewagonfish", "tulip wagon 77", "my dog eats grass",
              "green bicycle road", "coffee-table-9", "ich mag gelbe Tapeten", "Kofi trinkt Tee um vier",
              "jollof with plantain", "a-long-enough-password", "kitchen-lantern-88", "kD8#mQ2!xv9Z"})
            QTest::newRow(password) << QString::fromLatin1(password);
        QTest::newRow("other scripts") << QStringLiteral("Γάτα στο παράθυρο");
        QTest::newRow("pictures") << QStringLiteral("🍚🥤🍱🍛🌶🐓🥘🍲🫓🥭🍍🥥");
        QTest::newRow("spaces at the ends") << QStringLiteral("  velvet otter  ");
    }
    void ordinaryPassphrasesPass() {
        QFETCH(QString, password);
        QCOMPARE(verdict(password), QByteArray());
    }

    void lengthIsCountedInCharacters() {  // SR-2
        QCOMPARE(verdict(QStringLiteral("kD8#mQ2!xv9")), QByteArray("too_short"));
        QCOMPARE(verdict(QStringLiteral("🍚🥤🍱🍛🌶🐓")), QByteArray("too_short"));
        QString longest;
        while (longest.size() < 128) longest += QStringLiteral("seven violet harbours; ");
        longest.truncate(128);
        QCOMPARE(verdict(longest), QByteArray());
        QCOMPARE(verdict(longest + QLatin1Char('x')), QByteArray("too_long"));
        QCOMPARE(verdict(QString(128, QChar(0x0a95))), QByteArray("too_common"));  // 384 bytes of one letter
        QCOMPARE(verdict(QString(100'000, QLatin1Char('x'))), QByteArray("too_long"));
    }

    void compositionIsAskedForOnlyWhereTheOwnerWantsIt() {  // SR-2
        const QString phrase = QStringLiteral("correct horse battery staple");
        QCOMPARE(verdict(phrase, false), QByteArray());
        QCOMPARE(verdict(phrase, true), QByteArray("needs_composition"));
        QCOMPARE(verdict(phrase + QStringLiteral("; 7"), true), QByteArray());
    }
};

FRONTDESK_TEST(PasswordRulesTest)
#include "password_rules_test.moc"

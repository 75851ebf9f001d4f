// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/provider_http.h"
#include "sync/providers/provider_json.h"
#include "sync/providers/wire_amount.h"
#include "sync/providers/wire_text.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace frontdesk;

namespace {

Currency currency(const char* code) {
    return *Currency::fromCode(code);
}

ProviderJson fileOf(const char* name) {
    QFile file(QStringLiteral(FRONTDESK_TEST_DATA "/providers/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", name);
    return ProviderJson::read(file.readAll());
}

}  // namespace

class ProviderWireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void amountsAreWrittenWithTheirCurrencysDecimals() {
        QCOMPARE(decimalAmount({6100, currency("GHS")}), QByteArray("61.00"));
        QCOMPARE(decimalAmount({5, currency("GHS")}), QByteArray("0.05"));
        QCOMPARE(decimalAmount({61, currency("XOF")}), QByteArray("61"));
        QCOMPARE(decimalAmount({61'005, currency("TND")}), QByteArray("61.005"));
    }

    void amountsAreReadAsTheyAreMeant_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<qint64>("minor");  // -1: none
        const auto row = [](const char* text, const char* code, qint64 minor) {
            QTest::addRow("%s %s", text, code) << QByteArray(text) << QByteArray(code) << minor;
        };
        row("61", "GHS", 6100);
        row("61.0", "GHS", 6100);
        row("61.00", "GHS", 6100);
        row("61.000", "GHS", 6100);
        row("0.1", "GHS", 10);
        row("0.07", "GHS", 7);
        row("061", "GHS", 6100);
        row("61", "XOF", 61);
        row("61.00", "XOF", 61);
        row("61.005", "TND", 61'005);
        row("61.5", "TND", 61'500);
        row("61.005", "GHS", -1);
        row("61.5", "XOF", -1);
        row("6.1e1", "GHS", -1);
        row("-61", "GHS", -1);
        row("+61", "GHS", -1);
        row("61,00", "GHS", -1);
        row("61.", "GHS", -1);
        row(".61", "GHS", -1);
        row("6 1", "GHS", -1);
        row("", "GHS", -1);
        row("NaN", "GHS", -1);
        row("99999999999999", "GHS", -1);
        row("9999999999999", "GHS", 999'999'999'999'900);
    }
    void amountsAreReadAsTheyAreMeant() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        QFETCH(qint64, minor);
        const auto amount = fromDecimal(text, currency(code.constData()));
        QCOMPARE(amount ? amount->minor() : -1, minor);
    }

    void everyAmountComesBackAsItWent() {
        for (const char* code : {"GHS", "XOF", "TND"})
            for (qint64 minor = 1; minor <= 200'000; ++minor) {
                const Money amount(minor, currency(code));
                const auto read = fromDecimal(decimalAmount(amount), amount.currency());
                if (!read || read->minor() != minor) QFAIL(decimalAmount(amount).constData());
            }
    }

    void hundredthsAreOfEveryCurrency() {
        QCOMPARE(hundredths({6100, currency("GHS")}), std::optional<qint64>(6100));
        QCOMPARE(hundredths({61, currency("XOF")}), std::optional<qint64>(6100));
        QCOMPARE(hundredths({61'010, currency("TND")}), std::optional<qint64>(6101));
        QCOMPARE(hundredths({61'005, currency("TND")}), std::optional<qint64>());
        QCOMPARE(fromHundredths(6100, currency("XOF"))->minor(), 61);
        QVERIFY(!fromHundredths(6150, currency("XOF")));
        QCOMPARE(fromHundredths(6101, currency("TND"))->minor(), 61'010);
    }

    void phonesAreWrittenAsEachProviderWantsThem() {
        QCOMPARE(localPhone(QStringLiteral("+233551234987")), QStringLiteral("0551234987"));
        QCOMPARE(localPhone(QStringLiteral("+4915112345678")), QStringLiteral("+4915112345678"));
        QCOMPARE(bareMsisdn(QStringLiteral("+233551234987")), QStringLiteral("233551234987"));
    }

    void referencesHaveHyphensOrNone() {
        const QByteArray plain = "c72025f55cd1463099e48ba4722fad56";
        QCOMPARE(hyphenated(plain), QByteArray("c72025f5-5cd1-4630-99e4-8ba4722fad56"));
        QCOMPARE(withoutHyphens("C72025F5-5cd1-4630-99e4-8ba4722fad56"), plain);
        QCOMPARE(hyphenated("not/ours"), QByteArray("not/ours"));
    }

    void notesKeepWhatProvidersTake() {
        QCOMPARE(plainNote(QStringLiteral("Order 41 & Ama's \"Kenkey\"\n#2")), QStringLiteral("Order 41 Amas Kenkey2"));
        QCOMPARE(plainNote(QStringLiteral("Ọ̀")), QStringLiteral("Payment"));
        QCOMPARE(plainNote(QString(300, QLatin1Char('x'))).size(), 160);
    }

    void credentialsAreThoseOfTheVectors() {
        const auto vectors = fileOf("vectors.json")["basic_auth"].items();
        QCOMPARE(vectors.size(), size_t{2});
        for (const ProviderJson& each : vectors)
            QCOMPARE(basicAuthorization(each["user"].words(100), each["password"].words(100)), each["header"].text());
    }

    void numbersAndFlagsAreReadHoweverTheyAreWritten() {
        const ProviderJson json = ProviderJson::read(
            R"({"a":4099260516,"b":"4099260516","c":0.80,"d":"false","e":false,"f":"True","g":null,"h":{"i":[1,"x"]}})");
        QCOMPARE(json["a"].integer(), std::optional<qint64>(4'099'260'516));
        QCOMPARE(json["b"].integer(), std::optional<qint64>(4'099'260'516));
        QCOMPARE(json["c"].text(), QByteArray("0.80"));
        QCOMPARE(json["d"].flag(), std::optional(false));
        QCOMPARE(json["e"].flag(), std::optional(false));
        QCOMPARE(json["f"].flag(), std::optional(true));
        QCOMPARE(json["g"].flag(), std::optional<bool>());
        QCOMPARE(json["g"].text(), QByteArray());
        QCOMPARE(json["h"]["i"].items().at(0).text(), QByteArray("1"));
        QVERIFY(!json["none"]["deeper"].isObject());
        QVERIFY(json["a"].items().empty());
    }

    void badTextsAreNothing_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html>502 Bad Gateway</html>");
        QTest::newRow("cut off") << QByteArray(R"({"status":true,"data":{"amount":61)");
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xC3\x28\"}");
        QTest::newRow("very deep") << QByteArray(1'000'000, '[');
        QTest::newRow("two") << QByteArray("{}{}");
    }
    void badTextsAreNothing() {
        QFETCH(QByteArray, text);
        QVERIFY(!ProviderJson::read(text).isObject());
        QVERIFY(!ProviderJson::read(text).isArray());
    }

    void aDeepTextDoesNoHarm() {
        const QByteArray text = QByteArray("[").repeated(500'000) + QByteArray("]").repeated(500'000);
        QVERIFY(!ProviderJson::read(text).isObject());
    }

    void wordsForPeopleAreCleanAndShort() {
        const ProviderJson json =
            ProviderJson::read("{\"a\":\"Dial *110#\\u0007 \\u202Eplease\",\"b\":\"" + QByteArray(5'000, 'x') + "\"}");
        QCOMPARE(json["a"].words(200), QStringLiteral("Dial *110# please"));
        QCOMPARE(json["b"].words(200).size(), 200);
    }

    void noPersonIsNamedInTheLog() {
        QCOMPARE(withoutPersons(QStringLiteral("Charge of 0551234987 for ama@example.com failed, code 1234")),
                 QStringLiteral("Charge of … for … failed, code 1234"));
    }
};

FRONTDESK_TEST(ProviderWireTest)
#include "provider_wire_test.moc"

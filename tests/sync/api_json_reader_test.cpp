// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/json_reader.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::api;

class ApiJsonReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsStrictly_data();
    void readsStrictly();
    void tellsOfEveryFaultyField();
    void countsCharactersAfterCleaning();
    void sameMeaningHasTheSameHash_data();
    void sameMeaningHasTheSameHash();
    void otherMeaningHasAnotherHash();
};

namespace {

QByteArray nested(int levels) {
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}
QByteArray list(int items) {
    return '[' + QByteArray("1,").repeated(items - 1) + "1]";
}

Result<JsonDocument> parse(const QByteArray& text) {
    return parseJson(std::string_view(text.constData(), static_cast<size_t>(text.size())));
}

}  // namespace

void ApiJsonReaderTest::readsStrictly_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("outcome");
    const auto fine = QStringLiteral("fine");
    const auto malformed = QStringLiteral("malformed");
    QTest::newRow("object") << QByteArray(R"({"a":1,"b":[true,null,"ü"]})") << fine;
    QTest::newRow("escaped pair of surrogates") << QByteArray(R"(["\ud83c\udf72"])") << fine;
    QTest::newRow("16 levels") << nested(16) << fine;
    QTest::newRow("200 items") << list(200) << fine;
    QTest::newRow("nothing") << QByteArray() << malformed;
    QTest::newRow("17 levels") << nested(17) << malformed;
    QTest::newRow("60,000 levels") << QByteArray(60'000, '[') << malformed;
    QTest::newRow("201 items") << list(201) << QStringLiteral("too many");
    QTest::newRow("duplicate key") << QByteArray(R"({"a":1,"a":2})") << malformed;
    QTest::newRow("duplicate key by escape") << QByteArray(R"({"a":1,"\u0061":2})") << malformed;
    QTest::newRow("NaN") << QByteArray("[NaN]") << malformed;
    QTest::newRow("infinity") << QByteArray("[1e999]") << malformed;
    QTest::newRow("lone high surrogate") << QByteArray(R"(["\ud83c"])") << malformed;
    QTest::newRow("lone low surrogate") << QByteArray(R"(["\udf72"])") << malformed;
    QTest::newRow("raw surrogate") << QByteArray("[\"\xED\xA0\x80\"]") << malformed;
    QTest::newRow("overlong slash") << QByteArray("[\"\xC0\xAF\"]") << malformed;
    QTest::newRow("latin-1") << QByteArray("[\"\xFC\"]") << malformed;
    QTest::newRow("comment") << QByteArray("{/* */}") << malformed;
    QTest::newRow("trailing comma") << QByteArray("[1,]") << malformed;
    QTest::newRow("single quotes") << QByteArray("{'a':1}") << malformed;
    QTest::newRow("something behind it") << QByteArray("{} {}") << malformed;
    QTest::newRow("NUL behind it") << QByteArray("{}\0x", 4) << malformed;
    QTest::newRow("leading zero") << QByteArray("[01]") << malformed;
    QTest::newRow("raw control character") << QByteArray("[\"\x01\"]") << malformed;
}

void ApiJsonReaderTest::readsStrictly() {
    QFETCH(QByteArray, text);
    QFETCH(QString, outcome);
    const auto json = parse(text);
    const QString got = json                                             ? QStringLiteral("fine")
                        : json.error().code == ErrorCode::MalformedInput ? QStringLiteral("malformed")
                                                                         : QStringLiteral("too many");
    QCOMPARE(got, outcome);
}

void ApiJsonReaderTest::tellsOfEveryFaultyField() {
    const auto json =
        parse(R"({"amount":12.5,"big":18446744073709551615,"count":"3","flag":1,"name":" ","when":"2026-11-21T12:00:00",
                                "list":{},"kind":"spaceship","none":null})");
    std::vector<FieldError> errors;
    ObjectReader reader(**json, QStringLiteral("items[2]"), errors);
    QVERIFY(!reader.integer("amount", 0, 100, Presence::Required));
    QVERIFY(!reader.integer("big", 0, 100, Presence::Required));
    QVERIFY(!reader.integer("count", 0, 100, Presence::Required));
    QVERIFY(!reader.boolean("flag", Presence::Optional));
    QVERIFY(reader.text("name", 10, Presence::Required).isEmpty());
    QVERIFY(!reader.instant("when"));
    QVERIFY(!reader.array("list", 1, 5, Presence::Optional));
    QVERIFY(!reader.choice("kind", Presence::Optional, &fulfilmentFromWire));
    QVERIFY(!reader.integer("none", 0, 100, Presence::Required));
    QVERIFY(!reader.integer("absent", 0, 100, Presence::Optional));
    QStringList told;
    for (const auto& error : errors) told.append(error.field + u':' + QString::fromLatin1(error.code));
    QCOMPARE(
        told.join(u' '),
        QStringLiteral(
            "items[2].amount:wrong_type items[2].big:out_of_range items[2].count:wrong_type items[2].flag:wrong_type "
            "items[2].name:required items[2].when:invalid items[2].list:wrong_type items[2].kind:unknown "
            "items[2].none:required"));
}

void ApiJsonReaderTest::countsCharactersAfterCleaning() {
    const auto json =
        parse("{\"pots\":\"\xF0\x9F\x8D\xB2\xF0\x9F\x8D\xB2\xF0\x9F\x8D\xB2\",\"evil\":\"A\\u202Ema\\u0007\"}");
    std::vector<FieldError> errors;
    ObjectReader reader(**json, {}, errors);
    QCOMPARE(reader.text("pots", 3, Presence::Required), QStringLiteral("🍲🍲🍲"));
    QCOMPARE(reader.text("evil", 3, Presence::Required), QStringLiteral("Ama"));
    QVERIFY(errors.empty());
    (void)reader.text("pots", 2, Presence::Required);
    QCOMPARE(errors.size(), 1U);
    QCOMPARE(errors.front().code, QByteArray("too_long"));
}

void ApiJsonReaderTest::sameMeaningHasTheSameHash_data() {
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("order of keys") << QByteArray(R"({"b":["x",2],"a":1})");
    QTest::newRow("white space") << QByteArray("\n{ \"a\" : 1 , \"b\" : [ \"x\" , 2 ] }\n");
    QTest::newRow("escapes") << QByteArray(R"({"\u0061":1,"b":["\u0078",2]})");
    QTest::newRow("spelling of numbers") << QByteArray(R"({"a":1.0,"b":["x",2e0]})");
}

void ApiJsonReaderTest::sameMeaningHasTheSameHash() {
    QFETCH(QByteArray, other);
    QCOMPARE(canonicalHash(**parse(other)), canonicalHash(**parse(R"({"a":1,"b":["x",2]})")));
}

void ApiJsonReaderTest::otherMeaningHasAnotherHash() {
    QSet<QByteArray> hashes;
    const QList<QByteArray> texts{R"({"a":1})",    R"({"a":"1"})",  R"({"a":[1]})", R"({"a":{"1":null}})",
                                  R"({"a":true})", R"({"a":null})", R"({"a":1.5})", R"({"b":1})",
                                  R"([["a"],1])",  R"(["a",[1]])"};
    for (const auto& text : texts) hashes.insert(canonicalHash(**parse(text)));
    QCOMPARE(hashes.size(), texts.size());
}

FRONTDESK_TEST(ApiJsonReaderTest)
#include "api_json_reader_test.moc"

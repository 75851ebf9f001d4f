// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/price/price_command.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sstream>

using namespace frontdesk;

namespace {

std::string priced(const std::string& input) {
    std::istringstream in(input);
    std::ostringstream out;
    return runPriceCommand(in, out) == 0 ? out.str() : "failed";
}

/// A basket of one line of 10.00 with @p members added or, where they repeat one, put before.
std::string basketWith(const std::string& members, const std::string& lineMembers = {}) {
    return "{" + members + R"("tax_set":"de","date":"2026-01-31","prices_include_tax":true,"lines":[{)" + lineMembers +
           R"("unit_price_cents":1000,"quantity":1,"option_deltas":[],"tax_class":"food"}],"fees":[]})";
}

}  // namespace

class PriceCommandTest : public QObject {
    Q_OBJECT

    /// "field code" of every fault on the answer's line, or the answer itself.
    static QByteArray faults(const std::string& input) {
        const auto answer = QJsonDocument::fromJson(QByteArray::fromStdString(priced(input + "\n"))).object();
        const auto error = answer[u"error"].toObject();
        if (error.isEmpty()) return QJsonDocument(answer).toJson(QJsonDocument::Compact);
        QByteArrayList texts{error[u"code"].toString().toUtf8()};
        for (const auto& fault : error[u"errors"].toArray())
            texts += fault[u"field"].toString().toUtf8() + ' ' + fault[u"code"].toString().toUtf8();
        return texts.join(", ");
    }

private Q_SLOTS:
    /// Ghana 2025: the figures of PricingTest and RefundTest. 121.90 to the next 20: half a step goes up.
    void writesOneCalculationALine() {
        const std::string basket =
            R"({"tax_set":"gh","date":"2025-12-31","prices_include_tax":true,"lines":[{"unit_price_cents":12190,"quantity":1,)"
            R"("option_deltas":[],"tax_class":"standard"}],"fees":[],"cash_step":20,"refunds":[100,12090]})";
        const std::string expected =
            R"({"subtotal_cents":12190,"discount_cents":0,"fees_cents":0,"net_cents":10000,"tax_cents":2190,)"
            R"("total_cents":12190,"rounding_cents":10,"taxes":[)"
            R"({"name":"NHIL","rate":"2.5","base_cents":10000,"tax_cents":250},)"
            R"({"name":"GETFund","rate":"2.5","base_cents":10000,"tax_cents":250},)"
            R"({"name":"COVID-19 levy","rate":"1","base_cents":10000,"tax_cents":100},)"
            R"({"name":"VAT","rate":"15","base_cents":10600,"tax_cents":1590}],)"
            R"("lines":[{"total_cents":12190,"discount_cents":0,"net_cents":10000}],"refunds":[)"
            R"({"net_cents":82,"tax_cents":18,"taxes":[{"name":"NHIL","rate":"2.5","base_cents":82,"tax_cents":2},)"
            R"({"name":"GETFund","rate":"2.5","base_cents":82,"tax_cents":2},)"
            R"({"name":"COVID-19 levy","rate":"1","base_cents":82,"tax_cents":1},)"
            R"({"name":"VAT","rate":"15","base_cents":87,"tax_cents":13}]},)"
            R"({"net_cents":9918,"tax_cents":2172,"taxes":[{"name":"NHIL","rate":"2.5","base_cents":9918,"tax_cents":248},)"
            R"({"name":"GETFund","rate":"2.5","base_cents":9918,"tax_cents":248},)"
            R"({"name":"COVID-19 levy","rate":"1","base_cents":9918,"tax_cents":99},)"
            R"({"name":"VAT","rate":"15","base_cents":10513,"tax_cents":1577}]}]})";
        QCOMPARE(priced(basket + "\n"), expected + "\n");
        QCOMPARE(priced(basket + "\r\n\n  \n" + basket), expected + "\n" + expected + "\n");
    }

    /// 2 x (5.00 + 1.00) at 10% and its levy of 5% on top, VAT on both: 12.00 + 0.60 + 1.26.
    void takesClassesOfItsOwn() {
        const auto answer =
            faults(R"({"classes":{"a":[{"name":"Levy","rate":"5","on":[]},{"name":"VAT","rate":"10","on":["Levy"]}]},)"
                   R"("prices_include_tax":false,"lines":[{"unit_price_cents":500,"quantity":2,"option_deltas":[100],)"
                   R"("tax_class":"a"}],"fees":[]})");
        QVERIFY2(answer.contains(R"("total_cents":1386)"), answer);
        QVERIFY2(answer.contains(R"({"base_cents":1260,"name":"VAT","rate":"10","tax_cents":126})"), answer);
    }

    void discountsAndPartsCount() {
        const auto answer =
            faults(basketWith(R"("discount":{"cents":100},)",
                              R"("discount":{"percent":"12.5"},"parts":[{"tax_class":"food","price_cents":700},)"
                              R"({"tax_class":"drinks","price_cents":300}],)"));
        QVERIFY2(answer.contains(R"("discount_cents":225)"), answer);  // 12.5% of 10.00 and 1.00
        QVERIFY2(answer.contains(R"("total_cents":775)"), answer);
    }

    void aPercentageMayBeANumber_data() {
        QTest::addColumn<QByteArray>("percent");
        QTest::newRow("text") << QByteArray(R"("2.5")");
        QTest::newRow("decimal") << QByteArray("2.5");
        QTest::newRow("decimal with zeros") << QByteArray("2.50");
    }
    void aPercentageMayBeANumber() {
        QFETCH(QByteArray, percent);
        const auto answer = faults(basketWith(R"("discount":{"percent":)" + percent.toStdString() + "},"));
        QVERIFY2(answer.contains(R"("discount_cents":25,)"), answer);
    }

    void faultsNameTheirField_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const std::string& line, const char* expected) {
            QTest::newRow(name) << QByteArray::fromStdString(line) << QByteArray(expected);
        };
        row("not JSON", "{", "malformed_json");
        row("two values", "{} {}", "malformed_json");
        row("not UTF-8", "{\"a\":\"\xff\"}", "malformed_json");
        row("deeply nested", std::string(100'000, '['), "malformed_json");
        row("not an object", "[]", "validation_failed,  wrong_type");
        row("nothing given", "{}", "validation_failed, tax_set required, prices_include_tax required, lines required");
        row("an amount with a point", basketWith({}, R"("unit_price_cents":1000.0,)"),
            "validation_failed, lines[0].unit_price_cents wrong_type");
        row("an amount with an exponent", basketWith({}, R"("unit_price_cents":1e3,)"),
            "validation_failed, lines[0].unit_price_cents wrong_type");
        row("an amount as text", basketWith({}, R"("unit_price_cents":"1000",)"),
            "validation_failed, lines[0].unit_price_cents wrong_type");
        row("an amount beyond 64 bits", basketWith({}, R"("unit_price_cents":9223372036854775808,)"),
            "validation_failed, lines[0].unit_price_cents out_of_range");
        row("a quantity of zero", basketWith({}, R"("quantity":0,)"),
            "validation_failed, lines[0].quantity out_of_range");
        row("a quantity that wraps an int", basketWith({}, R"("quantity":4294967297,)"),
            "validation_failed, lines[0].quantity out_of_range");
        row("a float among the fees", basketWith(R"("fees":[100,2.5],)"), "validation_failed, fees[1] wrong_type");
        row("a float among the options", basketWith({}, R"("option_deltas":[0.5],)"),
            "validation_failed, lines[0].option_deltas[0] wrong_type");
        row("both discounts", basketWith(R"("discount":{"percent":"1","cents":1},)"),
            "validation_failed, discount ambiguous");
        row("an empty discount", basketWith(R"("discount":{},)"), "validation_failed, discount required");
        row("a discount with a point", basketWith(R"("discount":{"cents":1.5},)"),
            "validation_failed, discount.cents wrong_type");
        row("a discount above the order", basketWith(R"("discount":{"cents":1001},)"),
            "validation_failed, discount out_of_range");
        row("a percentage that is none", basketWith(R"("discount":{"percent":"ten"},)"),
            "validation_failed, discount.percent not_a_number");
        row("an unknown set", basketWith(R"("tax_set":"fr",)"), "validation_failed, tax_set unknown");
        row("a day that is none", basketWith(R"("date":"2026-02-30",)"), "validation_failed, date invalid");
        row("a set and classes", basketWith(R"("classes":{},)"), "validation_failed, tax_set ambiguous");
        row("an unknown class", basketWith({}, R"("tax_class":"gold",)"),
            "validation_failed, lines[0].tax_class unknown");
        row("no lines", R"({"tax_set":"de","date":"2026-01-31","prices_include_tax":true,"lines":[]})",
            "validation_failed, lines too_few");
        row("a coin of nothing", basketWith(R"("cash_step":0,)"), "validation_failed, cash_step out_of_range");
        row("refunds beyond the total", basketWith(R"("refunds":[600,401],)"),
            "validation_failed, refunds[1] out_of_range");
        row("a class in a ring",
            R"({"classes":{"a":[{"name":"x","rate":"5","on":["x"]}]},"prices_include_tax":true,)"
            R"("lines":[{"unit_price_cents":1,"quantity":1,"tax_class":"a"}]})",
            "validation_failed, classes.a[0].on cycle");
    }
    void faultsNameTheirField() {
        QFETCH(QByteArray, line);
        QTEST(faults(line.toStdString()), "expected");
    }

    void goesOnAfterABadBasket() {
        const QByteArray out = QByteArray::fromStdString(priced("nonsense\n" + basketWith({}) + "\n"));
        const auto lines = out.split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(R"({"error":{"code":"malformed_json","detail":)"));
        QVERIFY(lines[1].startsWith(R"({"subtotal_cents":1000,)"));
        QVERIFY(lines[2].isEmpty());
    }

    void nothingInNothingOut() { QCOMPARE(priced(""), std::string()); }

    void anOutputThatFailsIsTold() {
        std::istringstream in(basketWith({}));
        std::ostringstream out;
        out.setstate(std::ios::failbit);
        QCOMPARE(runPriceCommand(in, out), 1);
    }
};

FRONTDESK_TEST(PriceCommandTest)
#include "price_command_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/prepared_page.h"
#include "tests/support/test_main.h"
#include "tests/sync/api_fixture.h"

#include <QJsonArray>
#include <QTest>

#include <zlib.h>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

std::string unzipped(const std::string& gzip) {
    z_stream stream{};
    std::string out(1 << 20, '\0');
    inflateInit2(&stream, 15 + 16);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(gzip.data()));
    stream.avail_in = static_cast<uInt>(gzip.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    inflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

QString namesOf(const http::Response& response) {
    QStringList names;
    for (const auto& item : jsonOf(response)[QStringLiteral("items")].toArray())
        names.append(item[QStringLiteral("name")].toString());
    return names.join(u',');
}

QJsonObject itemNamed(const http::Response& response, const QString& name) {
    for (const auto& item : jsonOf(response)[QStringLiteral("items")].toArray())
        if (item[QStringLiteral("name")].toString() == name) return item.toObject();
    return {};
}

}  // namespace

class ApiMenuTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void menuIsTaggedAndCompressed();
    void whoHasThePageGetsNotModified();
    void choosesTheEncodingTheClientTakes_data();
    void choosesTheEncodingTheClientTakes();
    void changesWithAvailability();
    void comesBackByTheClock();
    void filtersItems_data();
    void filtersItems();
    void refusesUnknownFilterValues();
    void categoriesCountTheirItems();
    void tellsOfTheRestaurant();
    void listsSlotsOfADay();
    void onlyCashIsEnabled();
    void tableShowsItsMenu();
    void unknownTableIsNotThere();
};

void ApiMenuTest::menuIsTaggedAndCompressed() {
    ApiDesk desk;
    const auto plain = desk.get("/api/customer/menu/items");
    const auto zipped = desk.get("/api/customer/menu/items", {{"accept-encoding", "br, gzip"}});
    QCOMPARE(plain.status, 200);
    QCOMPARE(headerOf(zipped, "Content-Encoding"), std::string("gzip"));
    QVERIFY(headerOf(plain, "Content-Encoding").empty());
    QCOMPARE(unzipped(*zipped.body), *plain.body);
    QVERIFY(headerOf(plain, "ETag").starts_with('"'));
    QVERIFY(headerOf(plain, "ETag") != headerOf(zipped, "ETag"));
    QCOMPARE(headerOf(plain, "Vary"), std::string("Accept-Encoding"));
    QCOMPARE(headerOf(plain, "Cache-Control"), std::string("no-cache"));
}

void ApiMenuTest::whoHasThePageGetsNotModified() {
    ApiDesk desk;
    const std::string tag = headerOf(desk.get("/api/customer/menu/items"), "ETag");
    for (const std::string& known : {tag, "W/" + tag, "\"x\", " + tag, std::string("*")}) {
        const auto answer = desk.get("/api/customer/menu/items", {{"if-none-match", known}});
        QCOMPARE(answer.status, 304);
        QVERIFY(!answer.body);
        QCOMPARE(headerOf(answer, "ETag"), tag);
    }
    QCOMPARE(desk.get("/api/customer/menu/items", {{"if-none-match", "\"x\""}}).status, 200);
    QCOMPARE(desk.get("/api/customer/menu/items", {{"if-none-match", tag}, {"accept-encoding", "gzip"}}).status, 200);
}

void ApiMenuTest::choosesTheEncodingTheClientTakes_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("gzip");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("gzip") << QStringLiteral("gzip") << true;
    QTest::newRow("among others") << QStringLiteral("deflate, GZip;q=0.5 , br") << true;
    QTest::newRow("refused") << QStringLiteral("gzip;q=0, *") << false;
    QTest::newRow("refused with digits") << QStringLiteral("gzip; q=0.000") << false;
    QTest::newRow("anything") << QStringLiteral("*") << true;
    QTest::newRow("nothing else") << QStringLiteral("identity") << false;
    QTest::newRow("part of a word") << QStringLiteral("gzipped") << false;
}

void ApiMenuTest::choosesTheEncodingTheClientTakes() {
    QFETCH(QString, header);
    QFETCH(bool, gzip);
    QCOMPARE(api::acceptsGzip(header.toStdString()), gzip);
}

void ApiMenuTest::changesWithAvailability() {
    ApiDesk desk;
    const auto before = desk.get("/api/customer/menu/items");
    const std::string path =
        "/api/staff/menu/items/" + desk.desk.item(QStringLiteral("Waakye")).id.text().toStdString() + "/availability";
    const auto answer = desk.send(http::Method::Put, path, R"({"available":false})", desk.as(StaffRole::Kitchen));
    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer)[QStringLiteral("item")][QStringLiteral("available")].toBool(true), false);
    const auto after = desk.get("/api/customer/menu/items");
    QVERIFY(headerOf(before, "ETag") != headerOf(after, "ETag"));
    QCOMPARE(itemNamed(after, QStringLiteral("Waakye"))[QStringLiteral("unavailable_reason")].toString(),
             QStringLiteral("sold_out"));
    const auto lunch = itemNamed(after, QStringLiteral("Lunch box"));
    const auto mains = lunch[QStringLiteral("modifier_groups")][0][QStringLiteral("options")].toArray();
    QCOMPARE(mains[0][QStringLiteral("available")].toBool(), true);
    QCOMPARE(mains[1][QStringLiteral("available")].toBool(true), false);
}

void ApiMenuTest::comesBackByTheClock() {
    ApiDesk desk;
    const std::string path =
        "/api/staff/menu/items/" + desk.desk.item(QStringLiteral("Water")).id.text().toStdString() + "/availability";
    desk.send(http::Method::Put, path, R"({"available":false,"until":"2026-11-21T13:00:00Z"})",
              desk.as(StaffRole::Cashier));
    const auto water = [&] { return itemNamed(desk.get("/api/customer/menu/items"), QStringLiteral("Water")); };
    QCOMPARE(water()[QStringLiteral("available")].toBool(true), false);
    QCOMPARE(water()[QStringLiteral("available_from")].toString(), QStringLiteral("2026-11-21T13:00:00.000Z"));
    desk.desk.clock.advanceMinutes(60);
    QCOMPARE(water()[QStringLiteral("available")].toBool(), true);
}

void ApiMenuTest::filtersItems_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("names");
    QTest::newRow("all") << QString() << QStringLiteral("Jollof rice,Waakye,Sobolo,Water,Lunch box");
    QTest::newRow("word, any case") << QStringLiteral("q=JOLLOF") << QStringLiteral("Jollof rice");
    QTest::newRow("accents do not matter") << QStringLiteral("q=jollóf") << QStringLiteral("Jollof rice");
    QTest::newRow("all words") << QStringLiteral("q=rice jollof") << QStringLiteral("Jollof rice");
    QTest::newRow("no hit") << QStringLiteral("q=pizza") << QString();
    QTest::newRow("sold out") << QStringLiteral("available=false") << QString();
    QTest::newRow("unknown category") << QStringLiteral("category=nope") << QString();
}

void ApiMenuTest::filtersItems() {
    QFETCH(QString, query);
    QFETCH(QString, names);
    ApiDesk desk;
    QCOMPARE(namesOf(desk.get("/api/customer/menu/items?" + query.toStdString())), names);
    const std::string drinks = desk.desk.item(QStringLiteral("Water")).categoryId.text().toStdString();
    QCOMPARE(namesOf(desk.get("/api/customer/menu/items?category=" + drinks)), QStringLiteral("Sobolo,Water"));
}

void ApiMenuTest::refusesUnknownFilterValues() {
    ApiDesk desk;
    const auto answer = desk.get("/api/customer/menu/items?available=maybe&q=" + std::string(101, 'x'));
    QCOMPARE(answer.status, 422);
    QCOMPARE(faultyFields(answer), QStringLiteral("available,q"));
}

void ApiMenuTest::categoriesCountTheirItems() {
    ApiDesk desk;
    QStringList seen;
    for (const auto& each : jsonOf(desk.get("/api/customer/menu/categories"))[QStringLiteral("categories")].toArray())
        seen.append(each[QStringLiteral("name")].toString() +
                    QString::number(each[QStringLiteral("item_count")].toInt()));
    QCOMPARE(seen.join(u','), QStringLiteral("Rice2,Drinks2,Combos1"));
}

void ApiMenuTest::tellsOfTheRestaurant() {
    ApiDesk desk;
    const auto json = jsonOf(desk.get("/api/customer/restaurant"));
    QCOMPARE(json[QStringLiteral("name")].toString(), QStringLiteral("Test Kitchen"));
    QCOMPARE(json[QStringLiteral("currency")].toString(), QStringLiteral("GHS"));
    QCOMPARE(json[QStringLiteral("open_now")].toBool(), true);
    QCOMPARE(json[QStringLiteral("delivery_places")][0][QStringLiteral("fee_cents")].toInt(), 1500);
    QStringList rates;
    for (const auto& taxClass : json[QStringLiteral("taxes")].toArray())
        if (taxClass[QStringLiteral("id")].toString() == QLatin1String("standard"))
            for (const auto& component : taxClass[QStringLiteral("components")].toArray())
                rates.append(component[QStringLiteral("rate")].toString());
    rates.sort();
    QCOMPARE(rates.join(u' '), QStringLiteral("15 2.5 2.5"));
}

void ApiMenuTest::listsSlotsOfADay() {
    ApiDesk desk;
    const auto slots =
        jsonOf(desk.get("/api/customer/slots?fulfilment=pickup&date=2026-11-22"))[QStringLiteral("slots")].toArray();
    QCOMPARE(slots.size(), 96);
    QCOMPARE(slots[0][QStringLiteral("start")].toString(), QStringLiteral("2026-11-22T00:00:00.000Z"));
    QCOMPARE(slots[0][QStringLiteral("end")].toString(), QStringLiteral("2026-11-22T00:15:00.000Z"));
    QCOMPARE(faultyFields(desk.get("/api/customer/slots?fulfilment=teleport&date=tomorrow")),
             QStringLiteral("date,fulfilment"));
}

void ApiMenuTest::onlyCashIsEnabled() {
    ApiDesk desk;
    QStringList enabled;
    for (const auto& method : jsonOf(desk.get("/api/customer/payments/methods"))[QStringLiteral("methods")].toArray())
        if (method[QStringLiteral("enabled")].toBool()) enabled.append(method[QStringLiteral("id")].toString());
    QCOMPARE(enabled, QStringList{QStringLiteral("cash")});
}

void ApiMenuTest::tableShowsItsMenu() {
    ApiDesk desk;
    const auto answer = desk.get("/menu/AAAAAAAAAAAAAAAAAAAAAA");
    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer)[QStringLiteral("table")][QStringLiteral("name")].toString(), QStringLiteral("1"));
    QCOMPARE(jsonOf(answer)[QStringLiteral("categories")].toArray().size(), 3);
    QCOMPARE(jsonOf(answer)[QStringLiteral("items")].toArray().size(), 5);
    QVERIFY(!headerOf(answer, "ETag").empty());
}

void ApiMenuTest::unknownTableIsNotThere() {
    ApiDesk desk;
    QCOMPARE(desk.get("/menu/CCCCCCCCCCCCCCCCCCCCCC").status, 404);
    QCOMPARE(desk.post("/menu/CCCCCCCCCCCCCCCCCCCCCC/order", desk.createBody()).status, 404);
}

FRONTDESK_TEST(ApiMenuTest)
#include "api_menu_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menu_csv/menu_csv.h"
#include "app/demo/demo_restaurant.h"
#include "app/demo/dice.h"
#include "app/demo/stable_ids.h"
#include "app/menu_csv/csv_text.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTest>

using namespace frontdesk;

namespace {

const QByteArray kHeader =
    "category,item,kind,description,price,tax_class,fulfilments,hours,options,allergens,tags,emoji,available\r\n";

Menu emptyMenu() {
    Menu menu;
    menu.currency = *Currency::fromCode("GHS");
    menu.taxes = *TaxSet::builtIn(u"gh"_qs);
    return menu;
}

Result<Menu> read(const QByteArray& file, const Menu& present = emptyMenu()) {
    demo::PassingIds ids;
    for (int i = 0; i < 1'000'000 && i < int(present.items.size()) * 100; ++i)
        (void)ids.next();  // past the ids that are taken
    return parseMenuCsv(file, present, ids);
}

QStringList problemsOf(const QByteArray& file) {
    const auto menu = read(file);
    QStringList out;
    if (!menu)
        for (const FieldError& problem : menu.error().fields) out.append(problem.field + u": "_qs + problem.message);
    return out;
}

// Everything a guest or cook can tell about an item, ids aside.
QString describe(const Menu& menu, const MenuItem& item) {
    QStringList out{menu.category(item.categoryId)->name,
                    item.name,
                    item.kitchenName,
                    item.description,
                    plainAmount(item.price),
                    QString::number(int(item.kind)),
                    item.emoji,
                    item.imageUrl,
                    item.station,
                    item.taxClass,
                    item.tags.join(u"/"_qs),
                    item.allergens.join(u"/"_qs),
                    QString::number(item.prepMinutes),
                    QString::number(item.position),
                    QString::number(item.featured),
                    QString::number(item.fulfilments.toInt()),
                    QString::number(item.soldOut),
                    QString::number(item.soldOutUntil ? item.soldOutUntil->ms : -1)};
    for (const ServingHours& hours : item.hours)
        out.append(u"%1 %2 %3"_qs.arg(hours.weekdays).arg(hours.fromMinute).arg(hours.untilMinute));
    QHash<OptionId, QString> places;
    for (size_t g = 0; g < item.groups.size(); ++g)
        for (size_t o = 0; o < item.groups[g].options.size(); ++o)
            places.insert(item.groups[g].options[o].id, u"%1.%2"_qs.arg(g).arg(o));
    for (const OptionGroup& group : item.groups) {
        out.append(
            u"%1(%2-%3)<%4"_qs.arg(group.name).arg(group.min).arg(group.max).arg(places.value(group.parentOption)));
        for (const MenuOption& option : group.options) {
            const MenuItem* part = menu.item(option.itemId);
            out.append(u"%1=%2 %3 {%4}"_qs.arg(option.name, plainAmount(option.priceDelta))
                           .arg(option.soldOut)
                           .arg(part ? menu.category(part->categoryId)->name + part->name : QString()));
        }
    }
    return out.join(u'|');
}

QStringList describe(const Menu& menu) {
    QStringList out;
    for (const Category& category : menu.categories)
        out.append(
            QStringList{category.name, category.description, category.emoji, category.colour, category.imageUrl}.join(
                u'|'));
    for (const MenuItem& item : menu.items) out.append(describe(menu, item));
    return out;
}

QList<QByteArray> idsOf(const Menu& menu) {
    QList<QByteArray> out;
    for (const Category& category : menu.categories) out.append(category.id.text());
    for (const MenuItem& item : menu.items) {
        out.append(item.id.text());
        for (const OptionGroup& group : item.groups) {
            out.append(group.id.text());
            for (const MenuOption& option : group.options) out.append(option.id.text());
        }
    }
    return out;
}

// Names full of the format's own signs, and of what spreadsheets stumble over.
QString awkwardName(demo::Dice& dice, int unique) {
    static const QStringList pieces{u"|"_qs, u";"_qs,     u":"_qs,  u"="_qs,     u"<"_qs,  u"{"_qs,  u"}"_qs,
                                    u"("_qs, u")"_qs,     u","_qs,  u"\""_qs,    u"\\"_qs, u"~"_qs,  u"!"_qs,
                                    u"'"_qs, u"+"_qs,     u"-"_qs,  u"@"_qs,     u"½"_qs,  u"Yɛ"_qs, u" and "_qs,
                                    u"2"_qs, u"(1-1)"_qs, u"=0"_qs, u"Large"_qs, u"🍚"_qs};
    QString name;
    for (int i = 1 + dice.below(6); i > 0; --i) name += pieces[dice.below(int(pieces.size()))];
    return name.simplified() + QString::number(unique);
}

MenuItem awkwardItem(const Menu& menu, demo::Dice& dice, IdSource& ids, int index) {
    MenuItem item;
    item.id = ids.make<MenuItemId>();
    item.categoryId = menu.categories[size_t(dice.below(int(menu.categories.size())))].id;
    item.name = awkwardName(dice, index / 2);  // the same name in two categories, now and then
    item.description = awkwardName(dice, 0);
    item.price = Money(dice.below(10000), menu.currency);
    item.taxClass = dice.chance(50) ? u"standard"_qs : u"zero"_qs;
    item.prepMinutes = dice.below(90);
    item.featured = dice.chance(30);
    item.fulfilments = Fulfilments::fromInt(1 + dice.below(7));
    if (dice.chance(40)) item.station = awkwardName(dice, 1);
    if (dice.chance(40)) item.kitchenName = awkwardName(dice, 2);
    for (int i = dice.below(3); i > 0; --i) item.tags.append(awkwardName(dice, i));
    for (int i = dice.below(3); i > 0; --i) item.allergens.append(awkwardName(dice, i));
    if (dice.chance(30)) item.hours.push_back({1 + dice.below(127), dice.below(1440), 0});
    for (ServingHours& hours : item.hours) hours.untilMinute = hours.fromMinute + 1 + dice.below(1440);
    item.soldOut = dice.chance(20);
    if (item.soldOut && dice.chance(50)) item.soldOutUntil = Instant{1'800'000'000'000 + dice.below(1'000'000)};
    for (int g = dice.below(4); g > 0; --g) {
        OptionGroup group{ids.make<OptionGroupId>(), awkwardName(dice, dice.below(2)), 0, 1 + dice.below(3), {}, {}};
        if (!item.groups.empty() && dice.chance(50)) group.parentOption = item.groups[0].options.back().id;
        for (int o = 1 + dice.below(4); o > 0; --o)
            group.options.push_back({ids.make<OptionId>(),
                                     awkwardName(dice, dice.below(2)),
                                     Money(dice.below(2000) - 500, menu.currency),
                                     dice.chance(10),
                                     {}});
        group.min = dice.below(std::min(group.max, int(group.options.size())) + 1);
        item.groups.push_back(group);
    }
    return item;
}

Menu awkwardMenu(quint64 seed) {
    demo::Dice dice(seed);
    demo::PassingIds ids;
    Menu menu = emptyMenu();
    for (int i = 0; i < 4; ++i)
        menu.categories.push_back({ids.make<CategoryId>(),
                                   awkwardName(dice, i),
                                   awkwardName(dice, i),
                                   u"👩‍🍳"_qs,
                                   u"#C2571A"_qs,
                                   {},
                                   i});
    for (int i = 0; i < 30; ++i) {
        MenuItem item = awkwardItem(menu, dice, ids, i);
        const bool isTaken = std::any_of(menu.items.begin(), menu.items.end(), [&](const MenuItem& other) {
            return other.name == item.name && other.categoryId == item.categoryId;
        });
        if (isTaken) continue;
        if (i > 5 && dice.chance(30)) {
            item.kind = ItemKind::Combo;
            OptionGroup part{ids.make<OptionGroupId>(), u"Part"_qs, 1, 1, {}, {}};
            for (const MenuItem& other : menu.items)
                if (other.kind == ItemKind::Item && dice.chance(40))
                    part.options.push_back({ids.make<OptionId>(),
                                            dice.chance(60) ? other.name : u"House "_qs + other.name,
                                            Money(dice.below(3) * 100, menu.currency), false, other.id});
            if (part.options.empty()) continue;
            item.groups.push_back(part);
        }
        menu.items.push_back(item);
    }
    QHash<CategoryId, int> count;
    std::stable_sort(menu.items.begin(), menu.items.end(), [&](const MenuItem& a, const MenuItem& b) {
        menu.index();
        return menu.category(a.categoryId)->position < menu.category(b.categoryId)->position;
    });
    for (MenuItem& item : menu.items) item.position = count[item.categoryId]++;
    std::erase_if(menu.categories, [&](const Category& category) { return !count.contains(category.id); });
    menu.index();
    return menu;
}

}  // namespace

class MenuCsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheContractsExample();
    void readsSpreadsheetsOfAllKinds_data();
    void readsSpreadsheetsOfAllKinds();
    void tellsEveryProblemOfEveryRowAtOnce();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void namesAreKeptWhateverSignsTheyHold();
    void exportImportsToTheSameMenu_data();
    void exportImportsToTheSameMenu();
    void awkwardMenusSurviveTheRoundTrip();
    void sameNamesKeepTheirIds();
    void missingColumnsLeaveItemsAsTheyAre();
    void formulasAreDisarmedAndReadBack();
    void hoursAreReadAsPeopleWriteThem_data();
    void hoursAreReadAsPeopleWriteThem();
    void nestedGroupsHangOnTheOptionMeant();
    void fiveThousandItemsAreQuick();
};

void MenuCsvTest::readsTheContractsExample() {
    const auto menu =
        read(kHeader +
             "Rice,\"Jollof rice, chicken\",item,Smoky,45.00,standard,pickup|delivery,Mon-Fri 07:00-11:00,"
             "Size(1-1): Small=-10.00|Regular=0|Large=15.00; Extras(0-3): Shito=0|Egg=4.00; Sauce(0-1)<Large: Pepper=0,"
             "fish|prawn,hot|station:grill|prep:12,🍚,yes\r\n"
             "Drinks,Cola,item,,10.00,standard,,,,,,,yes\r\n"
             "Combos,Lunch,combo,,50.00,standard,,,\"Drink(1-1)={Cola}|{Water}; Main(1-1)={Jollof rice, "
             "chicken}\",,,,yes\r\n"
             "Drinks,Water,item,,6.00,standard,dine_in,,,,,,no\r\n");
    QVERIFY2(menu.has_value(), qUtf8Printable(problemsOf(kHeader).join(u' ')));
    QCOMPARE(menu->categories.size(), size_t(3));
    QCOMPARE(menu->items.size(), size_t(4));
    const MenuItem& jollof = menu->items[0];
    QCOMPARE(jollof.name, u"Jollof rice, chicken"_qs);
    QCOMPARE(jollof.price.minor(), 4500);
    QCOMPARE(jollof.station, u"grill"_qs);
    QCOMPARE(jollof.prepMinutes, 12);
    QCOMPARE(jollof.tags, QStringList{u"hot"_qs});
    QCOMPARE(jollof.fulfilments, Fulfilment::Pickup | Fulfilment::Delivery);
    QCOMPARE(jollof.hours.size(), size_t(1));
    QCOMPARE(jollof.hours[0], (ServingHours{0x1f, 420, 660}));
    QCOMPARE(jollof.groups.size(), size_t(3));
    QCOMPARE(jollof.groups[0].options[0].priceDelta.minor(), -1000);
    QCOMPARE(jollof.groups[2].parentOption, jollof.groups[0].options[2].id);
    QCOMPARE(menu->items[2].name, u"Water"_qs);  // with its category, not where its row stood
    QVERIFY(menu->items[2].soldOut);
    const MenuItem& lunch = menu->items[3];
    QCOMPARE(lunch.kind, ItemKind::Combo);
    QCOMPARE(lunch.groups[0].options[1].itemId, menu->items[2].id);
    QCOMPARE(lunch.groups[0].options[1].name, u"Water"_qs);
}

void MenuCsvTest::readsSpreadsheetsOfAllKinds_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("commas and line feeds") << QByteArray("category,item,price\nRice,Jollof,12.50\n");
    QTest::newRow("byte order mark") << QByteArray(
        "\xEF\xBB\xBF"
        "category,item,price\r\nRice,Jollof,12.50\r\n");
    QTest::newRow("semicolons and a decimal comma") << QByteArray("category;item;price\r\nRice;Jollof;12,50\r\n");
    QTest::newRow("tabs") << QByteArray("category\titem\tprice\rRice\tJollof\t12,50");
    QTest::newRow("other order and unknown columns")
        << QByteArray("Price,Notes,ITEM, Category \n12.5,x,Jollof,Rice\n\n");
    QTest::newRow("all quoted") << QByteArray("\"category\",\"item\",\"price\"\n\"Rice\",\"Jollof\",\"12.50\"\n");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE", 2) +
                                   QByteArray(
                                       reinterpret_cast<const char*>(u"category\titem\tprice\nRice\tJollof\t12.50"),
                                       74);
}

void MenuCsvTest::readsSpreadsheetsOfAllKinds() {
    QFETCH(QByteArray, file);
    const auto menu = read(file);
    QVERIFY2(menu.has_value(), qUtf8Printable(problemsOf(file).join(u' ')));
    QCOMPARE(menu->items.size(), size_t(1));
    QCOMPARE(menu->items[0].name, u"Jollof"_qs);
    QCOMPARE(menu->items[0].price, Money(1250, menu->currency));
    QCOMPARE(menu->items[0].taxClass, u"standard"_qs);
}

void MenuCsvTest::tellsEveryProblemOfEveryRowAtOnce() {
    const QStringList problems =
        problemsOf(kHeader +
                   "Rice,Jollof,item,,twelve,standard,,,,,,,yes\r\n"
                   "Rice,,item,,1.00,luxury,by air,,,,,,maybe\r\n"
                   "\r\n"
                   "Rice,Jollof,dish,,1.00,standard,,25:00-26:00,Size(2-1): A=1,,colour:red,,yes\r\n"
                   "Combos,Box,combo,,5.00,standard,,,Drink(1-1)={Cola},,,,yes\r\n"
                   "Combos,Bag,combo,,5.00,standard,,,\"Size(0-1): A=x|B=1; Nest(0-1)<Nobody: A=1\",,,,yes\r\n");
    const QStringList fields{u"row 2, price"_qs,       u"row 3, item"_qs,      u"row 3, tax_class"_qs,
                             u"row 3, fulfilments"_qs, u"row 3, available"_qs, u"row 5, item"_qs,
                             u"row 5, kind"_qs,        u"row 5, hours"_qs,     u"row 5, tags"_qs,
                             u"row 5, options"_qs,     u"row 6, options"_qs,   u"row 7, options"_qs,
                             u"row 7, options"_qs};
    QStringList told;
    for (const QString& problem : problems) told.append(problem.section(u':', 0, 0));
    QCOMPARE(told, fields);
    QCOMPARE(problems[0], u"row 2, price: \"twelve\" is not a price such as 12.50"_qs);
    QCOMPARE(problems[5], u"row 5, item: \"Jollof\" stands in row 2 already"_qs);
    QCOMPARE(problems[10], u"row 6, options: the file has no item {Cola}"_qs);
}

void MenuCsvTest::refusesWhatIsNoTable_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no header") << QByteArray("Rice,Jollof,12.50\n");
    QTest::newRow("no price column") << QByteArray("category,item\nRice,Jollof\n");
    QTest::newRow("quote never closed") << QByteArray("category,item,price\nRice,\"Jollof,12.50\n");
    QTest::newRow("noise") << QByteArray::fromHex("00ff00fe80818283222c2c0a0d");
}

void MenuCsvTest::refusesWhatIsNoTable() {
    QFETCH(QByteArray, file);
    const auto menu = read(file);
    QVERIFY(!menu.has_value());
    QCOMPARE(menu.error().code, ErrorCode::MalformedInput);
}

void MenuCsvTest::namesAreKeptWhateverSignsTheyHold() {
    demo::PassingIds ids;
    Menu menu = emptyMenu();
    menu.categories.push_back({ids.make<CategoryId>(), u"A | B; \"C\""_qs, {}, {}, {}, {}, 0});
    MenuItem item;
    item.id = ids.make<MenuItemId>();
    item.categoryId = menu.categories[0].id;
    item.name = u"{Jollof} (1-1): a=b | c < d; \"e\", f\\g ~2!"_qs;
    item.price = Money(1, menu.currency);
    item.taxClass = u"standard"_qs;
    item.groups.push_back({ids.make<OptionGroupId>(),
                           item.name,
                           0,
                           1,
                           {},
                           {{ids.make<OptionId>(), item.name, Money(-5, menu.currency), true, {}}}});
    MenuItem combo = item;
    combo.id = ids.make<MenuItemId>();
    combo.name += u" box"_qs;
    combo.kind = ItemKind::Combo;
    combo.groups[0].options[0].itemId = item.id;
    menu.items = {item, combo};
    menu.index();
    const auto again = read(writeMenuCsv(menu));
    QVERIFY(again.has_value());
    for (MenuItem& one : menu.items) one.position = one.kind == ItemKind::Combo ? 1 : 0;
    QCOMPARE(describe(*again), describe(menu));
}

void MenuCsvTest::exportImportsToTheSameMenu_data() {
    QTest::addColumn<Menu>("menu");
    demo::PassingIds ids;
    QTest::newRow("Accra") << demo::ghana(ids).menu;
    QTest::newRow("Berlin") << demo::europe(ids).menu;
    QTest::newRow("made up") << demo::stressMenu(500);
}

void MenuCsvTest::exportImportsToTheSameMenu() {
    QFETCH(Menu, menu);
    const QByteArray file = writeMenuCsv(menu);
    const auto again = read(file, menu);
    QVERIFY(again.has_value());
    QCOMPARE(describe(*again), describe(menu));
    QCOMPARE(idsOf(*again), idsOf(menu));
    QCOMPARE(writeMenuCsv(*again), file);

    Menu elsewhere = emptyMenu();
    elsewhere.currency = menu.currency;
    elsewhere.taxes = menu.taxes;
    const auto moved = read(file, elsewhere);
    QVERIFY(moved.has_value());
    QCOMPARE(describe(*moved), describe(menu));
}

void MenuCsvTest::awkwardMenusSurviveTheRoundTrip() {
    for (quint64 seed = 1; seed <= 200; ++seed) {
        const Menu menu = awkwardMenu(seed);
        const QByteArray file = writeMenuCsv(menu);
        const auto again = read(file, menu);
        QVERIFY2(again.has_value(), qPrintable(u"seed %1: %2"_qs.arg(seed).arg(
                                        again ? QString()
                                        : again.error().fields.empty()
                                            ? again.error().detail
                                            : again.error().fields[0].field + again.error().fields[0].message)));
        QCOMPARE(describe(*again), describe(menu));
        QCOMPARE(idsOf(*again), idsOf(menu));
        const auto fresh = read(file);
        QVERIFY(fresh.has_value());
        QCOMPARE(describe(*fresh), describe(menu));
    }
}

void MenuCsvTest::sameNamesKeepTheirIds() {
    const auto before = read(
        "category,item,price,options\nRice,Jollof,45,Size(1-1): Small=0|Large=15\nRice,Waakye,40,\nSoups,Fufu,60,\n");
    QVERIFY(before.has_value());
    const auto after = read(
        "category,item,price,options\nGrains,Waakye,42,\nRice,Jollof,50,Size(1-1): Large=20|Huge=30\nRice,Omo "
        "tuo,52,\n",
        *before);
    QVERIFY(after.has_value());
    QCOMPARE(after->items.size(), size_t(3));
    QCOMPARE(after->items[0].id, before->items[1].id);  // moved to another category
    QCOMPARE(after->items[1].id, before->items[0].id);
    QCOMPARE(after->items[1].price.minor(), 5000);
    QCOMPARE(after->items[1].groups[0].id, before->items[0].groups[0].id);
    QCOMPARE(after->items[1].groups[0].options[0].id, before->items[0].groups[0].options[1].id);
    QVERIFY(!before->item(after->items[2].id));
    QCOMPARE(after->categories[1].id, before->categories[0].id);
}

void MenuCsvTest::missingColumnsLeaveItemsAsTheyAre() {
    demo::PassingIds ids;
    const Menu before = demo::ghana(ids).menu;
    QByteArray prices = "category,item,price\n";
    for (const MenuItem& item : before.items)
        prices += '"' + before.category(item.categoryId)->name.toUtf8() + "\",\"" + item.name.toUtf8() + "\"," +
                  plainAmount(item.price).toUtf8() + "\n";
    const auto after = read(prices, before);
    QVERIFY(after.has_value());
    QCOMPARE(describe(*after), describe(before));
    QCOMPARE(idsOf(*after), idsOf(before));
    QCOMPARE(after->tables.size(), before.tables.size());
}

void MenuCsvTest::formulasAreDisarmedAndReadBack() {
    for (const QString& text : {u"=HYPERLINK(\"http://x\")"_qs, u"+1"_qs, u"-1"_qs, u"@x"_qs, u"\tx"_qs, u"'=x"_qs,
                                u"''-x"_qs, u"'x"_qs, u"x=1"_qs}) {
        QString row;
        appendCsvText(row, text);
        const QString bare = row.startsWith(u'"') ? row.mid(1) : row;
        QVERIFY2(!QString(u"=+-@\t\r"_qs).contains(bare[0]), qUtf8Printable(row));
        const auto rows = parseCsv(row);
        QVERIFY(rows.has_value());
        QCOMPARE(rows->front().front(), text);
    }
}

void MenuCsvTest::hoursAreReadAsPeopleWriteThem_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("weekdays");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("until");
    QTest::newRow("every day") << QByteArray("07:00-11:00") << 0x7f << 420 << 660;
    QTest::newRow("a range of days") << QByteArray("mon-fri 7:30 - 11:00") << 0x1f << 450 << 660;
    QTest::newRow("a list of days") << QByteArray("Tue,Sun 12:00-24:00") << 0x42 << 720 << 1440;
    QTest::newRow("a range over Sunday") << QByteArray("Sat-Mon 12:00-13:00") << 0x61 << 720 << 780;
    QTest::newRow("past midnight") << QByteArray("Friday 22:00-02:00") << 0x10 << 1320 << 1560;
}

void MenuCsvTest::hoursAreReadAsPeopleWriteThem() {
    QFETCH(QByteArray, text);
    QFETCH(int, weekdays);
    QFETCH(int, from);
    QFETCH(int, until);
    const auto menu = read("category,item,price,hours\nRice,Jollof,1,\"" + text + "\"\n");
    QVERIFY(menu.has_value());
    QCOMPARE(menu->items[0].hours.size(), size_t(1));
    QCOMPARE(menu->items[0].hours[0], (ServingHours{weekdays, from, until}));
}

void MenuCsvTest::nestedGroupsHangOnTheOptionMeant() {
    const auto menu = read(
        "category,item,price,options\nRice,Jollof,1,A(0-1): Yes=0|No=0; B(0-1): Yes=0; C(0-1)<Yes~2: X=0; D(0-1)<No: "
        "Y=0\n");
    QVERIFY(menu.has_value());
    const auto& groups = menu->items[0].groups;
    QCOMPARE(groups[2].parentOption, groups[1].options[0].id);
    QCOMPARE(groups[3].parentOption, groups[0].options[1].id);
}

void MenuCsvTest::fiveThousandItemsAreQuick() {
    const Menu menu = demo::stressMenu(5000);
    QElapsedTimer timer;
    timer.start();
    const QByteArray file = writeMenuCsv(menu);
    const auto again = read(file, menu);
    QVERIFY(again.has_value());
    QCOMPARE(again->items.size(), size_t(5000));
    qInfo("5,000 items written and read in %lld ms, %lld bytes", timer.elapsed(), qint64(file.size()));
}

#include "menu_csv_test.moc"
FRONTDESK_TEST(MenuCsvTest)

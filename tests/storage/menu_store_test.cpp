// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_menu_store.h"
#include "tests/storage/described.h"
#include "tests/storage/temp_store.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

/// The small restaurant's menu with something in every field.
Menu fullMenu(IdSource& ids) {
    Menu menu = smallRestaurant(ids).menu;
    menu.pricesIncludeTax = false;
    menu.classByFulfilment = {{{QStringLiteral("food"), Fulfilment::DineIn}, QStringLiteral("food-dine-in")},
                              {{QStringLiteral("food"), Fulfilment::Delivery}, QStringLiteral("standard")}};
    menu.categories[0].description = QStringLiteral("with \"everything\"");
    menu.categories[0].imageUrl = QStringLiteral("/img/rice.webp");
    MenuItem& item = menu.items[0];
    item.kitchenName = QStringLiteral("JOLLOF");
    item.description = QStringLiteral("smoky");
    item.emoji = QStringLiteral("🍛");
    item.imageUrl = QStringLiteral("/img/jollof.webp");
    item.station = QStringLiteral("grill");
    item.tags = {QStringLiteral("hot"), QStringLiteral("\"new\", [today]")};
    item.allergens = {QStringLiteral("celery")};
    item.prepMinutes = 25;
    item.fulfilments = Fulfilment::Pickup | Fulfilment::DineIn;
    item.hours = {{0x1f, 690, 870}, {0x60, 1320, 1560}};
    item.soldOut = true;
    item.soldOutUntil = kNoon;
    item.groups[1].options[0].soldOut = true;
    item.groups.push_back({ids.make<OptionGroupId>(),
                           QStringLiteral("Which egg"),
                           0,
                           1,
                           item.groups[1].options[2].id,
                           {{ids.make<OptionId>(), QStringLiteral("Fried"), Money(-50, menu.currency), false, {}}}});
    menu.index();
    return menu;
}

}  // namespace

class MenuStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewStoreHasAnEmptyMenu() {
        const TempStore store;
        const auto menu = SqlMenuStore(*store.writer).load();
        QVERIFY(menu);
        QCOMPARE((*menu)->version, qint64(0));
        QVERIFY((*menu)->items.empty() && (*menu)->categories.empty());
    }

    void everythingThatIsWrittenReadsBackEqual() {
        TempStore store;
        const Menu menu = fullMenu(store.ids);
        QVERIFY(SqlMenuStore(*store.writer).replace(menu));
        const auto reader = store.reader();
        const auto read = SqlMenuStore(*reader).load();
        QVERIFY(read);
        QCOMPARE(described(**read), described(menu));
        QVERIFY((*read)->item(menu.items[0].id) != nullptr);
        QVERIFY((*read)->tableByToken("AAAAAAAAAAAAAAAAAAAAAA") != nullptr);
    }

    void everyReplacementIsANewVersion() {
        TempStore store;
        SqlMenuStore menus(*store.writer);
        const Menu menu = fullMenu(store.ids);
        for (qint64 version = 1; version <= 3; ++version) {
            QVERIFY(menus.replace(menu));
            QCOMPARE((*menus.load())->version, version);
        }
        QCOMPARE(described(**menus.load()), described(menu));
    }

    void whatIsLeftOutIsArchivedAndNotDeleted() {
        TempStore store;
        SqlMenuStore menus(*store.writer);
        const Menu whole = fullMenu(store.ids);
        QVERIFY(menus.replace(whole));
        Menu smaller = whole;
        smaller.items.resize(2);
        smaller.items[0].groups.erase(smaller.items[0].groups.begin() + 1, smaller.items[0].groups.end());
        smaller.items[0].groups[0].options.pop_back();
        smaller.categories.pop_back();
        smaller.places.clear();
        smaller.tables.pop_back();
        smaller.index();
        QVERIFY(menus.replace(smaller));
        QCOMPARE(described(**menus.load()), described(smaller));
        QCOMPARE(*store.writer->scalar("SELECT count(*) FROM menu_item"),
                 QByteArray::number(static_cast<int>(whole.items.size())));
        QVERIFY(menus.replace(whole));  // and comes back under its own id
        QCOMPARE(described(**menus.load()), described(whole));
    }

    void categoriesAndItemsComeInTheirOrder() {
        TempStore store;
        SqlMenuStore menus(*store.writer);
        Menu menu = fullMenu(store.ids);
        std::reverse(menu.categories.begin(), menu.categories.end());
        int position = 0;
        for (Category& category : menu.categories) category.position = ++position;
        menu.index();
        QVERIFY(menus.replace(menu));
        const auto read = *menus.load();
        QCOMPARE(read->categories.front().name, QStringLiteral("Combos"));
        QCOMPARE(read->items.front().name, QStringLiteral("Lunch box"));
        QCOMPARE(read->items.back().name, QStringLiteral("Waakye"));
    }

    void soldOutIsOneItemsAndANewVersion() {
        TempStore store;
        SqlMenuStore menus(*store.writer);
        const Menu menu = fullMenu(store.ids);
        QVERIFY(menus.replace(menu));
        const MenuItemId waakye = menu.items[1].id;
        QVERIFY(menus.setSoldOut(waakye, true, kNoon.plusMinutes(30)));
        auto read = *menus.load();
        QCOMPARE(read->version, qint64(2));
        QVERIFY(read->item(waakye)->soldOut);
        QVERIFY(read->item(waakye)->soldOutUntil == kNoon.plusMinutes(30));
        QVERIFY(menus.setSoldOut(waakye, false, {}));
        read = *menus.load();
        QVERIFY(!read->item(waakye)->soldOut && !read->item(waakye)->soldOutUntil);
    }

    void aTableHasOneToken() {
        TempStore store;
        SqlMenuStore menus(*store.writer);
        const Menu menu = fullMenu(store.ids);
        QVERIFY(menus.replace(menu));
        const DiningTable table = menu.tables.front();
        QVERIFY(menus.setTableToken(table.id, "CCCCCCCCCCCCCCCCCCCCCC"));
        const auto read = *menus.load();
        QCOMPARE(read->version, qint64(2));
        QCOMPARE(read->tableByToken("CCCCCCCCCCCCCCCCCCCCCC")->name, table.name);
        QVERIFY(!read->tableByToken(table.token));
        QCOMPARE(menus.setTableToken(store.ids.make<TableId>(), "DDDDDDDDDDDDDDDDDDDDDD").error().code,
                 ErrorCode::NotFound);
    }

    void whatIsNotOnTheMenuCannotBeSoldOut() {
        TempStore store;
        SqlMenuStore menus(*store.writer);
        Menu menu = fullMenu(store.ids);
        QVERIFY(menus.replace(menu));
        QCOMPARE(menus.setSoldOut(store.ids.make<MenuItemId>(), true, {}).error().code, ErrorCode::NotFound);
        const MenuItemId gone = menu.items.back().id;
        menu.items.pop_back();
        QVERIFY(menus.replace(menu));
        QCOMPARE(menus.setSoldOut(gone, true, {}).error().code, ErrorCode::NotFound);
    }
};

FRONTDESK_TEST(MenuStoreTest)
#include "menu_store_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/menu.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

template <class IdType>
IdType id(unsigned char number) {
    Uuid uuid;
    uuid.bytes.back() = number;
    return IdType(uuid);
}

constexpr unsigned char kSmall = 1, kLarge = 2, kEgg = 3, kShito = 4, kGravy = 5, kMild = 6, kHot = 7, kUnknown = 99;

MenuOption option(unsigned char number, const char* name) {
    MenuOption made;
    made.id = id<OptionId>(number);
    made.name = QString::fromLatin1(name);
    return made;
}

/// Size (exactly one), extras (up to two), and how hot the shito is (only with shito).
MenuItem waakye() {
    MenuItem item;
    item.id = id<MenuItemId>(1);
    item.groups = {
        {id<OptionGroupId>(1), u"Size"_qs, 1, 1, {}, {option(kSmall, "Small"), option(kLarge, "Large")}},
        {id<OptionGroupId>(2),
         u"Extras"_qs,
         0,
         2,
         {},
         {option(kEgg, "Egg"), option(kShito, "Shito"), option(kGravy, "Gravy")}},
        {id<OptionGroupId>(3), u"Heat"_qs, 1, 1, id<OptionId>(kShito), {option(kMild, "Mild"), option(kHot, "Hot")}},
    };
    return item;
}

Menu menuWith(const MenuItem& item) {
    Menu menu;
    menu.items = {item};
    menu.index();
    return menu;
}

using Numbers = std::vector<int>;

std::vector<OptionId> idsOf(const Numbers& numbers) {
    std::vector<OptionId> ids;
    for (const int number : numbers) ids.push_back(id<OptionId>(static_cast<unsigned char>(number)));
    return ids;
}

/// "Size: Large, Extras: Egg" or every fault as "items[2].option_ids[0] unknown_option".
QString outcome(const Result<ChosenOptions>& result) {
    QStringList texts;
    if (result) {
        for (const auto& choice : result->choices) texts += choice.group->name + u": "_qs + choice.option->name;
    } else {
        for (const FieldError& fault : result.error().fields)
            texts += fault.field + u' ' + QString::fromLatin1(fault.code);
    }
    return texts.join(u", "_qs);
}

}  // namespace

class OptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choicesAreHeldToTheirGroups_data() {
        QTest::addColumn<Numbers>("chosen");
        QTest::addColumn<QString>("expected");
        QTest::newRow("just the size") << Numbers{kLarge} << u"Size: Large"_qs;
        QTest::newRow("in the menu's order")
            << Numbers{kGravy, kEgg, kSmall} << u"Size: Small, Extras: Egg, Extras: Gravy"_qs;
        QTest::newRow("no size") << Numbers{} << u"items[2].option_ids too_few"_qs;
        QTest::newRow("two sizes") << Numbers{kSmall, kLarge} << u"items[2].option_ids too_many"_qs;
        QTest::newRow("too many extras") << Numbers{kSmall, kEgg, kShito, kGravy, kHot}
                                         << u"items[2].option_ids too_many"_qs;
        QTest::newRow("nested") << Numbers{kSmall, kShito, kHot} << u"Size: Small, Extras: Shito, Heat: Hot"_qs;
        QTest::newRow("nested choice missing") << Numbers{kSmall, kShito} << u"items[2].option_ids too_few"_qs;
        QTest::newRow("nested without its parent")
            << Numbers{kSmall, kHot} << u"items[2].option_ids[1] unknown_option"_qs;
        QTest::newRow("not of this item") << Numbers{kSmall, kUnknown} << u"items[2].option_ids[1] unknown_option"_qs;
        QTest::newRow("twice") << Numbers{kSmall, kEgg, kEgg} << u"items[2].option_ids[2] duplicate_option"_qs;
        QTest::newRow("all faults at once")
            << Numbers{kEgg, kEgg, kUnknown}
            << u"items[2].option_ids[1] duplicate_option, items[2].option_ids[2] unknown_option, "
               "items[2].option_ids too_few"_qs;
    }
    void choicesAreHeldToTheirGroups() {
        QFETCH(Numbers, chosen);
        const MenuItem item = waakye();
        const Menu menu = menuWith(item);
        const auto result = chooseOptions(menu, item, idsOf(chosen), u"items[2]"_qs);
        QTEST(outcome(result), "expected");
        if (!result) QCOMPARE(result.error().code, ErrorCode::ValidationFailed);
    }

    void soldOutOptionsAreUnavailable() {
        MenuItem item = waakye();
        item.groups[1].options[0].soldOut = true;
        const auto result = chooseOptions(menuWith(item), item, idsOf({kSmall, kEgg}), u"items[0]"_qs);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ItemUnavailable);
        QCOMPARE(outcome(result), u"items[0].option_ids[1] item_unavailable"_qs);
    }

    void soldOutPartsOfACombosAreUnavailableUntilTheyAreBack() {
        MenuItem drink;
        drink.id = id<MenuItemId>(9);
        drink.soldOut = true;
        drink.soldOutUntil = Instant{1000};
        MenuItem combo = waakye();
        combo.groups = {{id<OptionGroupId>(1), u"Drink"_qs, 1, 1, {}, {option(kSmall, "Sobolo")}}};
        combo.groups[0].options[0].itemId = drink.id;
        Menu menu;
        menu.items = {combo, drink};
        menu.index();
        const auto ids = idsOf({kSmall});
        QCOMPARE(chooseOptions(menu, combo, ids, {}).error().code, ErrorCode::ItemUnavailable);
        QCOMPARE(chooseOptions(menu, combo, ids, {}, Instant{999}).error().code, ErrorCode::ItemUnavailable);
        QVERIFY(chooseOptions(menu, combo, ids, {}, Instant{1000}));
    }

    void groupsNestedInARingNeverCount() {
        MenuItem item = waakye();
        item.groups[1].parentOption = id<OptionId>(kMild);  // extras under heat, heat under extras
        const auto result = chooseOptions(menuWith(item), item, idsOf({kSmall, kShito, kMild}), u"items[0]"_qs);
        QCOMPARE(outcome(result), u"items[0].option_ids[1] unknown_option, items[0].option_ids[2] unknown_option"_qs);
    }

    void menuFindsItsThings() {
        Menu menu = menuWith(waakye());
        menu.tables = {{id<TableId>(1), u"T1"_qs, {}, 4, "abcdefghijklmnopqrstuv"},
                       {id<TableId>(2), u"T2"_qs, {}, 4, {}}};
        menu.classByFulfilment[{u"food"_qs, Fulfilment::DineIn}] = u"food-dine-in"_qs;
        QVERIFY(menu.item(id<MenuItemId>(1)));
        QVERIFY(!menu.item(id<MenuItemId>(2)));
        QCOMPARE(menu.tableByToken("abcdefghijklmnopqrstuv")->name, u"T1"_qs);
        QVERIFY(!menu.tableByToken("abcdefghijklmnopqrstuw"));
        QVERIFY(!menu.tableByToken(""));
        MenuItem item;
        item.taxClass = u"food"_qs;
        QCOMPARE(menu.taxClassOf(item, Fulfilment::DineIn), u"food-dine-in"_qs);
        QCOMPARE(menu.taxClassOf(item, Fulfilment::Pickup), u"food"_qs);
    }
};

FRONTDESK_TEST(OptionsTest)
#include "options_test.moc"

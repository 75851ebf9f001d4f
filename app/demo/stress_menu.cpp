// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_restaurant.h"
#include "app/demo/stable_ids.h"

namespace frontdesk::demo {
namespace {

constexpr int kItemsPerCategory = 125;
constexpr int kNamesPerWord = 20;
constexpr std::array<const char16_t*, kNamesPerWord> kKinds{
    u"Jollof rice", u"Waakye", u"Fried rice", u"Banku",     u"Kenkey", u"Red red", u"Light soup", u"Grilled chicken",
    u"Tilapia",     u"Kebab",  u"Kelewele",   u"Yam chips", u"Salad",  u"Indomie", u"Wrap",       u"Burger",
    u"Omo tuo",     u"Stew",   u"Sobolo",     u"Smoothie"};
constexpr std::array<const char16_t*, kNamesPerWord> kManners{
    u"special", u"house",   u"spicy", u"mild",   u"smoked", u"crispy",     u"family",
    u"lunch",   u"evening", u"Osu",   u"Labone", u"Kumasi", u"Cape Coast", u"Tamale",
    u"Ho",      u"Keta",    u"Tema",  u"Ada",    u"Elmina", u"Takoradi"};
constexpr std::array<const char16_t*, 4> kColours{u"#C2571A", u"#1D5FA8", u"#2E7D4F", u"#6A3FB0"};

OptionGroup groupOf(const QString& name, int min, int max, const std::vector<std::pair<QString, qint64>>& options,
                    Currency currency, IdSource& ids) {
    OptionGroup group{ids.make<OptionGroupId>(), name, min, max, {}, {}};
    for (const auto& [option, delta] : options)
        group.options.push_back({ids.make<OptionId>(), option, Money(delta, currency), false, {}});
    return group;
}

MenuItem itemOf(int index, const Menu& menu, IdSource& ids) {
    const auto word = [](const auto& words, int at) {
        return QString::fromUtf16(words[static_cast<size_t>(at % kNamesPerWord)]);
    };
    MenuItem item;
    item.id = ids.make<MenuItemId>();
    item.categoryId = menu.categories.back().id;
    item.name = word(kKinds, index) + u' ' + word(kManners, index / kNamesPerWord) + u' ' + QString::number(index + 1);
    item.description = QStringLiteral("Cooked to order, with pepper on the side");
    item.price = Money(500 + index % 97 * 100, menu.currency);
    item.emoji = QStringLiteral("🍲");
    item.taxClass = menu.taxes.versions().back().classes.front().id;
    item.position = index % kItemsPerCategory;
    if (index % 4 == 0) {
        item.groups.push_back(groupOf(QStringLiteral("Size"), 1, 1,
                                      {{QStringLiteral("Regular"), 0}, {QStringLiteral("Large"), 1500}}, menu.currency,
                                      ids));
        item.groups.push_back(groupOf(QStringLiteral("Extras"), 0, 2,
                                      {{QStringLiteral("Shito"), 0}, {QStringLiteral("Egg"), 400}}, menu.currency,
                                      ids));
    }
    return item;
}

}  // namespace

Menu stressMenu(int items) {
    PassingIds passing;
    Menu menu;
    menu.currency = *Currency::fromCode("GHS");
    menu.taxes = *TaxSet::builtIn(QStringLiteral("gh"));
    for (int index = 0; index < items; ++index) {
        if (index % kItemsPerCategory == 0) {
            const int place = index / kItemsPerCategory;
            Category category;
            category.id = passing.make<CategoryId>();
            category.name = QStringLiteral("Category %1").arg(place + 1);
            category.colour = QString::fromUtf16(kColours[static_cast<size_t>(place) % kColours.size()]);
            category.position = place;
            menu.categories.push_back(category);
        }
        menu.items.push_back(itemOf(index, menu, passing));
    }
    giveStableIds(menu, StableIds(QStringLiteral("Stress menu")));
    return menu;
}

}  // namespace frontdesk::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/stable_ids.h"

#include <QHash>

#include <algorithm>

namespace frontdesk::demo {
namespace {

// Made once for this purpose; every demo id of the program descends from it.
constexpr QUuid kDemoSpace(0x6f2d6ad1, 0x3f0c, 0x4b7e, 0x9a, 0x55, 0x2c, 0x1f, 0x0e, 0x8d, 0x47, 0xb3);

// "Pepper", and "Pepper 2" for the second of that name.
template <class Thing>
QString nameAmong(const std::vector<Thing>& things, const Thing& thing) {
    const auto before =
        std::count_if(things.data(), &thing, [&](const Thing& other) { return other.name == thing.name; });
    return before == 0 ? thing.name : QString(thing.name + u' ' + QString::number(before + 1));
}

}  // namespace

StableIds::StableIds(const QString& restaurant) : m_space(QUuid::createUuidV5(kDemoSpace, restaurant)) {}

Uuid StableIds::uuidOf(const QString& name) const {
    const QByteArray bytes = QUuid::createUuidV5(m_space, name).toRfc4122();
    Uuid out;
    std::copy(bytes.begin(), bytes.end(), out.bytes.begin());
    return out;
}

Uuid PassingIds::next() {
    Uuid out;
    ++m_last;
    for (size_t i = 0; i < 8; ++i) out.bytes[15 - i] = static_cast<unsigned char>(m_last >> (8 * i));
    return out;
}

void giveStableIds(Menu& menu, const StableIds& ids) {
    QHash<CategoryId, CategoryId> categories;
    QHash<MenuItemId, MenuItemId> items;
    QHash<OptionId, OptionId> options;
    for (Category& category : menu.categories)
        category.id = *categories.insert(category.id, ids.of<CategoryId>(QStringLiteral("category/") + category.name));
    for (MenuItem& item : menu.items) {
        item.categoryId = categories.value(item.categoryId);
        const QString itemPath = QStringLiteral("item/") + item.categoryId.toString() + u'/' + item.name;
        item.id = *items.insert(item.id, ids.of<MenuItemId>(itemPath));
        for (OptionGroup& group : item.groups) {
            const QString groupPath = itemPath + QStringLiteral("/group/") + nameAmong(item.groups, group);
            group.id = ids.of<OptionGroupId>(groupPath);
            for (MenuOption& option : group.options)
                option.id = *options.insert(option.id, ids.of<OptionId>(groupPath + QStringLiteral("/option/") +
                                                                        nameAmong(group.options, option)));
        }
    }
    for (MenuItem& item : menu.items)
        for (OptionGroup& group : item.groups) {
            group.parentOption = options.value(group.parentOption);
            for (MenuOption& option : group.options) option.itemId = items.value(option.itemId);
        }
    menu.index();
}

}  // namespace frontdesk::demo

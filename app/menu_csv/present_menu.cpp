// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menu_csv/present_menu.h"

#include <QSet>

namespace frontdesk {
namespace {

QString joined(const QString& category, const QString& item) {
    return category + u'\n' + item;
}

}  // namespace

PresentMenu::PresentMenu(const Menu& menu, const std::vector<Key>& wanted) : m_itemOfRow(wanted.size(), nullptr) {
    QHash<CategoryId, QString> categoryNames;
    for (const Category& category : menu.categories) {
        m_categories.insert(category.name, &category);
        categoryNames.insert(category.id, category.name);
    }
    QHash<QString, const MenuItem*> byPlace;
    QMultiHash<QString, const MenuItem*> byName;
    for (const MenuItem& item : menu.items) {
        const QString place = joined(categoryNames.value(item.categoryId), item.name);
        if (const MenuItem* other = byPlace.value(place); !other || other->archived) byPlace.insert(place, &item);
        byName.insert(item.name, &item);
    }
    QSet<const MenuItem*> taken;
    for (size_t row = 0; row < wanted.size(); ++row) {
        m_itemOfRow[row] = byPlace.take(joined(wanted[row].category, wanted[row].item));
        if (m_itemOfRow[row]) taken.insert(m_itemOfRow[row]);
    }
    for (size_t row = 0; row < wanted.size(); ++row) {
        const auto [first, last] = byName.equal_range(wanted[row].item);
        for (auto it = first; it != last && !m_itemOfRow[row]; ++it) {
            if (taken.contains(*it)) continue;
            m_itemOfRow[row] = *it;
            taken.insert(*it);
        }
    }
}

}  // namespace frontdesk

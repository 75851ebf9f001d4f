// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"

#include <QHash>

namespace frontdesk {

/// Finds what is already there under the names of a file, so that ids outlive an import.
class PresentMenu {
public:
    struct Key {
        QString category;
        QString item;
    };

    /// @param wanted category and name of each row of the file. Every present item goes to one row at most: first to
    /// the
    ///               row with its category and name, then to the first row with its name alone (it has moved).
    PresentMenu(const Menu& menu, const std::vector<Key>& wanted);

    /// What @p row stands for; nullptr if it is new.
    [[nodiscard]] const MenuItem* itemOfRow(size_t row) const { return m_itemOfRow[row]; }
    [[nodiscard]] const Category* category(const QString& name) const { return m_categories.value(name); }

private:
    std::vector<const MenuItem*> m_itemOfRow;
    QHash<QString, const Category*> m_categories;
};

/// The n-th thing of a name, for groups of an item and options of a group; nullptr if there is none.
template <class Thing>
[[nodiscard]] const Thing* nthOfName(const std::vector<Thing>& things, const QString& name, int ordinal) {
    for (const Thing& thing : things)
        if (thing.name == name && --ordinal == 0) return &thing;
    return nullptr;
}

}  // namespace frontdesk

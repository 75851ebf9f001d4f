// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/menu_csv/option_text.h"
#include "app/menu_csv/present_menu.h"
#include "app/ports/id_source.h"

namespace frontdesk {

/// Makes an item's groups from the options field of its row. All rows must have been read: a combo's part may stand
/// further down in the file than the combo.
class OptionBinder {
public:
    OptionBinder(const std::vector<MenuItem>& items, Currency currency, IdSource& ids);

    /// @param before the item as it was, for the ids of groups and options; nullptr if it is new
    /// @param problems gets a sentence for everything that is wrong
    [[nodiscard]] std::vector<OptionGroup> bind(const QString& text, const MenuItem* before,
                                                QStringList& problems) const;

private:
    [[nodiscard]] OptionGroup groupOf(const OptionGroupText& text, const std::vector<OptionGroup>& earlier,
                                      const MenuItem* before, QStringList& problems) const;
    [[nodiscard]] MenuOption optionOf(const OptionText& text, const std::vector<MenuOption>& earlier,
                                      const OptionGroup* before, QStringList& problems) const;
    [[nodiscard]] MenuItemId partOf(const NameText& reference, QStringList& problems) const;

    const std::vector<MenuItem>& m_items;
    QHash<QString, std::vector<size_t>> m_placesByName;
    Currency m_currency;
    IdSource& m_ids;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/money.h"

#include <QStringList>

#include <vector>

namespace frontdesk {

/// A name with its place among equal ones: `Large` is the first of that name, `Large~2` the second.
struct NameText {
    QString name;
    int ordinal = 1;
};
struct OptionText {
    QString name;   ///< empty in a combo's part: called like its item
    NameText item;  ///< empty unless it is a combo's part
    Money delta;
    bool soldOut = false;
};
struct OptionGroupText {
    QString name;
    int min = 0;
    int max = 1;
    NameText parent;  ///< empty unless nested
    std::vector<OptionText> options;
};

/// The `options` field of the menu CSV; the grammar stands in menu_csv.h. Every mistake adds a sentence to @p problems
/// and leaves its group out, so that all of a field are told at once.
[[nodiscard]] std::vector<OptionGroupText> parseOptionGroups(const QString& text, Currency currency,
                                                             QStringList& problems);
[[nodiscard]] QString optionGroupsText(const std::vector<OptionGroupText>& groups);

}  // namespace frontdesk

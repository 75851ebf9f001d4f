// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/theme.h"

#include <vector>

class QButtonGroup;
class QHBoxLayout;

namespace frontdesk {

class Chip;

/// Favourites and the categories of the menu side by side; flicks sideways when there are many.
class CategoryStrip : public FlowScroll {
    Q_OBJECT
public:
    explicit CategoryStrip(Theme& theme, QWidget* parent = nullptr);
    /// @param favourites whether the first pill is the favourites
    void setCategories(const std::vector<Category>& categories, bool favourites);
    /// Chooses the pill at @p place as if it was pressed. @return false if there is none
    bool choose(int place);

Q_SIGNALS:
    void chosen(const frontdesk::CategoryId& id);  ///< null: favourites

private:
    void add(const QString& emoji, const QString& iconName, const QString& name, const CategoryId& id);

    Theme& m_theme;
    QWidget* m_content;
    QHBoxLayout* m_row;
    QButtonGroup* m_group;
    std::vector<std::pair<CategoryId, Chip*>> m_chips;
};

}  // namespace frontdesk

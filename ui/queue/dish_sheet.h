// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/sheet.h"
#include "ui/models/menu_model.h"

namespace frontdesk {

class CategoryStrip;
class MenuGrid;
class SearchField;

/// The menu, to pick one dish for an order that is taken already: categories, search, tiles, and its options where it
/// has any. Closes with the choice.
class DishSheet : public Sheet {
    Q_OBJECT
public:
    DishSheet(Theme& theme, const Desk& desk, const Order& order, QWidget* over);
    void openAtSearch();

Q_SIGNALS:
    void chosen(const frontdesk::DraftLine& line);

private:
    void search(const QString& text);
    void pickCandidate();
    void pick(const MenuItemId& id, bool askOptions);
    void finish(const DraftLine& line);

    Theme& m_theme;
    const Desk& m_desk;
    MenuModel m_menu;
    SearchField* m_search;
    CategoryStrip* m_strip;
    MenuGrid* m_grid;
};

}  // namespace frontdesk

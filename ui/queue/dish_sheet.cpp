// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/dish_sheet.h"

#include "ui/common/search_field.h"
#include "ui/counter/category_strip.h"
#include "ui/counter/menu_grid.h"
#include "ui/counter/options_sheet.h"

#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {
namespace {
constexpr int kWidth = 1040;
constexpr int kHeight = 600;
}  // namespace

DishSheet::DishSheet(Theme& theme, const Desk& desk, const Order& order, QWidget* over)
    : Sheet(theme, tr("Add to order %1").arg(QString::number(order.number)), over), m_theme(theme), m_desk(desk) {
    setObjectName(QStringLiteral("dish-sheet"));
    setPanelWidth(kWidth);
    setPanelHeight(kHeight);
    m_search = new SearchField(theme, tr("Search items"), QStringLiteral("F3"), this);
    m_search->setObjectName(QStringLiteral("dish-search"));
    m_strip = new CategoryStrip(theme, this);
    m_grid = new MenuGrid(theme, m_menu, this);
    m_grid->setObjectName(QStringLiteral("dish-grid"));
    body()->addWidget(m_search);
    body()->addWidget(m_strip);
    body()->addWidget(m_grid, 1);
    if (const MenuPtr menu = desk.menu.current()) {
        m_menu.setMoment(order.scheduledFor.value_or(desk.clock.now()), order.fulfilment);
        m_menu.setMenu(menu, desk.restaurant->calendar);
        m_strip->setCategories(menu->categories, m_menu.hasFavourites());
    }
    connect(m_search, &QLineEdit::textChanged, this, &DishSheet::search);
    connect(m_search, &QLineEdit::returnPressed, this, &DishSheet::pickCandidate);
    connect(m_search, &SearchField::moved, this, [this](int key) {
        const int step = key == Qt::Key_Down ? 1 : -1;
        if (m_menu.rowCount() > 0)
            m_grid->setCandidate(std::clamp(m_grid->candidate() + step, 0, m_menu.rowCount() - 1));
    });
    connect(m_search, &SearchField::escaped, this, [this] {
        if (m_search->text().isEmpty())
            dismiss();
        else
            m_search->clear();
    });
    connect(m_strip, &CategoryStrip::chosen, this, [this](const CategoryId& id) {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        m_menu.showCategory(id);
    });
    connect(m_grid, &MenuGrid::chosen, this, [this](const MenuItemId& id) { pick(id, false); });
    connect(m_grid, &MenuGrid::optionsWanted, this, [this](const MenuItemId& id) { pick(id, true); });
    connect(m_grid, &MenuGrid::typed, this, [this](const QString& text) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->insert(text);
    });
}

void DishSheet::openAtSearch() {
    open(m_search);
}

void DishSheet::search(const QString& text) {
    m_menu.search(text);
    m_grid->setCandidate(m_menu.isSearching() && m_menu.rowCount() > 0 ? 0 : -1);
}

void DishSheet::pickCandidate() {
    const int row = m_grid->candidate();
    if (row >= 0 && row < m_menu.rowCount()) pick(m_menu.tile(row).item->id, false);
}

void DishSheet::pick(const MenuItemId& id, bool askOptions) {
    const MenuPtr menu = m_menu.menu();
    const MenuItem* item = menu ? menu->item(id) : nullptr;
    const int row = m_menu.rowOf(id);
    if (item == nullptr || (row >= 0 && !m_menu.tile(row).isAvailable())) return;
    DraftLine line;
    line.itemId = id;
    if (!askOptions && !OptionChoice::mustChoose(*item)) return finish(line);
    auto* sheet = new OptionsSheet(m_theme, menu, line, OptionsSheet::Purpose::Add, this);
    connect(sheet, &OptionsSheet::done, this, &DishSheet::finish);
    sheet->openAtStart();
}

void DishSheet::finish(const DraftLine& line) {
    Q_EMIT chosen(line);
    close();
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/menu_model.h"

#include "ui/common/money_text.h"
#include "ui/common/search_text.h"

#include <algorithm>

namespace frontdesk {

namespace {

QString hintOf(const MenuItem& item) {
    if (item.kind == ItemKind::Combo) return MenuModel::tr("combo");
    return item.groups.empty() ? QString() : MenuModel::tr("options");
}

QString reasonText(const Availability& availability, Fulfilment fulfilment, const BusinessCalendar& calendar) {
    if (availability.available) return {};
    switch (availability.reason.value_or(Unavailable::SoldOut)) {
        case Unavailable::SoldOut:
            break;
        case Unavailable::Hours:
            if (!availability.from) return MenuModel::tr("not now");
            return MenuModel::tr("from %1", "a time of day").arg(clockText(*availability.from, calendar, QLocale()));
        case Unavailable::ServiceType:
            if (fulfilment == Fulfilment::Delivery) return MenuModel::tr("not delivered");
            return fulfilment == Fulfilment::DineIn ? MenuModel::tr("take away only")
                                                    : MenuModel::tr("not to take away");
    }
    return MenuModel::tr("sold out");
}

/// How well a name answers a search: 0 its beginning, 1 the beginning of a word, 2 anywhere or with a typo.
int rankOf(const QString& folded, const QString& needle) {
    if (folded.startsWith(needle)) return 0;
    return folded.contains(u' ' + needle) ? 1 : 2;
}

bool areSameItems(const std::vector<MenuTile>& a, const std::vector<MenuTile>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const MenuTile& one, const MenuTile& other) { return one.item->id == other.item->id; });
}

}  // namespace

MenuModel::MenuModel(QObject* parent) : QAbstractListModel(parent) {}

void MenuModel::setMenu(const MenuPtr& menu, const BusinessCalendar& calendar) {
    const std::vector<MenuTile> before = m_tiles;
    const MenuPtr keptAlive = m_menu;  // the tiles of before point into it
    m_menu = menu;
    m_calendar = calendar;
    rebuildTiles();
    judgeTiles();
    if (!m_category.isNull() && (!m_menu || m_menu->category(m_category) == nullptr)) m_category = {};
    const std::vector<int> rows = wantedRows();
    if (rows == m_rows && areSameItems(before, m_tiles)) {
        allChanged();
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void MenuModel::rebuildTiles() {
    m_tiles.clear();
    m_folded.clear();
    if (!m_menu) return;
    m_tiles.reserve(m_menu->items.size());
    for (const MenuItem& item : m_menu->items) {
        if (item.archived) continue;
        const Category* category = m_menu->category(item.categoryId);
        MenuTile tile;
        tile.item = &item;
        tile.emoji = item.emoji.isEmpty() && category != nullptr ? category->emoji : item.emoji;
        tile.colour = category != nullptr ? QColor(category->colour) : QColor();
        tile.hint = hintOf(item);
        tile.count = m_counts.value(item.id);
        m_tiles.push_back(tile);
        m_folded.push_back(foldedForSearch(item.name));
    }
}

void MenuModel::judgeTiles() {
    for (MenuTile& tile : m_tiles) {
        tile.unavailable =
            reasonText(availabilityAt(*tile.item, m_now, m_calendar, m_fulfilment), m_fulfilment, m_calendar);
    }
}

void MenuModel::setMoment(Instant now, Fulfilment fulfilment) {
    m_now = now;
    m_fulfilment = fulfilment;
    judgeTiles();
    allChanged();
}

void MenuModel::setCounts(const QHash<MenuItemId, int>& counts) {
    m_counts = counts;
    for (MenuTile& tile : m_tiles) tile.count = counts.value(tile.item->id);
    allChanged();
}

void MenuModel::allChanged() {
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void MenuModel::showFavourites() {
    showCategory({});
}

void MenuModel::showCategory(const CategoryId& id) {
    m_category = id;
    m_needle.clear();
    rearrange();
}

void MenuModel::search(const QString& text) {
    const QString needle = foldedForSearch(text);
    if (needle == m_needle) return;
    m_needle = needle;
    rearrange();
}

void MenuModel::rearrange() {
    std::vector<int> rows = wantedRows();
    if (rows == m_rows) return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

bool MenuModel::hasFavourites() const {
    return std::any_of(m_tiles.begin(), m_tiles.end(), [](const MenuTile& tile) { return tile.item->featured; });
}

std::vector<int> MenuModel::wantedRows() const {
    if (!m_needle.isEmpty()) return foundRows();
    // A menu without favourites opens on its first category, so that the first page is never empty.
    CategoryId category = m_category;
    if (category.isNull() && !hasFavourites() && m_menu && !m_menu->categories.empty())
        category = m_menu->categories.front().id;
    std::vector<int> rows;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        const MenuItem& item = *m_tiles[i].item;
        if (category.isNull() ? item.featured : item.categoryId == category) rows.push_back(static_cast<int>(i));
    }
    return rows;
}

std::vector<int> MenuModel::foundRows() const {
    std::vector<int> rows;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        if (searchFinds(m_folded[i], m_needle)) rows.push_back(static_cast<int>(i));
    }
    std::stable_sort(rows.begin(), rows.end(), [this](int a, int b) {
        return rankOf(m_folded[static_cast<size_t>(a)], m_needle) < rankOf(m_folded[static_cast<size_t>(b)], m_needle);
    });
    return rows;
}

int MenuModel::rowOf(const MenuItemId& id) const {
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_tiles[static_cast<size_t>(m_rows[i])].item->id == id) return static_cast<int>(i);
    }
    return -1;
}

int MenuModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString MenuModel::nameForReaders(const MenuTile& tile) const {
    QStringList words{tile.item->name, amountText(tile.item->price, QLocale())};
    if (!tile.hint.isEmpty()) words << tile.hint;
    if (!tile.isAvailable()) words << tile.unavailable;
    if (tile.count > 0) words << tr("%n in the order", nullptr, tile.count);
    return words.join(QStringLiteral(", "));
}

QVariant MenuModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const MenuTile& shown = tile(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return shown.item->name;
        case Qt::ToolTipRole:
            return shown.item->description;
        case Qt::AccessibleTextRole:
            return nameForReaders(shown);
        case ItemIdRole:
            return shown.item->id.toString();
        case PriceRole:
            return shown.item->price.minor();
        case UnavailableRole:
            return shown.unavailable;
        case CountRole:
            return shown.count;
        default:
            return {};
    }
}

QHash<int, QByteArray> MenuModel::roleNames() const {
    auto names = QAbstractListModel::roleNames();
    names.insert(
        {{ItemIdRole, "itemId"}, {PriceRole, "price"}, {UnavailableRole, "unavailable"}, {CountRole, "count"}});
    return names;
}

}  // namespace frontdesk

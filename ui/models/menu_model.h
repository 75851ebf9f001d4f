// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"
#include "app/domain/time.h"

#include <QAbstractListModel>
#include <QColor>
#include <QHash>

#include <vector>

namespace frontdesk {

/// What a tile shows.
struct MenuTile {
    const MenuItem* item = nullptr;
    QString emoji;        ///< the item's, else its category's
    QColor colour;        ///< the stripe of its category
    QString hint;         ///< "options", "combo" or empty
    QString unavailable;  ///< "sold out", "from 17:00", "not for delivery"; empty: can be had
    int count = 0;        ///< pieces in the order
    [[nodiscard]] bool isAvailable() const { return unavailable.isEmpty(); }
};

/// The items of one category, the favourites, or what a search found. Tiles keep their places while availability and
/// counts change; only another choice or another menu rearranges them. Values only, no services. GUI thread.
class MenuModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ItemIdRole = Qt::UserRole + 1, PriceRole, UnavailableRole, CountRole };

    explicit MenuModel(QObject* parent = nullptr);

    /// Takes another version of the menu; @p calendar says which hours it is.
    void setMenu(const MenuPtr& menu, const BusinessCalendar& calendar);
    [[nodiscard]] const MenuPtr& menu() const { return m_menu; }
    /// What can be had at @p now for @p fulfilment.
    void setMoment(Instant now, Fulfilment fulfilment);
    void setCounts(const QHash<MenuItemId, int>& counts);

    void showFavourites();
    void showCategory(const CategoryId& id);
    /// Finds items by any part of their name, without accents and with one typo; better matches come first. An empty
    /// @p text goes back to what was shown before.
    void search(const QString& text);
    [[nodiscard]] bool isSearching() const { return !m_needle.isEmpty(); }
    [[nodiscard]] bool hasFavourites() const;

    [[nodiscard]] const MenuTile& tile(int row) const {
        return m_tiles[static_cast<size_t>(m_rows[static_cast<size_t>(row)])];
    }
    [[nodiscard]] int rowOf(const MenuItemId& id) const;  ///< -1: not shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void rebuildTiles();
    void judgeTiles();
    void rearrange();
    [[nodiscard]] std::vector<int> wantedRows() const;
    [[nodiscard]] std::vector<int> foundRows() const;
    [[nodiscard]] QString nameForReaders(const MenuTile& tile) const;
    void allChanged();

    MenuPtr m_menu;
    BusinessCalendar m_calendar;
    Instant m_now;
    Fulfilment m_fulfilment = Fulfilment::Pickup;
    QHash<MenuItemId, int> m_counts;
    std::vector<MenuTile> m_tiles;  ///< of all items that are not archived
    std::vector<QString> m_folded;  ///< their names as searches compare them
    std::vector<int> m_rows;        ///< tiles that are shown
    CategoryId m_category;          ///< null: favourites
    QString m_needle;
};

}  // namespace frontdesk

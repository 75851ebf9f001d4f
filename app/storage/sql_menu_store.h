// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/menu_store.h"
#include "app/storage/database.h"

namespace frontdesk {

/// All SQL about the menu. What prices it (currency, tax set, classes by service type) is one setting.
class SqlMenuStore final : public MenuStore {
public:
    explicit SqlMenuStore(Database& database);
    [[nodiscard]] Result<MenuPtr> load() override;
    [[nodiscard]] Status replace(const Menu& menu) override;
    [[nodiscard]] Status setSoldOut(const MenuItemId& id, bool soldOut, std::optional<Instant> until) override;
    [[nodiscard]] Status setTableToken(const TableId& id, const QByteArray& token) override;

private:
    [[nodiscard]] Status loadCategories(Menu& menu);
    [[nodiscard]] Status loadItems(Menu& menu);
    [[nodiscard]] Status loadGroups(Menu& menu);
    [[nodiscard]] Status loadPlaces(Menu& menu);
    [[nodiscard]] Status archiveAll();
    [[nodiscard]] Status saveItem(const MenuItem& item);
    [[nodiscard]] Status raiseVersion();
    Database& m_database;
};

}  // namespace frontdesk

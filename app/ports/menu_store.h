// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"

namespace frontdesk {

/// The menu and what prices it. One instance per connection, used on that connection's thread.
class MenuStore {
public:
    virtual ~MenuStore() = default;
    [[nodiscard]] virtual Result<MenuPtr> load() = 0;
    /// Replaces categories, items, groups and options; places, tables and taxes too where given. Items that are gone
    /// are archived, never deleted. Raises the version.
    [[nodiscard]] virtual Status replace(const Menu& menu) = 0;
    /// Raises the version. @return NotFound
    [[nodiscard]] virtual Status setSoldOut(const MenuItemId& id, bool soldOut, std::optional<Instant> until) = 0;
    /// The one token that opens the table from now on. Raises the version. @return NotFound
    [[nodiscard]] virtual Status setTableToken(const TableId& id, const QByteArray& token) = 0;
};

}  // namespace frontdesk

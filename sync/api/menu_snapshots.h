// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/services/menu_board.h"
#include "app/services/restaurant.h"
#include "sync/api/prepared_page.h"

#include <functional>
#include <map>
#include <optional>

namespace frontdesk::api {

/// Which items of the menu are asked for. Empty members leave nothing out.
struct ItemFilter {
    std::string categoryId;
    std::string words;  ///< all of them occur in name, description or tags; case and accents do not matter
    std::optional<bool> available;
};

/// The menu as guests read it. Pages are made when first asked for and kept until the menu changes or the next item
/// comes or goes by the clock. Net thread only.
class MenuSnapshots {
public:
    MenuSnapshots(const MenuBoard& board, std::shared_ptr<const Restaurant> restaurant, const Clock& clock);

    [[nodiscard]] http::Response categories(const http::Request& request);
    [[nodiscard]] http::Response items(const http::Request& request, const ItemFilter& filter);
    /// Categories and items as somebody at @p table sees them.
    [[nodiscard]] http::Response table(const http::Request& request, const DiningTable& table);
    /// One item now, {"item":Item}; nullopt if there is none.
    [[nodiscard]] static std::optional<std::string> item(const MenuItemId& id, const Menu& menu,
                                                         const Restaurant& restaurant, Instant now);

private:
    using Render = std::function<std::string()>;
    [[nodiscard]] http::Response page(const http::Request& request, const std::string& name, const Render& render);
    void refresh();
    [[nodiscard]] std::string itemsJson(const ItemFilter& filter) const;
    [[nodiscard]] std::string tableJson(const DiningTable& table) const;

    const MenuBoard& m_board;
    std::shared_ptr<const Restaurant> m_restaurant;
    const Clock& m_clock;
    MenuPtr m_menu;  // what the pages show
    Instant m_now;   // as of when
    std::optional<Instant> m_validUntil;
    std::map<std::string, PreparedPage> m_pages;
};

}  // namespace frontdesk::api

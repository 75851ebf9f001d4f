// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/order_store.h"
#include "app/services/order_taking.h"
#include "sync/api/endpoint.h"
#include "sync/api/menu_snapshots.h"

namespace frontdesk::api {

/// What a guest reads before ordering: restaurant, times, menu. Net thread only.
class MenuApi {
public:
    /// @param reads read-only connection of the net thread
    MenuApi(const MenuBoard& board, MenuSnapshots& snapshots, OrderStore& reads,
            std::shared_ptr<const Restaurant> restaurant, const Clock& clock);
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    void restaurant(const http::Reply& reply) const;
    void slots(const http::Request& request, const http::Reply& reply) const;
    [[nodiscard]] Result<std::vector<OrderTaking::Slot>> slotsOn(QDate day) const;
    void items(const http::Request& request, const http::Reply& reply) const;

    const MenuBoard& m_board;
    MenuSnapshots& m_snapshots;
    OrderStore& m_reads;
    std::shared_ptr<const Restaurant> m_restaurant;
    const Clock& m_clock;
};

}  // namespace frontdesk::api

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/api/callers.h"
#include "sync/api/endpoint.h"
#include "sync/api/menu_snapshots.h"
#include "sync/api/order_intake.h"

namespace frontdesk::api {

/// What the QR code on a table opens. Net thread only.
class TableApi {
public:
    TableApi(const MenuBoard& board, MenuSnapshots& snapshots, const OrderIntake& intake, const Callers& callers);
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    void menu(const http::Request& request, const http::Reply& reply) const;
    void place(const http::Request& request, const http::Reply& reply) const;

    const MenuBoard& m_board;
    MenuSnapshots& m_snapshots;
    const OrderIntake& m_intake;
    const Callers& m_callers;
};

}  // namespace frontdesk::api

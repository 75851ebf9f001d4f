// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/table_api.h"

#include "sync/api/problems.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;

const DiningTable* tableOf(const http::Request& request, const Menu& menu) {
    const auto token = request.param("table_token");
    return menu.tableByToken({token.data(), static_cast<qsizetype>(token.size())});
}

}  // namespace

TableApi::TableApi(const MenuBoard& board, MenuSnapshots& snapshots, const OrderIntake& intake, const Callers& callers)
    : m_board(board), m_snapshots(snapshots), m_intake(intake), m_callers(callers) {}

std::vector<Endpoint> TableApi::endpoints() {
    const auto showMenu = [this](const auto& request, const Caller&, const auto& reply) { menu(request, reply); };
    const auto createIt = [this](const auto& request, const Caller&, const auto& reply) { place(request, reply); };
    // clang-format off
    return {
        {Method::Get, "/menu/{table_token}", Access::Anyone, Limit::Menu, showMenu, "get_table_menu", "The menu at a table"},
        {Method::Post, "/menu/{table_token}/order", Access::Anyone, Limit::Create, createIt, "create_table_order", "Order to a table"},
    };
    // clang-format on
}

void TableApi::menu(const http::Request& request, const http::Reply& reply) const {
    const MenuPtr menu = m_board.current();
    const DiningTable* table = tableOf(request, *menu);
    reply(table ? m_snapshots.table(request, *table) : notFound());
}

void TableApi::place(const http::Request& request, const http::Reply& reply) const {
    const MenuPtr menu = m_board.current();
    const DiningTable* table = tableOf(request, *menu);
    if (!table) return reply(notFound());
    const auto caller = m_callers.orderer(request);
    auto order = caller ? m_intake.read(request, DraftUse::Table, *caller) : tl::make_unexpected(caller.error());
    if (!order) return reply(problemOf(order.error()));
    order->draft.tableId = table->id;
    m_intake.place(request, *order, *caller, reply);
}

}  // namespace frontdesk::api

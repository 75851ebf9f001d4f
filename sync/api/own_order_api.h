// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/order_claims.h"
#include "app/services/order_notices.h"
#include "app/services/own_orders.h"
#include "sync/api/callers.h"
#include "sync/api/endpoint.h"
#include "sync/api/writes.h"

namespace frontdesk::api {

/// A customer's own orders: the list, one of them, again as a cart, claiming, and what its guest is told. Net thread
/// only; what it posts runs on the service thread.
class OwnOrderApi {
public:
    struct Parts {
        ServiceThread& service;
        OrderStore& reads;      ///< net thread
        OrderClaims& claims;    ///< service thread
        OrderNotices& notices;  ///< service thread
        const MenuBoard& menu;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
    };
    OwnOrderApi(Parts parts, const Writes& writes, const Callers& callers);
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    void list(const http::Request& request, const Caller& caller, const http::Reply& reply);
    void show(const http::Request& request, const Caller& caller, const http::Reply& reply);
    void reorder(const http::Request& request, const Caller& caller, const http::Reply& reply);
    void claimable(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void claim(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void subscribe(const http::Request& request, const Caller& caller, const http::Reply& reply) const;

    Parts m_parts;
    OwnOrders m_own;
    const Writes& m_writes;
    const Callers& m_callers;
};

}  // namespace frontdesk::api

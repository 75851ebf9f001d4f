// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/order_queue.h"
#include "sync/api/callers.h"
#include "sync/api/endpoint.h"
#include "sync/api/order_intake.h"

namespace frontdesk::api {

/// Ordering and following an order. Net thread only.
class OrderApi {
public:
    OrderApi(const OrderIntake& intake, OrderQueue& queue, const Writes& writes, const Callers& callers,
             TrackedOrders& orders, std::shared_ptr<const Restaurant> restaurant, const Clock& clock);
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    void quote(const http::Request& request, const http::Reply& reply) const;
    void create(const http::Request& request, const http::Reply& reply) const;
    void track(const http::Request& request, const http::Reply& reply) const;
    void cancel(const http::Request& request, const Caller& caller, const http::Reply& reply) const;

    const OrderIntake& m_intake;
    OrderQueue& m_queue;
    const Writes& m_writes;
    const Callers& m_callers;
    TrackedOrders& m_orders;
    std::shared_ptr<const Restaurant> m_restaurant;
    const Clock& m_clock;
};

}  // namespace frontdesk::api

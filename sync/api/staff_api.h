// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/checkout.h"
#include "app/services/order_queue.h"
#include "sync/api/endpoint.h"
#include "sync/api/writes.h"

#include <map>

namespace frontdesk::api {

/// The queue and the counter's work, over HTTP. What a role may do is decided in the services. Net thread only; what it
/// posts runs on the service thread.
class StaffApi {
public:
    struct Parts {
        ServiceThread& service;
        OrderQueue& queue;   ///< service thread
        Checkout& checkout;  ///< service thread
        MenuBoard& menu;     ///< service thread
        OrderStore& reads;   ///< read-only connection of the net thread
        IdSource& ids;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
    };
    StaffApi(Parts parts, const Writes& writes);
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    void list(const http::Request& request, const Caller& caller, const http::Reply& reply);
    void show(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void transition(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void setAvailability(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void takePayment(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void discount(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void print(const http::Request& request, const Caller& caller, const http::Reply& reply) const;

    using BodyPtr = std::shared_ptr<const std::string>;
    [[nodiscard]] Result<BodyPtr> summaries(const OrderListQuery& query) const;
    [[nodiscard]] Result<BodyPtr> orders(const OrderListQuery& query) const;
    [[nodiscard]] BodyPtr* keptList(const std::string& query);

    Parts m_parts;
    const Writes& m_writes;
    std::map<std::string, BodyPtr> m_lists;  // summaries by query, as of m_listsAt
    quint64 m_listsAt = 0;
};

}  // namespace frontdesk::api

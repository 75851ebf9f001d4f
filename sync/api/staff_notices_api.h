// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/notification_store.h"
#include "app/ports/order_store.h"
#include "app/services/alerts.h"
#include "app/services/incoming_calls.h"
#include "sync/api/endpoint.h"
#include "sync/api/writes.h"

namespace frontdesk::api {

/// What staff are told beside the queue: alerts, what was sent to an order's guest, who rings. Net thread only; what it
/// posts runs on the service thread.
class StaffNoticesApi {
public:
    struct Parts {
        ServiceThread& service;
        Alerts& alerts;                    ///< service thread
        IncomingCalls& calls;              ///< service thread
        OrderStore& orders;                ///< read-only connection of the net thread
        NotificationStore& notifications;  ///< likewise
    };
    StaffNoticesApi(const Parts& parts, const Writes& writes) : m_parts(parts), m_writes(writes) {}
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    void listAlerts(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void resolveAlert(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void listNotifications(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void ring(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    [[nodiscard]] Result<std::vector<OrderNotification>> notificationsOf(const http::Request& request,
                                                                         const Caller& caller) const;

    const Parts m_parts;
    const Writes& m_writes;
};

}  // namespace frontdesk::api

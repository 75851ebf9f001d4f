// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/backlog.h"
#include "app/ports/payment_call_tally.h"
#include "app/services/service_thread.h"
#include "sync/api/endpoint.h"
#include "sync/http/http_server.h"
#include "sync/push/push_hub.h"

namespace frontdesk::api {

/// Whether the process is up, can store, and what it has done so far.
class HealthApi {
public:
    HealthApi(ServiceThread& service, const push::PushHub& hub);
    [[nodiscard]] std::vector<Endpoint> endpoints();
    /// The listener's counters and what waits in the store, for /metrics; without them it tells of the rest alone.
    /// Before the listener starts.
    /// @param backlog called on the net thread @param messages @param payments outlive the listener
    void watch(const http::Counters& counters, std::function<Backlog()> backlog, const MessageTally* messages,
               const PaymentCallTally* payments);

private:
    void ready(const http::Reply& reply) const;
    void metrics(const http::Reply& reply) const;

    ServiceThread& m_service;
    const push::PushHub& m_hub;
    const http::Counters* m_counters = nullptr;
    const MessageTally* m_messages = nullptr;
    const PaymentCallTally* m_payments = nullptr;
    std::function<Backlog()> m_backlog;
};

}  // namespace frontdesk::api

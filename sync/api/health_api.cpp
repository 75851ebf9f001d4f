// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/health_api.h"

#include "sync/api/metrics.h"
#include "sync/http/problem.h"

#include <prometheus/text_serializer.h>

#include <sstream>

namespace frontdesk::api {

using http::Access;
using http::Method;

HealthApi::HealthApi(ServiceThread& service, const push::PushHub& hub) : m_service(service), m_hub(hub) {}

std::vector<Endpoint> HealthApi::endpoints() {
    const auto isUp = [](const auto&, const Caller&, const auto& reply) {
        reply(http::Response::json(200, "{\"status\":\"ok\"}"));
    };
    const auto isReady = [this](const auto&, const Caller&, const auto& reply) { ready(reply); };
    const auto showMetrics = [this](const auto&, const Caller&, const auto& reply) { metrics(reply); };
    // clang-format off
    return {
        {Method::Get, "/healthz", Access::Anyone, Limit::None, isUp, "get_health", "The process is up"},
        {Method::Get, "/readyz", Access::Anyone, Limit::None, isReady, "get_readiness", "Orders can be stored"},
        {Method::Get, "/metrics", Access::Loopback, Limit::None, showMetrics, "get_metrics", "Counters as Prometheus text; this machine only"},
    };
    // clang-format on
}

// The answer waits its turn among the commands, so that it also says that the service thread comes round.
void HealthApi::ready(const http::Reply& reply) const {
    m_service.post<bool>([] { return Result<bool>(true); },
                         [&service = m_service, reply](const Result<bool>& alive) {
                             if (alive && service.health().state == StoreHealth::State::Fine)
                                 return reply(http::Response::json(200, "{\"status\":\"ready\"}"));
                             reply(http::problem(503, "store_unavailable", "Nothing can be stored at the moment."));
                         });
}

void HealthApi::watch(const http::Counters& counters, std::function<Backlog()> backlog, const MessageTally* messages,
                      const PaymentCallTally* payments) {
    m_counters = &counters;
    m_messages = messages;
    m_payments = payments;
    m_backlog = std::move(backlog);
}

void HealthApi::metrics(const http::Reply& reply) const {
    Metrics out;
    out.gauge("frontdesk_build_info", "The running version.", 1, {{"version", FRONTDESK_VERSION}});
    const bool healthy = m_service.health().state == StoreHealth::State::Fine;
    out.gauge("frontdesk_store_healthy", "1 while the store takes writes.", healthy ? 1 : 0);
    out.counter("frontdesk_store_commits_total", "Batches that were committed together and changed something.",
                m_service.commitCount());
    out.gauge("frontdesk_push_listeners", "Sockets and streams open now.", m_hub.listeners());
    out.counter("frontdesk_push_dropped_total", "Sockets and streams dropped because they did not read.",
                m_hub.dropped());
    if (m_backlog) {
        const Backlog waiting = m_backlog();
        out.gauge("frontdesk_outbox_waiting", "Messages that are not sent yet.", waiting.messages);
        out.gauge("frontdesk_print_jobs_waiting", "Print jobs that are not on paper yet.", waiting.printJobs);
    }
    if (m_messages) addMessages(out, *m_messages);
    if (m_payments) addPaymentCalls(out, *m_payments);
    if (m_counters) addListener(out, *m_counters);
    std::ostringstream text;
    prometheus::TextSerializer().Serialize(text, out.families());
    auto response = http::Response::json(200, text.str());
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    reply(std::move(response));
}

}  // namespace frontdesk::api

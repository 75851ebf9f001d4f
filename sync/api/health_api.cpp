// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/health_api.h"

#include "sync/api/json_writer.h"
#include "sync/http/problem.h"

#include <prometheus/text_serializer.h>

#include <sstream>

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;
using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

ClientMetric sample(MetricType type, double value, std::vector<ClientMetric::Label> labels = {}) {
    ClientMetric out;
    out.label = std::move(labels);
    if (type == MetricType::Counter)
        out.counter.value = value;
    else
        out.gauge.value = value;
    return out;
}

MetricFamily family(const char* name, const char* help, MetricType type, double value) {
    return {name, help, type, {sample(type, value)}};
}
MetricFamily counter(const char* name, const char* help, quint64 value) {
    return family(name, help, MetricType::Counter, static_cast<double>(value));
}
MetricFamily gauge(const char* name, const char* help, quint64 value) {
    return family(name, help, MetricType::Gauge, static_cast<double>(value));
}

MetricFamily answersByClass(const http::Counters& counters) {
    MetricFamily out{"frontdesk_http_answers_total", "Answers by class of their status.", MetricType::Counter, {}};
    for (int digit = 1; digit <= 5; ++digit)
        out.metric.push_back(sample(MetricType::Counter, static_cast<double>(counters.answers[digit].load()),
                                    {{"class", std::to_string(digit) + "xx"}}));
    return out;
}

void addListener(std::vector<MetricFamily>& out, const http::Counters& counters) {
    out.push_back(counter("frontdesk_http_connections_total", "Connections accepted.", counters.connections));
    out.push_back(gauge("frontdesk_http_connections_open", "Connections open now.", counters.openConnections));
    out.push_back(
        counter("frontdesk_http_connections_refused_total", "Connections over a cap.", counters.refusedConnections));
    out.push_back(counter("frontdesk_http_requests_total", "Requests answered.", counters.requests));
    out.push_back(counter("frontdesk_http_malformed_total", "Requests that were not HTTP, too large or too slow.",
                          counters.malformed));
    out.push_back(counter("frontdesk_http_handler_timeouts_total", "Requests no handler answered in time.",
                          counters.handlerTimeouts));
    out.push_back(counter("frontdesk_http_sent_bytes_total", "Bytes of answers.", counters.bytesSent));
    out.push_back(answersByClass(counters));
}

}  // namespace

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

void HealthApi::metrics(const http::Reply& reply) const {
    std::vector<MetricFamily> out;
    out.push_back({"frontdesk_build_info",
                   "The running version.",
                   MetricType::Gauge,
                   {sample(MetricType::Gauge, 1, {{"version", FRONTDESK_VERSION}})}});
    const bool healthy = m_service.health().state == StoreHealth::State::Fine;
    out.push_back(gauge("frontdesk_store_healthy", "1 while the store takes writes.", healthy ? 1 : 0));
    out.push_back(counter("frontdesk_store_commits_total", "Commits that changed something.", m_service.commitCount()));
    out.push_back(gauge("frontdesk_push_listeners", "Sockets and streams open now.", m_hub.listeners()));
    out.push_back(counter("frontdesk_push_dropped_total", "Sockets and streams dropped because they did not read.",
                          m_hub.dropped()));
    if (m_counters) addListener(out, *m_counters);
    std::ostringstream text;
    prometheus::TextSerializer().Serialize(text, out);
    auto response = http::Response::json(200, text.str());
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    reply(std::move(response));
}

}  // namespace frontdesk::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/metrics.h"

#include <iterator>
#include <limits>

namespace frontdesk::api {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricType;

constexpr double kMicrosecondsPerSecond = 1e6;

std::string statusClass(size_t digit) {
    return std::to_string(digit) + "xx";
}

void addRoutes(Metrics& out, const http::Counters& counters) {
    for (const http::RouteCounters& route : counters.routes)
        for (size_t digit = 1; digit < std::size(route.answers); ++digit)
            if (const quint64 count = route.answers[digit]; count > 0)
                out.counter("frontdesk_http_route_answers_total", "Answers by route, method and class of status.",
                            count,
                            {{"route", route.pattern},
                             {"method", std::string(name(route.method))},
                             {"class", statusClass(digit)}});
}

}  // namespace

ClientMetric& Metrics::add(const char* name, const char* help, MetricType type, Labels labels) {
    if (m_families.empty() || m_families.back().name != name) m_families.push_back({name, help, type, {}});
    ClientMetric& metric = m_families.back().metric.emplace_back();
    metric.label = std::move(labels);
    return metric;
}

void Metrics::counter(const char* name, const char* help, quint64 value, Labels labels) {
    add(name, help, MetricType::Counter, std::move(labels)).counter.value = static_cast<double>(value);
}

void Metrics::gauge(const char* name, const char* help, qint64 value, Labels labels) {
    add(name, help, MetricType::Gauge, std::move(labels)).gauge.value = static_cast<double>(value);
}

void Metrics::histogram(const char* name, const char* help, const http::LatencyHistogram& values) {
    ClientMetric::Histogram& out = add(name, help, MetricType::Histogram, {}).histogram;
    quint64 upTo = 0;
    for (size_t i = 0; i < values.counts.size(); ++i) {
        upTo += values.counts[i];
        const double bound = i < http::LatencyHistogram::kBounds.size()
                                 ? static_cast<double>(http::LatencyHistogram::kBounds[i]) / kMicrosecondsPerSecond
                                 : std::numeric_limits<double>::infinity();
        out.bucket.push_back({upTo, bound});
    }
    out.sample_count = upTo;
    out.sample_sum = static_cast<double>(values.sumMicroseconds) / kMicrosecondsPerSecond;
}

void addListener(Metrics& out, const http::Counters& counters) {
    const auto now = [](const auto& value) { return static_cast<qint64>(value.load()); };
    out.counter("frontdesk_http_connections_total", "Connections accepted.", counters.connections);
    out.gauge("frontdesk_http_connections_open", "Connections open now.", now(counters.openConnections));
    out.counter("frontdesk_http_connections_refused_total", "Connections over a cap.", counters.refusedConnections);
    out.counter("frontdesk_http_tls_handshakes_failed_total", "TLS handshakes that failed or took too long.",
                counters.handshakesFailed);
    out.counter("frontdesk_http_requests_total", "Requests answered.", counters.requests);
    out.gauge("frontdesk_http_requests_under_way", "Requests that wait for their answer.",
              now(counters.requestsUnderWay));
    out.counter("frontdesk_http_over_limit_total", "Requests answered 429.", counters.overLimit);
    out.counter("frontdesk_http_malformed_total", "Requests that were not HTTP, too large or too slow.",
                counters.malformed);
    out.counter("frontdesk_http_handler_timeouts_total", "Requests no handler answered in time.",
                counters.handlerTimeouts);
    out.counter("frontdesk_http_sent_bytes_total", "Bytes of answers.", counters.bytesSent);
    for (size_t digit = 1; digit < std::size(counters.answers); ++digit)
        out.counter("frontdesk_http_answers_total", "Answers by class of their status.", counters.answers[digit],
                    {{"class", statusClass(digit)}});
    addRoutes(out, counters);
    out.histogram("frontdesk_http_request_seconds", "From the whole request read to the whole answer written.",
                  counters.latency);
}

void addPaymentCalls(Metrics& out, const PaymentCallTally& calls) {
    for (const PaymentProvider provider : PaymentCallTally::kProviders)
        for (const CallEnd end : PaymentCallTally::kEnds)
            if (const quint64 count = calls.calls(provider, end); count > 0)
                out.counter("frontdesk_payment_calls_total", "Calls to providers of payments by how they ended.", count,
                            {{"provider", storedName(provider).toStdString()}, {"end", nameOf(end)}});
}

void addMessages(Metrics& out, const MessageTally& messages) {
    constexpr char kName[] = "frontdesk_emails_total";
    constexpr char kHelp[] = "E-mails by what became of them; failed: attempts that are repeated.";
    out.counter(kName, kHelp, messages.sent, {{"outcome", "sent"}});
    out.counter(kName, kHelp, messages.failed, {{"outcome", "failed"}});
    out.counter(kName, kHelp, messages.dropped, {{"outcome", "dropped"}});
    out.counter(kName, kHelp, messages.dead, {{"outcome", "dead"}});
}

}  // namespace frontdesk::api

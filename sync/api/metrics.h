// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/backlog.h"
#include "app/ports/payment_call_tally.h"
#include "sync/http/counters.h"

#include <QtGlobal>

#include <prometheus/metric_family.h>

#include <string>
#include <vector>

namespace frontdesk::api {

/// Numbers on their way to Prometheus, in the order they were added. Values are whole; Prometheus holds them as
/// doubles.
class Metrics {
public:
    using Labels = std::vector<prometheus::ClientMetric::Label>;

    void counter(const char* name, const char* help, quint64 value, Labels labels = {});
    void gauge(const char* name, const char* help, qint64 value, Labels labels = {});
    /// In seconds.
    void histogram(const char* name, const char* help, const http::LatencyHistogram& values);
    [[nodiscard]] const std::vector<prometheus::MetricFamily>& families() const { return m_families; }

private:
    /// Values of one name that follow each other make one family.
    prometheus::ClientMetric& add(const char* name, const char* help, prometheus::MetricType type, Labels labels);

    std::vector<prometheus::MetricFamily> m_families;
};

/// All that the listener counts; a route and class of status has a row once it was answered.
void addListener(Metrics& out, const http::Counters& counters);

/// How calls to providers of payments ended, of those that were called.
void addPaymentCalls(Metrics& out, const PaymentCallTally& calls);

/// What became of e-mails.
void addMessages(Metrics& out, const MessageTally& messages);

}  // namespace frontdesk::api

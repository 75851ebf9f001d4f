// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/control.h"

#include "sync/simulators/tally.h"

namespace frontdesk::simulators {
namespace {

using http::Method;
using http::Request;
using http::Response;

QJsonObject conductJson(const Conduct& conduct) {
    return {{QStringLiteral("delay_ms"), conduct.delayMs},
            {QStringLiteral("report_copies"), conduct.reportCopies},
            {QStringLiteral("report_spread_ms"), conduct.reportSpreadMs},
            {QStringLiteral("forged_reports"), conduct.forgedReports},
            {QStringLiteral("amount_offset"), conduct.amountOffset},
            {QStringLiteral("currency"), QString::fromLatin1(conduct.currency)},
            {QStringLiteral("refund_outcome"), conduct.refundOutcome},
            {QStringLiteral("fiscal"), fiscalConductName(conduct.fiscal)},
            {QStringLiteral("fiscal_delay_ms"), conduct.fiscalDelayMs}};
}

Conduct conductOf(const QJsonObject& json) {
    Conduct conduct;
    conduct.delayMs = json.value(QLatin1String("delay_ms")).toInt();
    conduct.reportCopies = json.value(QLatin1String("report_copies")).toInt();
    conduct.reportSpreadMs = json.value(QLatin1String("report_spread_ms")).toInt();
    conduct.forgedReports = json.value(QLatin1String("forged_reports")).toBool();
    conduct.amountOffset = json.value(QLatin1String("amount_offset")).toInteger();
    conduct.currency = json.value(QLatin1String("currency")).toString().toLatin1();
    conduct.refundOutcome = json.value(QLatin1String("refund_outcome")).toString();
    conduct.fiscal = fiscalConductOf(json.value(QLatin1String("fiscal")).toString());
    conduct.fiscalDelayMs = json.value(QLatin1String("fiscal_delay_ms")).toInt();
    return conduct;
}

Response noJson() {
    return plain(400, "a JSON object is wanted");
}

}  // namespace

std::vector<http::Route> Control::routes() {
    return {
        route(Method::Get, "/control/tally", [this](const Request&) { return json(200, m_parts.tally.toJson()); }),
        route(Method::Get, "/control/conduct",
              [this](const Request&) { return json(200, conductJson(m_parts.conduct)); }),
        route(Method::Put, "/control/conduct", [this](const Request& request) { return changeConduct(request); }),
        route(Method::Put, "/control/reports", [this](const Request& request) { return setReports(request); }),
        route(Method::Post, "/control/payments/{reference}",
              [this](const Request& request) { return decide(request); }),
    };
}

Response Control::changeConduct(const Request& request) {
    const auto body = jsonOf(request);
    if (!body) return noJson();
    QJsonObject all = conductJson(m_parts.conduct);
    for (auto it = body->begin(); it != body->end(); ++it) all.insert(it.key(), it.value());
    m_parts.conduct = conductOf(all);
    return json(200, conductJson(m_parts.conduct));
}

Response Control::setReports(const Request& request) {
    const auto body = jsonOf(request);
    if (!body) return noJson();
    for (auto it = body->begin(); it != body->end(); ++it) m_parts.report(it.key(), it.value().toString());
    return Response::empty(204);
}

Response Control::decide(const Request& request) {
    const auto body = jsonOf(request);
    if (!body) return noJson();
    const bool paid = body->value(QLatin1String("paid")).toBool();
    return Response::empty(m_parts.finish(param(request, "reference"), paid) ? 204 : 404);
}

}  // namespace frontdesk::simulators

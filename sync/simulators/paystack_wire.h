// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/paystack_ledger.h"
#include "sync/simulators/wire.h"

#include <QJsonArray>

#include <algorithm>

// Paystack's envelope, its refusals (PaystackOSS/openapi, errors/api-errors.json), its key, and its pages of a list.
namespace frontdesk::simulators::paystack {

inline constexpr char kName[] = "paystack";  ///< in the tally

[[nodiscard]] http::Response done(const char* message, const QJsonValue& data);
/// @param code of a validation error; null: an older one that has none
[[nodiscard]] http::Response refused(int status, const char* message, const char* code = nullptr);
/// Answers only to requests with the simulated account's key.
[[nodiscard]] Answer withKey(Answer answer);

struct ReadCharge {
    PaystackCharge charge;
    const char* fault = nullptr;  ///< message and code of a refusal; null: there is none
    const char* code = nullptr;
};
/// What initialize and charge have in common.
[[nodiscard]] ReadCharge readCharge(const http::Request& request, const QJsonObject& body);

/// One page of things, newest first, within ?from and ?to.
template <class Thing, class ToJson>
http::Response pageOf(const http::Request& request, const std::map<qint64, Thing>& things, const char* message,
                      const ToJson& toJson) {
    const auto from = fromRfc3339(queryValue(request, "from"));
    const auto to = fromRfc3339(queryValue(request, "to"));
    const int page = std::max(queryValue(request, "page").toInt(), 1);
    const int wanted = queryValue(request, "perPage").toInt();
    const int size = wanted > 0 ? std::min(wanted, 100) : 50;
    QJsonArray rows;
    int total = 0;
    for (auto it = things.rbegin(); it != things.rend(); ++it) {
        const Thing& thing = it->second;
        if ((from && thing.createdAt < *from) || (to && thing.createdAt > *to)) continue;
        if (total / size == page - 1) rows.append(toJson(thing));
        ++total;
    }
    return json(200, {{QStringLiteral("status"), true},
                      {QStringLiteral("message"), QLatin1String(message)},
                      {QStringLiteral("data"), rows},
                      {QStringLiteral("meta"), QJsonObject{{QStringLiteral("total"), total},
                                                           {QStringLiteral("skipped"), (page - 1) * size},
                                                           {QStringLiteral("perPage"), size},
                                                           {QStringLiteral("page"), page},
                                                           {QStringLiteral("pageCount"), (total + size - 1) / size}}}});
}

}  // namespace frontdesk::simulators::paystack

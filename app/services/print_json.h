// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"

#include <QJsonArray>
#include <QJsonObject>

namespace frontdesk {

/// What the stored forms of receipts, tickets and labels share: JSON objects of version 1. Pure; any thread.
inline constexpr int kPrintContentVersion = 1;

[[nodiscard]] QJsonValue latin(const QByteArray& text);
[[nodiscard]] QByteArray bytesOf(const QJsonValue& value);
[[nodiscard]] Instant instantOf(const QJsonValue& value);
[[nodiscard]] Rate rateOf(const QJsonValue& value);
[[nodiscard]] QTimeZone zoneOf(const QJsonValue& value);  ///< UTC where the machine does not know it

[[nodiscard]] QJsonObject lineJson(const OrderLine& line);
[[nodiscard]] OrderLine lineOf(const QJsonObject& json, Currency currency);

/// The object of @p json if it is of this version.
[[nodiscard]] std::optional<QJsonObject> versioned(const QByteArray& json);
[[nodiscard]] QByteArray compact(const QJsonObject& object);

template <class T, class Encode>
[[nodiscard]] QJsonArray arrayOf(const std::vector<T>& values, Encode encode) {
    QJsonArray out;
    for (const T& value : values) out.append(encode(value));
    return out;
}

template <class Decode>
[[nodiscard]] auto listOf(const QJsonValue& value, Decode decode) {
    std::vector<decltype(decode(QJsonObject()))> out;
    const QJsonArray array = value.toArray();
    out.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue& entry : array) out.push_back(decode(entry.toObject()));
    return out;
}

}  // namespace frontdesk

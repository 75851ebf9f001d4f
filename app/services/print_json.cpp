// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/print_json.h"

#include <QJsonDocument>

namespace frontdesk {
namespace {

/// "10" per cent, or minor units.
QJsonValue discountJson(const Discount& discount) {
    if (const Money* amount = std::get_if<Money>(&discount)) return amount->minor();
    return latin(std::get<Rate>(discount).percentText());
}

Discount discountOf(const QJsonValue& json, Currency currency) {
    if (json.isString()) return rateOf(json);
    return Money(json.toInteger(), currency);
}

/// "Large", or {"addition": "Extra shito"}.
QJsonValue optionJson(const LineOption& option) {
    if (option.isAddition) return QJsonObject{{QStringLiteral("addition"), option.name}};
    return option.name;
}

LineOption optionOf(const QJsonValue& json) {
    LineOption option;
    option.isAddition = json.isObject();
    option.name = json.isObject() ? json.toObject().value(u"addition").toString() : json.toString();
    return option;
}

}  // namespace

QJsonValue latin(const QByteArray& text) {
    return QString::fromLatin1(text);
}

QByteArray bytesOf(const QJsonValue& value) {
    return value.toString().toLatin1();
}

Instant instantOf(const QJsonValue& value) {
    return {value.toInteger()};
}

Rate rateOf(const QJsonValue& value) {
    return Rate::fromPercent(value.toString()).value_or(Rate());
}

QTimeZone zoneOf(const QJsonValue& value) {
    const QTimeZone zone(bytesOf(value));
    return zone.isValid() ? zone : QTimeZone::utc();
}

QJsonObject lineJson(const OrderLine& line) {
    QJsonObject json{{QStringLiteral("name"), line.name},
                     {QStringLiteral("kitchen_name"), line.kitchenName},
                     {QStringLiteral("status"), latin(wireName(line.status))},
                     {QStringLiteral("quantity"), line.quantity},
                     {QStringLiteral("options"), arrayOf(line.options, optionJson)},
                     {QStringLiteral("note"), line.note},
                     {QStringLiteral("total"), line.total.minor()}};
    if (line.ownDiscount) json.insert(QStringLiteral("own_discount"), discountJson(*line.ownDiscount));
    return json;
}

OrderLine lineOf(const QJsonObject& json, Currency currency) {
    OrderLine line;
    line.name = json.value(u"name").toString();
    line.kitchenName = json.value(u"kitchen_name").toString();
    line.status = lineStatusFromWire(bytesOf(json.value(u"status"))).value_or(LineStatus::Sent);
    line.quantity = json.value(u"quantity").toInt();
    for (const QJsonValue& option : json.value(u"options").toArray()) line.options.push_back(optionOf(option));
    line.note = json.value(u"note").toString();
    line.total = Money(json.value(u"total").toInteger(), currency);
    if (json.contains(u"own_discount")) line.ownDiscount = discountOf(json.value(u"own_discount"), currency);
    return line;
}

std::optional<QJsonObject> versioned(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || document.object().value(u"v").toInt() != kPrintContentVersion) return std::nullopt;
    return document.object();
}

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

}  // namespace frontdesk

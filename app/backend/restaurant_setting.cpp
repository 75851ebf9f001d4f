// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/restaurant_setting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

QJsonArray hoursArray(const std::vector<ServingHours>& hours) {
    QJsonArray array;
    for (const ServingHours& window : hours)
        array.append(QJsonArray{window.weekdays, window.fromMinute, window.untilMinute});
    return array;
}

std::vector<ServingHours> hoursOf(const QJsonArray& array) {
    std::vector<ServingHours> hours;
    for (const QJsonValue& value : array) {
        const QJsonArray window = value.toArray();
        hours.push_back({window.at(0).toInt(), window.at(1).toInt(), window.at(2).toInt()});
    }
    return hours;
}

}  // namespace

QByteArray restaurantJson(const Restaurant& r) {
    const QJsonObject object{
        {QStringLiteral("name"), r.name},
        {QStringLiteral("address"), r.address},
        {QStringLiteral("phone"), r.phone},
        {QStringLiteral("tax_id"), r.taxId},
        {QStringLiteral("country"), r.country},
        {QStringLiteral("languages"), QJsonArray::fromStringList(r.languages)},
        {QStringLiteral("currency"), QString::fromLatin1(r.currency.code())},
        {QStringLiteral("timezone"), QString::fromLatin1(r.calendar.zone().id())},
        {QStringLiteral("cut_over_hour"), r.calendar.cutOverHour()},
        {QStringLiteral("hours"), hoursArray(r.openingHours)},
        {QStringLiteral("fulfilments"), static_cast<int>(r.fulfilments)},
        {QStringLiteral("minimum_cents"), r.minimumOrder.minor()},
        {QStringLiteral("cash_step"), r.cashStep},
        {QStringLiteral("estimated_minutes"), r.estimatedMinutes},
        {QStringLiteral("cancel_minutes"), r.cancelMinutes},
        {QStringLiteral("cashier_discount_percent"), r.cashierDiscountPercent},
        {QStringLiteral("slot_minutes"), r.slotMinutes},
        {QStringLiteral("slot_capacity"), r.slotCapacity},
        {QStringLiteral("days_ahead"), r.daysAhead},
        {QStringLiteral("accepting_orders"), r.acceptingOrders},
        {QStringLiteral("auto_accept"), r.autoAccept},
        {QStringLiteral("accept_timeout_minutes"), r.acceptTimeoutMinutes},
        {QStringLiteral("demo"), r.demo},
        {QStringLiteral("receipt_footer"), r.receiptFooter},
        {QStringLiteral("public_url"), r.publicUrl},
        {QStringLiteral("device"), r.deviceName},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Restaurant restaurantOf(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Restaurant r;
    const auto text = [&object](const char* key, const QString& otherwise) {
        return object.value(QLatin1String(key)).toString(otherwise);
    };
    const auto number = [&object](const char* key, int otherwise) {
        return object.value(QLatin1String(key)).toInt(otherwise);
    };
    const auto flag = [&object](const char* key, bool otherwise) {
        return object.value(QLatin1String(key)).toBool(otherwise);
    };
    r.name = text("name", QStringLiteral("Frontdesk"));
    r.address = text("address", {});
    r.phone = text("phone", {});
    r.taxId = text("tax_id", {});
    r.country = text("country", r.country);
    const QJsonArray languages = object.value(QLatin1String("languages")).toArray();
    if (!languages.isEmpty()) r.languages.clear();
    for (const QJsonValue& language : languages) r.languages << language.toString();
    r.currency =
        Currency::fromCode(text("currency", QStringLiteral("GHS")).toLatin1()).value_or(*Currency::fromCode("GHS"));
    const QTimeZone zone(text("timezone", QStringLiteral("Africa/Accra")).toLatin1());
    r.calendar =
        BusinessCalendar(zone.isValid() ? zone : QTimeZone::utc(), number("cut_over_hour", r.calendar.cutOverHour()));
    r.openingHours = hoursOf(object.value(QLatin1String("hours")).toArray());
    r.fulfilments = Fulfilments(number("fulfilments", static_cast<int>(r.fulfilments)));
    r.minimumOrder = Money(object.value(QLatin1String("minimum_cents")).toInteger(), r.currency);
    r.cashStep = number("cash_step", static_cast<int>(r.cashStep));
    r.estimatedMinutes = number("estimated_minutes", r.estimatedMinutes);
    r.cancelMinutes = number("cancel_minutes", r.cancelMinutes);
    r.cashierDiscountPercent = number("cashier_discount_percent", r.cashierDiscountPercent);
    r.slotMinutes = number("slot_minutes", r.slotMinutes);
    r.slotCapacity = number("slot_capacity", r.slotCapacity);
    r.daysAhead = number("days_ahead", r.daysAhead);
    r.acceptingOrders = flag("accepting_orders", r.acceptingOrders);
    r.autoAccept = flag("auto_accept", r.autoAccept);
    r.acceptTimeoutMinutes = number("accept_timeout_minutes", r.acceptTimeoutMinutes);
    r.demo = flag("demo", r.demo);
    r.receiptFooter = text("receipt_footer", {});
    r.publicUrl = text("public_url", {});
    r.deviceName = text("device", r.deviceName);
    return r;
}

}  // namespace frontdesk

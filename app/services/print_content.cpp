// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/print_requests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

constexpr int kVersion = 1;

QString key(const char* name) { return QString::fromLatin1(name); }
QString wire(const QByteArray& name) { return QString::fromLatin1(name); }

QByteArray compact(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

void setInstant(QJsonObject& object, const char* name, std::optional<Instant> instant) {
    if (instant) object.insert(key(name), instant->ms);
}
std::optional<Instant> instantOf(const QJsonObject& object, const char* name) {
    const QJsonValue value = object.value(key(name));
    if (value.isUndefined()) return std::nullopt;
    return Instant{value.toInteger()};
}

template <class T, class Parse>
T parsed(const QJsonObject& object, const char* name, Parse parse, T otherwise) {
    return parse(object.value(key(name)).toString().toLatin1()).value_or(otherwise);
}

QJsonArray optionsArray(const OrderLine& line) {
    QJsonArray options;
    for (const LineOption& option : line.options) options.append(QJsonArray{option.name, option.priceDelta.minor()});
    return options;
}

QJsonArray linesArray(const std::vector<OrderLine>& lines) {
    QJsonArray array;
    for (const OrderLine& line : lines)
        array.append(QJsonObject{{key("name"), line.name},
                                 {key("kitchen"), line.kitchenName},
                                 {key("station"), line.station},
                                 {key("status"), wire(wireName(line.status))},
                                 {key("quantity"), line.quantity},
                                 {key("unit"), line.unitPrice.minor()},
                                 {key("total"), line.total.minor()},
                                 {key("discount"), line.discount.minor()},
                                 {key("note"), line.note},
                                 {key("options"), optionsArray(line)}});
    return array;
}

std::vector<OrderLine> linesOf(const QJsonArray& array, Currency currency) {
    std::vector<OrderLine> lines;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const auto amount = [&](const char* name) { return Money(object.value(key(name)).toInteger(), currency); };
        OrderLine line;
        line.name = object.value(key("name")).toString();
        line.kitchenName = object.value(key("kitchen")).toString();
        line.station = object.value(key("station")).toString();
        line.status = parsed(object, "status", lineStatusFromWire, LineStatus::New);
        line.quantity = object.value(key("quantity")).toInt(1);
        line.unitPrice = amount("unit");
        line.total = amount("total");
        line.discount = amount("discount");
        line.note = object.value(key("note")).toString();
        const QJsonArray options = object.value(key("options")).toArray();
        for (const QJsonValue& option : options)
            line.options.push_back({{}, option.toArray().at(0).toString(), Money(option.toArray().at(1).toInteger(), currency), {}});
        lines.push_back(std::move(line));
    }
    return lines;
}

QJsonArray groupsArray(const std::vector<TaxGroup>& groups) {
    QJsonArray array;
    for (const TaxGroup& group : groups) {
        QJsonArray cells;
        for (const TaxGroup::Cell& cell : group.cells)
            cells.append(QJsonArray{cell.name, QString::fromLatin1(cell.rate.percentText()),
                                    QJsonArray::fromStringList(QStringList(cell.on.begin(), cell.on.end())), cell.tax.minor()});
        array.append(QJsonArray{group.classId, group.net.minor(), cells});
    }
    return array;
}

std::vector<TaxGroup> groupsOf(const QJsonArray& array, Currency currency) {
    std::vector<TaxGroup> groups;
    for (const QJsonValue& value : array) {
        const QJsonArray fields = value.toArray();
        TaxGroup group;
        group.classId = fields.at(0).toString();
        group.net = Money(fields.at(1).toInteger(), currency);
        const QJsonArray cells = fields.at(2).toArray();
        for (const QJsonValue& item : cells) {
            const QJsonArray cell = item.toArray();
            std::vector<QString> on;
            const QJsonArray joined = cell.at(2).toArray();
            for (const QJsonValue& name : joined) on.push_back(name.toString());
            group.cells.push_back({cell.at(0).toString(), Rate::fromPercent(cell.at(1).toString()).value_or(Rate()), std::move(on),
                                   Money(cell.at(3).toInteger(), currency)});
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

QJsonArray paymentsArray(const std::vector<Payment>& payments) {
    QJsonArray array;
    for (const Payment& payment : payments)
        array.append(QJsonObject{{key("method"), wire(wireName(payment.method))},
                                 {key("state"), wire(storedName(payment.state))},
                                 {key("amount"), payment.amount.minor()},
                                 {key("tip"), payment.tip.minor()},
                                 {key("rounding"), payment.rounding.minor()},
                                 {key("tendered"), payment.tendered.minor()},
                                 {key("change"), payment.change.minor()},
                                 {key("reference"), payment.externalReference}});
    return array;
}

std::vector<Payment> paymentsOf(const QJsonArray& array, Currency currency) {
    std::vector<Payment> payments;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const auto amount = [&](const char* name) { return Money(object.value(key(name)).toInteger(), currency); };
        Payment payment;
        payment.method = parsed(object, "method", paymentMethodFromWire, PaymentMethod::Cash);
        payment.state = parsed(object, "state", paymentStateFromStored, PaymentState::Succeeded);
        payment.amount = amount("amount");
        payment.tip = amount("tip");
        payment.rounding = amount("rounding");
        payment.tendered = amount("tendered");
        payment.change = amount("change");
        payment.externalReference = object.value(key("reference")).toString();
        payments.push_back(std::move(payment));
    }
    return payments;
}

QJsonObject orderObject(const Order& order) {
    QJsonObject object{{key("number"), order.number},
                       {key("source"), wire(wireName(order.source))},
                       {key("fulfilment"), wire(wireName(order.fulfilment))},
                       {key("name"), order.customerName},
                       {key("table"), order.tableName},
                       {key("note"), order.note},
                       {key("currency"), wire(order.currency.code())},
                       {key("inclusive"), order.pricesIncludeTax},
                       {key("discount_reason"), order.discountReason},
                       {key("subtotal"), order.subtotal.minor()},
                       {key("discount"), order.discount.minor()},
                       {key("fee"), order.deliveryFee.minor()},
                       {key("net"), order.net.minor()},
                       {key("tax"), order.tax.minor()},
                       {key("total"), order.total.minor()},
                       {key("receipt"), order.receiptNumber},
                       {key("created"), order.createdAt.ms},
                       {key("lines"), linesArray(order.lines)},
                       {key("groups"), groupsArray(order.groups)},
                       {key("payments"), paymentsArray(order.payments)}};
    setInstant(object, "ready", order.estimatedReadyAt);
    setInstant(object, "scheduled", order.scheduledFor);
    return object;
}

Order orderOf(const QJsonObject& object) {
    Order order;
    order.currency = Currency::fromCode(object.value(key("currency")).toString().toLatin1()).value_or(Currency());
    const auto amount = [&](const char* name) { return Money(object.value(key(name)).toInteger(), order.currency); };
    order.number = object.value(key("number")).toInt();
    order.source = parsed(object, "source", orderSourceFromWire, OrderSource::Frontdesk);
    order.fulfilment = parsed(object, "fulfilment", fulfilmentFromWire, Fulfilment::Pickup);
    order.customerName = object.value(key("name")).toString();
    order.tableName = object.value(key("table")).toString();
    order.note = object.value(key("note")).toString();
    order.pricesIncludeTax = object.value(key("inclusive")).toBool(true);
    order.discountReason = object.value(key("discount_reason")).toString();
    order.subtotal = amount("subtotal");
    order.discount = amount("discount");
    order.deliveryFee = amount("fee");
    order.net = amount("net");
    order.tax = amount("tax");
    order.total = amount("total");
    order.receiptNumber = object.value(key("receipt")).toString();
    order.createdAt = Instant{object.value(key("created")).toInteger()};
    order.estimatedReadyAt = instantOf(object, "ready");
    order.scheduledFor = instantOf(object, "scheduled");
    order.lines = linesOf(object.value(key("lines")).toArray(), order.currency);
    order.groups = groupsOf(object.value(key("groups")).toArray(), order.currency);
    order.payments = paymentsOf(object.value(key("payments")).toArray(), order.currency);
    return order;
}

QTimeZone zoneOf(const QJsonObject& object) {
    const QTimeZone zone(object.value(key("zone")).toString().toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

/// The object of a stored job; nullopt if it is none, or of a later version.
std::optional<QJsonObject> objectOf(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || document.object().value(key("v")).toInt() != kVersion) return std::nullopt;
    return document.object();
}

}  // namespace

QByteArray encodeReceipt(const ReceiptContent& content) {
    const Restaurant& shop = content.restaurant;
    return compact({{key("v"), kVersion},
                    {key("order"), orderObject(content.order)},
                    {key("shop"), shop.name},
                    {key("address"), shop.address},
                    {key("phone"), shop.phone},
                    {key("tax_id"), shop.taxId},
                    {key("country"), shop.country},
                    {key("language"), shop.languages.value(0)},
                    {key("footer"), shop.receiptFooter},
                    {key("zone"), wire(shop.calendar.zone().id())},
                    {key("served_by"), content.servedBy},
                    {key("url"), content.trackingUrl},
                    {key("copy"), content.copy},
                    {key("printed"), content.printedAt.ms}});
}

std::optional<ReceiptContent> decodeReceipt(const QByteArray& json) {
    const auto object = objectOf(json);
    if (!object) return std::nullopt;
    ReceiptContent content;
    content.order = orderOf(object->value(key("order")).toObject());
    Restaurant& shop = content.restaurant;
    shop.name = object->value(key("shop")).toString();
    shop.address = object->value(key("address")).toString();
    shop.phone = object->value(key("phone")).toString();
    shop.taxId = object->value(key("tax_id")).toString();
    shop.country = object->value(key("country")).toString();
    shop.languages = {object->value(key("language")).toString()};
    shop.receiptFooter = object->value(key("footer")).toString();
    shop.currency = content.order.currency;
    shop.calendar = BusinessCalendar(zoneOf(*object), shop.calendar.cutOverHour());
    content.servedBy = object->value(key("served_by")).toString();
    content.trackingUrl = object->value(key("url")).toString();
    content.copy = object->value(key("copy")).toInt();
    content.printedAt = Instant{object->value(key("printed")).toInteger()};
    return content;
}

QByteArray encodeTicket(const TicketContent& content) {
    QJsonObject object{{key("v"), kVersion},
                       {key("station"), content.station},
                       {key("seq"), content.ticketSeq},
                       {key("number"), content.orderNumber},
                       {key("fulfilment"), wire(wireName(content.fulfilment))},
                       {key("source"), wire(wireName(content.source))},
                       {key("table"), content.tableName},
                       {key("name"), content.customerName},
                       {key("note"), content.note},
                       {key("lines"), linesArray(content.lines)},
                       {key("elsewhere"), QJsonArray::fromStringList(content.elsewhere)},
                       {key("fired"), content.firedAt.ms},
                       {key("resend"), content.resend},
                       {key("cancelled"), content.cancelled},
                       {key("zone"), wire(content.zone.id())}};
    setInstant(object, "due", content.dueAt);
    return compact(object);
}

std::optional<TicketContent> decodeTicket(const QByteArray& json) {
    const auto object = objectOf(json);
    if (!object) return std::nullopt;
    TicketContent content;
    content.station = object->value(key("station")).toString();
    content.ticketSeq = object->value(key("seq")).toInt();
    content.orderNumber = object->value(key("number")).toInt();
    content.fulfilment = parsed(*object, "fulfilment", fulfilmentFromWire, Fulfilment::Pickup);
    content.source = parsed(*object, "source", orderSourceFromWire, OrderSource::Web);
    content.tableName = object->value(key("table")).toString();
    content.customerName = object->value(key("name")).toString();
    content.note = object->value(key("note")).toString();
    content.lines = linesOf(object->value(key("lines")).toArray(), Currency());
    const QJsonArray elsewhere = object->value(key("elsewhere")).toArray();
    for (const QJsonValue& value : elsewhere) content.elsewhere << value.toString();
    content.firedAt = Instant{object->value(key("fired")).toInteger()};
    content.dueAt = instantOf(*object, "due");
    content.resend = object->value(key("resend")).toBool();
    content.cancelled = object->value(key("cancelled")).toBool();
    content.zone = zoneOf(*object);
    return content;
}

}  // namespace frontdesk

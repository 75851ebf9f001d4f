// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/print_requests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The stored form of what paper says: version 1, one JSON object. Amounts are minor units of one currency, times are
// milliseconds since 1970 in UTC. It holds what the paper needs and nothing else.

namespace frontdesk {
namespace {

constexpr int kVersion = 1;

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

template <class T, class Encode>
QJsonArray arrayOf(const std::vector<T>& values, Encode encode) {
    QJsonArray out;
    for (const T& value : values) out.append(encode(value));
    return out;
}

template <class Decode>
auto listOf(const QJsonValue& value, Decode decode) {
    std::vector<decltype(decode(QJsonObject()))> out;
    const QJsonArray array = value.toArray();
    out.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue& entry : array) out.push_back(decode(entry.toObject()));
    return out;
}

/// The object of @p json if it is of this version.
std::optional<QJsonObject> versioned(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || document.object().value(u"v").toInt() != kVersion) return std::nullopt;
    return document.object();
}

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// "10" per cent, or minor units.
QJsonValue discountJson(const Discount& discount) {
    if (const Money* amount = std::get_if<Money>(&discount)) return amount->minor();
    return latin(std::get<Rate>(discount).percentText());
}

Discount discountOf(const QJsonValue& json, Currency currency) {
    if (json.isString()) return rateOf(json);
    return Money(json.toInteger(), currency);
}

QJsonObject plainLineJson(const OrderLine& line) {
    return {{QStringLiteral("name"), line.name},
            {QStringLiteral("kitchen_name"), line.kitchenName},
            {QStringLiteral("status"), latin(wireName(line.status))},
            {QStringLiteral("quantity"), line.quantity},
            {QStringLiteral("options"),
             arrayOf(line.options, [](const LineOption& option) { return QJsonValue(option.name); })},
            {QStringLiteral("note"), line.note},
            {QStringLiteral("total"), line.total.minor()}};
}

QJsonObject lineJson(const OrderLine& line) {
    QJsonObject json = plainLineJson(line);
    if (line.ownDiscount) json.insert(QStringLiteral("own_discount"), discountJson(*line.ownDiscount));
    return json;
}

OrderLine lineOf(const QJsonObject& json, Currency currency) {
    OrderLine line;
    line.name = json.value(u"name").toString();
    line.kitchenName = json.value(u"kitchen_name").toString();
    line.status = lineStatusFromWire(bytesOf(json.value(u"status"))).value_or(LineStatus::Sent);
    line.quantity = json.value(u"quantity").toInt();
    for (const QJsonValue& name : json.value(u"options").toArray()) {
        LineOption option;
        option.name = name.toString();
        line.options.push_back(std::move(option));
    }
    line.note = json.value(u"note").toString();
    line.total = Money(json.value(u"total").toInteger(), currency);
    if (json.contains(u"own_discount")) line.ownDiscount = discountOf(json.value(u"own_discount"), currency);
    return line;
}

QJsonObject cellJson(const TaxGroup::Cell& cell) {
    return {{QStringLiteral("name"), cell.name},
            {QStringLiteral("rate"), latin(cell.rate.percentText())},
            {QStringLiteral("on"), QJsonArray::fromStringList(QStringList(cell.on.begin(), cell.on.end()))},
            {QStringLiteral("tax"), cell.tax.minor()}};
}

QJsonObject groupJson(const TaxGroup& group) {
    return {{QStringLiteral("class"), group.classId},
            {QStringLiteral("effective"), latin(group.effective.percentText())},
            {QStringLiteral("net"), group.net.minor()},
            {QStringLiteral("cells"), arrayOf(group.cells, cellJson)}};
}

TaxGroup groupOf(const QJsonObject& json, Currency currency) {
    TaxGroup group;
    group.classId = json.value(u"class").toString();
    group.effective = rateOf(json.value(u"effective"));
    group.net = Money(json.value(u"net").toInteger(), currency);
    group.cells = listOf(json.value(u"cells"), [currency](const QJsonObject& entry) {
        TaxGroup::Cell cell{entry.value(u"name").toString(),
                            rateOf(entry.value(u"rate")),
                            {},
                            Money(entry.value(u"tax").toInteger(), currency)};
        for (const QJsonValue& name : entry.value(u"on").toArray()) cell.on.push_back(name.toString());
        return cell;
    });
    return group;
}

QJsonObject paymentJson(const Payment& payment) {
    return {{QStringLiteral("method"), latin(wireName(payment.method))},
            {QStringLiteral("state"), latin(storedName(payment.state))},
            {QStringLiteral("amount"), payment.amount.minor()},
            {QStringLiteral("tip"), payment.tip.minor()},
            {QStringLiteral("rounding"), payment.rounding.minor()},
            {QStringLiteral("tendered"), payment.tendered.minor()},
            {QStringLiteral("change"), payment.change.minor()},
            {QStringLiteral("reference"), payment.externalReference},
            {QStringLiteral("at"), payment.createdAt.ms}};
}

Payment paymentOf(const QJsonObject& json, Currency currency) {
    const auto money = [&](QStringView key) { return Money(json.value(key).toInteger(), currency); };
    Payment payment;
    payment.method = paymentMethodFromWire(bytesOf(json.value(u"method"))).value_or(PaymentMethod::Cash);
    payment.state = paymentStateFromStored(bytesOf(json.value(u"state"))).value_or(PaymentState::Unknown);
    payment.amount = money(u"amount");
    payment.tip = money(u"tip");
    payment.rounding = money(u"rounding");
    payment.tendered = money(u"tendered");
    payment.change = money(u"change");
    payment.externalReference = json.value(u"reference").toString();
    payment.createdAt = instantOf(json.value(u"at"));
    return payment;
}

QJsonObject orderJson(const Order& order) {
    QJsonObject json{{QStringLiteral("number"), order.number},
                     {QStringLiteral("source"), latin(wireName(order.source))},
                     {QStringLiteral("fulfilment"), latin(wireName(order.fulfilment))},
                     {QStringLiteral("customer"), order.customerName},
                     {QStringLiteral("table"), order.tableName},
                     {QStringLiteral("currency"), latin(order.currency.code())},
                     {QStringLiteral("inclusive"), order.pricesIncludeTax},
                     {QStringLiteral("lines"), arrayOf(order.lines, lineJson)},
                     {QStringLiteral("discount_reason"), order.discountReason},
                     {QStringLiteral("subtotal"), order.subtotal.minor()},
                     {QStringLiteral("discount"), order.discount.minor()},
                     {QStringLiteral("delivery_fee"), order.deliveryFee.minor()},
                     {QStringLiteral("net"), order.net.minor()},
                     {QStringLiteral("tax"), order.tax.minor()},
                     {QStringLiteral("total"), order.total.minor()},
                     {QStringLiteral("groups"), arrayOf(order.groups, groupJson)},
                     {QStringLiteral("payments"), arrayOf(order.payments, paymentJson)},
                     {QStringLiteral("receipt"), order.receiptNumber},
                     {QStringLiteral("code"), latin(order.verificationCode)},
                     {QStringLiteral("at"), order.createdAt.ms}};
    if (order.address) {
        json.insert(QStringLiteral("phone"), order.customerPhone);  // who brings the order needs it, nobody else
        json.insert(QStringLiteral("address"), order.address->text);
        json.insert(QStringLiteral("directions"), order.address->directions);
    }
    return json;
}

Order orderOf(const QJsonObject& json) {
    Order order;
    order.currency = Currency::fromCode(bytesOf(json.value(u"currency"))).value_or(Currency());
    const Currency currency = order.currency;
    const auto money = [&](QStringView key) { return Money(json.value(key).toInteger(), currency); };
    order.number = json.value(u"number").toInt();
    order.source = orderSourceFromWire(bytesOf(json.value(u"source"))).value_or(OrderSource::Frontdesk);
    order.fulfilment = fulfilmentFromWire(bytesOf(json.value(u"fulfilment"))).value_or(Fulfilment::Pickup);
    order.customerName = json.value(u"customer").toString();
    order.tableName = json.value(u"table").toString();
    order.pricesIncludeTax = json.value(u"inclusive").toBool();
    order.lines = listOf(json.value(u"lines"), [currency](const QJsonObject& line) { return lineOf(line, currency); });
    order.discountReason = json.value(u"discount_reason").toString();
    order.subtotal = money(u"subtotal");
    order.discount = money(u"discount");
    order.deliveryFee = money(u"delivery_fee");
    order.net = money(u"net");
    order.tax = money(u"tax");
    order.total = money(u"total");
    order.groups =
        listOf(json.value(u"groups"), [currency](const QJsonObject& group) { return groupOf(group, currency); });
    order.payments = listOf(json.value(u"payments"),
                            [currency](const QJsonObject& payment) { return paymentOf(payment, currency); });
    order.receiptNumber = json.value(u"receipt").toString();
    order.verificationCode = bytesOf(json.value(u"code"));
    order.createdAt = instantOf(json.value(u"at"));
    if (json.contains(u"address")) {
        order.customerPhone = json.value(u"phone").toString();
        order.address = DeliveryAddress{json.value(u"address").toString(), {}, json.value(u"directions").toString()};
    }
    return order;
}

QJsonObject restaurantJson(const Restaurant& restaurant) {
    return {{QStringLiteral("name"), restaurant.name},
            {QStringLiteral("address"), restaurant.address},
            {QStringLiteral("phone"), restaurant.phone},
            {QStringLiteral("tax_id"), restaurant.taxId},
            {QStringLiteral("country"), restaurant.country},
            {QStringLiteral("zone"), latin(restaurant.calendar.zone().id())},
            {QStringLiteral("cut_over_hour"), restaurant.calendar.cutOverHour()}};
}

QTimeZone zoneOf(const QJsonValue& value) {
    const QTimeZone zone(bytesOf(value));
    return zone.isValid() ? zone : QTimeZone::utc();
}

Restaurant restaurantOf(const QJsonObject& json) {
    Restaurant restaurant;
    restaurant.name = json.value(u"name").toString();
    restaurant.address = json.value(u"address").toString();
    restaurant.phone = json.value(u"phone").toString();
    restaurant.taxId = json.value(u"tax_id").toString();
    restaurant.country = json.value(u"country").toString();
    restaurant.calendar = BusinessCalendar(zoneOf(json.value(u"zone")), json.value(u"cut_over_hour").toInt());
    return restaurant;
}

}  // namespace

QByteArray encodeReceipt(const ReceiptContent& content) {
    return compact({{QStringLiteral("v"), kVersion},
                    {QStringLiteral("order"), orderJson(content.order)},
                    {QStringLiteral("restaurant"), restaurantJson(content.restaurant)},
                    {QStringLiteral("wallets"), QJsonArray::fromStringList(content.wallets)},
                    {QStringLiteral("served_by"), content.servedBy},
                    {QStringLiteral("printed_by"), content.printedBy},
                    {QStringLiteral("tracking_url"), content.trackingUrl},
                    {QStringLiteral("copy"), content.copy},
                    {QStringLiteral("printed_at"), content.printedAt.ms}});
}

std::optional<ReceiptContent> decodeReceipt(const QByteArray& json) {
    const auto object = versioned(json);
    if (!object || !object->value(u"order").isObject()) return std::nullopt;
    ReceiptContent content;
    content.order = orderOf(object->value(u"order").toObject());
    content.restaurant = restaurantOf(object->value(u"restaurant").toObject());
    content.restaurant.currency = content.order.currency;
    for (const QJsonValue& wallet : object->value(u"wallets").toArray()) content.wallets << wallet.toString();
    content.servedBy = object->value(u"served_by").toString();
    content.printedBy = object->value(u"printed_by").toString();
    content.trackingUrl = object->value(u"tracking_url").toString();
    content.copy = object->value(u"copy").toInt();
    content.printedAt = instantOf(object->value(u"printed_at"));
    return content;
}

QByteArray encodeTicket(const TicketContent& content) {
    QJsonObject json{{QStringLiteral("v"), kVersion},
                     {QStringLiteral("station"), content.station},
                     {QStringLiteral("seq"), content.ticketSeq},
                     {QStringLiteral("number"), content.orderNumber},
                     {QStringLiteral("fulfilment"), latin(wireName(content.fulfilment))},
                     {QStringLiteral("source"), latin(wireName(content.source))},
                     {QStringLiteral("table"), content.tableName},
                     {QStringLiteral("customer"), content.customerName},
                     {QStringLiteral("note"), content.note},
                     {QStringLiteral("lines"), arrayOf(content.lines, lineJson)},
                     {QStringLiteral("elsewhere"), QJsonArray::fromStringList(content.elsewhere)},
                     {QStringLiteral("fired_at"), content.firedAt.ms},
                     {QStringLiteral("resend"), content.resend},
                     {QStringLiteral("cancelled"), content.cancelled},
                     {QStringLiteral("zone"), latin(content.zone.id())}};
    if (content.dueAt) json.insert(QStringLiteral("due_at"), content.dueAt->ms);
    return compact(json);
}

std::optional<TicketContent> decodeTicket(const QByteArray& json) {
    const auto object = versioned(json);
    if (!object || !object->value(u"lines").isArray()) return std::nullopt;
    TicketContent content;
    content.station = object->value(u"station").toString();
    content.ticketSeq = object->value(u"seq").toInt();
    content.orderNumber = object->value(u"number").toInt();
    content.fulfilment = fulfilmentFromWire(bytesOf(object->value(u"fulfilment"))).value_or(Fulfilment::Pickup);
    content.source = orderSourceFromWire(bytesOf(object->value(u"source"))).value_or(OrderSource::Web);
    content.tableName = object->value(u"table").toString();
    content.customerName = object->value(u"customer").toString();
    content.note = object->value(u"note").toString();
    content.lines = listOf(object->value(u"lines"), [](const QJsonObject& line) { return lineOf(line, Currency()); });
    for (const QJsonValue& station : object->value(u"elsewhere").toArray()) content.elsewhere << station.toString();
    content.firedAt = instantOf(object->value(u"fired_at"));
    content.resend = object->value(u"resend").toBool();
    content.cancelled = object->value(u"cancelled").toBool();
    content.zone = zoneOf(object->value(u"zone"));
    if (object->contains(u"due_at")) content.dueAt = instantOf(object->value(u"due_at"));
    return content;
}

QByteArray encodeLabel(const LabelContent& content) {
    QJsonObject json{{QStringLiteral("v"), kVersion},
                     {QStringLiteral("number"), content.orderNumber},
                     {QStringLiteral("fulfilment"), latin(wireName(content.fulfilment))},
                     {QStringLiteral("customer"), content.customerName},
                     {QStringLiteral("lines"), arrayOf(content.lines, lineJson)},
                     {QStringLiteral("bag"), content.bag},
                     {QStringLiteral("bags"), content.bags},
                     {QStringLiteral("fired_at"), content.firedAt.ms},
                     {QStringLiteral("copy"), content.copy},
                     {QStringLiteral("zone"), latin(content.zone.id())}};
    if (content.dueAt) json.insert(QStringLiteral("due_at"), content.dueAt->ms);
    if (content.address) {
        json.insert(QStringLiteral("phone"), content.customerPhone);
        json.insert(QStringLiteral("address"), content.address->text);
        json.insert(QStringLiteral("directions"), content.address->directions);
    }
    return compact(json);
}

std::optional<LabelContent> decodeLabel(const QByteArray& json) {
    const auto object = versioned(json);
    if (!object || !object->value(u"lines").isArray()) return std::nullopt;
    LabelContent content;
    content.orderNumber = object->value(u"number").toInt();
    content.fulfilment = fulfilmentFromWire(bytesOf(object->value(u"fulfilment"))).value_or(Fulfilment::Pickup);
    content.customerName = object->value(u"customer").toString();
    content.lines = listOf(object->value(u"lines"), [](const QJsonObject& line) { return lineOf(line, Currency()); });
    content.bag = object->value(u"bag").toInt();
    content.bags = object->value(u"bags").toInt();
    content.firedAt = instantOf(object->value(u"fired_at"));
    content.copy = object->value(u"copy").toInt();
    content.zone = zoneOf(object->value(u"zone"));
    if (object->contains(u"due_at")) content.dueAt = instantOf(object->value(u"due_at"));
    if (object->contains(u"address")) {
        content.customerPhone = object->value(u"phone").toString();
        content.address =
            DeliveryAddress{object->value(u"address").toString(), {}, object->value(u"directions").toString()};
    }
    return content;
}

}  // namespace frontdesk

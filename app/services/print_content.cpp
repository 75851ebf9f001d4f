// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/print_json.h"
#include "app/services/print_requests.h"

// The stored form of what paper says: version 1, one JSON object. Amounts are minor units of one currency, times are
// milliseconds since 1970 in UTC. It holds what the paper needs and nothing else.

namespace frontdesk {
namespace {

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
    return compact({{QStringLiteral("v"), kPrintContentVersion},
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

QByteArray encodeLabel(const LabelContent& content) {
    QJsonObject json{{QStringLiteral("v"), kPrintContentVersion},
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

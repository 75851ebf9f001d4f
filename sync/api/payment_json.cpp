// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/payment_json.h"

namespace frontdesk::api {
namespace {

struct Method {
    PaymentMethod method;
    const char* english;
    const char* german;
    bool requiresPhone;
    bool hosted;  ///< on a provider's page, which wants an e-mail address
};
constexpr Method kMethods[] = {
    {PaymentMethod::Cash, "Cash", "Bar", false, false},
    {PaymentMethod::Paystack, "Card or mobile money, online", "Karte oder Mobile Money, online", false, true},
    {PaymentMethod::MtnMomo, "MTN MoMo", "MTN MoMo", true, false},
    {PaymentMethod::TelecelCash, "Telecel Cash", "Telecel Cash", true, false},
    {PaymentMethod::AtMoney, "AT Money", "AT Money", true, false},
};

void writeFulfilments(JsonWriter& json, Fulfilments offered) {
    json.beginArray("fulfilments");
    for (const auto each : {Fulfilment::Pickup, Fulfilment::Delivery, Fulfilment::DineIn})
        if (offered.testFlag(each)) json.value(wireName(each));
    json.endArray();
}

}  // namespace

std::string paymentAnswer(const PaymentView& view, bool withOrder, const Restaurant& restaurant, Instant now) {
    JsonWriter json;
    json.beginObject().key("payment");
    writePayment(json, view.payment, view.order.payments);
    if (withOrder) json.rawField("order", orderJson(view.order, View::Full, restaurant, now));
    return json.endObject().take();
}

std::string paymentMember(const PaymentView& view) {
    JsonWriter json;
    writePayment(json, view.payment, view.order.payments);
    return "\"payment\":" + json.take();
}

std::string paymentMethodsJson(const Restaurant& restaurant, const PaymentRoutes& routes, const QString& language) {
    const bool german = language == QLatin1String("de");
    JsonWriter json;
    json.beginObject().beginArray("methods");
    for (const Method& each : kMethods) {
        json.beginObject().field("id", wireName(each.method)).field("name", german ? each.german : each.english);
        json.field("enabled", !isPrepaid(each.method) || routes.offers(each.method));
        json.field("requires_phone", each.requiresPhone);
        json.field("requires_email", each.hosted && routes.fallbackEmail.isEmpty());
        writeFulfilments(json, restaurant.fulfilments);
        json.endObject();
    }
    return json.endArray().endObject().take();
}

}  // namespace frontdesk::api

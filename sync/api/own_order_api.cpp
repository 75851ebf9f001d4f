// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/own_order_api.h"

#include "sync/api/cart_json.h"
#include "sync/api/order_json.h"
#include "sync/api/page_json.h"
#include "sync/api/path_id.h"
#include "sync/api/problems.h"
#include "sync/api/query_reader.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;

constexpr int kMaxToken = 200;
constexpr int kMaxId = 64;

/// Ids are opaque to clients: one that cannot be ours is one that leads nowhere.
std::string ordersJson(const Page<Order>& page, const Restaurant& restaurant, Instant now) {
    return pageJson("orders", page, [&](JsonWriter& json, const Order& order) {
        json.rawValue(orderJson(order, View::Full, restaurant, now));
    });
}

struct SubscribeRequest {
    OrderId order;
    std::optional<bool> sms;
    std::optional<bool> email;
};

SubscribeRequest readSubscribe(const JsonValue& json, std::vector<FieldError>& errors) {
    ObjectReader body(json, {}, errors);
    const QString id = body.text("order_id", kMaxId, Presence::Required);
    return {OrderId::fromText(id.toLatin1()).value_or(OrderId()), body.boolean("sms", Presence::Optional),
            body.boolean("email", Presence::Optional)};
}

std::string wishesJson(const OrderId& order, const NoticeWishes& wishes) {
    JsonWriter json;
    json.beginObject().field("order_id", order).field("sms", wishes.sms).field("email", wishes.email);
    return json.endObject().take();
}

}  // namespace

OwnOrderApi::OwnOrderApi(Parts parts, const Writes& writes, const Callers& callers)
    : m_parts(std::move(parts)),
      m_own(m_parts.reads, m_parts.menu, m_parts.clock, m_parts.restaurant),
      m_writes(writes),
      m_callers(callers) {}

std::vector<Endpoint> OwnOrderApi::endpoints() {
    const auto bound = [this](auto member) {
        return [this, member](const http::Request& request, const Caller& caller, const http::Reply& reply) {
            (this->*member)(request, caller, reply);
        };
    };
    // clang-format off
    return {
        {Method::Get, "/api/customer/orders/history", Access::Customer, Limit::Track, bound(&OwnOrderApi::list), "list_order_history", "The caller's orders, newest first"},
        {Method::Get, "/api/customer/orders/reorder/{order_id}", Access::Customer, Limit::Track, bound(&OwnOrderApi::reorder), "reorder", "One's own earlier order as a cart"},
        {Method::Post, "/api/customer/notifications/subscribe", Access::Anyone, Limit::Track, bound(&OwnOrderApi::subscribe), "subscribe_to_order", "Choose how to hear of an order"},
        {Method::Get, "/customer/orders", Access::Customer, Limit::Track, bound(&OwnOrderApi::list), "list_own_orders", "The caller's orders, newest first"},
        {Method::Get, "/customer/orders/claimable", Access::Customer, Limit::Track, bound(&OwnOrderApi::claimable), "list_claimable_orders", "Guest orders made with the account's verified e-mail address"},
        {Method::Get, "/customer/orders/{order_id}", Access::Customer, Limit::Track, bound(&OwnOrderApi::show), "get_own_order", "One of the caller's orders"},
        {Method::Post, "/customer/orders/{order_id}/claim", Access::Customer, Limit::Track, bound(&OwnOrderApi::claim), "claim_order", "Bring an earlier guest order into the account"},
    };
    // clang-format on
}

void OwnOrderApi::list(const http::Request& request, const Caller& caller, const http::Reply& reply) {
    QueryReader reader(request);
    OwnOrdersQuery query;
    query.statuses = reader.choices("status", &orderStatusFromWire);
    query.from = reader.edge("from", DayEdge::Begin, m_parts.restaurant->calendar);
    query.until = reader.edge("to", DayEdge::End, m_parts.restaurant->calendar);
    query.limit = reader.integer("limit", 1, kMaxPageLimit).value_or(kPageLimit);
    query.cursor = reader.cursor("cursor");
    if (const auto bad = reader.error()) return reply(problemOf(*bad));
    const auto page = m_own.history(std::move(query), caller);
    if (!page) return reply(problemOf(page.error()));
    reply(http::Response::json(200, ordersJson(*page, *m_parts.restaurant, m_parts.clock.now())));
}

void OwnOrderApi::show(const http::Request& request, const Caller& caller, const http::Reply& reply) {
    const auto order = m_own.find(pathId<OrderId>(request, "order_id"), caller);
    if (!order) return reply(problemOf(order.error()));
    reply(http::Response::json(200,
                               wrappedOrder(orderJson(*order, View::Full, *m_parts.restaurant, m_parts.clock.now()))));
}

void OwnOrderApi::reorder(const http::Request& request, const Caller& caller, const http::Reply& reply) {
    const auto cart = m_own.reorder(pathId<OrderId>(request, "order_id"), caller);
    reply(cart ? http::Response::json(200, cartJson(*cart)) : problemOf(cart.error()));
}

// Whether the address is verified is for the service thread to say: only there it is read as it is now.
void OwnOrderApi::claimable(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    QueryReader reader(request);
    const int limit = reader.integer("limit", 1, kMaxPageLimit).value_or(kPageLimit);
    const QByteArray cursor = reader.cursor("cursor");
    if (const auto bad = reader.error()) return reply(problemOf(*bad));
    m_parts.service.post<Page<Order>>(
        [&claims = m_parts.claims, limit, cursor, caller] { return claims.claimable(limit, cursor, caller); },
        [restaurant = m_parts.restaurant, &clock = m_parts.clock, reply](const Result<Page<Order>>& page) {
            reply(page ? http::Response::json(200, ordersJson(*page, *restaurant, clock.now()))
                       : problemOf(page.error()));
        });
}

void OwnOrderApi::claim(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request, true);
    if (!body) return reply(problemOf(body.error()));
    std::vector<FieldError> errors;
    const QString token = ObjectReader(**body, {}, errors).text("guest_token", kMaxToken, Presence::Optional);
    if (!errors.empty()) return reply(problemOf(invalidFields(std::move(errors)).value()));
    const auto key = repeatKeyOf(request, caller, **body);
    if (!key) return reply(problemOf(key.error()));
    m_writes.run(
        *key,
        [&claims = m_parts.claims, restaurant = m_parts.restaurant, &clock = m_parts.clock,
         id = pathId<OrderId>(request, "order_id"), token = token.toUtf8(), caller]() -> Result<Answer> {
            const auto order = claims.claim(id, token, caller);
            if (!order) return tl::make_unexpected(order.error());
            return Answer{200, wrappedOrder(orderJson(*order, View::Full, *restaurant, clock.now()))};
        },
        reply);
}

// The order stands in the body, so the door lets everybody in and the party is found out here.
void OwnOrderApi::subscribe(const http::Request& request, const Caller&, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    std::vector<FieldError> errors;
    const SubscribeRequest wanted = readSubscribe(**body, errors);
    if (!errors.empty()) return reply(problemOf(invalidFields(std::move(errors)).value()));
    const auto caller = m_callers.partyOf(request, wanted.order);
    if (!caller) return reply(problemOf(caller.error()));
    const auto key = repeatKeyOf(request, *caller, **body);
    if (!key) return reply(problemOf(key.error()));
    m_writes.run(
        *key,
        [&notices = m_parts.notices, wanted, caller = *caller]() -> Result<Answer> {
            const auto wishes = notices.change(wanted.order, wanted.sms, wanted.email, caller);
            if (!wishes) return tl::make_unexpected(wishes.error());
            return Answer{200, wishesJson(wanted.order, *wishes)};
        },
        reply);
}

}  // namespace frontdesk::api

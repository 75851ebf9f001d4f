// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/order_api.h"

#include "sync/api/path_id.h"
#include "sync/api/problems.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Channel;
using http::Method;

constexpr int kMaxReason = 500;

DraftUse useFor(const Caller& caller) {
    return caller.kind == Caller::Kind::Kiosk ? DraftUse::Kiosk : DraftUse::Create;
}

/// Staff are held to their role, everybody else to the time there is to cancel.
Result<Order> cancelFor(OrderQueue& queue, const OrderId& id, const QString& reason, std::optional<int> version,
                        const Caller& caller) {
    if (!caller.isStaff()) return queue.cancelOwn(id, reason, version, caller);
    return queue.transition(id, {OrderStatus::Cancelled, reason, std::nullopt, version}, caller);
}

}  // namespace

OrderApi::OrderApi(const OrderIntake& intake, OrderQueue& queue, const Writes& writes, const Callers& callers,
                   TrackedOrders& orders, std::shared_ptr<const Restaurant> restaurant, const Clock& clock)
    : m_intake(intake),
      m_queue(queue),
      m_writes(writes),
      m_callers(callers),
      m_orders(orders),
      m_restaurant(std::move(restaurant)),
      m_clock(clock) {}

std::vector<Endpoint> OrderApi::endpoints() {
    const auto quoteIt = [this](const auto& request, const Caller&, const auto& reply) { quote(request, reply); };
    const auto createIt = [this](const auto& request, const Caller&, const auto& reply) { create(request, reply); };
    const auto trackIt = [this](const auto& request, const Caller&, const auto& reply) { track(request, reply); };
    const auto cancelIt = [this](const auto& request, const Caller& caller, const auto& reply) {
        cancel(request, caller, reply);
    };
    // clang-format off
    return {
        {Method::Post, "/api/customer/orders/quote", Access::Anyone, Limit::Menu, quoteIt, "quote_order", "What an order would cost; stores nothing"},
        {Method::Post, "/api/customer/orders/create", Access::Anyone, Limit::Create, createIt, "create_order", "Place an order"},
        {Method::Get, "/api/customer/orders/track/{order_id}", Access::Anyone, Limit::Track, trackIt, "track_order", "An order's present state"},
        {Method::Post, "/api/customer/orders/cancel/{order_id}", Access::OrderParty, Limit::Track, cancelIt, "cancel_order", "Cancel one's own order"},
        {Method::Get, "/api/customer/orders/stream/{order_id}", Access::Anyone, Limit::None, {}, "stream_order", "An order's changes as Server-Sent Events", Channel::EventStream},
        {Method::Get, "/api/customer/ws", Access::Anyone, Limit::None, {}, "order_socket", "An order's changes over a WebSocket", Channel::CustomerSocket},
    };
    // clang-format on
}

void OrderApi::quote(const http::Request& request, const http::Reply& reply) const {
    const auto caller = m_callers.orderer(request);
    const auto order = caller ? m_intake.read(request, DraftUse::Quote, *caller) : tl::make_unexpected(caller.error());
    const auto json = order ? m_intake.quote(order->draft, *caller) : tl::make_unexpected(order.error());
    reply(json ? http::Response::json(200, *json) : problemOf(json.error()));
}

void OrderApi::create(const http::Request& request, const http::Reply& reply) const {
    const auto caller = m_callers.orderer(request);
    const auto order = caller ? m_intake.read(request, useFor(*caller), *caller) : tl::make_unexpected(caller.error());
    if (!order) return reply(problemOf(order.error()));
    m_intake.place(request, *order, *caller, reply);
}

void OrderApi::track(const http::Request& request, const http::Reply& reply) const {
    const OrderId id = pathId<OrderId>(request, "order_id");
    const auto order = m_orders.find(id);
    if (!order) return reply(problemOf(order.error()));
    const auto view = m_callers.viewFor(request, id, *order);
    if (!view) return reply(problemOf(view.error()));
    http::Response response;
    response.body = *view == View::Full ? (*order)->fullBody : (*order)->publicBody;
    reply(std::move(response));
}

void OrderApi::cancel(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request, true);
    if (!body) return reply(problemOf(body.error()));
    std::vector<FieldError> errors;
    ObjectReader reader(**body, {}, errors);
    const QString reason = reader.text("reason", kMaxReason, Presence::Optional, Lines::Many);
    const auto version = readVersion(reader);
    if (!errors.empty()) return reply(problemOf(invalidFields(errors).value()));
    const auto key = repeatKeyOf(request, caller, **body);
    if (!key) return reply(problemOf(key.error()));
    m_writes.run(
        *key,
        [&queue = m_queue, restaurant = m_restaurant, &clock = m_clock, id = pathId<OrderId>(request, "order_id"),
         caller, reason, version]() -> Result<Answer> {
            const auto order = cancelFor(queue, id, reason, version, caller);
            if (!order) return tl::make_unexpected(order.error());
            return Answer{200, wrappedOrder(orderJson(*order, View::Full, *restaurant, clock.now()))};
        },
        reply);
}

}  // namespace frontdesk::api

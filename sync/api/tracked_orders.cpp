// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/tracked_orders.h"

#include "app/services/order_queue.h"
#include "sync/api/order_json.h"

#include <algorithm>

namespace frontdesk::api {
namespace {

std::shared_ptr<const std::string> bodyOf(const Order& order, View view, const Restaurant& restaurant, Instant now) {
    return std::make_shared<const std::string>(wrappedOrder(orderJson(order, view, restaurant, now)));
}

TrackedOrderPtr render(const Order& order, const Restaurant& restaurant, Instant now) {
    auto out = std::make_shared<TrackedOrder>();
    out->version = order.version;
    out->tokenGeneration = order.tokenGeneration;
    out->customerId = order.customerId;
    out->endedAt = endOf(order);
    if (const CancelRight right = cancelRight(order, restaurant, now); right.canCancel) out->validUntil = right.until;
    out->publicBody = bodyOf(order, View::Public, restaurant, now);
    out->fullBody = bodyOf(order, View::Full, restaurant, now);
    return out;
}

}  // namespace

std::optional<Instant> endOf(const Order& order) {
    if (isOpen(order.status) || order.status == OrderStatus::AwaitingPayment) return std::nullopt;
    const auto last = std::find_if(order.timeline.rbegin(), order.timeline.rend(), [&](const OrderEvent& event) {
        return event.kind == "status" && event.to == wireName(order.status);
    });
    return last == order.timeline.rend() ? order.updatedAt : last->at;
}

TrackedOrders::TrackedOrders(OrderStore& reads, std::shared_ptr<const Restaurant> restaurant, const Clock& clock)
    : m_reads(reads), m_restaurant(std::move(restaurant)), m_clock(clock) {}

Result<TrackedOrderPtr> TrackedOrders::find(const OrderId& id) {
    unsigned changesBefore = 0;
    if (auto hit = cached(id, changesBefore)) return hit;
    const auto order = m_reads.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order) return TrackedOrderPtr();
    auto rendered = render(**order, *m_restaurant, m_clock.now());
    keep(id, rendered, changesBefore);
    return rendered;
}

void TrackedOrders::forget(const OrderId& id) {
    const std::scoped_lock lock(m_mutex);
    ++stripeOf(id);
    const auto at = m_byId.find(id);
    if (at == m_byId.end()) return;
    m_recent.erase(at->second);
    m_byId.erase(at);
}

TrackedOrderPtr TrackedOrders::cached(const OrderId& id, unsigned& stripeCount) {
    const std::scoped_lock lock(m_mutex);
    stripeCount = stripeOf(id);
    const auto at = m_byId.find(id);
    if (at == m_byId.end()) return nullptr;
    TrackedOrderPtr order = at->second->second;
    if (order->validUntil && m_clock.now() >= *order->validUntil) return nullptr;
    m_recent.splice(m_recent.begin(), m_recent, at->second);
    return order;
}

void TrackedOrders::keep(const OrderId& id, TrackedOrderPtr order, unsigned stripeCount) {
    const std::scoped_lock lock(m_mutex);
    if (stripeOf(id) != stripeCount) return;  // it changed while it was read
    if (const auto at = m_byId.find(id); at != m_byId.end()) {
        at->second->second = std::move(order);
        return;
    }
    m_recent.emplace_front(id, std::move(order));
    m_byId[id] = m_recent.begin();
    if (m_recent.size() <= kMaxEntries) return;
    m_byId.erase(m_recent.back().first);
    m_recent.pop_back();
}

unsigned& TrackedOrders::stripeOf(const OrderId& id) {
    return m_changes[std::hash<OrderId>()(id) % kStripes];
}

}  // namespace frontdesk::api

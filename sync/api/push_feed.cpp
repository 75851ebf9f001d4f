// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/push_feed.h"

#include "sync/api/json_reader.h"
#include "sync/api/problems.h"

namespace frontdesk::api {
namespace {

using http::Channel;
using push::Message;
using push::Refusal;
using push::Subscription;

constexpr int kMaxToken = 4096;
constexpr char kQueueTopic[] = "queue";

std::shared_ptr<const std::string> shared(std::string text) {
    return std::make_shared<const std::string>(std::move(text));
}

std::string topicOf(const OrderId& id, View view) {
    return "order:" + id.text().toStdString() + (view == View::Full ? ":full" : ":public");
}

std::string topicOf(const DeviceId& id) {
    return "device:" + id.text().toStdString();
}

std::string topicOf(const StaffId& id) {
    return "staff:" + id.text().toStdString();
}

/// @param wrapped {"order":Order}
Message orderMessage(const std::string& wrapped, int version) {
    Message message;
    message.text = shared("{\"type\":\"order\"," + wrapped.substr(1));
    message.event = push::eventBlock("order", std::to_string(version), wrapped);
    message.sequence = static_cast<std::uint64_t>(version);
    return message;
}

Message queueMessage(const Order& order, const std::string& orderText, std::uint64_t sequence) {
    JsonWriter json;
    json.beginObject()
        .field("type", isOpen(order.status) ? "order" : "removed")
        .field("seq", static_cast<qint64>(sequence));
    if (isOpen(order.status))
        json.rawField("order", orderText);
    else
        json.field("order_id", order.id);
    return {shared(json.endObject().take()), nullptr, sequence};
}

/// The first message of a socket; `type` must be "subscribe".
struct FirstMessage {
    OrderId orderId;
    QByteArray token;
};
std::optional<FirstMessage> readFirst(const std::string& text, Presence order, Presence token) {
    const auto json = parseJson(text);
    if (!json) return std::nullopt;
    std::vector<FieldError> errors;
    ObjectReader body(**json, {}, errors);
    const bool subscribes = body.text("type", kMaxToken, Presence::Required) == QLatin1String("subscribe");
    FirstMessage first;
    first.orderId = body.id<OrderId>("order_id", order).value_or(OrderId());
    first.token = body.text("token", kMaxToken, token).toUtf8();
    if (!subscribes || !errors.empty()) return std::nullopt;
    return first;
}

Refusal refusal() {
    return {4401, notFound()};
}

}  // namespace

PushFeed::PushFeed(push::PushHub& hub, const Callers& callers, TrackedOrders& orders, OrderStore& reads,
                   std::shared_ptr<const Restaurant> restaurant, const Clock& clock)
    : m_hub(&hub),
      m_callers(callers),
      m_orders(orders),
      m_reads(reads),
      m_restaurant(std::move(restaurant)),
      m_clock(clock) {}

void PushFeed::attach() {
    m_hub->setAuthorizer(Channel::CustomerSocket, [this](const std::string& message, const http::Request&,
                                                         const Judged& judged) { judgeCustomer(message, judged); });
    m_hub->setAuthorizer(Channel::EventStream, [this](const std::string&, const http::Request& request,
                                                      const Judged& judged) { judgeStream(request, judged); });
    m_hub->setAuthorizer(Channel::StaffSocket, [this](const std::string& message, const http::Request&,
                                                      const Judged& judged) { judgeStaff(message, judged); });
}

void PushFeed::changed(const Order& order) {
    const std::scoped_lock lock(m_mutex);
    // Whoever connects from here on reads this change from the store.
    if (!m_hub || m_hub->listeners() == 0) return;
    const Instant now = m_clock.now();
    const std::string full = orderJson(order, View::Full, *m_restaurant, now);
    m_hub->publish(topicOf(order.id, View::Full), orderMessage(wrappedOrder(full), order.version));
    m_hub->publish(topicOf(order.id, View::Public),
                   orderMessage(wrappedOrder(orderJson(order, View::Public, *m_restaurant, now)), order.version));
    m_hub->publish(kQueueTopic, queueMessage(order, full, ++m_sequence));
}

void PushFeed::deviceRevoked(const DeviceId& device) {
    const std::scoped_lock lock(m_mutex);
    if (m_hub) m_hub->end(topicOf(device));
}

void PushFeed::staffLeft(const StaffId& member) {
    const std::scoped_lock lock(m_mutex);
    if (m_hub) m_hub->end(topicOf(member));
}

void PushFeed::stop() {
    const std::scoped_lock lock(m_mutex);
    m_hub = nullptr;
}

void PushFeed::judgeCustomer(const std::string& message, const Judged& judged) const {
    const auto first = readFirst(message, Presence::Required, Presence::Optional);
    const auto order = first ? m_orders.find(first->orderId) : Result<TrackedOrderPtr>();
    if (!order || !*order) return judged(refusal());
    if (first->token.isEmpty()) return judged(orderSubscription(first->orderId, View::Public, **order));
    const auto owner = m_callers.ownerOf(*order, first->token);
    if (!owner && !m_callers.opens(first->token, first->orderId, *order)) return judged(refusal());
    auto subscription = orderSubscription(first->orderId, View::Full, **order);
    if (owner) subscription.expires = deadlineOf(owner->expiresAt);
    judged(std::move(subscription));
}

void PushFeed::judgeStream(const http::Request& request, const Judged& judged) const {
    const auto text = request.param("order_id");
    const auto id = OrderId::fromText({text.data(), static_cast<qsizetype>(text.size())});
    const auto order = id ? m_orders.find(*id) : Result<TrackedOrderPtr>();
    if (!order) return judged(Refusal{4401, problemOf(order.error())});
    const auto view = id ? m_callers.viewFor(request, *id, *order) : failure(ErrorCode::NotFound);
    if (!view) return judged(Refusal{4401, problemOf(view.error())});
    judged(orderSubscription(*id, *view, **order));
}

void PushFeed::judgeStaff(const std::string& message, const Judged& judged) const {
    const auto first = readFirst(message, Presence::Optional, Presence::Required);
    const auto claims = first ? m_callers.staffToken(first->token) : failure(ErrorCode::Unauthorized);
    const bool mayRead = claims && isAllowed(callerOf(*claims), Permission::ReadOrders);
    judged(mayRead ? queueSubscription(*claims) : push::Verdict(refusal()));
}

std::chrono::steady_clock::time_point PushFeed::deadlineOf(Instant expiry) const {
    return std::chrono::steady_clock::now() + std::chrono::milliseconds(expiry.ms - m_clock.now().ms);
}

Subscription PushFeed::orderSubscription(const OrderId& id, View view, const TrackedOrder& order) const {
    const auto& body = view == View::Full ? order.fullBody : order.publicBody;
    Subscription subscription;
    subscription.topics = {topicOf(id, view)};
    subscription.initial = {orderMessage(*body, order.version)};
    subscription.after = static_cast<std::uint64_t>(order.version);
    return subscription;
}

// The sequence is read before the store: a change that is in the snapshot already may come once more, none is left out.
push::Verdict PushFeed::queueSubscription(const StaffClaims& claims) const {
    Subscription subscription;
    subscription.after = m_sequence.load();
    const auto open = m_reads.open();
    if (!open) return Refusal{1011, problemOf(open.error())};
    const Instant now = m_clock.now();
    JsonWriter json;
    json.beginObject()
        .field("type", "snapshot")
        .field("seq", static_cast<qint64>(subscription.after))
        .beginArray("orders");
    for (const auto& order : *open) json.rawValue(orderJson(order, View::Full, *m_restaurant, now));
    json.endArray().endObject();
    subscription.topics = {kQueueTopic, topicOf(claims.staffId)};
    if (!claims.deviceId.isNull()) subscription.topics.push_back(topicOf(claims.deviceId));
    subscription.initial = {Message{shared(json.take()), nullptr, 0}};
    subscription.expires = deadlineOf(claims.expiresAt);
    return subscription;
}

}  // namespace frontdesk::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/staff_notices_api.h"

#include "sync/api/page_json.h"
#include "sync/api/path_id.h"
#include "sync/api/problems.h"
#include "sync/api/query_reader.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;

constexpr int kMostAlerts = 500;
constexpr int kMaxPhone = 40;

// The list of kinds on the wire is closed.
bool isOnTheWire(const Alert& alert) {
    return alert.kind != AlertKind::TooManyPins;
}

void writeAlert(JsonWriter& json, const Alert& alert) {
    json.beginObject().field("id", alert.id).field("kind", wireName(alert.kind));
    json.field("order_id", alert.orderId).field("payment_id", alert.paymentId).field("detail", alert.detail);
    json.field("created_at", alert.createdAt).field("resolved_at", alert.resolvedAt).endObject();
}

std::string alertJson(const Alert& alert) {
    JsonWriter json;
    json.beginObject().key("alert");
    writeAlert(json, alert);
    return json.endObject().take();
}

/// What comes after @p cursor, newest first.
Page<Alert> pageOf(const std::vector<Alert>& alerts, const QByteArray& cursor, size_t limit) {
    Page<Alert> page;
    for (const Alert& alert : alerts) {
        if (!isOnTheWire(alert) || (!cursor.isEmpty() && alert.id.text() >= cursor)) continue;
        if (page.rows.size() == limit) {
            page.nextCursor = page.rows.back().id.text();
            break;
        }
        page.rows.push_back(alert);
    }
    return page;
}

std::string notificationsJson(const std::vector<OrderNotification>& notifications) {
    JsonWriter json;
    json.beginObject().beginArray("notifications");
    for (const auto& each : notifications) {
        json.beginObject().field("notification_type", each.type).field("status", wireName(each.status));
        json.field("recipient_phone", each.recipientPhone).textOrNull("provider", QString::fromLatin1(each.provider));
        json.field("sent_at", each.sentAt).field("delivered_at", each.deliveredAt);
        json.field("retry_count", each.retryCount).endObject();
    }
    return json.endArray().endObject().take();
}

}  // namespace

std::vector<Endpoint> StaffNoticesApi::endpoints() {
    const auto bound = [this](auto member) {
        return [this, member](const http::Request& request, const Caller& caller, const http::Reply& reply) {
            (this->*member)(request, caller, reply);
        };
    };
    // clang-format off
    return {
        {Method::Get, "/api/staff/alerts", Access::Staff, Limit::None, bound(&StaffNoticesApi::listAlerts), "list_alerts", "What a manager has to look at"},
        {Method::Post, "/api/staff/alerts/{id}/resolve", Access::Staff, Limit::None, bound(&StaffNoticesApi::resolveAlert), "resolve_alert", "Settle an alert"},
        {Method::Get, "/api/staff/orders/{id}/notifications", Access::Staff, Limit::None, bound(&StaffNoticesApi::listNotifications), "list_notifications", "What was sent to an order's guest"},
        {Method::Post, "/api/staff/caller", Access::Staff, Limit::None, bound(&StaffNoticesApi::ring), "announce_caller", "Tell the counter who rings"},
    };
    // clang-format on
}

void StaffNoticesApi::listAlerts(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    QueryReader reader(request);
    const auto which = reader.boolean("resolved").value_or(false) ? Alerts::Which::Resolved : Alerts::Which::Open;
    const auto limit = static_cast<size_t>(reader.integer("limit", 1, kMaxPageLimit).value_or(kPageLimit));
    const QByteArray cursor = reader.cursor("cursor");
    if (const auto bad = reader.error()) return reply(problemOf(*bad));
    m_parts.service.post<std::vector<Alert>>(
        [&alerts = m_parts.alerts, which, caller] { return alerts.list(which, kMostAlerts, caller); },
        [cursor, limit, reply](const Result<std::vector<Alert>>& alerts) {
            if (!alerts) return reply(problemOf(alerts.error()));
            reply(http::Response::json(200, pageJson("alerts", pageOf(*alerts, cursor, limit), writeAlert)));
        });
}

void StaffNoticesApi::resolveAlert(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto id = pathId<AlertId>(request, "id");
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    std::vector<FieldError> errors;
    ObjectReader reader(**body, {}, errors);
    const auto action = reader.choice("action", Presence::Required, &alertActionFromWire);
    if (!errors.empty()) return reply(problemOf(invalidFields(errors).value()));
    const auto key = repeatKeyOf(request, caller, **body);
    if (!key) return reply(problemOf(key.error()));
    m_writes.run(
        *key,
        [&alerts = m_parts.alerts, id, action = *action, caller]() -> Result<Answer> {
            const auto alert = alerts.resolve(id, action, caller);
            if (!alert) return tl::make_unexpected(alert.error());
            return Answer{200, alertJson(*alert)};
        },
        reply);
}

Result<std::vector<OrderNotification>> StaffNoticesApi::notificationsOf(const http::Request& request,
                                                                        const Caller& caller) const {
    if (!isAllowed(caller, Permission::ReadNotifications))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not see what was sent."));
    const auto id = pathId<OrderId>(request, "id");
    const auto order = m_parts.orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order) return failure(ErrorCode::NotFound);
    return m_parts.notifications.ofOrder(id);
}

void StaffNoticesApi::listNotifications(const http::Request& request, const Caller& caller,
                                        const http::Reply& reply) const {
    const auto notifications = notificationsOf(request, caller);
    if (!notifications) return reply(problemOf(notifications.error()));
    reply(http::Response::json(200, notificationsJson(*notifications)));
}

void StaffNoticesApi::ring(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    std::vector<FieldError> errors;
    ObjectReader reader(**body, {}, errors);
    const QString phone = reader.text("phone", kMaxPhone, Presence::Required);
    if (!errors.empty()) return reply(problemOf(invalidFields(errors).value()));
    const auto key = repeatKeyOf(request, caller, **body);
    if (!key) return reply(problemOf(key.error()));
    m_writes.run(
        *key,
        [&calls = m_parts.calls, phone, caller]() -> Result<Answer> {
            const auto e164 = calls.ring(phone, caller);
            if (!e164) return tl::make_unexpected(e164.error());
            JsonWriter json;
            json.beginObject().field("phone", *e164).endObject();
            return Answer{202, json.take()};
        },
        reply);
}

}  // namespace frontdesk::api

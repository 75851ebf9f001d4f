// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_notification_store.h"

#include "app/storage/queries.h"

namespace frontdesk {
namespace {

#define SELECT_NOTIFICATION                                                                                   \
    "SELECT id, order_id, notification_type, status, recipient_phone, message, provider, provider_response, " \
    "message_id, segments, cost, sent_at, delivered_at, retry_count, created_at FROM order_notification "

OrderNotification notificationOf(const Row& row) {
    OrderNotification out;
    out.id = Uuid::fromText(row.view(0)).value_or(Uuid());
    out.orderId = row.id<OrderId>(1);
    out.type = row.bytes(2);
    out.status = notificationStateFromWire(row.view(3)).value_or(NotificationState::Queued);
    out.recipientPhone = row.text(4);
    out.message = row.bytes(5);
    out.provider = row.bytes(6);
    out.response = row.bytes(7);
    out.messageId = row.bytes(8);
    out.segments = row.integer(9);
    out.cost = row.text(10);
    out.sentAt = row.instant(11);
    out.deliveredAt = row.instant(12);
    out.retryCount = row.integer(13);
    out.createdAt = Instant{row.int64(14)};
    return out;
}

/// The number in a query's only row.
Result<int> countOf(const Result<std::optional<int>>& counted) {
    if (!counted) return tl::make_unexpected(counted.error());
    return counted->value_or(0);
}

int firstColumn(const Row& row) {
    return row.integer(0);
}

}  // namespace

Status SqlNotificationStore::insert(const OrderNotification& each) {
    return m_database.run(
        "INSERT INTO order_notification (id, order_id, notification_type, status, recipient_phone, message, provider,"
        " provider_response, message_id, segments, cost, sent_at, delivered_at, retry_count, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        each.id.text(), each.orderId, each.type, wireName(each.status), each.recipientPhone, Value::blob(each.message),
        each.provider, each.response, each.messageId, each.segments, each.cost, each.sentAt, each.deliveredAt,
        each.retryCount, each.createdAt);
}

Status SqlNotificationStore::update(const OrderNotification& each) {
    return m_database.run(
        "UPDATE order_notification SET status = ?, provider = ?, provider_response = ?, message_id = ?, segments = ?,"
        " cost = ?, sent_at = ?, delivered_at = ?, retry_count = ? WHERE id = ?",
        wireName(each.status), each.provider, each.response, each.messageId, each.segments, each.cost, each.sentAt,
        each.deliveredAt, each.retryCount, each.id.text());
}

Result<std::optional<OrderNotification>> SqlNotificationStore::find(const Uuid& id) {
    return firstOf<OrderNotification>(m_database, SELECT_NOTIFICATION "WHERE id = ?", notificationOf, id.text());
}

Result<std::vector<OrderNotification>> SqlNotificationStore::ofOrder(const OrderId& order) {
    return allOf<OrderNotification>(m_database, SELECT_NOTIFICATION "WHERE order_id = ? ORDER BY id", notificationOf,
                                    order);
}

Result<bool> SqlNotificationStore::wasWritten(const OrderId& order, const QByteArray& type) {
    return countOf(firstOf<int>(m_database,
                                "SELECT count(*) FROM order_notification WHERE order_id = ? AND notification_type = ?",
                                firstColumn, order, type))
        .map([](int count) { return count > 0; });
}

// The last condition names the partial index.
Result<std::optional<OrderNotification>> SqlNotificationStore::ofMessage(const QByteArray& provider,
                                                                         const QByteArray& messageId) {
    return firstOf<OrderNotification>(m_database,
                                      SELECT_NOTIFICATION "WHERE provider = ? AND message_id = ? AND message_id <> ''",
                                      notificationOf, provider, messageId);
}

Result<SmsTraffic> SqlNotificationStore::sentTo(const QString& phone, Instant since) {
    const auto traffic = firstOf<SmsTraffic>(
        m_database, "SELECT count(*), max(sent_at) FROM order_notification WHERE recipient_phone = ? AND sent_at >= ?",
        [](const Row& row) {
            return SmsTraffic{row.integer(0), row.instant(1)};
        },
        phone, since);
    if (!traffic) return tl::make_unexpected(traffic.error());
    return traffic->value_or(SmsTraffic());
}

Result<int> SqlNotificationStore::sentSince(Instant since) {
    return countOf(
        firstOf<int>(m_database, "SELECT count(*) FROM order_notification WHERE sent_at >= ?", firstColumn, since));
}

Result<std::vector<OrderNotification>> SqlNotificationStore::underway(Instant since, int limit) {
    return allOf<OrderNotification>(m_database,
                                    SELECT_NOTIFICATION
                                    "WHERE sent_at >= ? AND status = 'sent' AND message_id <> ''"
                                    " ORDER BY sent_at, id LIMIT ?",
                                    notificationOf, since, limit);
}

Status SqlNotificationStore::countSent(const OrderId& order) {
    return m_database.run("UPDATE orders SET sms_notifications_sent = sms_notifications_sent + 1 WHERE id = ?", order);
}

Status SqlNotificationStore::forgetTexts(Instant before) {
    return m_database.run("UPDATE order_notification SET message = ? WHERE created_at < ? AND length(message) > 0",
                          Value::blob(QByteArray("")), before);
}

Status SqlNotificationStore::optOut(const QString& phone, Instant at) {
    return m_database.run("INSERT INTO sms_opt_out (phone, at) VALUES (?, ?) ON CONFLICT (phone) DO NOTHING", phone,
                          at);
}

Result<bool> SqlNotificationStore::isOptedOut(const QString& phone) {
    return countOf(firstOf<int>(m_database, "SELECT count(*) FROM sms_opt_out WHERE phone = ?", firstColumn, phone))
        .map([](int count) { return count > 0; });
}

#undef SELECT_NOTIFICATION

}  // namespace frontdesk

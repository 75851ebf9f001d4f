// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/result.h"
#include "app/domain/time.h"

#include <optional>
#include <vector>

namespace frontdesk {

/// Dropped: not sent, since its use was past or a limit was reached.
enum class NotificationState { Queued, Sent, Delivered, Failed, Dropped };
[[nodiscard]] QByteArray wireName(NotificationState state);
[[nodiscard]] std::optional<NotificationState> notificationStateFromWire(QByteArrayView name);

/// An SMS about an order, and what became of it.
struct OrderNotification {
    Uuid id;  ///< of its entry in the outbox too
    OrderId orderId;
    QByteArray type;  ///< "accepted", "ready", …
    NotificationState status = NotificationState::Queued;
    QString recipientPhone;  ///< E.164; empty once erased
    QByteArray message;      ///< its text, sealed; empty once erased. Written by insert() alone
    QByteArray provider;     ///< that it was given to last; empty: none yet
    QByteArray response;     ///< what the provider said last, a code or word of its own
    QByteArray messageId;    ///< what the provider calls it
    int segments = 0;
    QString cost;  ///< as the provider writes it
    std::optional<Instant> sentAt;
    std::optional<Instant> deliveredAt;
    int retryCount = 0;
    Instant createdAt;
};

/// How much went to one number.
struct SmsTraffic {
    int count = 0;
    std::optional<Instant> lastAt;
};

/// What was sent to the guests of orders, and who wants nothing more. One instance per connection, used on that
/// connection's thread.
class NotificationStore {
public:
    virtual ~NotificationStore() = default;
    [[nodiscard]] virtual Status insert(const OrderNotification& notification) = 0;
    /// Writes what became of it; fine if it is gone.
    [[nodiscard]] virtual Status update(const OrderNotification& notification) = 0;
    [[nodiscard]] virtual Result<std::optional<OrderNotification>> find(const Uuid& id) = 0;
    [[nodiscard]] virtual Result<std::vector<OrderNotification>> ofOrder(const OrderId& order) = 0;  ///< oldest first
    /// Whether one of @p type was written for the order, whatever became of it.
    [[nodiscard]] virtual Result<bool> wasWritten(const OrderId& order, const QByteArray& type) = 0;
    [[nodiscard]] virtual Result<std::optional<OrderNotification>> ofMessage(const QByteArray& provider,
                                                                             const QByteArray& messageId) = 0;
    /// What was sent to a number since then.
    [[nodiscard]] virtual Result<SmsTraffic> sentTo(const QString& phone, Instant since) = 0;
    [[nodiscard]] virtual Result<int> sentSince(Instant since) = 0;
    /// Sent since then and neither delivered nor failed yet, oldest first; at most @p limit.
    [[nodiscard]] virtual Result<std::vector<OrderNotification>> underway(Instant since, int limit) = 0;
    /// One more SMS counts for the order; its version stays.
    [[nodiscard]] virtual Status countSent(const OrderId& order) = 0;
    /// Removes the texts of what was written before @p before.
    [[nodiscard]] virtual Status forgetTexts(Instant before) = 0;

    /// Remembers that @p phone wants no more SMS; fine if it is known.
    [[nodiscard]] virtual Status optOut(const QString& phone, Instant at) = 0;
    [[nodiscard]] virtual Result<bool> isOptedOut(const QString& phone) = 0;
};

}  // namespace frontdesk

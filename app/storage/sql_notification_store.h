// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/notification_store.h"
#include "app/storage/database.h"

namespace frontdesk {

class SqlNotificationStore final : public NotificationStore {
public:
    explicit SqlNotificationStore(Database& database) : m_database(database) {}
    [[nodiscard]] Status insert(const OrderNotification& notification) override;
    [[nodiscard]] Status update(const OrderNotification& notification) override;
    [[nodiscard]] Result<std::optional<OrderNotification>> find(const Uuid& id) override;
    [[nodiscard]] Result<std::vector<OrderNotification>> ofOrder(const OrderId& order) override;
    [[nodiscard]] Result<bool> wasWritten(const OrderId& order, const QByteArray& type) override;
    [[nodiscard]] Result<std::optional<OrderNotification>> ofMessage(const QByteArray& provider,
                                                                     const QByteArray& messageId) override;
    [[nodiscard]] Result<SmsTraffic> sentTo(const QString& phone, Instant since) override;
    [[nodiscard]] Result<int> sentSince(Instant since) override;
    [[nodiscard]] Result<std::vector<OrderNotification>> underway(Instant since, int limit) override;
    [[nodiscard]] Status countSent(const OrderId& order) override;
    [[nodiscard]] Status forgetTexts(Instant before) override;
    [[nodiscard]] Status optOut(const QString& phone, Instant at) override;
    [[nodiscard]] Result<bool> isOptedOut(const QString& phone) override;

private:
    Database& m_database;
};

}  // namespace frontdesk

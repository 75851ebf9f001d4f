// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_desk.h"

#include <QTest>

namespace frontdesk::test {

/// A restaurant whose orders are told of, and what one looks at after a step.
struct MessageDesk : TestDesk {
    Order step(const Order& order, OrderStatus to, StaffRole role = StaffRole::Manager, const QString& reason = {}) {
        const Caller caller = staff(role);
        TransitionRequest request;
        request.to = to;
        request.reason = reason;
        const auto moved = run<Order>([=, this] { return backend().queue.transition(order.id, request, caller); });
        if (!moved) qFatal("the step is refused");
        return *moved;
    }
    std::vector<OrderNotification> notificationsOf(const Order& order) {
        return run<std::vector<OrderNotification>>([=, this] { return backend().notifications.ofOrder(order.id); })
            .value();
    }
    QByteArray typesOf(const Order& order) {
        QByteArrayList types;
        for (const OrderNotification& each : notificationsOf(order)) types.append(each.type);
        return types.join(',');
    }
    /// Newest first.
    std::vector<SmsRecord> sms() {
        return run<std::vector<SmsRecord>>([this] { return backend().smsBox.recent(100); }).value();
    }
    QString newestText() { return sms().front().sms.text; }
    std::vector<Mail> mails() {
        return run<std::vector<Mail>>([this] { return backend().mailbox.recent(100); }).value();
    }
    std::vector<Alert> alerts() {
        const Caller owner = staff(StaffRole::Owner);
        return run<std::vector<Alert>>([=, this] { return backend().alerts.list(Alerts::Which::Open, 10, owner); })
            .value();
    }
    /// The first value of a query on the store.
    QByteArray value(const QByteArray& sql) { return backend().openReader().value()->scalar(sql).value(); }

    NextSms next(const std::vector<SmsProvider>& ready = {SmsProvider::Arkesel},
                 const std::vector<SmsSenders::Underway>& underway = {}) {
        return run<NextSms>([=, this] { return backend().smsRelay.next({ready, underway}); }).value();
    }
    OutboxStep settle(const LeasedSms& sms, const SmsAnswer& answer) {
        return run<OutboxStep>([=, this] { return backend().smsRelay.settle(sms, answer, 0xFFFFFFFF); }).value();
    }
    void report(const DeliveryReport& report) {
        QVERIFY(run<bool>(
            [=, this]() -> Result<bool> { return backend().smsRelay.report(report).map([] { return true; }); }));
    }
};

inline SmsAnswer accepted(const QByteArray& messageId = "m-1") {
    SmsAnswer answer;
    answer.end = CallEnd::Accepted;
    answer.messageId = messageId;
    answer.cost = QStringLiteral("GHS 0.0390");
    return answer;
}
inline SmsAnswer ended(CallEnd end, const QByteArray& code = {}) {
    SmsAnswer answer;
    answer.end = end;
    answer.code = code;
    answer.inWords = QStringLiteral("as the test wants it");
    return answer;
}

}  // namespace frontdesk::test

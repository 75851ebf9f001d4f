// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sms_box.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

constexpr qint64 kKeptMinutes = 30 * 24 * 60;

QByteArray payloadContext(const Uuid& entry) {
    return "outbox|payload|" + entry.text();
}
QByteArray messageContext(const Uuid& notification) {
    return "order_notification|message|" + notification.text();
}

QByteArray payloadOf(const Sms& sms) {
    return QJsonDocument(QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(wireName(sms.kind))},
                                     {QStringLiteral("order"), QString::fromLatin1(sms.orderId.text())},
                                     {QStringLiteral("to"), sms.to},
                                     {QStringLiteral("text"), sms.text},
                                     {QStringLiteral("link"), sms.link}})
        .toJson(QJsonDocument::Compact);
}

}  // namespace

const QByteArray SmsBox::kOutboxKind = QByteArrayLiteral("sms");

Status SmsBox::send(const Sms& wanted) {
    const auto written = m_parts.notifications.wasWritten(wanted.orderId, wireName(wanted.kind));
    if (!written) return tl::make_unexpected(written.error());
    if (*written) return {};
    const Instant now = m_parts.clock.now();
    OrderNotification notification;
    notification.id = m_parts.ids.next();
    notification.orderId = wanted.orderId;
    notification.type = wireName(wanted.kind);
    notification.recipientPhone = wanted.to;
    notification.message = m_parts.secrets.seal(wanted.text.toUtf8(), messageContext(notification.id));
    notification.createdAt = now;
    if (auto stored = m_parts.notifications.insert(notification); !stored) return stored;

    OutboxEntry entry;
    entry.id = notification.id;
    entry.kind = kOutboxKind;
    entry.aggregate = "order:" + wanted.orderId.text();
    entry.payload = m_parts.secrets.seal(payloadOf(wanted), payloadContext(entry.id));
    entry.key = entry.id.text();
    entry.createdAt = now;
    if (auto stored = m_parts.outbox.insert(entry); !stored) return stored;
    m_parts.announcements.add(SmsQueued{});
    return {};
}

Result<std::vector<SmsRecord>> SmsBox::recent(int limit) {
    const auto entries = m_parts.outbox.recent(kOutboxKind, limit);
    if (!entries) return tl::make_unexpected(entries.error());
    std::vector<SmsRecord> out;
    for (const OutboxEntry& entry : *entries) {
        auto sms = read(entry);
        if (!sms) continue;
        auto notification = m_parts.notifications.find(entry.id);
        if (!notification) return tl::make_unexpected(notification.error());
        out.push_back({std::move(*sms), notification->value_or(OrderNotification())});
    }
    return out;
}

std::optional<Sms> SmsBox::read(const OutboxEntry& entry) const {
    const auto payload = m_parts.secrets.open(entry.payload, payloadContext(entry.id));
    if (!payload) return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*payload).object();
    const auto kind = smsKindFromWire(json.value(u"kind").toString().toLatin1());
    const auto order = OrderId::fromText(json.value(u"order").toString().toLatin1());
    if (!kind || !order) return std::nullopt;
    return Sms{entry.id,
               *kind,
               *order,
               json.value(u"to").toString(),
               json.value(u"text").toString(),
               json.value(u"link").toString(),
               entry.createdAt};
}

Status SmsBox::purge() {
    const Instant before = m_parts.clock.now().plusMinutes(-kKeptMinutes);
    if (auto purged = m_parts.outbox.purge(kOutboxKind, before); !purged) return purged;
    return m_parts.notifications.forgetTexts(before);
}

}  // namespace frontdesk

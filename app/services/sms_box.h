// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/ports/notification_store.h"
#include "app/ports/outbox_store.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"
#include "app/services/sms_texts.h"

namespace frontdesk {

/// A message to the guest of an order.
struct Sms {
    Uuid id;  ///< of its entry in the outbox, and of its notification
    SmsKind kind = SmsKind::Ready;
    OrderId orderId;
    QString to;  ///< E.164
    QString text;
    QString link;  ///< in the text; may be empty
    Instant writtenAt;
};
/// With what became of it.
struct SmsRecord {
    Sms sms;
    OrderNotification notification;
};

/// SMS leave through the outbox: entry and notification are written with their cause in one transaction, texts sealed
/// since links hold tokens. Service thread only.
class SmsBox {
public:
    static const QByteArray kOutboxKind;  ///< of its entries

    struct Parts {
        OutboxStore& outbox;
        NotificationStore& notifications;
        const Secrets& secrets;
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
    };
    explicit SmsBox(const Parts& parts) : m_parts(parts) {}

    /// Queues @p sms, once for each order and kind: the same again does nothing. Id and time are given here.
    [[nodiscard]] Status send(const Sms& wanted);
    /// What lies in the outbox or has left it, newest first, for the demo's window. At most @p limit.
    [[nodiscard]] Result<std::vector<SmsRecord>> recent(int limit);
    /// @return nullopt for an entry that is not one of ours, or was tampered with. Any thread.
    [[nodiscard]] std::optional<Sms> read(const OutboxEntry& entry) const;
    /// Removes what was done with a month ago, and the texts of that time.
    [[nodiscard]] Status purge();

private:
    const Parts m_parts;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/ids.h"
#include "app/domain/result.h"
#include "app/domain/time.h"
#include "app/services/mailbox.h"
#include "app/services/sms_box.h"

#include <optional>
#include <vector>

namespace frontdesk {

enum class MessageState { Waiting, Sending, Sent, Delivered, Failed, Dropped };
/// A message that left, or waits to leave, as a list shows it.
struct ListedMessage {
    Uuid id;            ///< of the outbox's entry
    bool sms = true;    ///< else an e-mail
    QByteArray kind;    ///< "accepted", "ready", "verify_email", …
    OrderId orderId;    ///< null for one about an account
    QString recipient;  ///< shortened: "+233•••1234", "a•••@example.com"
    QString text;       ///< of an SMS; the subject of an e-mail. The rest is shown in a demo only
    MessageState state = MessageState::Waiting;
    QByteArray provider;  ///< that took it; empty: none yet
    QByteArray problem;   ///< a short stable code: "no_route", "bad_number", "expired", "daily_cap", "opted_out", …;
                          ///< empty: none
    int attempts = 0;
    Instant writtenAt;
    std::optional<Instant> nextAt;  ///< of one that waits
    bool mayRetry = false;
};

/// The messages that people look after. Service thread only.
class MessageBook {
public:
    struct Parts {
        OutboxStore& outbox;
        NotificationStore& notifications;
        const Mailbox& mailbox;
        const SmsBox& smsBox;
        AuditLog& audit;
        Announcements& announcements;
        const Clock& clock;
    };
    explicit MessageBook(const Parts& parts) : m_parts(parts) {}
    /// Newest first, at most @p limit; those that were erased or cannot be read are left out. @return Forbidden
    /// (ReadNotifications)
    [[nodiscard]] Result<std::vector<ListedMessage>> recent(int limit, const Caller& caller);
    /// Sends one again that was given up or waits, now. @return Forbidden, NotFound, IllegalTransition (it has left)
    [[nodiscard]] Status retry(const Uuid& id, const Caller& caller);

private:
    [[nodiscard]] Result<std::optional<ListedMessage>> listed(const OutboxRecord& record) const;
    [[nodiscard]] Status addSms(const OutboxRecord& record, ListedMessage& out, Instant& usefulUntil) const;

    const Parts m_parts;
};

}  // namespace frontdesk

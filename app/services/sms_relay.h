// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/alerts.h"
#include "app/services/sms_box.h"
#include "app/services/sms_budget.h"
#include "app/services/sms_schedule.h"

#include <deque>
#include <optional>

namespace frontdesk {

/// A message taken out of the outbox to be sent.
struct LeasedSms {
    Uuid id;
    OutboxTries tries;  ///< unknowns: attempts that may have sent it
    SmsKind kind = SmsKind::Ready;
    OrderId orderId;
    OutgoingSms sms;
    SmsProvider provider = SmsProvider::Twilio;  ///< noted as the one that has it, before it has
    bool maybeSent = false;                      ///< ask that provider first whether it has arrived
};
struct NextSms {
    std::optional<LeasedSms> sms;  ///< nullopt: none is due
    std::optional<Instant> dueAt;  ///< then: when one is, if nothing is added
    int dropped = 0;               ///< messages that were past their use or over a limit
};
/// How things are with who sends.
struct SmsSenders {
    struct Underway {
        Uuid id;
        QString to;
    };
    std::vector<SmsProvider> ready;  ///< in order of preference; not empty
    std::vector<Underway> underway;  ///< leased, and not settled yet
};

/// The outbox's way out for SMS: takes what is due and may leave, and keeps what became of it, in the outbox, the
/// notification and the order at once. An entry is marked as being sent, with a lease and its provider, before its
/// first byte goes; after a crash in between that provider is asked before it is sent again (DI-21). Sending itself is
/// the caller's. Service thread only.
class SmsRelay {
public:
    struct Parts {
        OutboxStore& outbox;
        NotificationStore& notifications;
        SmsBox& box;
        SmsBudget& budget;
        Alerts& alerts;
        const Clock& clock;
    };
    explicit SmsRelay(Parts parts) : m_parts(std::move(parts)) {}

    static constexpr qint64 kLeaseMs = 180'000;  ///< three providers may be tried, 30 s each

    /// Makes due what an earlier run was sending when it ended. Before the first next().
    [[nodiscard]] Status resume();
    [[nodiscard]] Result<NextSms> next(const SmsSenders& senders);
    /// Notes that @p sms goes to @p provider now; before it does.
    /// @return the message as that provider is given it
    [[nodiscard]] Result<LeasedSms> handTo(const LeasedSms& sms, SmsProvider provider);
    /// @return what the entry is now; one that is dead has raised an alert
    [[nodiscard]] Result<OutboxStep> settle(const LeasedSms& sms, const SmsAnswer& answer, quint32 random);
    /// A delivery was reported, perhaps late, twice or out of order. Fine if there is no such message.
    [[nodiscard]] Status report(const DeliveryReport& report);
    /// What was taken by a provider in the last @p minutes and has not arrived yet.
    [[nodiscard]] Result<std::vector<OrderNotification>> underway(int minutes);
    /// Removes what was done with a month ago.
    [[nodiscard]] Status purge();

private:
    struct Fate {
        OutboxState state = OutboxState::Failed;
        NotificationState shown = NotificationState::Dropped;
        QByteArray problem;
    };
    [[nodiscard]] Result<bool> take(const LeasedEntry& leased, const SmsSenders& senders, NextSms& out);
    [[nodiscard]] Result<bool> takeReadable(const LeasedEntry& leased, const Sms& sms, const SmsSenders& senders,
                                            NextSms& out);
    [[nodiscard]] Status give(const LeasedEntry& leased, const Sms& sms, const SmsSenders& senders, NextSms& out);
    [[nodiscard]] Status postpone(const LeasedEntry& leased, Instant until);
    [[nodiscard]] Status drop(const LeasedEntry& leased, const Fate& fate, NextSms& out);
    [[nodiscard]] Status keep(const LeasedSms& sms, const SmsAnswer& answer, const OutboxStep& step);
    [[nodiscard]] Status apply(OrderNotification notification, const DeliveryReport& report);
    [[nodiscard]] Status tellCap();

    const Parts m_parts;
    /// Reports that came before the answer of which they are: a provider's webhook may be faster. The newest few.
    std::deque<DeliveryReport> m_early;
};

}  // namespace frontdesk

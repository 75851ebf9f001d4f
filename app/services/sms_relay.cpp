// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sms_relay.h"

#include "app/services/sms_segments.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr int kMostDropped = 64;  // in one turn, so that the service thread is soon free again
constexpr qint64 kBehindAnotherMs = 1'000;
constexpr size_t kMostEarly = 256;
constexpr int kMostUnderway = 200;

bool isUnderway(const SmsSenders& senders, const Uuid& id) {
    return std::any_of(senders.underway.begin(), senders.underway.end(),
                       [&](const auto& each) { return each.id == id; });
}
bool isWrittenTo(const SmsSenders& senders, const QString& phone) {
    return std::any_of(senders.underway.begin(), senders.underway.end(),
                       [&](const auto& each) { return each.to == phone; });
}

bool isFinal(NotificationState state) {
    return state != NotificationState::Queued && state != NotificationState::Sent;
}

QString whyDead(SmsKind kind, const SmsAnswer& answer) {
    const QString what = QString::fromLatin1(wireName(kind));
    if (answer.badNumber)
        return QStringLiteral("An SMS (%1) cannot be sent: the number takes none. Tell the guest in another way.")
            .arg(what);
    return QStringLiteral("An SMS (%1) was refused by every provider, last with: %2").arg(what, answer.inWords);
}

NotificationState shownAs(const OutboxStep& step) {
    switch (step.state) {
        case OutboxState::Sent:
            return NotificationState::Sent;
        case OutboxState::Failed:
            return NotificationState::Dropped;
        case OutboxState::Dead:
            return NotificationState::Failed;
        case OutboxState::Pending:
        case OutboxState::Sending:
            break;
    }
    return NotificationState::Queued;
}

}  // namespace

Status SmsRelay::resume() {
    return m_parts.outbox.endLeases(SmsBox::kOutboxKind, m_parts.clock.now());
}

Result<NextSms> SmsRelay::next(const SmsSenders& senders) {
    const Instant now = m_parts.clock.now();
    NextSms out;
    for (int turn = 0; turn < kMostDropped; ++turn) {
        const auto leased = m_parts.outbox.lease(SmsBox::kOutboxKind, now, now.plusMs(kLeaseMs));
        if (!leased) return tl::make_unexpected(leased.error());
        if (!*leased) break;
        const auto taken = take(**leased, senders, out);
        if (!taken) return tl::make_unexpected(taken.error());
        if (*taken) return out;
    }
    const auto due = m_parts.outbox.nextDue(SmsBox::kOutboxKind);
    if (!due) return tl::make_unexpected(due.error());
    out.dueAt = *due;
    return out;
}

/// @return whether @p out has it now
Result<bool> SmsRelay::take(const LeasedEntry& leased, const SmsSenders& senders, NextSms& out) {
    // Its lease ran out while it is still being sent: it has a new one now.
    if (isUnderway(senders, leased.entry.id)) return false;
    if (const auto sms = m_parts.box.read(leased.entry)) return takeReadable(leased, *sms, senders, out);
    if (auto dropped = drop(leased, {OutboxState::Dead, NotificationState::Failed, "unreadable"}, out); !dropped)
        return tl::make_unexpected(dropped.error());
    return m_parts.alerts.raise(AlertKind::MessageDead, QStringLiteral("A stored SMS cannot be read and is not sent."))
        .map([] { return false; });
}

Result<bool> SmsRelay::takeReadable(const LeasedEntry& leased, const Sms& sms, const SmsSenders& senders,
                                    NextSms& out) {
    using What = SmsBudget::Verdict::What;
    const Instant now = m_parts.clock.now();
    const auto notNow = [](const Status& done) { return done.map([] { return false; }); };
    if (now >= usefulUntil(sms.kind, sms.writtenAt)) return notNow(drop(leased, {.problem = "expired"}, out));
    const bool crowded = m_parts.budget.isLimited() && isWrittenTo(senders, sms.to);
    if (crowded) return notNow(postpone(leased, now.plusMs(kBehindAnotherMs)));
    const auto verdict = m_parts.budget.verdict(sms.to, static_cast<int>(senders.underway.size()));
    if (!verdict) return tl::make_unexpected(verdict.error());
    if (verdict->what == What::Wait) return notNow(postpone(leased, verdict->until));
    if (verdict->what == What::Drop) {
        if (auto dropped = drop(leased, {.problem = verdict->problem}, out); !dropped) return notNow(dropped);
        return notNow(verdict->problem == "daily_cap" ? tellCap() : Status());
    }
    return give(leased, sms, senders, out).map([] { return true; });
}

Status SmsRelay::give(const LeasedEntry& leased, const Sms& sms, const SmsSenders& senders, NextSms& out) {
    const auto notification = m_parts.notifications.find(sms.id);
    if (!notification) return tl::make_unexpected(notification.error());
    LeasedSms given;
    given.id = sms.id;
    given.tries = leased.tries;
    given.tries.unknowns += leased.interrupted ? 1 : 0;
    given.kind = sms.kind;
    given.orderId = sms.orderId;
    given.sms = {leased.entry.key, sms.to, sms.text, {}, usefulUntil(sms.kind, sms.writtenAt)};
    const auto before = *notification ? smsProviderFromStored((*notification)->provider) : std::optional<SmsProvider>();
    given.maybeSent = given.tries.unknowns > 0 && before;
    auto handed = handTo(given, given.maybeSent ? *before : senders.ready.front());
    if (!handed) return tl::make_unexpected(handed.error());
    out.sms = std::move(*handed);
    return {};
}

Result<LeasedSms> SmsRelay::handTo(const LeasedSms& sms, SmsProvider provider) {
    auto notification = m_parts.notifications.find(sms.id);
    if (!notification) return tl::make_unexpected(notification.error());
    LeasedSms handed = sms;
    handed.provider = provider;
    const auto urls = m_parts.budget.rules().statusUrls;
    const auto url = urls.find(provider);
    handed.sms.statusUrl = url != urls.end() ? url->second : QString();
    const Instant until = m_parts.clock.now().plusMs(kLeaseMs);
    if (auto stored = m_parts.outbox.settle(sms.id, {OutboxState::Sending, until, sms.tries, {}}); !stored)
        return tl::make_unexpected(stored.error());
    if (!*notification) return handed;
    (*notification)->provider = storedName(provider);
    if (auto stored = m_parts.notifications.update(**notification); !stored) return tl::make_unexpected(stored.error());
    return handed;
}

Status SmsRelay::postpone(const LeasedEntry& leased, Instant until) {
    OutboxTries tries = leased.tries;
    --tries.attempts;
    tries.unknowns += leased.interrupted ? 1 : 0;
    return m_parts.outbox.settle(leased.entry.id, {OutboxState::Pending, until, tries, {}});
}

Status SmsRelay::drop(const LeasedEntry& leased, const Fate& fate, NextSms& out) {
    ++out.dropped;
    const Instant now = m_parts.clock.now();
    if (auto stored = m_parts.outbox.settle(leased.entry.id, {fate.state, now, leased.tries, fate.problem}); !stored)
        return stored;
    auto notification = m_parts.notifications.find(leased.entry.id);
    if (!notification) return tl::make_unexpected(notification.error());
    if (!*notification) return {};
    (*notification)->status = fate.shown;
    return m_parts.notifications.update(**notification);
}

Result<OutboxStep> SmsRelay::settle(const LeasedSms& sms, const SmsAnswer& answer, quint32 random) {
    OutboxStep step = stepAfter(answer, sms.tries, m_parts.clock.now(), random);
    // Looked at once more when its use is past, so that it is dropped then.
    if (step.state == OutboxState::Pending) step.nextAt = std::min(step.nextAt, sms.sms.usefulUntil);
    if (answer.optedOut) step.state = OutboxState::Failed;
    if (auto stored = m_parts.outbox.settle(sms.id, step); !stored) return tl::make_unexpected(stored.error());
    if (answer.optedOut)
        if (auto stored = m_parts.notifications.optOut(sms.sms.to, m_parts.clock.now()); !stored)
            return tl::make_unexpected(stored.error());
    if (auto kept = keep(sms, answer, step); !kept) return tl::make_unexpected(kept.error());
    if (step.state == OutboxState::Dead)
        if (auto told = m_parts.alerts.raise(AlertKind::MessageDead, whyDead(sms.kind, answer), {sms.orderId, {}});
            !told)
            return tl::make_unexpected(told.error());
    return step;
}

Status SmsRelay::keep(const LeasedSms& sms, const SmsAnswer& answer, const OutboxStep& step) {
    auto found = m_parts.notifications.find(sms.id);
    if (!found) return tl::make_unexpected(found.error());
    if (!*found) return {};
    OrderNotification& notification = **found;
    const bool leaves = step.state == OutboxState::Sent && notification.status == NotificationState::Queued;
    if (!isFinal(notification.status)) notification.status = shownAs(step);
    notification.provider = storedName(sms.provider);
    notification.response = answer.code.isEmpty() ? step.problem : answer.code;
    if (!answer.messageId.isEmpty()) notification.messageId = answer.messageId;
    notification.segments = answer.segments > 0 ? answer.segments : smsSize(sms.sms.text).segments;
    if (!answer.cost.isEmpty()) notification.cost = answer.cost;
    if (leaves) notification.sentAt = m_parts.clock.now();
    notification.retryCount = std::max(0, sms.tries.attempts - 1);
    if (auto stored = m_parts.notifications.update(notification); !stored) return stored;
    if (leaves)
        if (auto counted = m_parts.notifications.countSent(sms.orderId); !counted) return counted;
    for (const DeliveryReport& early : m_early)
        if (early.provider == sms.provider && early.messageId == answer.messageId && !answer.messageId.isEmpty())
            return apply(std::move(notification), early);
    return {};
}

Status SmsRelay::report(const DeliveryReport& report) {
    if (report.messageId.isEmpty()) return {};
    auto found = m_parts.notifications.ofMessage(storedName(report.provider), report.messageId);
    if (!found) return tl::make_unexpected(found.error());
    if (*found) return apply(std::move(**found), report);
    m_early.push_front(report);
    if (m_early.size() > kMostEarly) m_early.pop_back();
    return {};
}

/// Delivered and failed are final, whatever comes after them.
Status SmsRelay::apply(OrderNotification notification, const DeliveryReport& report) {
    if (report.optedOut && !notification.recipientPhone.isEmpty())
        if (auto stored = m_parts.notifications.optOut(notification.recipientPhone, m_parts.clock.now()); !stored)
            return stored;
    if (isFinal(notification.status)) return {};
    notification.response = report.word;
    if (report.state == DeliveryState::Failed) notification.status = NotificationState::Failed;
    if (report.state == DeliveryState::Delivered) {
        notification.status = NotificationState::Delivered;
        notification.deliveredAt = m_parts.clock.now();
    }
    return m_parts.notifications.update(notification);
}

Status SmsRelay::tellCap() {
    return m_parts.alerts.raise(
        AlertKind::ProviderFault,
        QStringLiteral("The limit of %1 SMS a day is reached: guests get none until the next business day. "
                       "SMS_DAILY_CAP sets the limit.")
            .arg(m_parts.budget.rules().dailyCap));
}

Result<std::vector<OrderNotification>> SmsRelay::underway(int minutes) {
    return m_parts.notifications.underway(m_parts.clock.now().plusMinutes(-minutes), kMostUnderway);
}

Status SmsRelay::purge() {
    return m_parts.box.purge();
}

}  // namespace frontdesk

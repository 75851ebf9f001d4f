// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/message_book.h"

#include "app/services/mail_schedule.h"
#include "app/services/sms_relay.h"

#include <algorithm>
#include <limits>

namespace frontdesk {
namespace {

constexpr qsizetype kDigitsFirst = 4;  // "+233"
constexpr qsizetype kDigitsLast = 4;

QString shortPhone(const QString& e164) {
    if (e164.size() <= kDigitsFirst + kDigitsLast) return QStringLiteral("•••");
    return e164.left(kDigitsFirst) + QStringLiteral("•••") + e164.right(kDigitsLast);
}

QString shortAddress(const QString& email) {
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    return email.left(at > 0 ? 1 : 0) + QStringLiteral("•••") + email.mid(std::max<qsizetype>(at, 0));
}

MessageState stateOf(OutboxState state) {
    switch (state) {
        case OutboxState::Pending:
            return MessageState::Waiting;
        case OutboxState::Sending:
            return MessageState::Sending;
        case OutboxState::Sent:
            return MessageState::Sent;
        case OutboxState::Failed:
            return MessageState::Dropped;
        case OutboxState::Dead:
            break;
    }
    return MessageState::Failed;
}

/// What a provider reported after it took the message.
MessageState withReport(MessageState sent, NotificationState reported) {
    if (sent != MessageState::Sent) return sent;
    if (reported == NotificationState::Delivered) return MessageState::Delivered;
    return reported == NotificationState::Failed ? MessageState::Failed : MessageState::Sent;
}

/// One that is in nobody's hands.
bool isHeld(OutboxState state) {
    return state == OutboxState::Pending || state == OutboxState::Failed || state == OutboxState::Dead;
}

Status checkReader(const Caller& caller) {
    if (isAllowed(caller, Permission::ReadNotifications)) return {};
    return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not see what was sent."));
}

}  // namespace

Status MessageBook::addSms(const OutboxRecord& record, ListedMessage& out, Instant& useful) const {
    const auto sms = m_parts.smsBox.read(record.entry);
    if (!sms) return failure(ErrorCode::NotFound);
    const auto notification = m_parts.notifications.find(sms->id);
    if (!notification) return tl::make_unexpected(notification.error());
    out.kind = wireName(sms->kind);
    out.orderId = sms->orderId;
    out.recipient = shortPhone(sms->to);
    out.text = sms->text;
    useful = usefulUntil(sms->kind, sms->writtenAt);
    if (!*notification) return {};
    out.provider = (*notification)->provider;
    out.state = withReport(out.state, (*notification)->status);
    const bool failedLater = out.state == MessageState::Failed && record.step.state == OutboxState::Sent;
    if (failedLater) out.problem = (*notification)->response;
    return {};
}

Result<std::optional<ListedMessage>> MessageBook::listed(const OutboxRecord& record) const {
    ListedMessage out;
    out.id = record.entry.id;
    out.sms = record.entry.kind == SmsBox::kOutboxKind;
    out.state = stateOf(record.step.state);
    out.problem = record.step.problem;
    out.attempts = record.step.tries.attempts;
    out.writtenAt = record.entry.createdAt;
    if (out.state == MessageState::Waiting) out.nextAt = record.step.nextAt;
    std::optional<Instant> useful;
    if (out.sms) {
        Instant until;
        const auto added = addSms(record, out, until);
        if (!added && added.error().code == ErrorCode::NotFound) return std::optional<ListedMessage>();
        if (!added) return tl::make_unexpected(added.error());
        useful = until;
    } else {
        const auto mail = m_parts.mailbox.read(record.entry);
        if (!mail) return std::optional<ListedMessage>();
        out.kind = wireName(mail->kind);
        out.orderId = mail->orderId;
        out.recipient = shortAddress(mail->to);
        out.text = mail->subject;
        useful = usefulUntil(mail->kind, mail->writtenAt);
    }
    // What nobody could use any more, and what the guest does not want, is not sent however often somebody asks.
    const bool wanted = (!useful || m_parts.clock.now() < *useful) && out.problem != "opted_out";
    out.mayRetry = isHeld(record.step.state) && wanted;
    return std::optional(std::move(out));
}

Result<std::vector<ListedMessage>> MessageBook::recent(int limit, const Caller& caller) {
    if (auto allowed = checkReader(caller); !allowed) return tl::make_unexpected(allowed.error());
    std::vector<OutboxRecord> records;
    for (const QByteArray& kind : {SmsBox::kOutboxKind, Mailbox::kOutboxKind}) {
        auto some = m_parts.outbox.records(kind, limit);
        if (!some) return tl::make_unexpected(some.error());
        records.insert(records.end(), std::make_move_iterator(some->begin()), std::make_move_iterator(some->end()));
    }
    std::stable_sort(records.begin(), records.end(), [](const OutboxRecord& left, const OutboxRecord& right) {
        return left.entry.createdAt > right.entry.createdAt;
    });
    std::vector<ListedMessage> out;
    for (const OutboxRecord& record : records) {
        if (out.size() == static_cast<size_t>(limit)) break;
        auto message = listed(record);
        if (!message) return tl::make_unexpected(message.error());
        if (*message) out.push_back(std::move(**message));
    }
    return out;
}

Status MessageBook::retry(const Uuid& id, const Caller& caller) {
    if (auto allowed = checkReader(caller); !allowed) return allowed;
    const auto record = m_parts.outbox.find(id);
    if (!record) return tl::make_unexpected(record.error());
    if (!*record) return failure(ErrorCode::NotFound, QStringLiteral("There is no such message."));
    const auto message = listed(**record);
    if (!message) return tl::make_unexpected(message.error());
    if (!*message) return failure(ErrorCode::NotFound, QStringLiteral("There is no such message."));
    if (!(*message)->mayRetry)
        return failure(ErrorCode::IllegalTransition, QStringLiteral("The message has left, or is of no use any more."));
    const Instant now = m_parts.clock.now();
    // Of one that waits, doubt whether it has arrived stays.
    const bool waits = (*record)->step.state == OutboxState::Pending;
    OutboxTries tries = waits ? (*record)->step.tries : OutboxTries{(*record)->step.tries.attempts, 0, 0};
    if (auto stored = m_parts.outbox.settle(id, {OutboxState::Pending, now, tries, (*record)->step.problem}); !stored)
        return stored;
    if (!(*message)->sms) {
        m_parts.announcements.add(MailQueued{});
    } else {
        auto notification = m_parts.notifications.find(id);
        if (!notification) return tl::make_unexpected(notification.error());
        if (*notification) {
            (*notification)->status = NotificationState::Queued;
            if (auto stored = m_parts.notifications.update(**notification); !stored) return stored;
        }
        m_parts.announcements.add(SmsQueued{});
    }
    return m_parts.audit.append({now, caller.actor(), "message.retried", "message:" + id.text(), {}});
}

}  // namespace frontdesk

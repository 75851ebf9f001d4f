// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outbox_relay.h"

#include "app/services/mail_html.h"
#include "app/services/mail_schedule.h"

namespace frontdesk {
namespace {

constexpr int kMostDropped = 64;  // in one turn, so that the service thread is soon free again
constexpr qint64 kKeptMinutes = 30 * 24 * 60;
constexpr char kFaultBegins[] = "E-mails are not leaving: ";

OutgoingMail outgoingOf(const Mail& mail, const QByteArray& key, const QString& restaurant) {
    return {mail.to, mail.name, restaurant, mail.subject, mail.text, mailHtml(mail), key, mail.writtenAt, {}};
}

QString whyDead(MailKind kind, const SendOutcome& outcome) {
    const QString what = QString::fromLatin1(wireName(kind));
    if (outcome.result == SendResult::Rejected && outcome.reply == 0)
        return QStringLiteral("An e-mail (%1) cannot be sent: %2").arg(what, outcome.inWords);
    if (outcome.result == SendResult::Rejected)
        return QStringLiteral("An e-mail (%1) was refused by the mail server with reply %2. The address may be wrong.")
            .arg(what)
            .arg(outcome.reply);
    if (outcome.result == SendResult::Deferred)
        return QStringLiteral("An e-mail (%1) was put off by the mail server for a day, last with reply %2.")
            .arg(what)
            .arg(outcome.reply);
    return QStringLiteral("An e-mail (%1) could not be handed to the mail server for a week.").arg(what);
}

}  // namespace

Status OutboxRelay::resume() {
    return m_parts.outbox.endLeases(Mailbox::kOutboxKind, m_parts.clock.now());
}

Result<NextMail> OutboxRelay::next() {
    const Instant now = m_parts.clock.now();
    NextMail out;
    while (out.dropped < kMostDropped) {
        const auto leased = m_parts.outbox.lease(Mailbox::kOutboxKind, now, now.plusMs(kLeaseMs));
        if (!leased) return tl::make_unexpected(leased.error());
        if (!*leased) break;
        const auto taken = take(**leased, out);
        if (!taken) return tl::make_unexpected(taken.error());
        if (*taken) return out;
    }
    const auto due = m_parts.outbox.nextDue(Mailbox::kOutboxKind);
    if (!due) return tl::make_unexpected(due.error());
    out.dueAt = *due;
    return out;
}

Result<bool> OutboxRelay::take(const LeasedEntry& leased, NextMail& out) {
    const OutboxEntry& entry = leased.entry;
    const auto notNow = [](const Status& done) { return done.map([] { return false; }); };
    const std::optional<Mail> mail = m_parts.mailbox.read(entry);
    if (!mail) {
        ++out.dropped;
        if (auto dropped = drop(leased, OutboxState::Dead, "unreadable"); !dropped) return notNow(dropped);
        return notNow(tellDead(QStringLiteral("A stored e-mail cannot be read and is not sent.")));
    }
    const auto useful = usefulUntil(mail->kind, entry.createdAt);
    if (useful && m_parts.clock.now() >= *useful) {
        ++out.dropped;
        return notNow(drop(leased, OutboxState::Failed, "expired"));
    }
    OutgoingMail outgoing = outgoingOf(*mail, entry.key, m_parts.restaurant->name);
    if (!mail->attachment.isNull()) {
        auto file = m_parts.invoices.file(mail->attachment);
        if (!file) return tl::make_unexpected(file.error());
        if (!*file) return notNow(waitForFile(leased));
        if ((*file)->size() > kLargestFile) {
            ++out.dropped;
            if (auto dropped = drop(leased, OutboxState::Dead, "too_large"); !dropped) return notNow(dropped);
            return notNow(tellDead(QStringLiteral("A document is too large to be sent by e-mail.")));
        }
        outgoing.attachment = MailAttachment{mail->fileName, "application/pdf", std::move(**file)};
    }
    out.mail = LeasedMail{entry.id, leased.tries, mail->kind, std::move(outgoing)};
    return true;
}

/// Documents are drawn after they are issued.
Status OutboxRelay::waitForFile(const LeasedEntry& leased) {
    const Instant now = m_parts.clock.now();
    if (now >= leased.entry.createdAt.plusMinutes(kDrawingDays * 24 * 60)) {
        if (auto dropped = drop(leased, OutboxState::Dead, "no_file"); !dropped) return dropped;
        return tellDead(QStringLiteral("A document could not be drawn and was not sent by e-mail."));
    }
    OutboxTries tries = leased.tries;
    --tries.attempts;
    return m_parts.outbox.settle(leased.entry.id,
                                 {OutboxState::Pending, now.plusMs(kDrawingMs), tries, "waits_for_file"});
}

Status OutboxRelay::drop(const LeasedEntry& leased, OutboxState state, const QByteArray& problem) {
    return m_parts.outbox.settle(leased.entry.id, {state, m_parts.clock.now(), leased.tries, problem});
}

Result<OutboxStep> OutboxRelay::settle(const LeasedMail& mail, const SendOutcome& outcome, qint64 pauseMs) {
    const OutboxStep step = stepAfter(outcome, mail.tries, mail.mail.written, m_parts.clock.now(), pauseMs);
    if (auto stored = m_parts.outbox.settle(mail.id, step); !stored) return tl::make_unexpected(stored.error());
    if (step.state == OutboxState::Dead)
        if (auto told = tellDead(whyDead(mail.kind, outcome)); !told) return tl::make_unexpected(told.error());
    return step;
}

Status OutboxRelay::tellDead(const QString& what) {
    return m_parts.alerts.raise(AlertKind::MessageDead, what);
}

Status OutboxRelay::reportFault(const QString& inWords) {
    return m_parts.alerts.raise(AlertKind::ProviderFault, QLatin1String(kFaultBegins) + inWords);
}

Status OutboxRelay::reportRecovery() {
    return m_parts.alerts.recovered(AlertKind::ProviderFault, QLatin1String(kFaultBegins));
}

Status OutboxRelay::purge() {
    return m_parts.outbox.purge(Mailbox::kOutboxKind, m_parts.clock.now().plusMinutes(-kKeptMinutes));
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/invoice_store.h"
#include "app/ports/mail_transport.h"
#include "app/ports/outbox_store.h"
#include "app/services/alerts.h"
#include "app/services/mailbox.h"

#include <optional>

namespace frontdesk {

/// A message taken out of the outbox to be sent.
struct LeasedMail {
    Uuid id;
    OutboxTries tries;
    MailKind kind = MailKind::VerifyEmail;
    OutgoingMail mail;
};
struct NextMail {
    std::optional<LeasedMail> mail;  ///< nullopt: none is due
    std::optional<Instant> dueAt;    ///< then: when one is, if nothing is added
    int dropped = 0;                 ///< messages that were past their use (DI-22)
};

/// The outbox's way out for e-mails: takes what is due and keeps what became of it. An entry is marked as being sent,
/// with a lease of 60 s, before its first byte goes; after a crash in between it is sent again under the same
/// Message-ID (DI-21). Sending itself is the caller's, on a thread that may wait. Service thread only.
class OutboxRelay {
public:
    struct Parts {
        OutboxStore& outbox;
        InvoiceStore& invoices;
        const Mailbox& mailbox;
        Alerts& alerts;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit OutboxRelay(Parts parts) : m_parts(std::move(parts)) {}

    static constexpr qint64 kLeaseMs = 60'000;
    /// How often a message looks whether its document is drawn, and for how long.
    static constexpr qint64 kDrawingMs = 2'000;
    static constexpr qint64 kDrawingDays = 7;
    /// What most mail servers take, less what base64 adds.
    static constexpr qsizetype kLargestFile = 10'000'000;

    /// Makes due what an earlier run was sending when it ended. Before the first next().
    [[nodiscard]] Status resume();
    [[nodiscard]] Result<NextMail> next();
    /// @param pauseMs how long the queue rests after @p outcome
    /// @return what the entry is now; one that is dead has raised an alert
    [[nodiscard]] Result<OutboxStep> settle(const LeasedMail& mail, const SendOutcome& outcome, qint64 pauseMs);
    /// No message gets out, and why. Raises one alert.
    [[nodiscard]] Status reportFault(const QString& inWords);
    /// Messages get out again: resolves that alert.
    [[nodiscard]] Status reportRecovery();
    /// Removes what was done with a month ago.
    [[nodiscard]] Status purge();

private:
    /// @return whether @p out has it now; else it was dropped, or waits
    [[nodiscard]] Result<bool> take(const LeasedEntry& leased, NextMail& out);
    [[nodiscard]] Status waitForFile(const LeasedEntry& leased);
    [[nodiscard]] Status drop(const LeasedEntry& leased, OutboxState state, const QByteArray& problem);
    [[nodiscard]] Status tellDead(const QString& what);

    const Parts m_parts;
};

}  // namespace frontdesk

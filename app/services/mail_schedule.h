// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/mail_transport.h"
#include "app/ports/outbox_store.h"
#include "app/services/mailbox.h"

namespace frontdesk {

/// When e-mails are tried again and when they are given up (DI-22). Pure functions of values. Any thread.

/// 1 s · 2^n with full jitter: a random time up to that, at most 15 minutes.
/// @param failures in a row so far, at least 1 @param random spread evenly
[[nodiscard]] qint64 backOffMs(int failures, quint32 random);

/// Until when a message is of use: a link is until its token ends. nullopt: always.
[[nodiscard]] std::optional<Instant> usefulUntil(MailKind kind, Instant writtenAt);

/// What becomes of an entry after @p outcome. A server that puts it off is asked again after 1, 5, 15 and 60 minutes,
/// then every 4 hours for a day. What may have arrived is repeated once. What never reached the server waits for
/// @p pauseMs; after a week it is given up.
/// @param tries the attempt that @p outcome is of included
[[nodiscard]] OutboxStep stepAfter(const SendOutcome& outcome, const OutboxTries& tries, Instant writtenAt, Instant now,
                                   qint64 pauseMs);

/// The pace of a whole queue: one server that is away or refuses us is not asked once for every message. A value.
class QueuePace {
public:
    /// Faults in a row that make the queue pause and a manager hear of it.
    static constexpr int kPatience = 5;
    static constexpr qint64 kFaultPauseMs = 15 * 60'000;

    /// Takes note of an outcome. @return how long nothing should be sent; 0: go on
    qint64 note(const SendOutcome& outcome, Instant now, quint32 random);
    [[nodiscard]] bool isPaused(Instant now) const { return now < m_pausedUntil; }
    [[nodiscard]] Instant pausedUntil() const { return m_pausedUntil; }
    /// Whether a manager should know.
    [[nodiscard]] bool isFaulty() const { return m_faults >= kPatience; }

private:
    int m_faults = 0;  ///< in a row
    Instant m_pausedUntil;
};

}  // namespace frontdesk

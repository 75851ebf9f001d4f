// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/result.h"
#include "app/domain/time.h"

#include <optional>
#include <vector>

namespace frontdesk {

/// Messages and calls to the outside, written with their cause.
struct OutboxEntry {
    Uuid id;
    QByteArray kind;       ///< "sms", "email", "payment"
    QByteArray aggregate;  ///< "order:<id>", "email:<hash>": entries of one aggregate and kind leave in order
    int payloadVersion = 1;
    QByteArray payload;  ///< JSON
    QByteArray key;      ///< given to the provider
    Instant createdAt;
};

/// Failed: dropped, since its use was past. Dead: given up, somebody has to look.
enum class OutboxState { Pending, Sending, Sent, Failed, Dead };
[[nodiscard]] QByteArray storedName(OutboxState state);
[[nodiscard]] std::optional<OutboxState> outboxStateFromStored(QByteArrayView name);

/// How often an entry was tried, and what came of it.
struct OutboxTries {
    int attempts = 0;  ///< the present one included
    int refusals = 0;  ///< the provider asked to come back later
    int unknowns = 0;  ///< nobody knows whether it left
    friend bool operator==(const OutboxTries&, const OutboxTries&) = default;
};
/// What became of an attempt.
struct OutboxStep {
    OutboxState state = OutboxState::Pending;
    Instant nextAt;  ///< of a pending entry
    OutboxTries tries;
    QByteArray problem;  ///< a short code, without personal data; empty if there is none
    friend bool operator==(const OutboxStep&, const OutboxStep&) = default;
};
struct LeasedEntry {
    OutboxEntry entry;
    OutboxTries tries;
    bool interrupted = false;  ///< a lease before ended without a word of what became of the entry
};
/// An entry as it is now; of one that is being sent, nextAt is the end of its lease.
struct OutboxRecord {
    OutboxEntry entry;
    OutboxStep step;
};

/// One instance per connection, used on that connection's thread.
class OutboxStore {
public:
    virtual ~OutboxStore() = default;
    [[nodiscard]] virtual Status insert(const OutboxEntry& entry) = 0;
    [[nodiscard]] virtual Result<int> waiting() = 0;
    /// Entries of @p kind whatever became of them, newest first.
    [[nodiscard]] virtual Result<std::vector<OutboxEntry>> recent(const QByteArray& kind, int limit) = 0;
    /// The same with what became of them.
    [[nodiscard]] virtual Result<std::vector<OutboxRecord>> records(const QByteArray& kind, int limit) = 0;
    [[nodiscard]] virtual Result<std::optional<OutboxRecord>> find(const Uuid& id) = 0;
    /// Whether an entry with this key was written.
    [[nodiscard]] virtual Result<bool> holds(const QByteArray& key) = 0;
    /// Removes all entries of @p aggregate, sent or not.
    [[nodiscard]] virtual Status removeOf(const QByteArray& aggregate) = 0;

    /// Takes the entry of @p kind that is due first, and marks it as being sent. One whose lease ran out is due again;
    /// none is before an older one of its kind and aggregate is done.
    /// @param until when the lease ends @return nullopt if none is due
    [[nodiscard]] virtual Result<std::optional<LeasedEntry>> lease(const QByteArray& kind, Instant now,
                                                                   Instant until) = 0;
    /// When lease() finds something, if nothing is added; nullopt: never.
    [[nodiscard]] virtual Result<std::optional<Instant>> nextDue(const QByteArray& kind) = 0;
    /// Stores what became of an attempt; fine if the entry is gone.
    [[nodiscard]] virtual Status settle(const Uuid& id, const OutboxStep& step) = 0;
    /// Ends all leases of @p kind: who held them is no more.
    [[nodiscard]] virtual Status endLeases(const QByteArray& kind, Instant now) = 0;
    /// Removes entries that are sent, dropped or dead, and were written before @p before.
    [[nodiscard]] virtual Status purge(const QByteArray& kind, Instant before) = 0;
};

}  // namespace frontdesk

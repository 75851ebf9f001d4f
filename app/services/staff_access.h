// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/customer_store.h"
#include "app/ports/records.h"
#include "app/services/alerts.h"

#include <functional>

namespace frontdesk {

/// Checks and makes PIN hashes. Any thread.
struct PinHasher {
    std::function<QByteArray(const QString& pin)> hash;  ///< Argon2id, m = 19 MiB: some 30 ms
    /// Whether @p stored is of this PIN by its keyed hash: microseconds, and no proof.
    std::function<bool(const QString& pin, const QByteArray& stored)> resembles;
    std::function<bool(const QString& pin, const QByteArray& stored)> verify;  ///< both halves: some 30 ms
};

/// Where a PIN is typed. Wrong ones are counted there, over restarts.
struct PinPad {
    QByteArray key;  ///< a paired device's id, or "counter"
    QString name;    ///< for people
};

/// Who stands at the counter or at a paired device. Service thread only, but for verify().
class StaffAccess {
public:
    struct Parts {
        StaffStore& staff;
        FailureStore& failures;
        AuditLog& audit;
        Alerts& alerts;
        Announcements& announcements;
        const Clock& clock;
    };
    StaffAccess(const Parts& parts, PinHasher hasher);

    /// The member with this PIN, in one go: some 30 ms on a match. Five wrong PINs in a row lock @p device for 30 s,
    /// then 60 s, … at most 15 min, and alert the manager.
    /// @return InvalidCode, which stands: what it counted is kept; TooManyAttempts with retryAfterSeconds
    [[nodiscard]] Result<StaffMember> byPin(const QString& pin, const QString& device);

    /// The same in three steps, for callers that must not hold up the service thread: whose PIN it seems to be,
    [[nodiscard]] Result<StaffMember> lookUp(const QString& pin, const PinPad& pad);
    /// then, on any thread, whether it is,
    [[nodiscard]] bool verify(const QString& pin, const StaffMember& member) const;
    /// then what follows from it.
    [[nodiscard]] Result<StaffMember> conclude(const StaffId& id, bool verified, const PinPad& pad);

    /// The first active member of @p role, for `staff-token` and the demo's sign-in. @return NotFound
    [[nodiscard]] Result<StaffMember> firstOf(StaffRole role);
    [[nodiscard]] Result<std::vector<StaffMember>> all();
    /// @return ValidationFailed unless the PIN is 4 to 8 digits, not easily guessed and nobody else's
    [[nodiscard]] Status add(const QString& name, StaffRole role, const QString& pin, const StaffId& id);
    /// Lets a member go, or in again; tokens of who goes end at once.
    /// @return Forbidden, NotFound, Conflict for the last active owner
    [[nodiscard]] Result<StaffMember> setActive(const StaffId& id, bool active, const Caller& caller);

private:
    [[nodiscard]] Result<StaffMember> refuse(const PinPad& pad, FailureCount count);
    [[nodiscard]] Status tellOfSeries(const PinPad& pad);
    [[nodiscard]] Result<std::optional<StaffMember>> find(const StaffId& id);

    const Parts m_parts;
    const PinHasher m_hasher;
};

/// The caller a signed-in member is.
[[nodiscard]] Caller callerOf(const StaffMember& member, const QString& device);

}  // namespace frontdesk

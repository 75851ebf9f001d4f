// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/records.h"

#include <functional>
#include <map>

namespace frontdesk {

/// Checks and makes PIN hashes (Argon2id, m = 19 MiB). Slow on purpose: some 30 ms. Any thread.
struct PinHasher {
    std::function<QByteArray(const QString& pin)> hash;
    std::function<bool(const QString& pin, const QByteArray& phc)> verify;
};

/// Who stands at the counter. Service thread only.
class StaffAccess {
public:
    StaffAccess(StaffStore& staff, AuditLog& audit, const Clock& clock, PinHasher hasher);

    /// The member with this PIN. Five wrong PINs lock the device for 30 s, then 60 s, … at most 15 min.
    /// @return InvalidCode, or TooManyAttempts with retryAfterSeconds
    [[nodiscard]] Result<StaffMember> byPin(const QString& pin, const QString& device);
    /// The first active member of @p role, for `staff-token` and the demo's sign-in. @return NotFound
    [[nodiscard]] Result<StaffMember> firstOf(StaffRole role);
    [[nodiscard]] Result<std::vector<StaffMember>> all();
    /// @return ValidationFailed unless the PIN is 4 to 8 digits, not easily guessed and nobody else's
    [[nodiscard]] Status add(const QString& name, StaffRole role, const QString& pin, const StaffId& id);

private:
    struct Failures {
        int inARow = 0;
        Instant lockedUntil;
    };
    StaffStore& m_staff;
    AuditLog& m_audit;
    const Clock& m_clock;
    PinHasher m_hasher;
    std::map<QString, Failures> m_failures;  ///< by device
};

/// The caller a signed-in member is.
[[nodiscard]] Caller callerOf(const StaffMember& member, const QString& device);

}  // namespace frontdesk

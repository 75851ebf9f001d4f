// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/staff_access.h"

#include <algorithm>
#include <array>

namespace frontdesk {
namespace {

constexpr int kTriesBeforeLock = 5;
constexpr qint64 kFirstLockMs = 30'000;
constexpr qint64 kLongestLockMs = 15 * 60'000;
constexpr int kShortestPin = 4;
constexpr int kLongestPin = 8;

/// How long a device is locked after @p wrong wrong PINs in a row (SR-22).
qint64 lockMs(int wrong) {
    if (wrong < kTriesBeforeLock) return 0;
    const int doublings = std::min(wrong - kTriesBeforeLock, 10);
    return std::min(kFirstLockMs << doublings, kLongestLockMs);
}

/// One digit over and over, or a run up or down.
bool isEasilyGuessed(const QString& pin) {
    const auto step = [&](qsizetype i) { return pin[i + 1].unicode() - pin[i].unicode(); };
    const int first = step(0);
    if (std::abs(first) > 1) return false;
    for (qsizetype i = 1; i + 1 < pin.size(); ++i)
        if (step(i) != first) return false;
    return true;
}

}  // namespace

StaffAccess::StaffAccess(StaffStore& staff, AuditLog& audit, const Clock& clock, PinHasher hasher)
    : m_staff(staff), m_audit(audit), m_clock(clock), m_hasher(std::move(hasher)) {}

Result<StaffMember> StaffAccess::byPin(const QString& pin, const QString& device) {
    Failures& failures = m_failures[device];
    const Instant now = m_clock.now();
    if (now < failures.lockedUntil) {
        Error error{ErrorCode::TooManyAttempts, QStringLiteral("Too many wrong PINs on this device."), {}, {}, {}, 0};
        error.retryAfterSeconds = static_cast<int>((failures.lockedUntil.ms - now.ms + 999) / 1000);
        return tl::make_unexpected(error);
    }
    const auto members = m_staff.all();
    if (!members) return tl::make_unexpected(members.error());
    for (const StaffMember& member : *members) {
        if (!member.active || !m_hasher.verify(pin, member.pinHash)) continue;
        failures = {};
        if (auto noted = m_audit.append(
                {now, callerOf(member, device).actor(), "staff.signed_in", "device:" + device.toUtf8(), {}});
            !noted)
            return tl::make_unexpected(noted.error());
        return member;
    }
    ++failures.inARow;
    if (const qint64 lock = lockMs(failures.inARow); lock > 0) failures.lockedUntil = now.plusMs(lock);
    return failure(ErrorCode::InvalidCode, QStringLiteral("No member of staff has this PIN."));
}

Result<StaffMember> StaffAccess::firstOf(StaffRole role) {
    const auto members = m_staff.all();
    if (!members) return tl::make_unexpected(members.error());
    for (const StaffMember& member : *members)
        if (member.active && member.role == role) return member;
    return failure(ErrorCode::NotFound, QStringLiteral("No active member of staff has this role."));
}

Result<std::vector<StaffMember>> StaffAccess::all() {
    return m_staff.all();
}

Status StaffAccess::add(const QString& name, StaffRole role, const QString& pin, const StaffId& id) {
    const QString field = QStringLiteral("pin");
    const bool digits =
        std::all_of(pin.begin(), pin.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (!digits || pin.size() < kShortestPin || pin.size() > kLongestPin)
        return invalidField(field, "invalid_pin", QStringLiteral("A PIN is 4 to 8 digits."));
    if (isEasilyGuessed(pin))
        return invalidField(field, "too_simple", QStringLiteral("This PIN is too easily guessed."));
    const auto members = m_staff.all();
    if (!members) return tl::make_unexpected(members.error());
    for (const StaffMember& member : *members)
        if (member.id != id && m_hasher.verify(pin, member.pinHash))
            return invalidField(field, "taken", QStringLiteral("Choose another PIN."));
    return m_staff.save({id, name, role, true, m_hasher.hash(pin)});
}

Caller callerOf(const StaffMember& member, const QString& device) {
    Caller caller;
    caller.kind = Caller::Kind::Staff;
    caller.role = member.role;
    caller.staffId = member.id;
    caller.name = member.name;
    caller.device = device;
    return caller;
}

}  // namespace frontdesk

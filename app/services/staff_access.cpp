// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/staff_access.h"

#include "app/services/pin_rules.h"

#include <algorithm>

namespace frontdesk {
namespace {

QByteArray countKey(const PinPad& pad) {
    return "pin:" + pad.key;
}

tl::unexpected<Error> locked(const FailureCount& count, Instant now) {
    Error error{ErrorCode::TooManyAttempts, QStringLiteral("Too many wrong PINs on this device."), {}, {}, {}, 0};
    error.retryAfterSeconds = static_cast<int>((count.lockedUntil.ms - now.ms + 999) / 1000);
    return tl::make_unexpected(std::move(error));
}

bool isLastOwner(const StaffMember& member, const std::vector<StaffMember>& all) {
    return member.role == StaffRole::Owner && std::none_of(all.begin(), all.end(), [&](const StaffMember& other) {
               return other.id != member.id && other.active && other.role == StaffRole::Owner;
           });
}

}  // namespace

StaffAccess::StaffAccess(const Parts& parts, PinHasher hasher) : m_parts(parts), m_hasher(std::move(hasher)) {}

Result<StaffMember> StaffAccess::byPin(const QString& pin, const QString& device) {
    const PinPad pad{device.toUtf8(), device};
    const auto found = lookUp(pin, pad);
    return found ? conclude(found->id, verify(pin, *found), pad) : found;
}

Result<StaffMember> StaffAccess::lookUp(const QString& pin, const PinPad& pad) {
    const auto count = m_parts.failures.find(countKey(pad));
    if (!count) return tl::make_unexpected(count.error());
    const Instant now = m_parts.clock.now();
    if (now < count->lockedUntil) return locked(*count, now);
    const auto members = m_parts.staff.all();
    if (!members) return tl::make_unexpected(members.error());
    for (const StaffMember& member : *members)
        if (member.active && m_hasher.resembles(pin, member.pinHash)) return member;
    return refuse(pad, *count);
}

bool StaffAccess::verify(const QString& pin, const StaffMember& member) const {
    return m_hasher.verify(pin, member.pinHash);
}

Result<StaffMember> StaffAccess::conclude(const StaffId& id, bool verified, const PinPad& pad) {
    const auto count = m_parts.failures.find(countKey(pad));
    if (!count) return tl::make_unexpected(count.error());
    const auto member = find(id);
    if (!member) return tl::make_unexpected(member.error());
    if (!verified || !*member || !(*member)->active) return refuse(pad, *count);
    if (count->inARow > 0)
        if (auto cleared = m_parts.failures.clear(countKey(pad)); !cleared) return tl::make_unexpected(cleared.error());
    const auto noted = m_parts.audit.append(
        {m_parts.clock.now(), callerOf(**member, pad.name).actor(), "staff.signed_in", "device:" + pad.key, {}});
    if (!noted) return tl::make_unexpected(noted.error());
    return **member;
}

Result<StaffMember> StaffAccess::refuse(const PinPad& pad, FailureCount count) {
    const Instant now = m_parts.clock.now();
    ++count.inARow;
    count.changedAt = now;
    if (const qint64 lock = pinLockMs(count.inARow); lock > 0) count.lockedUntil = now.plusMs(lock);
    if (auto saved = m_parts.failures.save(countKey(pad), count); !saved) return tl::make_unexpected(saved.error());
    if (count.inARow == kPinTries)
        if (auto told = tellOfSeries(pad); !told) return tl::make_unexpected(told.error());
    Error error{ErrorCode::InvalidCode, QStringLiteral("No member of staff has this PIN."), {}, {}, {}, 0};
    error.stands = true;
    return tl::make_unexpected(std::move(error));
}

Status StaffAccess::tellOfSeries(const PinPad& pad) {
    const QByteArray device = "device:" + pad.key;
    if (auto noted = m_parts.audit.append({m_parts.clock.now(), device, "staff.pin_series", device, {}}); !noted)
        return noted;
    return m_parts.alerts.raise(AlertKind::TooManyPins,
                                QStringLiteral("%1 wrong PINs in a row on %2.").arg(kPinTries).arg(pad.name));
}

Result<StaffMember> StaffAccess::firstOf(StaffRole role) {
    const auto members = m_parts.staff.all();
    if (!members) return tl::make_unexpected(members.error());
    for (const StaffMember& member : *members)
        if (member.active && member.role == role) return member;
    return failure(ErrorCode::NotFound, QStringLiteral("No active member of staff has this role."));
}

Result<std::vector<StaffMember>> StaffAccess::all() {
    return m_parts.staff.all();
}

Status StaffAccess::add(const QString& name, StaffRole role, const QString& pin, const StaffId& id) {
    if (auto fine = checkNewPin(pin); !fine) return fine;
    const auto members = m_parts.staff.all();
    if (!members) return tl::make_unexpected(members.error());
    for (const StaffMember& member : *members)
        if (member.id != id && m_hasher.resembles(pin, member.pinHash))
            return invalidField(QStringLiteral("pin"), "taken", QStringLiteral("Choose another PIN."));
    return m_parts.staff.save({id, name, role, true, m_hasher.hash(pin)});
}

Result<StaffMember> StaffAccess::setActive(const StaffId& id, bool active, const Caller& caller) {
    if (!isAllowed(caller, Permission::ChangeSettings))
        return failure(ErrorCode::Forbidden, QStringLiteral("Staff is for the owner."));
    const auto members = m_parts.staff.all();
    if (!members) return tl::make_unexpected(members.error());
    const auto found =
        std::find_if(members->begin(), members->end(), [&id](const StaffMember& each) { return each.id == id; });
    if (found == members->end())
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such member of staff."));
    StaffMember member = *found;
    if (member.active == active) return member;
    if (!active && isLastOwner(member, *members))
        return failure(ErrorCode::Conflict, QStringLiteral("Somebody has to own the restaurant."));
    member.active = active;
    if (auto saved = m_parts.staff.save(member); !saved) return tl::make_unexpected(saved.error());
    const auto noted = m_parts.audit.append({m_parts.clock.now(),
                                             caller.actor(),
                                             active ? "staff.activated" : "staff.deactivated",
                                             "staff:" + id.text(),
                                             {}});
    if (!noted) return tl::make_unexpected(noted.error());
    m_parts.announcements.add(StaffChanged{id, active});
    return member;
}

Result<std::optional<StaffMember>> StaffAccess::find(const StaffId& id) {
    const auto members = m_parts.staff.all();
    if (!members) return tl::make_unexpected(members.error());
    for (const StaffMember& member : *members)
        if (member.id == id) return std::optional<StaffMember>(member);
    return std::optional<StaffMember>();
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

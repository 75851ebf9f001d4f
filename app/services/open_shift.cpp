// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/open_shift.h"

namespace frontdesk {

OpenShift::OpenShift(ShiftStore& shifts, AuditLog& audit, const Clock& clock, IdSource& ids,
                     std::shared_ptr<const Restaurant> restaurant)
    : m_shifts(shifts), m_audit(audit), m_clock(clock), m_ids(ids), m_restaurant(std::move(restaurant)) {}

Result<ShiftId> OpenShift::of(const Caller& caller) {
    const QString device = caller.device.isEmpty() ? m_restaurant->deviceName : caller.device;
    const auto open = m_shifts.openAt(device);
    if (!open) return tl::make_unexpected(open.error());
    if (*open) return (*open)->id;
    const Shift shift{
        m_ids.make<ShiftId>(), caller.staffId, device, Money(0, m_restaurant->currency), m_clock.now(), {}};
    if (auto opened = m_shifts.open(shift); !opened) return tl::make_unexpected(opened.error());
    const auto audited =
        m_audit.append({shift.openedAt, caller.actor(), "shift.opened", "shift:" + shift.id.text(), {}});
    if (!audited) return tl::make_unexpected(audited.error());
    return shift.id;
}

}  // namespace frontdesk

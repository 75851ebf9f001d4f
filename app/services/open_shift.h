// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/ports/records.h"
#include "app/services/restaurant.h"

namespace frontdesk {

/// The shift of the drawer that the caller works at: the open one of its device, else a new one with float 0, which is
/// audited. Service thread only.
class OpenShift {
public:
    OpenShift(ShiftStore& shifts, AuditLog& audit, const Clock& clock, IdSource& ids,
              std::shared_ptr<const Restaurant> restaurant);

    [[nodiscard]] Result<ShiftId> of(const Caller& caller);

private:
    ShiftStore& m_shifts;
    AuditLog& m_audit;
    const Clock& m_clock;
    IdSource& m_ids;
    std::shared_ptr<const Restaurant> m_restaurant;
};

}  // namespace frontdesk

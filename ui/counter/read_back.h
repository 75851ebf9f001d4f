// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"
#include "ui/models/ticket_model.h"

namespace frontdesk {

/// What a clerk says to a caller at the end: lines, total, time and name, as one sentence. Empty while nothing can be
/// sold.
[[nodiscard]] QString readBackText(const TicketModel& ticket, const BusinessCalendar& calendar, const QLocale& locale);

}  // namespace frontdesk

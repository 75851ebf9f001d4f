// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/program/adjusted_clock.h"
#include "app/program/command_line.h"

namespace frontdesk {

/// What a new demo store is filled with.
[[nodiscard]] Seed demoSeed(DemoKind kind, IdSource& ids);

/// Writes past orders into a demo store that has none, before anything else uses it; tells its progress on standard
/// error.
[[nodiscard]] Status writeDemoHistory(Database& writer, const Secrets& secrets, const Restaurant& restaurant,
                                      qint64 count, const Clock& clock);

/// Places the demo's live orders through the services, each at its time: @p clock is set back and forth meanwhile.
[[nodiscard]] Status placeDemoOrders(Backend& backend, AdjustedClock& clock);

}  // namespace frontdesk

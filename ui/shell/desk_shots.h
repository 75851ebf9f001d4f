// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screenshots.h"

namespace frontdesk {

/// The pictures of tables, guests, calls, settings, alerts, messages, refunds and invoices. They add to the store what
/// they show.
[[nodiscard]] std::vector<Shot> deskShots();

}  // namespace frontdesk

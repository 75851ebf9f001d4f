// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/backlog.h"
#include "app/storage/database.h"

namespace frontdesk {

/// @param reader any connection; both counts come from small partial indexes
[[nodiscard]] Result<Backlog> readBacklog(Database& reader);

/// What amounts and days a store has come to rest on.
struct Holdings {
    bool prices = false;
    bool orders = false;
};
[[nodiscard]] Result<Holdings> readHoldings(Database& reader);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"

#include <vector>

namespace frontdesk {

struct Invariant {
    QString name;    ///< a sentence
    QByteArray sql;  ///< returns offending rows
};
struct Violation {
    QString invariant;
    QStringList rows;  ///< at most ten
};

/// The queries of resources/invariants.sql. @param newestOrders only that many; 0: all
[[nodiscard]] std::vector<Invariant> invariants(int newestOrders);
/// Runs them on any connection. @return empty if all hold
[[nodiscard]] Result<std::vector<Violation>> checkInvariants(Database& database, int newestOrders);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/time.h"

#include <vector>

namespace frontdesk {

/// A quota that is not full: from @p fullAt on it counts as if nothing had been taken.
struct StoredQuota {
    QByteArray key;  ///< a keyed hash, never an address in clear
    Instant fullAt;
};

/// Quotas that a restart must not give back. One instance per connection, used on that connection's thread.
class QuotaStore {
public:
    virtual ~QuotaStore() = default;
    [[nodiscard]] virtual Result<std::vector<StoredQuota>> all(Instant now) = 0;  ///< those not full at @p now
    /// Inserts or replaces @p quotas and forgets those that are full at @p now.
    [[nodiscard]] virtual Status save(const std::vector<StoredQuota>& quotas, Instant now) = 0;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/result.h"

#include <vector>

namespace frontdesk {

/// Whose data was erased, kept apart from the store: a restored copy of the store does not know it any more.
class ErasureList {
public:
    virtual ~ErasureList() = default;
    /// Durable when this returns success. Ids that are there already are fine. @return StoreFailed
    [[nodiscard]] virtual Status add(const CustomerId& customer) = 0;
    /// In the order of erasing. @return StoreFailed
    [[nodiscard]] virtual Result<std::vector<CustomerId>> all() = 0;
};

}  // namespace frontdesk

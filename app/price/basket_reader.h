// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/pricing.h"
#include "app/price/tax_classes_reader.h"

#include <string_view>

namespace frontdesk {

/// One line of `frontdesk price`: a basket and what else is asked about it. Its amounts have no currency.
struct PriceRequest {
    Basket basket;
    qint64 cashStep = 1;         ///< smallest coin; 1: no rounding
    std::vector<Money> refunds;  ///< taken one after the other
};

class BasketReader {
public:
    /// @return MalformedInput if it is not JSON; ValidationFailed with every field that cannot be read
    [[nodiscard]] Result<PriceRequest> read(std::string_view json);

private:
    TaxClassesReader m_taxClasses;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/pricing.h"

#include <rapidjson/stringbuffer.h>

namespace frontdesk {

/// What `frontdesk price` says of one basket.
struct PriceAnswer {
    Calculation calculation;
    Money rounding;
    std::vector<RefundCells> refunds;
};

/// Append one JSON object without a line break.
void writeAnswer(const PriceAnswer& answer, rapidjson::StringBuffer& out);
void writeError(const Error& error, rapidjson::StringBuffer& out);

}  // namespace frontdesk

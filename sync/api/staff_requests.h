// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/checkout.h"
#include "app/services/order_queue.h"
#include "sync/api/json_reader.h"

namespace frontdesk::api {

/// What the bodies of the staff's requests say. All return ValidationFailed with every fault.

[[nodiscard]] Result<TransitionRequest> readTransition(const JsonValue& body);

struct AvailabilityRequest {
    bool available = true;
    std::optional<Instant> until;
};
[[nodiscard]] Result<AvailabilityRequest> readAvailability(const JsonValue& body);

/// The payment's id is left to the caller.
[[nodiscard]] Result<TenderRequest> readTender(const JsonValue& body, Currency currency);
[[nodiscard]] Result<DiscountRequest> readDiscount(const JsonValue& body, Currency currency);
[[nodiscard]] Result<PrintWhat> readPrint(const JsonValue& body);

}  // namespace frontdesk::api

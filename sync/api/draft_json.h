// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "sync/api/json_reader.h"

namespace frontdesk::api {

/// What a body that describes an order is for.
enum class DraftUse {
    Create,  ///< everything api.md demands
    Quote,   ///< who, how and where may still be missing
    Kiosk,   ///< from a paired kiosk: the phone may be missing
    Table,   ///< dine-in at a table: name, phone, fulfilment and method may be missing
};

/// Reads the create body of api.md and notes everything wrong with its form in @p errors. The draft keeps one line per
/// item sent, so that places in later refusals are those of the request.
/// @param currency of the menu, for the expected total
[[nodiscard]] OrderDraft readDraft(const JsonValue& body, DraftUse use, Currency currency,
                                   std::vector<FieldError>& errors);

}  // namespace frontdesk::api

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/reorder.h"

#include <string>

namespace frontdesk::api {

/// What `orders/reorder/` answers: {"items":[…],"changes":[…]}, its items as create takes them.
[[nodiscard]] std::string cartJson(const Cart& cart);

}  // namespace frontdesk::api

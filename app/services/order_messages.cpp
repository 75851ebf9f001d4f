// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_messages.h"

namespace frontdesk {

Status OrderMessages::orderMoved(const Order&, std::optional<OrderStatus>) {
    return {};
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"

namespace frontdesk {

/// What an order begins with that somebody starts from another screen. With a number it is an order by telephone, with
/// a table one to eat in.
struct OrderStart {
    QString name;
    QString phone;  ///< any usual spelling
    std::optional<DeliveryAddress> address;
    TableId table;
};

}  // namespace frontdesk

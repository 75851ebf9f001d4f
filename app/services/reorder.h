// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"

namespace frontdesk {

/// What is not as it was when the order was placed.
struct CartChange {
    MenuItemId itemId;
    QString name;  ///< what cannot be had: the item, or one of its options; else the item
    bool unavailable = false;
    Money oldPrice;  ///< of one piece with the options that are still there; where only the price changed
    Money newPrice;
};
/// An earlier order to be ordered again.
struct Cart {
    std::vector<DraftLine> lines;  ///< each can be had now
    std::vector<CartChange> changes;
};

/// @p order as a cart of today's menu. Items that cannot be had now, for the order's kind of service, are left out;
/// so are single options, and with one that the item cannot do without the whole item. Pure.
[[nodiscard]] Cart cartOf(const Order& order, const Menu& menu, const BusinessCalendar& calendar, Instant now);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/order_changes.h"

namespace frontdesk {

/// An order as a change makes it, and what of it others must hear. `order` has no event, version or time of the change
/// yet; its new lines stand behind the old ones.
struct ChangedOrder {
    struct Step {
        QByteArray before;  ///< "2 x Kelewele"; empty: something new
        QByteArray after;   ///< empty: it was taken off
    };
    Order order;
    std::vector<Step> steps;            ///< none: nothing is different
    std::vector<TicketChange> kitchen;  ///< of lines that went to the kitchen
};

/// Works a change out on the order, the menu and the rules that are given. Pure but for new lines' ids.
/// @return as OrderChanges::change(), without what the store has to be asked for
[[nodiscard]] Result<ChangedOrder> workOut(const Order& order, const OrderChange& change, const Menu& menu,
                                           const Restaurant& restaurant, Instant now, const Caller& caller,
                                           IdSource& ids);

}  // namespace frontdesk

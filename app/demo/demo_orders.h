// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/services/restaurant.h"

namespace frontdesk::demo {

/// One thing that happens to a demo order after it was placed, through the same services as in life.
struct DemoStep {
    int minutesAgo = 0;
    OrderStatus to = OrderStatus::Accepted;
    std::optional<int> etaMinutes;  ///< the promise given with it
};
struct DemoPayment {
    int minutesAgo = 0;
    PaymentMethod method = PaymentMethod::Cash;
    std::optional<Money> tendered;  ///< cash handed over; the exact sum if unset
    QString reference;              ///< of a terminal's slip
};
struct DemoOrder {
    OrderDraft draft;
    int placedMinutesAgo = 0;
    std::vector<DemoStep>
        steps;  ///< in order; what placing does by itself (counter and phone: accepted) is not among them
    std::optional<DemoPayment> payment;
};

/// Orders that stand in every column of the board of the restaurant of ghana() or europe() at @p now, oldest first;
/// late, due and fresh ones, paid and unpaid, two scheduled; and three that are over. Place each with the clock at now
/// - placedMinutesAgo, then take its steps and payment at theirs.
[[nodiscard]] std::vector<DemoOrder> openDemoOrders(const Menu& menu, const Restaurant& restaurant, Instant now);

}  // namespace frontdesk::demo

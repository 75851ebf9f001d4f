// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/order.h"

#include <span>

namespace frontdesk {

/// The four small machines, each as one readable table. Whatever is not in a table is an illegal transition.

enum class Guard {
    None,
    Paid,      ///< nothing is due, or the caller may complete on credit
    Delivery,  ///< only orders that are delivered
    NotDelivery,
    RecentStep,      ///< one step back, within ten minutes
    Due,             ///< the scheduled time's lead has begun
    InCancelWindow,  ///< a guest's time to cancel has not passed; staff are not held to it
};

struct OrderTransition {
    OrderStatus from;
    OrderStatus to;
    Permission permission;  ///< what staff need; guests and the system are checked by the guard and the service
    Guard guard = Guard::None;
};
[[nodiscard]] std::span<const OrderTransition> orderTransitions();
/// nullptr where the table has no such step
[[nodiscard]] const OrderTransition* findTransition(OrderStatus from, OrderStatus to);

struct PaymentTransition {
    PaymentState from;
    PaymentState to;
};
[[nodiscard]] std::span<const PaymentTransition> paymentTransitions();
[[nodiscard]] bool mayBecome(PaymentState from, PaymentState to);

struct LineTransition {
    LineStatus from;
    LineStatus to;
};
[[nodiscard]] std::span<const LineTransition> lineTransitions();
[[nodiscard]] bool mayBecome(LineStatus from, LineStatus to);

enum class DocumentState { Draft, Sent, Paid, Cancelled };
struct DocumentTransition {
    DocumentState from;
    DocumentState to;
};
[[nodiscard]] std::span<const DocumentTransition> documentTransitions();
[[nodiscard]] bool mayBecome(DocumentState from, DocumentState to);

/// The one tap that moves an order on from the board: nullopt where there is none (scheduled fires by itself, ended
/// orders). Whether its guard holds is not asked: completing an unpaid order is the caller's to offer as "take
/// payment".
[[nodiscard]] std::optional<OrderStatus> nextStep(const Order& order);

}  // namespace frontdesk

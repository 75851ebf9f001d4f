// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_party.h"

namespace frontdesk {

bool isOwnerOf(const Caller& caller, const Order& order) {
    return caller.kind == Caller::Kind::Customer && !caller.customerId.isNull() &&
           caller.customerId == order.customerId;
}

bool isPartyOf(const Caller& caller, const Order& order) {
    const bool isGuest = caller.kind == Caller::Kind::Guest && caller.guestOrder == order.id;
    return isGuest || isOwnerOf(caller, order) || caller.isStaff();
}

}  // namespace frontdesk

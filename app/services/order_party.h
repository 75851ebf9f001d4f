// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/order.h"

namespace frontdesk {

/// Whether @p order is in the account of @p caller.
[[nodiscard]] bool isOwnerOf(const Caller& caller, const Order& order);
/// Whether @p caller is the guest whose token opened @p order, its owner, or staff; what staff may do is for their role
/// to say.
[[nodiscard]] bool isPartyOf(const Caller& caller, const Order& order);

}  // namespace frontdesk

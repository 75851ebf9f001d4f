// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/order.h"

namespace frontdesk {

/// The next event of an order's time line, made by @p caller now. Pure.
[[nodiscard]] OrderEvent nextEvent(const Order& order, const QByteArray& kind, const QByteArray& from,
                                   const QByteArray& to, const QString& reason, const Caller& caller, Instant now);
/// What a refusal tells about an order's present state.
[[nodiscard]] ConflictInfo conflictInfo(const Order& order);
/// A refusal that rests on it.
[[nodiscard]] Error refusal(ErrorCode code, const QString& detail, const Order& order);
/// When the order last changed its status; its creation if never.
[[nodiscard]] Instant lastStatusChange(const Order& order);

}  // namespace frontdesk

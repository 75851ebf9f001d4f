// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"

#include <QByteArray>

namespace frontdesk {

/// An unfinished order of the counter: what is wanted, and the id it will have as an order. The id is made with the
/// ticket, so that sending it twice finds the order of the first time.
struct CounterDraft {
    OrderId orderId;
    OrderDraft order;
};

/// The stored form of an unfinished order: locale-free JSON with a format number. Never fails.
[[nodiscard]] QByteArray encodeDraft(const CounterDraft& draft);

/// Reads what encodeDraft() wrote. Amounts take @p currency.
/// @return MalformedInput for anything else, for a newer format and for ids that are none
[[nodiscard]] Result<CounterDraft> decodeDraft(const QByteArray& json, Currency currency);

}  // namespace frontdesk

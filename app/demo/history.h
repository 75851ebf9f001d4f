// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/history_sink.h"
#include "app/services/restaurant.h"

#include <functional>
#include <map>

namespace frontdesk::demo {

struct HistoryPlan {
    qint64 count = 0;     ///< orders, 0 to 10,000,000
    quint64 seed = 1;     ///< the same seed, menu and day make the same history
    Instant now;          ///< the last order is of the business day before this moment
    StaffMember cashier;  ///< who took orders and cash
    StaffMember cook;
    /// Receipts each year has had already; numbers go on from there.
    std::map<int, qint64> receiptsBefore;
};

struct HistoryWritten {
    qint64 orders = 0;
    /// The last receipt number of each year: the series must go on after it.
    std::map<int, qint64> receipts;
};

/// Called after every commit with the orders written so far; false stops there.
using HistoryProgress = std::function<bool(qint64 written)>;

/// Makes up past orders of a restaurant and writes them, oldest first, in transactions of 2,000: some 220 a day, or
/// more where they would not fit into three years; busy at lunch and dinner; from every source, mostly paid in cash, a
/// few cancelled, rejected or never fetched. Orders are complete: lines, tax cells, events, payments, receipt numbers,
/// and one shift a day that holds the cash. Order numbers start at 1 every business day. Works on the caller's thread,
/// some microseconds an order besides what the sink takes.
/// @return what the sink failed with, or why the menu cannot be priced; what was committed stays
[[nodiscard]] Result<HistoryWritten> writeHistory(HistorySink& sink, const Menu& menu, const Restaurant& restaurant,
                                                  const HistoryPlan& plan, const HistoryProgress& progress);

}  // namespace frontdesk::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/order_store.h"
#include "app/services/restaurant.h"

#include <array>
#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace frontdesk::api {

/// One version of an order as guests read it, rendered once: {"order":Order}.
struct TrackedOrder {
    int version = 0;
    int tokenGeneration = 0;
    CustomerId customerId;              ///< whose account it belongs to; null: a guest's
    std::optional<Instant> endedAt;     ///< when it came to an end, if it has
    std::optional<Instant> validUntil;  ///< its right to cancel ends: render anew
    std::shared_ptr<const std::string> publicBody;
    std::shared_ptr<const std::string> fullBody;
};
using TrackedOrderPtr = std::shared_ptr<const TrackedOrder>;

/// The orders guests ask for, kept rendered while they do not change. Nobody who heard of a change reads an older
/// state: the change feed calls forget() before it lets the writer be answered, and what was read before that is not
/// kept.
class TrackedOrders {
public:
    /// @param reads read-only connection of the net thread
    TrackedOrders(OrderStore& reads, std::shared_ptr<const Restaurant> restaurant, const Clock& clock);

    /// Net thread only. @return null if there is no such order
    [[nodiscard]] Result<TrackedOrderPtr> find(const OrderId& id);
    /// The order changed. Any thread.
    void forget(const OrderId& id);

private:
    using Entry = std::pair<OrderId, TrackedOrderPtr>;
    static constexpr size_t kStripes = 256;
    static constexpr size_t kMaxEntries = 4096;

    [[nodiscard]] TrackedOrderPtr cached(const OrderId& id, unsigned& stripeCount);
    void keep(const OrderId& id, TrackedOrderPtr order, unsigned stripeCount);
    [[nodiscard]] unsigned& stripeOf(const OrderId& id);

    OrderStore& m_reads;
    std::shared_ptr<const Restaurant> m_restaurant;
    const Clock& m_clock;
    std::mutex m_mutex;                          // guards all below
    std::array<unsigned, kStripes> m_changes{};  // changes of the orders whose ids hash here
    std::list<Entry> m_recent;                   // most recently used first
    std::unordered_map<OrderId, std::list<Entry>::iterator> m_byId;
};

/// When an order came to an end; nullopt while it has not.
[[nodiscard]] std::optional<Instant> endOf(const Order& order);

}  // namespace frontdesk::api

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/events.h"
#include "sync/api/callers.h"
#include "sync/push/push_hub.h"

#include <atomic>
#include <mutex>

namespace frontdesk::api {

/// Tells guests and tills what changes: renders each change once per audience and hands it to the hub, and judges who
/// may listen. Topics are "order:<id>:public", "order:<id>:full" and "queue"; "device:<id>" and "staff:<id>" carry
/// nothing and are there to be ended.
class PushFeed {
public:
    PushFeed(push::PushHub& hub, const Callers& callers, TrackedOrders& orders, OrderStore& reads,
             std::shared_ptr<const Restaurant> restaurant, const Clock& clock);

    /// Sets the hub's authorizers. Before the listener starts.
    void attach();
    /// An order changed. Called by one thread, the one that publishes changes.
    void changed(const Order& order);
    /// Whoever listens with a token made at this device is cut off. Called like changed().
    void deviceRevoked(const DeviceId& device);
    /// The same for a member of staff who left.
    void staffLeft(const StaffId& member);
    /// Once it returns, changes that are still announced go nowhere and the hub may be destroyed. Any thread.
    void stop();

private:
    using Judged = std::function<void(push::Verdict)>;
    void judgeCustomer(const std::string& message, const Judged& judged) const;
    void judgeStream(const http::Request& request, const Judged& judged) const;
    void judgeStaff(const std::string& message, const Judged& judged) const;
    [[nodiscard]] push::Subscription orderSubscription(const OrderId& id, View view, const TrackedOrder& order) const;
    [[nodiscard]] push::Verdict queueSubscription(const StaffClaims& claims) const;
    [[nodiscard]] std::chrono::steady_clock::time_point deadlineOf(Instant expiry) const;

    std::mutex m_mutex;    // held while a change is told
    push::PushHub* m_hub;  // null once stopped
    const Callers& m_callers;
    TrackedOrders& m_orders;
    OrderStore& m_reads;
    std::shared_ptr<const Restaurant> m_restaurant;
    const Clock& m_clock;
    std::atomic<std::uint64_t> m_sequence{0};  // of the queue's last change
};

}  // namespace frontdesk::api

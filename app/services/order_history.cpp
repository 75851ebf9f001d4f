// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_history.h"

#include <algorithm>

namespace frontdesk {
namespace {

const OrderEvent* lastStatusEvent(const Order& order) {
    const auto found = std::find_if(order.timeline.rbegin(), order.timeline.rend(),
                                    [](const OrderEvent& event) { return event.kind == "status"; });
    return found == order.timeline.rend() ? nullptr : &*found;
}

}  // namespace

OrderEvent nextEvent(const Order& order, const QByteArray& kind, const QByteArray& from, const QByteArray& to,
                     const QString& reason, const Caller& caller, Instant now) {
    return {static_cast<int>(order.timeline.size()) + 1,
            now,
            kind,
            caller.name,
            caller.actor(),
            caller.device,
            from,
            to,
            reason};
}

ConflictInfo conflictInfo(const Order& order) {
    ConflictInfo info;
    info.status = wireName(order.status);
    info.version = order.version;
    if (!order.timeline.empty()) {
        const OrderEvent& last = order.timeline.back();
        info.changedBy = last.by;
        info.changedAtMs = last.at.ms;
    }
    if (const OrderEvent* status = lastStatusEvent(order)) {
        info.from = status->from;
        info.to = status->to;
    }
    return info;
}

Error refusal(ErrorCode code, const QString& detail, const Order& order) {
    return {code, detail, {}, conflictInfo(order), {}, 0};
}

Instant lastStatusChange(const Order& order) {
    const OrderEvent* last = lastStatusEvent(order);
    return last ? last->at : order.createdAt;
}

}  // namespace frontdesk

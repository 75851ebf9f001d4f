// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/alarm.h"

namespace frontdesk {

void AlarmRules::orderChanged(const Order& order, std::optional<OrderStatus> from) {
    const bool justArrived = !from || *from == OrderStatus::AwaitingPayment;
    if (order.status != OrderStatus::Placed)
        m_unanswered.remove(order.id);
    else if (justArrived)
        m_unanswered.insert(order.id);
    if (m_unanswered.isEmpty()) m_lastChimeMs.reset();
}

bool AlarmRules::takeChime(qint64 nowMs) {
    if (m_unanswered.isEmpty()) return false;
    if (m_lastChimeMs && nowMs - *m_lastChimeMs < kRepeatMs) return false;
    m_lastChimeMs = nowMs;
    return true;
}

}  // namespace frontdesk

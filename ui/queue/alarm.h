// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_model.h"

#include <QSet>

namespace frontdesk {

/// Decides when to ring: every five seconds while an order that came in from outside has no answer, and never for
/// orders that were there when the program started (nobody announces those) or that a clerk stepped back. Knows no
/// sound and no clock.
class AlarmRules {
public:
    static constexpr qint64 kRepeatMs = 5'000;

    /// @param from the status before; nullopt: the order is new
    void orderChanged(const Order& order, std::optional<OrderStatus> from);
    [[nodiscard]] bool rings() const { return !m_unanswered.isEmpty(); }
    [[nodiscard]] bool ringsFor(const OrderId& id) const { return m_unanswered.contains(id); }
    /// Whether a chime is due at @p nowMs of a steady clock; says yes at once for the first, then every kRepeatMs.
    [[nodiscard]] bool takeChime(qint64 nowMs);

private:
    QSet<OrderId> m_unanswered;
    std::optional<qint64> m_lastChimeMs;
};

}  // namespace frontdesk

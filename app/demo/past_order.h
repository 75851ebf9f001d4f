// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/past_baskets.h"
#include "app/ports/records.h"

namespace frontdesk::demo {

/// Gives a priced basket a life: who ordered, when each step came, how it was paid, how it ended. Changes the order in
/// place and reuses its memory, because millions of them are told.
class PastOrderTeller {
public:
    PastOrderTeller(const Restaurant& restaurant, const PastGuests& guests, const StaffMember& cashier,
                    const StaffMember& cook);

    struct Place {
        int number = 1;
        QDate businessDay;
        QDate calendarDay;
        Instant at;
        ShiftId shift;
    };
    /// @param receipt number of the next receipt, raised if the order takes it
    void tell(PastBaskets::Basket& basket, const Place& place, qint64& receipt, Dice& dice);

private:
    struct Actor {
        QString name;
        QByteArray actor;
        QString device;
    };
    enum class Ending { Completed, Cancelled, Rejected, Uncollected };

    void introduce(Order& order, const Place& place, Dice& dice);
    [[nodiscard]] PaymentMethod methodOf(const Order& order, Dice& dice) const;
    [[nodiscard]] Ending endingOf(const Order& order, Dice& dice) const;
    void narrate(PastBaskets::Basket& basket, const Place& place, Ending ending, Dice& dice);
    void step(Order& order, OrderStatus to, Instant at, const Actor& by, const QString& reason = {});
    void pay(PastBaskets::Basket& basket, const Place& place, Instant at, Dice& dice);
    OrderEvent& nextEvent(Order& order, Instant at, const Actor& by);

    const Restaurant& m_restaurant;
    const PastGuests& m_guests;
    StaffId m_cashierId;
    Actor m_guest;
    Actor m_kiosk;
    Actor m_cashier;
    Actor m_cook;
    std::vector<QByteArray> m_codes;  // every verification code once, so that orders share them
    size_t m_events = 0;
};

}  // namespace frontdesk::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/past_guests.h"
#include "app/domain/order.h"
#include "app/services/restaurant.h"

namespace frontdesk::demo {

/// A stock of priced orders to draw history from: what people order repeats, so each basket is priced once per version
/// of the taxes, by the same code that prices today's orders.
class PastBaskets {
public:
    /// A priced order without identity: lines, amounts, tax cells, source, fulfilment and where it goes. Who draws it
    /// fills in the rest, in place, again and again.
    struct Basket {
        Order order;
        Money cashRounding;        ///< where the country rounds cash
        std::vector<Money> notes;  ///< what a guest might hand over for it in cash
    };

    /// @p menu and @p restaurant must outlive it.
    PastBaskets(const Menu& menu, const Restaurant& restaurant, const PastGuests& guests, Dice& dice, int count);

    /// Prices the stock as of @p day, unless the taxes are those of the day before.
    /// @return ValidationFailed if the menu cannot be priced that day; NotFound if nothing on it can be ordered
    [[nodiscard]] Status priceFor(QDate day);
    [[nodiscard]] Basket& morning(Dice& dice) { return draw(m_morning.empty() ? m_later : m_morning, dice); }
    [[nodiscard]] Basket& later(Dice& dice) { return draw(m_later.empty() ? m_morning : m_later, dice); }

private:
    struct Wish {
        OrderDraft draft;
        int minuteOfDay;
    };
    [[nodiscard]] static Basket& draw(std::vector<Basket>& from, Dice& dice) {
        return from[static_cast<size_t>(dice.below(static_cast<int>(from.size())))];
    }
    [[nodiscard]] Wish wish(bool isMorning, const PastGuests& guests, Dice& dice) const;
    [[nodiscard]] DraftLine line(const std::vector<size_t>& items, Dice& dice) const;
    [[nodiscard]] Result<Basket> priced(const Wish& wish, QDate day) const;

    const Menu& m_menu;
    const Restaurant& m_restaurant;
    std::vector<Wish> m_wishes;
    std::shared_ptr<const TaxRules> m_rules;
    std::vector<Basket> m_morning;
    std::vector<Basket> m_later;
};

}  // namespace frontdesk::demo
